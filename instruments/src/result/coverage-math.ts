import type { CoverageRow } from './plan.ts';

export interface Share {
  batteries: number;
  withMobile: number;
  areas: number;
}

/** Shares of batteries and areas within a radius, over rows of one stretch of years. */
export function shareWithin(rows: CoverageRow[], radiusKm: number): Share {
  let [all, near, mobile, areas] = [0, 0, 0, 0];
  for (const row of rows) {
    const inside = row.distanceMetres <= radiusKm * 1000;
    all += row.batteriesPerYear;
    if (inside) {
      near += row.batteriesPerYear;
      areas++;
    }
    if (inside || row.mobile) mobile += row.batteriesPerYear;
  }
  const of = (part: number, whole: number) => (whole > 0 ? part / whole : Number.NaN);
  return { batteries: of(near, all), withMobile: of(mobile, all), areas: of(areas, rows.length) };
}

export function byCounty(rows: CoverageRow[]): Map<string, CoverageRow[]> {
  const counties = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const list = counties.get(row.county) ?? [];
    list.push(row);
    counties.set(row.county, list);
  }
  return counties;
}

/** Radii as typed: numbers over 0, at most six, smallest first; null when one is none. */
export function radiiOf(text: string): number[] | null {
  const parts = text.split(/[,，;；、\s]+/).filter(Boolean);
  const radii = parts.map(Number);
  if (radii.length === 0 || radii.length > 6 || radii.some((radius) => !(radius > 0 && radius < 20_000))) return null;
  return [...new Set(radii)].sort((a, b) => a - b);
}
