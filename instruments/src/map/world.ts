import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';

/** Outlines under the data, from far (states, countries) to near (counties). */
export interface BaseMap {
  outlines: { level: string; geojson: FeatureCollection }[];
  attribution: string | { en: string; zh: string };
}

export interface Outline {
  level: string;
  name: string;
  path: Path2D;
  centre: [number, number];
  width: number;
}

/** The plane the map is drawn on: an equal-area projection fitted to the data, 1000 units wide or high. */
export class World {
  static readonly SIZE = 1000;
  private readonly projection: GeoProjection;
  readonly outlines: Outline[];
  readonly bounds: [[number, number], [number, number]];

  constructor(places: [number, number][], base: BaseMap | null) {
    const focus = places.length > 0 ? places : outlineCorners(base);
    const lats = focus.map((place) => place[1]);
    const lons = focus.map((place) => place[0]);
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
    const span = Math.max(1, north - south);
    const projection = geoConicEqualArea()
      .parallels([south + span / 6, north - span / 6])
      .rotate([-middle, 0]);
    const points: Feature = { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: focus } };
    projection.fitSize([World.SIZE, World.SIZE], points);
    this.projection = projection;
    this.bounds = geoPath(projection).bounds(points);
    this.outlines = base ? base.outlines.flatMap((one) => this.outlinesOf(one)) : [];
  }

  private outlinesOf(given: BaseMap['outlines'][number]): Outline[] {
    const path = geoPath(this.projection).digits(2);
    return given.geojson.features.flatMap((feature) => {
      const text = path(feature);
      if (!text) return [];
      const [[left], [right]] = path.bounds(feature);
      const name = String(feature.properties?.['name'] ?? feature.properties?.['NAME'] ?? '');
      return [{ level: given.level, name, path: new Path2D(text), centre: path.centroid(feature), width: right - left }];
    });
  }

  point(lon: number, lat: number): [number, number] {
    return this.projection([lon, lat]) ?? [Number.NaN, Number.NaN];
  }

  /** Metres in one unit of the plane, near a point of it. */
  metresPerUnit(x: number, y: number): number {
    const [a, b] = [this.projection.invert?.([x - 0.5, y]), this.projection.invert?.([x + 0.5, y])];
    return a && b ? greatCircleMetres(a, b) : Number.NaN;
  }
}

function outlineCorners(base: BaseMap | null): [number, number][] {
  const corners: [number, number][] = [];
  for (const outline of base?.outlines ?? []) {
    const flat = JSON.stringify(outline.geojson.features.map((feature) => feature.geometry));
    for (const [, lon, lat] of flat.matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g)) corners.push([Number(lon), Number(lat)]);
  }
  return corners.length > 0 ? corners : [[-125, 32], [-114, 42]];
}

export function greatCircleMetres(a: [number, number], b: [number, number]): number {
  const rad = Math.PI / 180;
  const dLat = (b[1] - a[1]) * rad;
  const dLon = (b[0] - a[0]) * rad;
  const q = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(q)));
}
