import { paint, s } from '../core/dom.ts';
import type { Frame } from './time-chart.ts';

/** Where a line or the last bar's part ends, with the words that name it. */
export interface LineEnd {
  x: number;
  y: number;
  label: string;
  colour: string;
}

const LINE_HEIGHT = 15;

/** Writes each label beside its end, moved apart so that none covers another. */
export function placeLabels(svg: SVGSVGElement, frame: Frame, ends: LineEnd[]): void {
  const order = [...ends].sort((a, b) => a.y - b.y);
  const [ceiling, floor] = [frame.top, frame.height - frame.bottom + 6];
  const places = order.map((end) => end.y);
  for (let at = 1; at < places.length; at++) {
    places[at] = Math.max(places[at]!, places[at - 1]! + LINE_HEIGHT);
  }
  const over = (places.at(-1) ?? 0) - floor;
  if (over > 0) {
    places[places.length - 1]! -= over;
    for (let at = places.length - 2; at >= 0; at--) places[at] = Math.min(places[at]!, places[at + 1]! - LINE_HEIGHT);
  }
  const shift = ceiling - (places[0] ?? ceiling);
  order.forEach((end, at) => {
    const y = (places[at] ?? end.y) + (shift > 0 ? Math.max(0, shift - at * LINE_HEIGHT) : 0);
    const x = frame.width - frame.right + 12;
    svg.append(
      paint(s('path', { d: `M${end.x + 3} ${end.y}L${x - 3} ${y}`, class: 'leader' }), { stroke: end.colour }),
      paint(s('text', { x, y: y + 4, class: 'line-label' }, end.label), { fill: end.colour }),
    );
  });
}
