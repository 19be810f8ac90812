import { colourOf } from '../core/colours.ts';
import { paint, s } from '../core/dom.ts';
import type { LineEnd } from './labels.ts';
import type { SeriesSet } from './series.ts';
import type { Frame } from './time-chart.ts';

/** Draws bands, then lines; returns where each line ends, for its label. */
export function lines(svg: SVGSVGElement, frame: Frame, set: SeriesSet): LineEnd[] {
  const path = (values: number[]) => values.map((value, at) => `${at ? 'L' : 'M'}${frame.x(at).toFixed(1)} ${frame.y(value).toFixed(1)}`).join('');
  const band = (low: number[], high: number[]) => {
    const back = low.map((value, at) => `L${frame.x(at).toFixed(1)} ${frame.y(value).toFixed(1)}`).reverse().join('');
    return `${path(high)}${back}Z`;
  };
  set.series.forEach((one, index) => {
    const colour = colourOf(one.key, index);
    if (one.low95 && one.high95) svg.append(paint(s('path', { d: band(one.low95, one.high95), class: 'band95' }), { fill: colour }));
    if (one.low80 && one.high80) svg.append(paint(s('path', { d: band(one.low80, one.high80), class: 'band80' }), { fill: colour }));
  });
  return set.series.map((one, index) => {
    const colour = colourOf(one.key, index);
    svg.append(paint(s('path', { d: path(one.values), class: 'line' }), { stroke: colour }));
    const last = one.values.length - 1;
    const [x, y] = [frame.x(last), frame.y(one.values[last] ?? 0)];
    svg.append(paint(s('circle', { cx: x, cy: y, r: 2.5 }), { fill: colour }));
    return { x, y, label: one.label, colour };
  });
}
