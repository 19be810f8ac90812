import { readState, writeState } from '../core/address.ts';
import { h, paint } from '../core/dom.ts';
import { Instrument } from '../core/instrument.ts';
import { word } from '../core/text.ts';
import { copy, csvOf, download, tsvOf } from './export.ts';
import { arrange, isPackedData, isTableData, modelOfData, modelOfMarkup, modelOfPacked, type TableModel } from './model.ts';

const WHOLE_BELOW = 400;
const SPARE_ROWS = 12;

/**
 * `<cb-table>`: around a plain table, or with data of its own: sort, filter, choose columns, copy, CSV, keyboard;
 * long tables draw only the rows in view. Its state stands in the address under the element's id.
 */
export class DataTable extends Instrument {
  private source: unknown;
  private table: HTMLTableElement | null = null;
  private rows: HTMLTableRowElement[] = [];
  private model: TableModel | null = null;
  private order: number[] = [];
  private haystack: string[] = [];
  private filter = '';
  private sort: { column: number; down: boolean } | null = null;
  private hiddenColumns = new Set<string>();
  private frame: HTMLElement | null = null;
  private count: HTMLElement | null = null;
  private active = -1;
  private selected: string | null = null;
  private rowHeight = 29;
  private unfollow: (() => void) | null = null;
  private tools: HTMLElement | null = null;
  private scrolled = false;

  protected take(data: unknown): void {
    this.source = data;
    this.table ??= this.querySelector('table') ?? h('table', {}, h('thead', {}, h('tr')), h('tbody'));
    if (!isTableData(data) && !isPackedData(data) && this.rows.length === 0) this.rows = [...this.table.tBodies].flatMap((body) => [...body.rows]);
    this.filter = readState(this.stateName, 'q') ?? '';
    this.hiddenColumns = new Set((readState(this.stateName, 'hide') ?? '').split(',').filter(Boolean));
    this.unfollow ??= this.follow((selection) => this.show(selection?.kind === this.getAttribute('kind') ? selection.id : null));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
    this.unfollow = null;
  }

  draw(): void {
    const table = this.table;
    if (!table) return;
    this.model = this.makeModel(table);
    this.haystack = [];
    if (!this.frame) this.build(table);
    this.readSort();
    this.drawTools();
    this.drawHead(table);
    this.arrangeRows();
  }

  private makeModel(table: HTMLTableElement): TableModel {
    if (isTableData(this.source) || isPackedData(this.source)) {
      const model = isPackedData(this.source) ? modelOfPacked(this.source, this.language) : modelOfData(this.source, this.language);
      const heads = model.columns.map((column) => h('th', { scope: 'col', class: column.numeric ? 'num' : null }, column.label));
      table.tHead?.rows[0]?.replaceChildren(...heads);
      return model;
    }
    const head = table.tHead?.rows[table.tHead.rows.length - 1] ?? h('tr');
    head.querySelectorAll('button.sort').forEach((button) => button.replaceWith(...button.childNodes));
    return modelOfMarkup(head, this.rows, this.language);
  }

  private build(table: HTMLTableElement): void {
    const label = this.getAttribute('label') ?? table.caption?.textContent ?? '';
    this.frame = h('div', {
      class: 'frame',
      tabindex: '0',
      role: 'region',
      'aria-label': label.trim() || word('table', this.language),
      onscroll: () => {
        this.scrolled = true;
        this.drawRows();
      },
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onclick: (event: MouseEvent) => this.clicked(event),
    });
    const height = this.getAttribute('height');
    if (height) this.frame.style.setProperty('--table-height', height);
    this.tools = h('div', { class: 'tools' });
    const outer = table.closest('.scroll') ?? table;
    if (outer.parentElement) outer.replaceWith(this.tools, this.frame);
    else this.append(this.tools, this.frame);
    this.frame.append(table);
  }

  private drawTools(): void {
    const language = this.language;
    const search = h('input', {
      type: 'search',
      placeholder: word('filter', language),
      'aria-label': word('filter', language),
      oninput: () => {
        this.filter = search.value;
        writeState(this.stateName, 'q', this.filter);
        this.arrangeRows();
      },
    });
    search.value = this.filter;
    this.count = h('span', { class: 'count', 'aria-live': 'polite' });
    const copyButton: HTMLButtonElement = h('button', { type: 'button', class: 'small', onclick: () => void this.copyRows(copyButton) }, word('copy', language));
    const csvButton = h('button', { type: 'button', class: 'small', onclick: () => this.exportRows() }, word('csv', language));
    this.tools?.replaceChildren(search, this.count, this.columnsMenu(), copyButton, csvButton);
  }

