import { readState, writeState } from '../core/address.ts';
import { h, paint } from '../core/dom.ts';
import { number, percent } from '../core/format.ts';
import { Instrument } from '../core/instrument.ts';
import { word } from '../core/text.ts';
import type { TableData } from '../table/model.ts';
import type { DataTable } from '../table/table.ts';
import { byCounty, radiiOf, shareWithin } from './coverage-math.ts';
import { type CoverageRow, isPlan } from './plan.ts';

/** Columnar form of the rows, as a report carries them. */
interface CoverageColumns {
  sites: string[];
  rows: [string, string, number, number, number, number, 0 | 1, number][];
}

/**
 * `<cb-coverage>`: how many batteries and areas lie within radii that the user sets, by county, and the worst served.
 * Whatever it holds at first (server-written tables) is replaced.
 */
export class CoverageView extends Instrument {
  private rows: CoverageRow[] = [];
  private radii = [25, 50, 100];
  private stretch = '';
  private fault = false;

  protected take(data: unknown): void {
    this.rows = rowsOf(data);
    this.radii = radiiOf(readState(this.stateName, 'radii') ?? this.getAttribute('radii') ?? '') ?? [25, 50, 100];
    const stretches = this.stretches;
    const wanted = readState(this.stateName, 'years') ?? '';
    this.stretch = stretches.includes(wanted) ? wanted : (stretches.at(-1) ?? '');
  }

  private get stretches(): string[] {
    return [...new Set(this.rows.map((row) => `${row.yearFrom}–${row.yearTo}`))].sort();
  }

  draw(): void {
    if (this.rows.length === 0) {
      if (this.childElementCount === 0) this.say(word('noData', this.language));
      return;
    }
    const rows = this.rows.filter((row) => `${row.yearFrom}–${row.yearTo}` === this.stretch);
    const typing = document.activeElement instanceof HTMLInputElement && this.contains(document.activeElement);
    const script = this.querySelector(':scope > script');
    const worst = this.table('worst', word('worst', this.language), this.worst(rows));
    const county = this.table('county', word('byCounty', this.language), this.counties(rows));
    this.replaceChildren(...(script ? [script] : []), this.controls(), this.summary(rows), h('div', { class: 'columns' }, worst, county));
    if (typing) this.querySelector<HTMLInputElement>('input[name="radii"]')?.focus();
  }

  private controls(): HTMLElement {
    const radii = h('input', { name: 'radii', 'aria-invalid': this.fault, inputmode: 'numeric', size: 16, onchange: () => this.changeRadii(radii.value) });
    radii.value = this.radii.join(', ');
    const years = h('select', {
      onchange: () => {
        this.stretch = years.value;
        writeState(this.stateName, 'years', years.value);
        this.draw();
      },
    });
    years.append(...this.stretches.map((one) => h('option', { value: one }, one)));
    years.value = this.stretch;
    return h(
      'div',
      { class: 'map-tools coverage-tools' },
      h('label', { class: 'map-field' }, h('span', {}, word('addRadius', this.language)), radii),
      h('label', { class: 'map-field' }, h('span', {}, word('years', this.language)), years),
    );
  }

  private changeRadii(text: string): void {
    const radii = radiiOf(text);
    this.fault = radii === null;
    if (radii) {
      this.radii = radii;
      writeState(this.stateName, 'radii', radii.join(','));
      this.draw();
    } else {
      const input = this.querySelector<HTMLInputElement>('input[name="radii"]');
      input?.setAttribute('aria-invalid', 'true');
      input?.setCustomValidity(this.language === 'zh' ? '请输入 1 至 6 个大于 0 的公里数，如 25, 50, 100' : 'Give one to six distances over 0 in km, for instance 25, 50, 100');
      input?.reportValidity();
    }
  }

