import type { Palette } from '../core/colours.ts';
import type { Selection } from '../core/instrument.ts';
import type { Camera } from './camera.ts';
import { type Scene, siteIsShown } from './scene.ts';
import { areaRadius, flowWidth, siteRadius, symbolPath } from './symbols.ts';
import type { World } from './world.ts';

/** What is drawn now. */
export interface Show {
  year: number;
  layers: Set<string>;
  day: string;
  selection: Selection | null;
}

type Context = CanvasRenderingContext2D;

/** Draws base, areas, flows, rounds, sites and names, in this order, on a canvas of device pixels. */
export class Painter {
  constructor(
    private readonly world: World,
    private readonly scene: Scene,
    private readonly palette: Palette,
    private readonly font: string,
  ) {}

  paint(context: Context, camera: Camera, show: Show, ratio: number): void {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this.palette.token('--map-water');
    context.fillRect(0, 0, camera.width, camera.height);
    this.base(context, camera, ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (show.layers.has('areas')) this.areas(context, camera, show);
    if (show.layers.has('flows')) this.flows(context, camera, show);
    if (show.layers.has('rounds')) this.rounds(context, camera, show);
    if (show.layers.has('sites')) this.sites(context, camera, show);
    this.names(context, camera, show);
  }

  private base(context: Context, camera: Camera, ratio: number): void {
    const { k, x, y } = camera;
    context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
    context.lineJoin = 'round';
    const near = this.world.outlines.filter((one) => one.level === 'county');
    const far = this.world.outlines.filter((one) => one.level !== 'county');
    context.fillStyle = this.palette.token('--map-land');
    for (const outline of [...far, ...near]) context.fill(outline.path, 'evenodd');
    context.strokeStyle = this.palette.token('--map-border');
    context.lineWidth = 0.6 / k;
    for (const outline of near) context.stroke(outline.path);
    context.strokeStyle = this.palette.token('--map-border-strong');
    context.lineWidth = 0.9 / k;
    for (const outline of far) context.stroke(outline.path);
  }

  /** Outer circle: retirements; inner disc: captured. The ring between them is leakage. */
  private areas(context: Context, camera: Camera, show: Show): void {
    const leakage = show.layers.has('leakage');
    const [captured, lost] = [this.palette.token('--c-captured'), this.palette.token('--c-leakage')];
    const most = this.scene.mostBatteries;
    const seen = this.scene.areas.flatMap(({ mark, at }) => {
      const [x, y] = camera.screen(at);
      const outer = areaRadius(mark.retirements[show.year] ?? 0, most, camera.zoom);
      return outer > 0 && inView(x, y, outer, camera) ? [{ mark, x, y, outer }] : [];
    });
    // All rings first, so that leakage of one area never tints another's captured disc.
    if (leakage) {
      context.globalAlpha = 0.55;
      for (const { x, y, outer } of seen) disc(context, x, y, outer, lost);
    }
    const land = this.palette.token('--map-land');
    for (const { mark, x, y, outer } of seen) {
      const inner = areaRadius(mark.captured[show.year] ?? 0, most, camera.zoom);
      context.globalAlpha = 0.82;
      if (inner > 0) disc(context, x, y, inner, captured);
      context.globalAlpha = 0.6;
      if (outer > 2) ring(context, x, y, leakage ? outer : inner, land, 0.5);
      context.globalAlpha = 1;
      if (show.selection?.kind === 'area' && show.selection.id === mark.id) ring(context, x, y, outer + 3, this.palette.token('--ink'), 2);
    }
    context.globalAlpha = 1;
  }

  private flows(context: Context, camera: Camera, show: Show): void {
    const colours: Record<string, string> = {
      source: this.palette.token('--c-captured'),
      mobile: this.palette.token('--c-mobile-stop'),
      road: this.palette.token('--c-recycling-centre'),
    };
    const chosen = show.selection && show.selection.kind !== 'round' ? show.selection.id : null;
    for (const { mark, from, to, first } of this.scene.flows) {
      const kg = mark.massKg[show.year] ?? 0;
      const width = flowWidth(kg, this.scene.mostKg, camera.zoom);
      if (width === 0) continue;
      const mine = chosen === null || mark.from === chosen || mark.to === chosen || chosen === `${mark.from}>${mark.to}`;
      context.globalAlpha = mine ? (first ? 0.5 : 0.62) : 0.08;
      context.strokeStyle = colours[mark.mode] ?? this.palette.token('--ink-2');
      context.lineWidth = width;
      context.lineCap = 'round';
      context.setLineDash(mark.mode === 'mobile' ? [4, 4] : []);
      flowPath(context, camera.screen(from), camera.screen(to), first ? 0 : 0.12);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  private rounds(context: Context, camera: Camera, show: Show): void {
    const chosen = show.selection?.kind === 'round' ? show.selection.id : null;
    const land = this.palette.token('--map-land');
    for (const { mark, path, colour, dash } of this.scene.rounds) {
      if (show.day && mark.day !== show.day) continue;
      const mine = chosen === null || chosen === mark.id;
      const stroke = this.palette.token(colour);
      context.globalAlpha = mine ? 0.9 : 0.12;
      context.lineJoin = 'round';
      trace(context, path.map((point) => camera.screen(point)));
      context.strokeStyle = land;
      context.lineWidth = mark.kind === 'trunk' ? 5 : 3.8;
      context.stroke();
      context.setLineDash(dash);
      context.strokeStyle = stroke;
      context.lineWidth = (mark.kind === 'trunk' ? 3 : 1.8) * (chosen === mark.id ? 1.5 : 1);
      context.stroke();
      context.setLineDash([]);
      for (const point of path.slice(1, -1)) {
        const [x, y] = camera.screen(point);
        disc(context, x, y, 2.6, stroke);
        ring(context, x, y, 2.6, land, 0.8);
      }
    }
    context.globalAlpha = 1;
  }

  private sites(context: Context, camera: Camera, show: Show): void {
    const [land, ink] = [this.palette.token('--map-land'), this.palette.token('--ink')];
    const order = ['mobile-stop', 'collection-point', 'recycling-centre', 'processing-plant'];
    const sites = [...this.scene.sites].sort((a, b) => order.indexOf(a.mark.kind) - order.indexOf(b.mark.kind));
    for (const { mark, at } of sites) {
      const open = siteIsShown(mark, this.scene.view.years, show.year, show.layers);
      const chosen = show.selection?.kind === 'site' && show.selection.id === mark.id;
      if (!open && !chosen) continue;
      const [x, y] = camera.screen(at);
      const radius = siteRadius(mark.kind, mark.capacityKg[show.year] || mark.capacityKgPerYear, this.scene.mostCapacityKg, camera.zoom);
      if (!inView(x, y, radius + 4, camera)) continue;
      context.save();
      context.translate(x, y);
      context.scale(radius, radius);
      const path = symbolPath(mark.kind);
      context.fillStyle = open ? this.palette.token(`--c-${mark.kind}`) : land;
      context.strokeStyle = open ? land : this.palette.token(`--c-${mark.kind}`);
      context.lineWidth = 1.4 / radius;
      if (mark.unverified) context.setLineDash([0.5, 0.4]);
      context.fill(path);
      if (radius >= 3) context.stroke(path);
      context.restore();
      if (chosen) ring(context, x, y, radius + 5, ink, 2);
    }
  }

  private names(context: Context, camera: Camera, show: Show): void {
    const taken: [number, number, number, number][] = [];
    const halo = this.palette.token('--map-land');
    const write = (text: string, x: number, y: number, colour: string, align: CanvasTextAlign) => {
      const width = context.measureText(text).width;
      const left = align === 'center' ? x - width / 2 : x;
      const box: [number, number, number, number] = [left - 2, y - 8, left + width + 2, y + 8];
      if (box[0] < 2 || box[2] > camera.width - 2 || box[1] < 2 || box[3] > camera.height - 22) return;
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return;
      taken.push(box);
      context.textAlign = align;
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.strokeText(text, x, y);
      context.fillStyle = colour;
      context.fillText(text, x, y);
    };
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    if (show.layers.has('sites')) {
      context.font = `600 12px ${this.font}`;
      const rank = ['processing-plant', 'recycling-centre', ...(camera.zoom > 2.4 ? ['collection-point'] : []), ...(camera.zoom > 5 ? ['mobile-stop'] : [])];
      for (const kind of rank) {
        for (const { mark, at } of this.scene.sites) {
          if (mark.kind !== kind || !siteIsShown(mark, this.scene.view.years, show.year, show.layers)) continue;
          const [x, y] = camera.screen(at);
          write(mark.name, x + 12, y, this.palette.token('--ink'), 'left');
        }
      }
    }
    context.font = `12px ${this.font}`;
    for (const outline of this.world.outlines) {
      const wide = outline.width * camera.k;
      if (!outline.name || (outline.level === 'county' ? camera.zoom < 2 : false)) continue;
      if (wide < context.measureText(outline.name).width + 8) continue;
      const [x, y] = camera.screen(outline.centre);
      write(outline.name, x, y, this.palette.token('--map-name'), 'center');
    }
  }
}

function inView(x: number, y: number, radius: number, camera: Camera): boolean {
  return x > -radius && y > -radius && x < camera.width + radius && y < camera.height + radius;
}

function disc(context: Context, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function ring(context: Context, x: number, y: number, radius: number, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function trace(context: Context, points: [number, number][]): void {
  context.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
}

/** A line, or a slight arc to its right so that flows to and fro do not cover each other. */
function flowPath(context: Context, a: [number, number], b: [number, number], bend: number): void {
  context.beginPath();
  context.moveTo(...a);
  if (bend === 0) context.lineTo(...b);
  else context.quadraticCurveTo((a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend, ...b);
}
