import { Instrument } from '../core/instrument.ts';
import { colourOf } from '../core/colours.ts';
import { h, paint, s } from '../core/dom.ts';
import { compact, niceStep, number } from '../core/format.ts';
import { pageFont } from '../core/font.ts';
import { word } from '../core/text.ts';
import { bars } from './bars.ts';
import { lines } from './lines.ts';
import { placeLabels } from './labels.ts';
import { extentOf, seriesFrom, seriesFromTable, type Series, type SeriesSet } from './series.ts';

/** Where things stand in a chart's picture, in pixels. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (at: number) => number;
  y: (value: number) => number;
  step: number;
}

/**
 * `<cb-time-chart>`: years × series, zero based, labelled at the line, bands drawn where given; `variant="stacked"`
 * draws bars. Its table twin is the table inside it, or one it makes from its data.
 */
export class TimeChart extends Instrument {
  private set: SeriesSet | null = null;
  private table: HTMLTableElement | null = null;
  private made = false;
  private picture: HTMLElement | null = null;
  private resize: ResizeObserver | null = null;
  private current: number | null = null;
  private source: unknown;
  private width = 0;

  protected take(data: unknown): void {
    this.source = data;
    this.table = this.querySelector('table');
    if (!this.picture) this.build();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize?.disconnect();
    this.resize = null;
  }

  private build(): void {
    this.picture = h('div', {
      class: 'chart',
      tabindex: '0',
      role: 'img',
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onpointermove: (event: PointerEvent) => this.point(event),
      onpointerleave: () => this.read(null),
      onblur: () => this.read(null),
    });
    this.prepend(this.picture);
    // The width comes from the observer: asking for it here would lay the whole page out once for each chart.
    this.resize = new ResizeObserver((entries) => {
      this.width = Math.round(entries.at(-1)?.contentRect.width ?? 0);
      this.draw();
    });
    this.resize.observe(this.picture);
  }

  draw(): void {
    const fromData = seriesFrom(this.source, this.getAttribute('part') ?? 'forecast', this.language);
    if (fromData && (!this.table || this.made)) this.makeTable(fromData);
    this.set = fromData ?? (this.table ? seriesFromTable(this.table, this.language) : null);
    const picture = this.picture;
    if (!picture) return;
    this.twin();
    if (!this.set || this.set.years.length === 0 || this.set.series.length === 0) {
      picture.replaceChildren(h('p', { class: 'empty' }, word('noData', this.language)));
      return;
    }
    const width = this.width;
    if (width === 0) return;
    const frame = this.frame(this.set, width);
    const stacked = this.stacked;
    const svg = s('svg', { viewBox: `0 0 ${width} ${frame.height}`, width, height: frame.height, 'aria-hidden': 'true' });
    this.axes(svg, frame, this.set);
    const ends = stacked ? bars(svg, frame, this.set) : lines(svg, frame, this.set);
    placeLabels(svg, frame, ends);
    svg.append(s('g', { class: 'reading' }));
    picture.setAttribute('aria-label', this.description(this.set));
    picture.replaceChildren(svg, h('div', { class: 'chart-readout', 'aria-live': 'polite' }));
  }

  private get stacked(): boolean {
    return this.getAttribute('variant') === 'stacked';
  }

  private frame(set: SeriesSet, width: number): Frame {
    const height = Number(this.getAttribute('height') ?? (width < 500 ? 240 : 300));
    const longest = Math.max(...set.series.map((one) => textWidth(one.label)));
    const [low, high] = extentOf(set, this.stacked);
    const step = niceStep(high - low || 1, height < 260 ? 4 : 5);
    const floor = Math.floor(low / step) * step;
    const ceiling = Math.ceil((high || 1) / step - 1e-9) * step;
    const [left, top, bottom] = [48, 26, 24];
    const right = Math.min(width * 0.36, longest + 18);
    const inner = width - left - right;
    const count = set.years.length;
    const x = this.stacked
      ? (at: number) => left + ((at + 0.5) / count) * inner
      : (at: number) => left + (count === 1 ? 0.5 : at / (count - 1)) * inner;
    const y = (value: number) => top + (1 - (value - floor) / (ceiling - floor)) * (height - top - bottom);
    return { width, height, left, right, top, bottom, x, y, step };
  }

