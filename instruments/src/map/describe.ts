import type { Selection } from '../core/instrument.ts';
import { distance, mass, number, percent } from '../core/format.ts';
import { type Language, named, word } from '../core/text.ts';
import type { MapView } from '../result/plan.ts';

/** The words for what is under the pointer or selected: a title and its figures. */
export interface Description {
  title: string;
  lines: string[];
}

export function describe(view: MapView, selection: Selection, year: number, language: Language): Description | null {
  switch (selection.kind) {
    case 'site':
      return ofSite(view, selection.id, year, language);
    case 'area':
      return ofArea(view, selection.id, year, language);
    case 'flow':
      return ofFlow(view, selection.id, year, language);
    case 'round':
      return ofRound(view, selection.id, language);
    default:
      return null;
  }
}

function ofSite(view: MapView, id: string, year: number, language: Language): Description | null {
  const site = view.sites.find((one) => one.id === id);
  if (!site) return null;
  const calendarYear = view.years[year] ?? 0;
  const kg = site.massKg[year] ?? 0;
  const capacity = site.capacityKg[year] || site.capacityKgPerYear;
  const use = capacity > 0 ? ` (${percent(kg / capacity, language, 0)})` : '';
  return {
    title: site.name,
    lines: [
      [named(site.kind, language), site.region, site.unverified ? word('unverified', language) : ''].filter(Boolean).join(' · '),
      calendarYear < site.opened ? `${word('notYet', language)} · ${site.opened}` : `${word('opened', language)} ${site.opened}`,
      `${calendarYear}: ${mass(kg, language)} / ${mass(capacity, language)}${use}`,
    ],
  };
}

function ofArea(view: MapView, id: string, year: number, language: Language): Description | null {
  const area = view.areas.find((one) => one.id === id);
  if (!area) return null;
  const [retired, captured] = [area.retirements[year] ?? 0, area.captured[year] ?? 0];
  const share = retired > 0 ? ` (${percent(captured / retired, language, 0)})` : '';
  return {
    title: `${area.id} · ${area.county}`,
    lines: [
      `${view.years[year]}: ${word('retirements', language)} ${number(retired, language)}`,
      `${word('captured', language)} ${number(captured, language)}${share}`,
      `${word('leakage', language)} ${number(Math.max(0, retired - captured), language)}`,
    ],
  };
}

function ofFlow(view: MapView, id: string, year: number, language: Language): Description | null {
  const flows = view.flows.filter((one) => `${one.from}>${one.to}` === id);
  const flow = flows[0];
  if (!flow) return null;
  const name = (place: string) => view.sites.find((site) => site.id === place)?.name ?? place;
  const kg = flows.reduce((sum, one) => sum + (one.massKg[year] ?? 0), 0);
  return {
    title: `${name(flow.from)} → ${name(flow.to)}`,
    lines: [`${view.years[year]}: ${mass(kg, language)}`, `${distance(flow.distanceMetres, language)} · ${named(flow.mode, language)}`],
  };
}

function ofRound(view: MapView, id: string, language: Language): Description | null {
  const round = view.rounds.find((one) => one.id === id);
  if (!round) return null;
  return {
    title: `${round.vehicle} · ${round.day}`,
    lines: [
      `${named(round.kind, language)} · ${round.vehicleType}`,
      `${round.stops.length - 2} ${word('stops', language)} · ${distance(round.distanceMetres, language)}`,
    ],
  };
}
