/** Shapes of sites by kind: colour is never the only sign. Paths are centred on 0,0 with radius 1. */
const shapes: Record<string, string> = {
  'collection-point': 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  'recycling-centre': 'M-.9 -.9H.9V.9H-.9Z',
  'processing-plant': 'M0 -1.25L1.08 -.62V.62L0 1.25L-1.08 .62V-.62Z',
  'mobile-stop': 'M0 -1.2L1.15 .85H-1.15Z',
};

const other = 'M0 -1.2L1.2 0L0 1.2L-1.2 0Z';

export function shapeOf(kind: string): string {
  return shapes[kind] ?? other;
}

const built = new Map<string, Path2D>();

export function symbolPath(kind: string): Path2D {
  const known = built.get(kind) ?? new Path2D(shapeOf(kind));
  built.set(kind, known);
  return known;
}

const BASE_RADIUS: Record<string, number> = { 'collection-point': 3.2, 'mobile-stop': 1.5, 'recycling-centre': 4.8, 'processing-plant': 5.4 };

/** Radius in pixels: a floor by kind, and area that grows with capacity. */
export function siteRadius(kind: string, capacityKg: number, mostCapacityKg: number, zoom: number): number {
  const floor = BASE_RADIUS[kind] ?? 4;
  const growth = kind === 'mobile-stop' ? Math.min(3, zoom ** 0.5) : Math.min(1.8, zoom ** 0.25);
  return (floor + 5 * Math.sqrt(Math.max(0, capacityKg) / mostCapacityKg)) * growth;
}

export function areaRadius(batteries: number, mostBatteries: number, zoom: number): number {
  return batteries <= 0 ? 0 : Math.max(0.6, 9 * Math.sqrt(batteries / mostBatteries)) * Math.min(4, zoom ** 0.6);
}

export function flowWidth(kg: number, mostKg: number, zoom: number): number {
  return kg <= 0 ? 0 : Math.max(0.45, 12 * (kg / mostKg)) * Math.min(1.6, zoom ** 0.25);
}
