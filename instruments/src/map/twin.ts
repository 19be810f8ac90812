import { h } from '../core/dom.ts';
import { type Language, named, word } from '../core/text.ts';
import type { MapView } from '../result/plan.ts';
import type { TableData } from '../table/model.ts';
import type { DataTable } from '../table/table.ts';
import { siteIsThere } from './scene.ts';

/** The map's tables of sites and areas in the year shown: the same things for keyboard, screen reader and print. */
export function mapTwin(holder: HTMLElement, view: MapView, year: number, language: Language): void {
  if (holder.childElementCount === 0) {
    const table = (kind: string) => h('details', { class: 'twin' }, h('summary'), Object.assign(document.createElement('cb-table'), { id: `map-${kind}` }));
    holder.append(table('site'), table('area'));
  }
  const calendarYear = view.years[year] ?? 0;
  const [sites, areas] = [...holder.querySelectorAll('details')];
  fill(sites, 'site', `${word('table', language)}: ${word('sites', language)}, ${calendarYear}`, siteTable(view, year, language));
  fill(areas, 'area', `${word('table', language)}: ${word('areas', language)}, ${calendarYear}`, areaTable(view, year, language));
}

function fill(details: HTMLDetailsElement | undefined, kind: string, label: string, data: TableData): void {
  const table = details?.querySelector<DataTable>('cb-table');
  if (!details || !table) return;
  details.hidden = data.rows.length === 0;
  details.querySelector('summary')!.textContent = label;
  table.setAttribute('kind', kind);
  table.setAttribute('label', label);
  table.data = data;
}

function siteTable(view: MapView, year: number, language: Language): TableData {
  const rows = view.sites
    .filter((site) => siteIsThere(site, view.years, year))
    .map((site) => [site.name, named(site.kind, language), site.region, site.opened, (site.massKg[year] ?? 0) / 1000, (site.capacityKg[year] || site.capacityKgPerYear) / 1000, site.id]);
  return {
    id: 'id',
    columns: [
      { key: 'name', label: { en: 'Site', zh: '场所' } },
      { key: 'kind', label: { en: 'Kind', zh: '类型' } },
      { key: 'region', label: { en: 'Region', zh: '地区' } },
      { key: 'opened', label: { en: 'Opened', zh: '启用年' } },
      { key: 'mass', label: { en: 'Mass, t', zh: '质量，t' }, numeric: true, digits: 1 },
      { key: 'capacity', label: { en: 'Capacity, t a year', zh: '容量，t/年' }, numeric: true, digits: 0 },
      { key: 'id', label: { en: 'Id', zh: '编号' } },
    ],
    rows,
  };
}

function areaTable(view: MapView, year: number, language: Language): TableData {
  const rows = view.areas.map((area) => {
    const [retired, captured] = [area.retirements[year] ?? 0, area.captured[year] ?? 0];
    return [area.id, area.county, retired, captured, Math.max(0, retired - captured)];
  });
  return {
    id: 'area',
    columns: [
      { key: 'area', label: word('area', language) },
      { key: 'county', label: word('county', language) },
      { key: 'retirements', label: word('retirements', language), numeric: true, digits: 1 },
      { key: 'captured', label: word('captured', language), numeric: true, digits: 1 },
      { key: 'leakage', label: word('leakage', language), numeric: true, digits: 1 },
    ],
    rows,
  };
}
