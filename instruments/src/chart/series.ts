import { isPlan, yearsOf, type Plan } from '../result/plan.ts';
import { type Language, named, textOf } from '../core/text.ts';

/** Years × series; bands are optional and run along `values`. */
export interface Series {
  key: string;
  label: string;
  values: number[];
  low80?: number[];
  high80?: number[];
  low95?: number[];
  high95?: number[];
}

export interface SeriesSet {
  unit: string;
  years: number[];
  series: Series[];
}

type Role = 'values' | 'low80' | 'high80' | 'low95' | 'high95';
const roles: readonly string[] = ['low80', 'high80', 'low95', 'high95'];

/** Reads a table whose heads carry `data-series` (and `data-role` for bounds); exact numbers stand in `data-v`. */
export function seriesFromTable(table: HTMLTableElement, language: Language): SeriesSet {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains('total'));
  const years = rows.map((row) => Number(row.cells[0]?.dataset.v ?? row.cells[0]?.textContent));
  const series = new Map<string, Series>();
  heads.forEach((head, column) => {
    const key = head.dataset.series;
    if (!key) return;
    const role = head.dataset.role && roles.includes(head.dataset.role) ? (head.dataset.role as Role) : 'values';
    const one = series.get(key) ?? { key, label: key, values: [] };
    if (role === 'values') one.label = head.dataset[`label${language === 'zh' ? 'Zh' : 'En'}`] ?? textOf(head, language);
    one[role] = rows.map((row) => Number(row.cells[column]?.dataset.v ?? row.cells[column]?.textContent?.replace(/[, ]/g, '')));
    series.set(key, one);
  });
  return { unit: table.dataset[`unit${language === 'zh' ? 'Zh' : 'En'}`] ?? table.dataset.unit ?? '', years, series: [...series.values()] };
}

/** Series of a plan: `forecast` (captured and retirements with bands), `leakage` (captured beside it) or `cost`. */
export function seriesFromPlan(plan: Plan, part: string, language: Language): SeriesSet {
  const years = yearsOf(plan);
  const all = plan.totals.filter((total) => total.chemistry === 'all');
  const byYear = years.map((year) => all.find((total) => total.year === year));
  if (part === 'cost') {
    const categories = [...new Set(plan.network.cost.lines.map((line) => line.category))];
    const series = categories.map((key) => ({ key, label: named(key, language), values: years.map(() => 0) }));
    for (const line of plan.network.cost.lines) {
      const one = series[categories.indexOf(line.category)];
      const at = years.indexOf(line.year);
      if (one && at >= 0) one.values[at]! += line.amount;
    }
    return { unit: plan.currency, years, series };
  }
  const unit = language === 'zh' ? '块电池/年' : 'batteries a year';
  const captured = byYear.map((total) => total?.captured.mean ?? 0);
  if (part === 'leakage') {
    return {
      unit,
      years,
      series: [
        { key: 'captured', label: named('captured', language), values: captured },
        { key: 'leakage', label: named('leakage', language), values: byYear.map((total) => total?.leakage ?? 0) },
      ],
    };
  }
  const band = (key: 'captured' | 'retirements'): Series => ({
    key,
    label: named(key, language),
    values: byYear.map((total) => total?.[key].mean ?? 0),
    low80: byYear.map((total) => total?.[key].low80 ?? 0),
    high80: byYear.map((total) => total?.[key].high80 ?? 0),
    low95: byYear.map((total) => total?.[key].low95 ?? 0),
    high95: byYear.map((total) => total?.[key].high95 ?? 0),
  });
  return { unit, years, series: [band('retirements'), band('captured')] };
}

export function isSeriesSet(data: unknown): data is SeriesSet {
  return typeof data === 'object' && data !== null && 'years' in data && 'series' in data;
}

export function seriesFrom(data: unknown, part: string, language: Language): SeriesSet | null {
  if (isPlan(data)) return seriesFromPlan(data, part, language);
  return isSeriesSet(data) ? data : null;
}

/** Largest and smallest value with bands, or of the stacks. */
export function extentOf(set: SeriesSet, stacked: boolean): [number, number] {
  let low = 0;
  let high = 0;
  set.years.forEach((_, at) => {
    let above = 0;
    let below = 0;
    for (const one of set.series) {
      const value = one.values[at] ?? 0;
      if (stacked) {
        if (value >= 0) above += value;
        else below += value;
      } else {
        above = Math.max(above, value, one.high95?.[at] ?? 0);
        below = Math.min(below, value, one.low95?.[at] ?? 0);
      }
    }
    high = Math.max(high, above);
    low = Math.min(low, below);
  });
  return [low, high];
}
