/** View state lives in the page's query, as `name.key=value`, so that an address shows the same view. */
export function readState(name: string, key: string): string | null {
  return new URLSearchParams(location.search).get(`${name}.${key}`);
}

/** Writes or removes (null, empty) one value without a new entry in the history. */
export function writeState(name: string, key: string, value: string | null): void {
  const query = new URLSearchParams(location.search);
  const full = `${name}.${key}`;
  if (value === null || value === '') query.delete(full);
  else query.set(full, value);
  const text = query.toString();
  try {
    history.replaceState(history.state, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
    // A page of an opaque origin may not rewrite its address; the view still works.
  }
}
