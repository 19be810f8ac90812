/** The parts of plan.json that the instruments read; the form is org.cellback.planning.plan. */
export interface LocalText {
  en: string;
  zh: string;
}

export interface Interval {
  mean: number;
  median: number;
  low80: number;
  high80: number;
  low95: number;
  high95: number;
}

export interface Plan {
  schemaVersion: number;
  currency: string;
  provenance: { scenarioId: string; scenarioName: LocalText; yearFrom: number; yearTo: number };
  forecast: { area: string; year: number; chemistry: string; retirements: number; mean: number }[];
  totals: {
    year: number;
    chemistry: string;
    retirements: Interval;
    captured: Interval;
    leakage: number;
    capturedMassKg: number;
  }[];
  network: {
    sites: PlanSite[];
    flows: PlanFlow[];
    cost: {
      total: number;
      perKg: number;
      perBattery: number;
      lines: { year: number; category: string; chemistry: string; amount: number }[];
    };
    bound: number;
    gap: number;
  };
  coverage: { radiiKm: number[]; rows: CoverageRow[] };
  rounds: Round[];
  emissions: { wellToWheelKg: number; perKg: number };
}

export interface PlanSite {
  id: string;
  kind: string;
  name: string;
  region: string;
  lat: number;
  lon: number;
  opened: number;
  level: string;
  capacityKgPerYear: number;
  unverified: boolean;
  use: { year: number; massKg: number; capacityKg: number; share: number }[];
}

export interface PlanFlow {
  from: string;
  to: string;
  year: number;
  batteries: number;
  massKg: number;
  mode: string;
  distanceMetres: number;
}

export interface CoverageRow {
  area: string;
  county: string;
  lat: number;
  lon: number;
  yearFrom: number;
  yearTo: number;
  site: string;
  distanceMetres: number;
  mobile: boolean;
  batteriesPerYear: number;
}

export interface Round {
  id: string;
  day: string;
  kind: string;
  vehicle: string;
  vehicleType: string;
  base: string;
  distanceMetres: number;
  stops: Stop[];
}

export interface Stop {
  site: string;
  name: string;
  kind: string;
  lat: number;
  lon: number;
  arrival: string;
  departure: string;
  loadKgAfter: number;
  batteriesByClass?: Record<string, number>;
}

/** What the map draws; numbers by year stand in the order of `years`. Reports and pages send this, not the whole plan. */
export interface MapView {
  years: number[];
  areas: AreaMark[];
  sites: SiteMark[];
  flows: FlowMark[];
  rounds: Round[];
}

export interface AreaMark {
  id: string;
  county: string;
  lat: number;
  lon: number;
  captured: number[];
  retirements: number[];
}

export interface SiteMark extends Omit<PlanSite, 'use'> {
  massKg: number[];
  capacityKg: number[];
}

export interface FlowMark {
  from: string;
  to: string;
  mode: string;
  distanceMetres: number;
  massKg: number[];
}

export function isPlan(data: unknown): data is Plan {
  return typeof data === 'object' && data !== null && 'schemaVersion' in data && 'provenance' in data;
}

/** Folds a whole plan into what the map draws. */
export function mapViewOf(plan: Plan): MapView {
  const years = yearsOf(plan);
  const at = (year: number) => year - plan.provenance.yearFrom;
  const areas = new Map<string, AreaMark>();
  for (const row of plan.coverage.rows) {
    if (!areas.has(row.area)) {
      const zero = () => years.map(() => 0);
      areas.set(row.area, { id: row.area, county: row.county, lat: row.lat, lon: row.lon, captured: zero(), retirements: zero() });
    }
  }
  for (const row of plan.forecast) {
    const area = areas.get(row.area);
    if (!area) continue;
    area.captured[at(row.year)]! += row.mean;
    area.retirements[at(row.year)]! += row.retirements;
  }
  const flows = new Map<string, FlowMark>();
  for (const flow of plan.network.flows) {
    const key = `${flow.from} ${flow.to} ${flow.mode}`;
    let mark = flows.get(key);
    if (!mark) {
      mark = { from: flow.from, to: flow.to, mode: flow.mode, distanceMetres: flow.distanceMetres, massKg: years.map(() => 0) };
      flows.set(key, mark);
    }
    mark.massKg[at(flow.year)]! += flow.massKg;
  }
  const sites = plan.network.sites.map(({ use, ...site }) => ({
    ...site,
    massKg: years.map((year) => use.find((one) => one.year === year)?.massKg ?? 0),
    capacityKg: years.map((year) => use.find((one) => one.year === year)?.capacityKg ?? 0),
  }));
  return { years, areas: [...areas.values()], sites, flows: [...flows.values()], rounds: plan.rounds };
}

export function yearsOf(plan: Plan): number[] {
  const { yearFrom, yearTo } = plan.provenance;
  return Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index);
}