  private axes(svg: SVGSVGElement, frame: Frame, set: SeriesSet): void {
    const [low, high] = extentOf(set, this.stacked);
    const group = s('g', { class: 'axes' });
    group.append(s('text', { x: 0, y: 12, class: 'unit' }, set.unit));
    for (let at = Math.floor(low / frame.step); at * frame.step <= high + frame.step * 0.999; at++) {
      const value = at * frame.step;
      const y = Math.round(frame.y(value)) + 0.5;
      if (y < frame.top - 1) break;
      group.append(
        s('line', { x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y, class: value === 0 ? 'zero' : 'grid' }),
        s('text', { x: frame.left - 8, y: y + 4, 'text-anchor': 'end' }, compact(value, this.language)),
      );
    }
    const inner = frame.width - frame.left - frame.right;
    const every = Math.max(1, Math.ceil((set.years.length * 40) / inner));
    set.years.forEach((year, at) => {
      if (at % every === 0) {
        group.append(s('text', { x: frame.x(at), y: frame.height - 6, 'text-anchor': 'middle' }, String(year)));
      }
    });
    svg.append(group);
  }

  private description(set: SeriesSet): string {
    const [first, last] = [set.years[0], set.years.at(-1)];
    const parts = set.series.map(
      (one) => `${one.label} ${number(one.values[0] ?? 0, this.language)} → ${number(one.values.at(-1) ?? 0, this.language)}`,
    );
    const title = this.getAttribute('label') ?? '';
    return `${title} ${first}–${last}, ${set.unit}: ${parts.join('; ')}. ${word('chartHelp', this.language)}`.trim();
  }

  private key(event: KeyboardEvent): void {
    if (!this.set) return;
    const last = this.set.years.length - 1;
    const now = this.current ?? -1;
    const moves: Record<string, number> = { ArrowRight: Math.min(last, now + 1), ArrowLeft: Math.max(0, now - 1), Home: 0, End: last };
    const next = moves[event.key];
    if (event.key === 'Escape') this.read(null);
    else if (next !== undefined) {
      event.preventDefault();
      this.read(next);
    }
  }

  private point(event: PointerEvent): void {
    const set = this.set;
    const svg = this.picture?.querySelector('svg');
    if (!set || !svg) return;
    const box = svg.getBoundingClientRect();
    const frame = this.frame(set, this.width);
    const x = event.clientX - box.left;
    let best = 0;
    set.years.forEach((_, at) => {
      if (Math.abs(frame.x(at) - x) < Math.abs(frame.x(best) - x)) best = at;
    });
    this.read(best);
  }

  /** Shows the figures of one year and marks its row in the twin. */
  private read(at: number | null): void {
    if (at === this.current && at !== null) return;
    this.current = at;
    const [set, picture] = [this.set, this.picture];
    const mark = picture?.querySelector('.reading');
    const readout = picture?.querySelector<HTMLElement>('.chart-readout');
    if (!set || !picture || !mark || !readout) return;
    mark.replaceChildren();
    const year = at === null ? undefined : set.years[at];
    this.markRow(year);
    readout.hidden = at === null;
    if (at === null || year === undefined) return;
    const frame = this.frame(set, this.width);
    const x = frame.x(at);
    mark.append(s('line', { x1: x, x2: x, y1: frame.top, y2: frame.height - frame.bottom, class: 'cursor' }));
    readout.replaceChildren(h('strong', {}, String(year)), ...set.series.map((one, index) => this.reading(one, index, at)));
    if (this.stacked) {
      const sum = set.series.reduce((total, one) => total + (one.values[at] ?? 0), 0);
      readout.append(h('span', { class: 'reading-row total' }, h('span', {}, word('total', this.language)), h('b', {}, number(sum, this.language))));
    }
    const half = readout.offsetWidth / 2;
    paint(readout, { left: `${Math.max(0, Math.min(picture.clientWidth - 2 * half, x > picture.clientWidth / 2 ? x - 2 * half - 12 : x + 12))}px` });
  }

