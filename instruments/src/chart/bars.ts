import { colourOf } from '../core/colours.ts';
import { paint, s } from '../core/dom.ts';
import type { LineEnd } from './labels.ts';
import type { SeriesSet } from './series.ts';
import type { Frame } from './time-chart.ts';

/** Draws stacked bars, credits below zero; returns the middle of each part of the last bar, for its label. */
export function bars(svg: SVGSVGElement, frame: Frame, set: SeriesSet): LineEnd[] {
  const inner = frame.width - frame.left - frame.right;
  const width = Math.max(2, Math.min(44, (inner / set.years.length) * 0.72));
  const ends: LineEnd[] = [];
  set.years.forEach((_, at) => {
    let above = 0;
    let below = 0;
    set.series.forEach((one, index) => {
      const value = one.values[at] ?? 0;
      const from = value >= 0 ? above : below;
      const to = from + value;
      if (value >= 0) above = to;
      else below = to;
      const [top, bottom] = [frame.y(Math.max(from, to)), frame.y(Math.min(from, to))];
      const colour = colourOf(one.key, index);
      const height = bottom - top;
      const gap = height > 3 ? 1 : 0;
      svg.append(
        paint(
          s('rect', {
            x: (frame.x(at) - width / 2).toFixed(1),
            y: top.toFixed(2),
            width: width.toFixed(1),
            height: Math.max(0, height - gap).toFixed(2),
          }),
          { fill: colour },
        ),
      );
      if (at === set.years.length - 1 && value !== 0) {
        ends.push({ x: frame.x(at) + width / 2, y: (top + bottom) / 2, label: one.label, colour });
      }
    });
  });
  return ends;
}