  private columnsMenu(): HTMLElement {
    const boxes = (this.model?.columns ?? []).map((column) => {
      const box = h('input', { type: 'checkbox', onchange: () => this.toggleColumn(column.key, box.checked) });
      box.checked = !this.hiddenColumns.has(column.key);
      return h('label', {}, box, column.label);
    });
    const menu = h(
      'details',
      {
        class: 'columns-menu',
        onkeydown: (event: KeyboardEvent) => {
          if (event.key !== 'Escape') return;
          menu.open = false;
          menu.querySelector('summary')?.focus();
        },
      },
      h('summary', { class: 'button small' }, word('columns', this.language)),
      h('div', {}, ...boxes),
    );
    return menu;
  }

  private toggleColumn(key: string, shown: boolean): void {
    if (shown) this.hiddenColumns.delete(key);
    else this.hiddenColumns.add(key);
    writeState(this.stateName, 'hide', [...this.hiddenColumns].join(','));
    if (this.table) this.drawHead(this.table);
    this.drawRows();
  }

  private readSort(): void {
    const wanted = readState(this.stateName, 'sort');
    const key = wanted?.replace(/^-/, '');
    const column = this.model?.columns.findIndex((one) => one.key === key) ?? -1;
    if (column >= 0) this.sort = { column, down: wanted?.startsWith('-') ?? false };
  }

  private drawHead(table: HTMLTableElement): void {
    const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
    const long = (this.model?.rowCount ?? 0) > WHOLE_BELOW;
    heads.forEach((head, column) => {
      const sorted = this.sort?.column === column ? (this.sort.down ? 'descending' : 'ascending') : 'none';
      head.setAttribute('aria-sort', sorted);
      head.hidden = this.hiddenColumns.has(this.model?.columns[column]?.key ?? '');
      if (!head.querySelector('button.sort')) {
        const button = h('button', { type: 'button', class: 'sort', onclick: () => this.sortBy(column) }, h('span', {}, ...head.childNodes));
        head.replaceChildren(button);
      }
      if (long) paint(head, { 'min-width': `${this.widest(column) + 4}ch` });
    });
  }

  private widest(column: number): number {
    const model = this.model;
    let most = 0;
    const step = Math.max(1, Math.floor((model?.rowCount ?? 0) / 2000));
    for (let row = 0; model && row < model.rowCount; row += step) most = Math.max(most, model.text(row, column).length);
    return Math.min(40, most);
  }

  /** Numbers go largest first, text from A; a third press returns to the order given. */
  private sortBy(column: number): void {
    const first = this.model?.columns[column]?.numeric ?? false;
    if (this.sort?.column !== column) this.sort = { column, down: first };
    else if (this.sort.down === first) this.sort = { column, down: !first };
    else this.sort = null;
    const key = this.sort ? `${this.sort.down ? '-' : ''}${this.model?.columns[column]?.key}` : null;
    writeState(this.stateName, 'sort', key);
    if (this.table) this.drawHead(this.table);
    this.arrangeRows();
  }

  private arrangeRows(): void {
    if (!this.model) return;
    this.order = arrange(this.model, this.filter, this.sort, this.haystack);
    this.active = -1;
    const total = this.model.rowCount.toLocaleString('en');
    const text =
      this.order.length === this.model.rowCount
        ? word('rows', this.language, total)
        : word('rowsOf', this.language, this.order.length.toLocaleString('en'), total);
    if (this.count) this.count.textContent = text;
    this.table?.setAttribute('aria-rowcount', String(this.order.length));
    if (this.frame && this.scrolled) this.frame.scrollTop = 0;
    this.scrolled = false;
    this.drawRows();
  }

