import type { AreaMark, FlowMark, MapView, Round, SiteMark } from '../result/plan.ts';
import type { World } from './world.ts';

type Point = [number, number];

/** A site stands from the year in which it opens; a mobile stop is no building and is there in the years in which it is visited. */
export function siteIsThere(mark: SiteMark, years: number[], year: number): boolean {
  return mark.opened <= (years[year] ?? 0) && (mark.kind !== 'mobile-stop' || (mark.massKg[year] ?? 0) > 0);
}

/** A site is drawn when it is there; among rounds, mobile stops that only the network knows would be noise. */
export function siteIsShown(mark: SiteMark, years: number[], year: number, layers: Set<string>): boolean {
  return siteIsThere(mark, years, year) && (mark.kind !== 'mobile-stop' || layers.has('flows') || !layers.has('rounds'));
}

/** The data with their places on the plane, so that drawing only scales and shifts. */
export interface Scene {
  view: MapView;
  areas: { mark: AreaMark; at: Point }[];
  sites: { mark: SiteMark; at: Point }[];
  flows: { mark: FlowMark; from: Point; to: Point; first: boolean }[];
  rounds: { mark: Round; path: Point[]; colour: string; dash: number[] }[];
  mostBatteries: number;
  mostKg: number;
  mostCapacityKg: number;
}

const COLOURS = 10;

export function sceneOf(view: MapView, world: World): Scene {
  const places = new Map<string, Point>();
  const areas = view.areas.map((mark) => ({ mark, at: world.point(mark.lon, mark.lat) }));
  const sites = view.sites.map((mark) => ({ mark, at: world.point(mark.lon, mark.lat) }));
  areas.forEach((area) => places.set(area.mark.id, area.at));
  const areaIds = new Set(areas.map((area) => area.mark.id));
  sites.forEach((site) => places.set(site.mark.id, site.at));
  const flows = view.flows.flatMap((mark) => {
    const [from, to] = [places.get(mark.from), places.get(mark.to)];
    return from && to ? [{ mark, from, to, first: areaIds.has(mark.from) }] : [];
  });
  flows.sort((a, b) => Number(b.first) - Number(a.first));
  areas.sort((a, b) => Math.max(...b.mark.retirements) - Math.max(...a.mark.retirements));
  const vehicles = [...new Set(view.rounds.map((round) => round.vehicle))].sort();
  const rounds = view.rounds.map((mark) => {
    const at = vehicles.indexOf(mark.vehicle);
    const dash = at < COLOURS ? [] : at < 2 * COLOURS ? [7, 4] : [2, 3];
    return { mark, path: mark.stops.map((stop) => world.point(stop.lon, stop.lat)), colour: `--c-${(at % COLOURS) + 1}`, dash };
  });
  return {
    view,
    areas,
    sites,
    flows,
    rounds,
    mostBatteries: most(view.areas.map((area) => Math.max(...area.retirements, ...area.captured))),
    mostKg: most(view.flows.filter((flow) => places.has(flow.to)).map((flow) => Math.max(...flow.massKg))),
    mostCapacityKg: most(view.sites.map((site) => Math.max(site.capacityKgPerYear, ...site.capacityKg))),
  };
}

function most(values: number[]): number {
  return values.reduce((high, value) => Math.max(high, value), 0) || 1;
}

/** Vehicles in their order, with the round's colour: the same here, in the legend and in the time chart of rounds. */
export function roundColour(rounds: Round[], vehicle: string): string {
  const vehicles = [...new Set(rounds.map((round) => round.vehicle))].sort();
  return `--c-${(vehicles.indexOf(vehicle) % COLOURS) + 1}`;
}