  private reading(one: Series, index: number, at: number): HTMLElement {
    const value = number(one.values[at] ?? 0, this.language);
    const [low, high] = [one.low80?.[at], one.high80?.[at]];
    const band = low !== undefined && high !== undefined ? ` ${number(low, this.language)}–${number(high, this.language)}` : '';
    const swatch = paint(h('i', { class: 'swatch' }), { background: colourOf(one.key, index) });
    return h('span', { class: 'reading-row' }, h('span', {}, swatch, one.label), h('b', {}, value), band && h('small', {}, band));
  }

  private markRow(year: number | undefined): void {
    this.table?.querySelectorAll('tr.selected').forEach((row) => row.classList.remove('selected'));
    if (year === undefined || !this.table || !this.set) return;
    [...this.table.tBodies].flatMap((body) => [...body.rows])[this.set.years.indexOf(year)]?.classList.add('selected');
  }

  /** Puts the table behind a disclosure, once; it opens for print. */
  private twin(): void {
    const table = this.table;
    const summary = table?.closest('details.twin')?.querySelector('summary');
    if (summary) summary.textContent = word('tableOf', this.language);
    if (!table || summary) return;
    const outer = table.closest('.scroll, cb-table') ?? table;
    const details = h('details', { class: 'twin' }, h('summary', {}, word('tableOf', this.language)));
    outer.replaceWith(details);
    details.append(outer);
    table.addEventListener('pointerover', (event) => this.rowToChart(event));
    table.addEventListener('pointerleave', () => this.read(null));
  }

  private rowToChart(event: Event): void {
    const row = (event.target as Element).closest('tbody tr');
    if (row instanceof HTMLTableRowElement) this.read(row.sectionRowIndex < (this.set?.years.length ?? 0) ? row.sectionRowIndex : null);
  }

  private makeTable(set: SeriesSet): void {
    const heads = [h('th', { scope: 'col' }, word('year', this.language))];
    const bounds: ((at: number) => HTMLElement)[] = [];
    for (const one of set.series) {
      heads.push(h('th', { scope: 'col', class: 'num' }, one.label));
      bounds.push((at) => h('td', { class: 'num' }, number(one.values[at] ?? 0, this.language)));
      for (const role of ['low80', 'high80', 'low95', 'high95'] as const) {
        const values = one[role];
        if (!values) continue;
        const side = word(role.startsWith('low') ? 'low' : 'high', this.language);
        heads.push(h('th', { scope: 'col', class: 'num' }, `${role.slice(-2)} % ${side}`));
        bounds.push((at) => h('td', { class: 'num' }, number(values[at] ?? 0, this.language)));
      }
    }
    const rows = set.years.map((year, at) => h('tr', {}, h('th', { scope: 'row' }, String(year)), ...bounds.map((cell) => cell(at))));
    const table = h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
    if (this.table) this.table.replaceWith(table);
    else this.append(h('div', { class: 'scroll' }, table));
    this.table = table;
    this.made = true;
  }
}

let ruler: CanvasRenderingContext2D | null = null;

/** Width of a label in the chart's 12-pixel type. */
export function textWidth(text: string): number {
  if (!ruler) {
    ruler = document.createElement('canvas').getContext('2d');
    if (!ruler) return text.length * 7;
    ruler.font = `600 12px ${pageFont()}`;
  }
  return ruler.measureText(text).width;
}