  /** Puts the rows in view into the body, with spacers for the rest. */
  private drawRows(): void {
    const { model, table, frame } = this;
    const body = table?.tBodies[0];
    if (!model || !table || !frame || !body) return;
    [...table.tBodies].slice(1).forEach((extra) => extra.remove());
    const columns = model.columns.length;
    if (this.order.length === 0) {
      body.replaceChildren(h('tr', {}, h('td', { colspan: columns, class: 'muted' }, word('noRows', this.language, this.filter))));
      return;
    }
    const whole = this.order.length <= WHOLE_BELOW;
    const inView = Math.ceil(this.viewHeight() / this.rowHeight);
    const first = whole || !this.scrolled ? 0 : Math.max(0, Math.floor(frame.scrollTop / this.rowHeight) - SPARE_ROWS);
    const last = whole ? this.order.length : Math.min(this.order.length, first + inView + 2 * SPARE_ROWS);
    const focused = body.contains(document.activeElement);
    const rows = this.order.slice(first, last).map((row, at) => this.row(model, row, first + at));
    const spacer = (count: number) => {
      const cell = paint(h('td', { colspan: columns }), { height: `${count * this.rowHeight}px` });
      return count > 0 ? [h('tr', { class: 'spacer', 'aria-hidden': 'true' }, cell)] : [];
    };
    body.replaceChildren(...spacer(first), ...rows, ...spacer(this.order.length - last));
    if (focused) body.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
    if (whole || !this.scrolled) return;
    const height = rows[1]?.offsetHeight ?? 0;
    if (height > 0 && Math.abs(height - this.rowHeight) > 0.5) {
      this.rowHeight = height;
      this.drawRows();
    }
  }

  /** Before the first scroll a guess will do: measuring would lay the whole page out once for each table. */
  private viewHeight(): number {
    return this.scrolled && this.frame ? this.frame.clientHeight : 700;
  }

  private row(model: TableModel, row: number, place: number): HTMLTableRowElement {
    const element = model.element(row);
    const id = model.idOf(row);
    element.tabIndex = place === this.active ? 0 : -1;
    element.setAttribute('aria-rowindex', String(place + 1));
    element.dataset.place = String(place);
    element.classList.toggle('selected', id !== null && id === this.selected);
    if (this.hiddenColumns.size > 0 || element.querySelector('[hidden]')) {
      [...element.cells].forEach((cell, column) => {
        cell.hidden = this.hiddenColumns.has(model.columns[column]?.key ?? '');
      });
    }
    return element;
  }

  private key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((this.frame?.clientHeight ?? 300) / this.rowHeight) - 2);
    const last = this.order.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: last,
    };
    if ((event.target as Element).closest('th')) return;
    if (event.key === 'Enter' && this.active >= 0) {
      this.choose(this.active);
    } else if (event.key in moves) {
      event.preventDefault();
      this.activate(Math.max(0, Math.min(last, moves[event.key]!)));
    }
  }

  private activate(place: number): void {
    this.active = place;
    this.bringIntoView(place);
    this.drawRows();
    this.table?.querySelector<HTMLElement>(`tr[data-place="${place}"]`)?.focus({ preventScroll: true });
  }

  private bringIntoView(place: number): void {
    const frame = this.frame;
    if (!frame) return;
    const shown = this.table?.querySelector<HTMLElement>(`tr[data-place="${place}"]`);
    this.scrolled = true;
    const top = shown ? shown.offsetTop : place * this.rowHeight + 40;
    const height = shown?.offsetHeight ?? this.rowHeight;
    const head = this.table?.tHead?.offsetHeight ?? 0;
    if (top - head < frame.scrollTop) frame.scrollTop = top - head;
    else if (top + height > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + height - frame.clientHeight;
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('a, button, input, summary')) return;
    const row = target.closest<HTMLElement>('tbody tr[data-place]');
    if (row) this.choose(Number(row.dataset.place));
  }

  /** Tells the page which row was chosen; a row's link is followed by Enter when it has nothing to select. */
  private choose(place: number): void {
    const row = this.order[place];
    if (row === undefined || !this.model) return;
    this.active = place;
    const id = this.model.idOf(row);
    const kind = this.getAttribute('kind');
    if (id !== null && kind) {
      this.selected = id;
      this.select({ kind, id });
      this.drawRows();
    } else {
      this.table?.querySelector<HTMLAnchorElement>(`tr[data-place="${place}"] a[href]`)?.click();
    }
  }

  private show(id: string | null): void {
    this.selected = id;
    const place = id === null ? -1 : this.order.findIndex((row) => this.model?.idOf(row) === id);
    if (place >= 0) this.bringIntoView(place);
    this.drawRows();
  }

  private get shownColumns(): number[] {
    return (this.model?.columns ?? []).map((_, at) => at).filter((at) => !this.hiddenColumns.has(this.model?.columns[at]?.key ?? ''));
  }

  private async copyRows(button: HTMLButtonElement): Promise<void> {
    if (!this.model) return;
    await copy(tsvOf(this.model, this.order, this.shownColumns));
    button.textContent = word('copied', this.language);
    setTimeout(() => (button.textContent = word('copy', this.language)), 1500);
  }

  private exportRows(): void {
    if (this.model) download(`${this.stateName}.csv`, csvOf(this.model, this.order, this.shownColumns));
  }
}
