import type { Selection } from '../core/instrument.ts';
import type { Camera } from './camera.ts';
import type { Show } from './painter.ts';
import { type Scene, siteIsShown } from './scene.ts';
import { areaRadius, flowWidth, siteRadius } from './symbols.ts';

const REACH = 5;

/** What lies under a point: a site before a round, a trunk flow, an area, a first-level flow. */
export function pick(scene: Scene, camera: Camera, show: Show, x: number, y: number): Selection | null {
  const { layers, year } = show;
  if (layers.has('sites')) {
    const near = nearest(scene.sites, ({ mark, at }) => {
      if (!siteIsShown(mark, scene.view.years, year, layers)) return Number.POSITIVE_INFINITY;
      const radius = siteRadius(mark.kind, mark.capacityKg[year] || mark.capacityKgPerYear, scene.mostCapacityKg, camera.zoom);
      return gapTo(camera.screen(at), x, y) - radius;
    });
    if (near) return { kind: 'site', id: near.mark.id };
  }
  if (layers.has('rounds')) {
    const shown = scene.rounds.filter((round) => !show.day || round.mark.day === show.day);
    const near = nearest(shown, ({ path }) => {
      let best = Number.POSITIVE_INFINITY;
      for (let at = 1; at < path.length; at++) best = Math.min(best, gapToLine(camera.screen(path[at - 1]!), camera.screen(path[at]!), x, y));
      return best;
    });
    if (near) return { kind: 'round', id: near.mark.id };
  }
  const flowAt = (first: boolean) =>
    nearest(
      scene.flows.filter((flow) => flow.first === first && (flow.mark.massKg[year] ?? 0) > 0),
      ({ mark, from, to }) => gapToLine(camera.screen(from), camera.screen(to), x, y) - flowWidth(mark.massKg[year] ?? 0, scene.mostKg, camera.zoom) / 2 + 2,
    );
  if (layers.has('flows')) {
    const trunk = flowAt(false);
    if (trunk) return { kind: 'flow', id: `${trunk.mark.from}>${trunk.mark.to}` };
  }
  if (layers.has('areas')) {
    const inside = scene.areas.filter(
      ({ mark, at }) => gapTo(camera.screen(at), x, y) <= Math.max(3, areaRadius(mark.retirements[year] ?? 0, scene.mostBatteries, camera.zoom)),
    );
    const near = inside.at(-1);
    if (near) return { kind: 'area', id: near.mark.id };
  }
  const first = layers.has('flows') ? flowAt(true) : null;
  return first ? { kind: 'area', id: first.mark.from } : null;
}

function nearest<T>(items: T[], gap: (item: T) => number): T | null {
  let best: T | null = null;
  let least = REACH;
  for (const item of items) {
    const found = gap(item);
    if (found < least) [best, least] = [item, found];
  }
  return best;
}

function gapTo(point: [number, number], x: number, y: number): number {
  return Math.hypot(point[0] - x, point[1] - y);
}

function gapToLine(a: [number, number], b: [number, number], x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(a[0] + share * dx - x, a[1] + share * dy - y);
}
