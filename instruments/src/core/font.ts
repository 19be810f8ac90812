let family = '';

/** The page's font for canvases; read once, since reading it makes the browser settle all styles. */
export function pageFont(): string {
  family ||= getComputedStyle(document.body).fontFamily;
  return family;
}
