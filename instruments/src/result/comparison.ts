import { h } from '../core/dom.ts';
import { number, percent } from '../core/format.ts';
import { Instrument } from '../core/instrument.ts';
import { word } from '../core/text.ts';
import { isPlan, type LocalText, type Plan } from './plan.ts';

/** Two results side by side: each row a figure with its unit; `better` says which direction is an improvement. */
export interface Comparison {
  names: [string, string];
  rows: { label: string | LocalText; unit: string; values: [number | null, number | null]; digits?: number; better?: 'less' | 'more' }[];
}

/**
 * `<cb-comparison>`: adds the difference and its share to a table of two results (`data-v` on the cells of columns two
 * and three), or makes the whole table from a `Comparison` or a pair of plans.
 */
export class ResultComparison extends Instrument {
  private source: unknown;
  private table: HTMLTableElement | null = null;
  private fromMarkup = false;

  protected take(data: unknown): void {
    this.source = data;
    this.table ??= this.querySelector('table');
    this.fromMarkup = this.table !== null && data === undefined;
  }

  draw(): void {
    if (this.fromMarkup && this.table) {
      this.extend(this.table);
      return;
    }
    const comparison = comparisonOf(this.source);
    if (!comparison) {
      this.say(word('noData', this.language));
      return;
    }
    const table = this.make(comparison);
    if (this.table) this.table.replaceWith(table);
    else this.append(h('div', { class: 'scroll' }, table));
    this.table = table;
    this.extend(table);
  }

  private make(comparison: Comparison): HTMLTableElement {
    const language = this.language;
    const rows = comparison.rows.map((row) => {
      const cells = row.values.map((value) => h('td', { class: 'num', 'data-v': value }, value === null ? '–' : number(value, language, row.digits)));
      const label = typeof row.label === 'string' ? row.label : row.label[language];
      return h('tr', { 'data-better': row.better, 'data-digits': row.digits }, h('th', { scope: 'row' }, label, ' ', h('span', { class: 'muted' }, row.unit)), ...cells);
    });
    const heads = comparison.names.map((name) => h('th', { scope: 'col', class: 'num' }, name));
    return h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }), ...heads)), h('tbody', {}, ...rows));
  }

  private extend(table: HTMLTableElement): void {
    table.querySelectorAll('[data-added]').forEach((cell) => cell.remove());
    const head = table.tHead?.rows[table.tHead.rows.length - 1];
    head?.append(
      h('th', { scope: 'col', class: 'num', 'data-added': true }, word('difference', this.language)),
      h('th', { scope: 'col', class: 'num', 'data-added': true }, '%'),
    );
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) this.extendRow(row);
  }

  /** Direction is said by its sign and a mark; colour only repeats it. */
  private extendRow(row: HTMLTableRowElement): void {
    const [a, b] = [exact(row.cells[1]), exact(row.cells[2])];
    const difference = b - a;
    const known = Number.isFinite(difference);
    const digits = row.dataset.digits ? Number(row.dataset.digits) : undefined;
    const sign = difference > 0 ? '+' : '';
    const better = row.dataset.better;
    const mood = !known || difference === 0 || !better ? '' : (difference < 0) === (better === 'less') ? 'gain' : 'loss';
    const arrow = mood === 'gain' ? '✓ ' : mood === 'loss' ? '✗ ' : '';
    row.append(
      h('td', { class: `num ${mood}`, 'data-added': true }, known ? `${arrow}${sign}${number(difference, this.language, digits)}` : '–'),
      h('td', { class: 'num muted', 'data-added': true }, known && a !== 0 ? `${sign}${percent(difference / Math.abs(a), this.language)}` : '–'),
    );
  }
}

function exact(cell: HTMLTableCellElement | undefined): number {
  const text = cell?.dataset.v;
  return text === undefined || text === '' ? Number.NaN : Number(text);
}

function comparisonOf(data: unknown): Comparison | null {
  if (Array.isArray(data) && data.length === 2 && isPlan(data[0]) && isPlan(data[1])) return comparePlans(data[0], data[1]);
  return typeof data === 'object' && data !== null && 'rows' in data && 'names' in data ? (data as Comparison) : null;
}

/** The figures two plans are judged by. */
export function comparePlans(a: Plan, b: Plan): Comparison {
  const sum = (plan: Plan, read: (total: Plan['totals'][number]) => number) =>
    plan.totals.filter((total) => total.chemistry === 'all').reduce((all, total) => all + read(total), 0);
  const row = (en: string, zh: string, unit: string, read: (plan: Plan) => number, better?: 'less' | 'more', digits?: number): Comparison['rows'][number] => ({
    label: { en, zh },
    unit,
    values: [read(a), read(b)],
    ...(better ? { better } : {}),
    ...(digits === undefined ? {} : { digits }),
  });
  const open = (kind: string) => (plan: Plan) => plan.network.sites.filter((site) => site.kind === kind).length;
  return {
    names: [a.provenance.scenarioName.en, b.provenance.scenarioName.en],
    rows: [
      row('Retirements', '退役', '', (plan) => sum(plan, (total) => total.retirements.mean), undefined, 0),
      row('Captured', '已回收', '', (plan) => sum(plan, (total) => total.captured.mean), 'more', 0),
      row('Leakage', '流失', '', (plan) => sum(plan, (total) => total.leakage), 'less', 0),
      row('Network cost', '网络成本', a.currency, (plan) => plan.network.cost.total, 'less', 0),
      row('Cost per kg', '每千克成本', `${a.currency}/kg`, (plan) => plan.network.cost.perKg, 'less', 3),
      row('Cost per battery', '每块电池成本', a.currency, (plan) => plan.network.cost.perBattery, 'less', 2),
      row('Optimality gap', '最优性差距', '%', (plan) => plan.network.gap * 100, 'less', 2),
      row('Collection points', '收集点', '', open('collection-point'), undefined, 0),
      row('Recycling centres', '回收中心', '', open('recycling-centre'), undefined, 0),
      row('Processing plants', '处理厂', '', open('processing-plant'), undefined, 0),
      row('Transport emissions', '运输排放', 't CO₂e', (plan) => plan.emissions.wellToWheelKg / 1000, 'less', 1),
    ],
  };
}
