import type { Selection } from '../core/instrument.ts';

interface Told {
  selection: Selection | null;
  from: unknown;
}

/**
 * `<cb-rows kind="site">` around a table whose pages the server makes: choosing a row marks it on map and charts, and the
 * row of what was chosen there is marked here. Arrows go from row to row, Enter chooses, Esc lets go.
 */
export class LinkedRows extends HTMLElement {
  private readonly heard = (event: Event): void => {
    const told = (event as CustomEvent<Told>).detail;
    if (told.from !== this) this.mark(told.selection?.kind === this.kind ? told.selection.id : null);
  };

  private get kind(): string | null {
    return this.getAttribute('kind');
  }

  private get rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr[data-id]')];
  }

  connectedCallback(): void {
    if (!this.kind) return;
    document.addEventListener('cb-select', this.heard);
    this.addEventListener('click', (event) => this.clicked(event));
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  disconnectedCallback(): void {
    document.removeEventListener('cb-select', this.heard);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('a, button, input')) return;
    const row = target.closest<HTMLTableRowElement>('tbody tr[data-id]');
    if (row) this.choose(row.dataset.id ?? null);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('a, input')) return;
    const rows = this.rows;
    const at = rows.indexOf(document.activeElement as HTMLTableRowElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const step = steps[event.key];
    if (step !== undefined) this.go(rows[Math.max(0, Math.min(rows.length - 1, step))]);
    else if (event.key === 'Enter' && at >= 0) this.choose(rows[at]?.dataset.id ?? null);
    else if (event.key === 'Escape') this.choose(null);
    else return;
    event.preventDefault();
  }

  private go(row: HTMLTableRowElement | undefined): void {
    if (!row) return;
    this.rows.forEach((one) => (one.tabIndex = -1));
    row.tabIndex = 0;
    row.focus();
  }

  private choose(id: string | null): void {
    this.mark(id);
    const selection = id === null || !this.kind ? null : { kind: this.kind, id };
    document.dispatchEvent(new CustomEvent('cb-select', { detail: { selection, from: this } }));
  }

  private mark(id: string | null): void {
    this.rows.forEach((row) => row.classList.toggle('selected', id !== null && row.dataset.id === id));
  }
}