  private summary(rows: CoverageRow[]): HTMLElement {
    const language = this.language;
    const bar = (share: number, extra: number) =>
      h('div', { class: 'share-bar', 'aria-hidden': 'true' }, paint(h('i', { class: 'extra' }), { width: `${extra * 100}%` }), paint(h('i'), { width: `${share * 100}%` }));
    const lines = this.radii.map((radius) => {
      const share = shareWithin(rows, radius);
      return h(
        'tr',
        {},
        h('th', { scope: 'row', class: 'num' }, `${number(radius, language, Number.isInteger(radius) ? 0 : 1)} km`),
        h('td', { class: 'share' }, bar(share.batteries, share.withMobile)),
        h('td', { class: 'num' }, percent(share.batteries, language)),
        h('td', { class: 'num' }, percent(share.withMobile, language)),
        h('td', { class: 'num' }, percent(share.areas, language)),
      );
    });
    const head = (text: string, numeric = true) => h('th', { scope: 'col', class: numeric ? 'num' : null }, text);
    return h(
      'div',
      { class: 'scroll' },
      h(
        'table',
        { class: 'coverage-summary' },
        h('thead', {}, h('tr', {}, head(word('radius', language)), head('', false), head(word('batteriesCovered', language)), head(word('withMobile', language)), head(word('areasCovered', language)))),
        h('tbody', {}, ...lines),
      ),
    );
  }

  private worst(rows: CoverageRow[]): TableData {
    const sorted = [...rows].sort((a, b) => b.distanceMetres - a.distanceMetres || (a.area < b.area ? -1 : 1));
    const language = this.language;
    return {
      id: 'area',
      columns: [
        { key: 'area', label: word('area', language) },
        { key: 'county', label: word('county', language) },
        { key: 'km', label: `${word('distance', language)}, km`, numeric: true, digits: 1 },
        { key: 'mobile', label: word('mobile-stop', language) },
        { key: 'batteries', label: `${word('batteries', language)} ${word('perYear', language)}`, numeric: true, digits: 1 },
        { key: 'site', label: word('nearest', language) },
      ],
      rows: sorted.map((row) => [row.area, row.county, row.distanceMetres / 1000, row.mobile ? '✓' : '–', row.batteriesPerYear, row.site]),
    };
  }

  private counties(rows: CoverageRow[]): TableData {
    const language = this.language;
    const columns = this.radii.map((radius) => ({ key: `r${radius}`, label: `≤ ${radius} km, %`, numeric: true, digits: 1 }));
    const lines = [...byCounty(rows)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([county, list]) => [
        county,
        list.reduce((sum, row) => sum + row.batteriesPerYear, 0),
        ...this.radii.map((radius) => {
          const share = shareWithin(list, radius).batteries;
          return Number.isFinite(share) ? share * 100 : null;
        }),
      ]);
    return {
      id: 'county',
      columns: [
        { key: 'county', label: word('county', language) },
        { key: 'batteries', label: `${word('batteries', language)} ${word('perYear', language)}`, numeric: true, digits: 1 },
        ...columns,
      ],
      rows: lines,
    };
  }

  private table(name: string, label: string, data: TableData): HTMLElement {
    const table = Object.assign(document.createElement('cb-table') as DataTable, { id: `${this.stateName}-${name}`, data });
    table.setAttribute('kind', name === 'worst' ? 'area' : 'county');
    table.setAttribute('label', label);
    table.setAttribute('height', '340px');
    return h('div', {}, h('h3', {}, label), table);
  }
}

function rowsOf(data: unknown): CoverageRow[] {
  if (isPlan(data)) {
    const names = new Map(data.network.sites.map((site) => [site.id, site.name]));
    return data.coverage.rows.map((row) => ({ ...row, site: names.get(row.site) ?? row.site }));
  }
  const columns = data as CoverageColumns | undefined;
  if (!columns?.rows) return [];
  return columns.rows.map(([area, county, yearFrom, yearTo, site, km, mobile, batteriesPerYear]) => ({
    area,
    county,
    lat: 0,
    lon: 0,
    yearFrom,
    yearTo,
    site: columns.sites[site] ?? '',
    distanceMetres: km * 1000,
    mobile: mobile === 1,
    batteriesPerYear,
  }));
}
