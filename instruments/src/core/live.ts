/**
 * `<cb-live src="…">`: a piece of a page that the server keeps fresh. Event `piece` of the server-sent events at `src`
 * replaces what it holds (markup of our own server); event `over` loads the page again, which then stands still.
 */
export class LivePiece extends HTMLElement {
  private source: EventSource | null = null;

  connectedCallback(): void {
    const src = this.getAttribute('src');
    if (!src || this.source) return;
    this.source = new EventSource(src);
    this.source.addEventListener('piece', (event) => this.show((event as MessageEvent<string>).data));
    this.source.addEventListener('over', () => {
      this.source?.close();
      location.reload();
    });
  }

  disconnectedCallback(): void {
    this.source?.close();
    this.source = null;
  }

  /** Keeps the keyboard where it was: a button that is drawn again gets the focus back. */
  private show(markup: string): void {
    const focused = this.contains(document.activeElement) ? document.activeElement?.tagName : undefined;
    this.innerHTML = markup;
    if (focused) this.querySelector<HTMLElement>(focused.toLowerCase())?.focus();
  }
}
