const PAUSE_MS = 350;

/**
 * `<cb-follow>`: when the map's year changes, the page's parts marked `data-follow` are fetched again at the new address
 * and put in place, so that tables and map never speak of different years. `data-said` is read out, with the year.
 */
export class FollowYear extends HTMLElement {
  private waiting = 0;
  private asked = 0;

  private readonly heard = (event: Event): void => {
    clearTimeout(this.waiting);
    const { year } = (event as CustomEvent<{ year: number }>).detail;
    this.waiting = window.setTimeout(() => void this.refresh(year), PAUSE_MS);
  };

  connectedCallback(): void {
    this.setAttribute('role', 'status');
    document.addEventListener('cb-year', this.heard);
  }

  disconnectedCallback(): void {
    clearTimeout(this.waiting);
    document.removeEventListener('cb-year', this.heard);
  }

  private async refresh(year: number): Promise<void> {
    const number = ++this.asked;
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || number !== this.asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of document.querySelectorAll<HTMLElement>('[data-follow][id]')) {
      const fresh = page.getElementById(part.id);
      if (fresh && !part.contains(document.activeElement)) part.replaceWith(document.adoptNode(fresh));
    }
    this.textContent = `${this.dataset.said ?? ''} ${year}`.trim();
  }
}
