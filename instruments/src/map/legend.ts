import { h, paint, s } from '../core/dom.ts';
import { mass, niceStep, number } from '../core/format.ts';
import { type Language, named, word } from '../core/text.ts';
import { type Scene, siteIsShown } from './scene.ts';
import type { Show } from './painter.ts';
import { areaRadius, flowWidth, shapeOf } from './symbols.ts';

export const LAYERS = ['areas', 'leakage', 'sites', 'flows', 'rounds'] as const;

/** The legend, which is also where layers are switched; it always stands beside the map. */
export function legend(scene: Scene, show: Show, language: Language, toggle: (layer: string, on: boolean) => void): HTMLElement[] {
  const group = (layer: string, label: string, ...content: (Node | null)[]) => {
    const box = h('input', { type: 'checkbox', name: layer, onchange: () => toggle(layer, box.checked) });
    box.checked = show.layers.has(layer);
    return h('div', { class: 'legend-group' }, h('label', {}, box, label), ...(box.checked ? content : []));
  };
  const groups: HTMLElement[] = [];
  if (scene.areas.length > 0) {
    groups.push(group('areas', word('areas', language), areaKey(scene, show, language)));
    groups.push(group('leakage', word('leakage', language), h('p', { class: 'note' }, swatchRing(), leakageNote(language))));
  }
  if (scene.sites.length > 0) groups.push(group('sites', word('sites', language), siteKey(scene, show, language)));
  if (scene.flows.length > 0) groups.push(group('flows', word('flows', language), flowKey(scene, language)));
  if (scene.rounds.length > 0) groups.push(group('rounds', word('rounds', language), roundKey(scene, show, language)));
  return groups;
}

function leakageNote(language: Language): string {
  return language === 'zh' ? '外圈与内圆之间：未进入正规网络' : 'ring around the disc: never reaches the network';
}

function swatchRing(): SVGSVGElement {
  return s(
    'svg',
    { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    paint(s('circle', { r: 7, 'fill-opacity': 0.55 }), { fill: 'var(--c-leakage)' }),
    paint(s('circle', { r: 4 }), { fill: 'var(--c-captured)' }),
  );
}

/** Three round sizes that occur. */
function steps(most: number): number[] {
  const top = niceStep(most, 1.2);
  return [top / 100, top / 10, top].filter((value) => value > 0);
}

function areaKey(scene: Scene, _show: Show, language: Language): HTMLElement {
  const items = steps(scene.mostBatteries).map((value) => {
    const radius = areaRadius(value, scene.mostBatteries, 1);
    const svg = s('svg', { width: 32, height: 28, viewBox: '-16 -14 32 28', 'aria-hidden': 'true' });
    svg.append(paint(s('circle', { r: radius, 'fill-opacity': 0.82 }), { fill: 'var(--c-captured)' }));
    return h('li', {}, svg, number(value, language, value >= 1 ? 0 : undefined));
  });
  return h('ul', { class: 'legend-row' }, ...items);
}

function siteKey(scene: Scene, show: Show, language: Language): HTMLElement {
  const shown = scene.sites.filter((site) => siteIsShown(site.mark, scene.view.years, show.year, show.layers));
  const kinds = [...new Set(shown.map((site) => site.mark.kind))];
  const items = kinds.map((kind) => {
    const open = shown.filter((site) => site.mark.kind === kind).length;
    const shape = paint(s('path', { d: shapeOf(kind), transform: 'scale(5)' }), { fill: `var(--c-${kind})` });
    const svg = s('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, shape);
    return h('li', {}, svg, `${named(kind, language)} `, h('b', {}, number(open, language, 0)));
  });
  return h('ul', {}, ...items, h('li', { class: 'note' }, word('sizeLevel', language)));
}

function flowKey(scene: Scene, language: Language): HTMLElement {
  const colours: Record<string, string> = { source: '--c-captured', mobile: '--c-mobile-stop', road: '--c-recycling-centre' };
  const modes = [...new Set(scene.flows.map((flow) => flow.mark.mode))];
  const line = (width: number, colour: string, dashed = false) =>
    s(
      'svg',
      { width: 28, height: 16, viewBox: '0 0 28 16', 'aria-hidden': 'true' },
      paint(s('line', { x1: 2, x2: 26, y1: 8, y2: 8, 'stroke-width': width, 'stroke-dasharray': dashed ? '4 4' : null }), { stroke: `var(${colour})` }),
    );
  const widths = steps(scene.mostKg).slice(1);
  return h(
    'ul',
    {},
    ...modes.map((mode) => h('li', {}, line(2, colours[mode] ?? '--ink-2', mode === 'mobile'), named(mode, language))),
    ...widths.map((kg) => h('li', {}, line(flowWidth(kg, scene.mostKg, 1), '--ink-2'), mass(kg, language))),
  );
}

function roundKey(scene: Scene, show: Show, language: Language): HTMLElement {
  const shown = scene.rounds.filter((round) => !show.day || round.mark.day === show.day);
  const vehicles = new Map(shown.map((round) => [round.mark.vehicle, round]));
  const items = [...vehicles].slice(0, 12).map(([vehicle, round]) => {
    const stroke = paint(s('line', { x1: 2, x2: 26, y1: 8, y2: 8, 'stroke-width': 3, 'stroke-dasharray': round.dash.join(' ') || null }), { stroke: `var(${round.colour})` });
    return h('li', {}, s('svg', { width: 28, height: 16, viewBox: '0 0 28 16', 'aria-hidden': 'true' }, stroke), h('span', { title: vehicle }, vehicle));
  });
  const more = vehicles.size - items.length;
  const rest = more > 0 ? h('li', { class: 'note' }, language === 'zh' ? `另有 ${more} 辆` : `and ${more} more`) : null;
  return h('ul', { class: 'legend-vehicles' }, ...items, rest);
}
