import { readState, writeState } from '../core/address.ts';
import { h, paint, s } from '../core/dom.ts';
import { distance, mass } from '../core/format.ts';
import { Instrument } from '../core/instrument.ts';
import { named, word } from '../core/text.ts';
import { textWidth } from '../chart/time-chart.ts';
import { roundColour } from '../map/scene.ts';
import { isPlan, type Round, type Stop } from './plan.ts';

const ROW = 30;

/** `<cb-rounds>`: one line per vehicle of a day, stops as blocks on the hours, driving as the thin line between them. */
export class RoundsChart extends Instrument {
  private rounds: Round[] = [];
  private day = '';
  private selected: string | null = null;
  private width = 0;
  private unfollow: (() => void) | null = null;
  private resize: ResizeObserver | null = null;
  private holder = h('div', { class: 'rounds-chart' });
  private tools = h('div', { class: 'map-tools' });
  private detail = h('div', { class: 'rounds-detail', 'aria-live': 'polite' });

  protected take(data: unknown): void {
    const given = isPlan(data) ? data.rounds : ((data as { rounds?: Round[] } | undefined)?.rounds ?? []);
    this.rounds = given;
    const wanted = readState(this.stateName, 'day') ?? this.getAttribute('day') ?? '';
    this.day = this.days.includes(wanted) ? wanted : (this.days[0] ?? '');
    this.unfollow ??= this.listen();
    if (!this.resize) {
      this.resize = new ResizeObserver((entries) => {
        this.width = Math.round(entries.at(-1)?.contentRect.width ?? 0);
        this.drawChart();
      });
      this.resize.observe(this);
    }
  }

  private listen(): () => void {
    const day = (event: Event) => {
      const wanted = (event as CustomEvent<{ day: string }>).detail.day;
      if (wanted !== this.day && this.days.includes(wanted)) {
        this.day = wanted;
        this.draw();
      }
    };
    document.addEventListener('cb-day', day);
    const selections = this.follow((selection) => {
      this.selected = selection?.kind === 'round' ? selection.id : null;
      const round = this.rounds.find((one) => one.id === this.selected);
      if (round) this.day = round.day;
      this.draw();
    });
    return () => {
      document.removeEventListener('cb-day', day);
      selections();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
    this.resize?.disconnect();
    this.unfollow = this.resize = null;
  }

  private get days(): string[] {
    return [...new Set(this.rounds.map((round) => round.day))].sort();
  }

  draw(): void {
    if (this.rounds.length === 0) {
      this.say(word('noData', this.language));
      return;
    }
    if (!this.holder.isConnected) this.append(this.tools, this.holder, this.detail);
    const choose = h('select', {
      onchange: () => {
        this.day = choose.value;
        writeState(this.stateName, 'day', this.day);
        this.drawChart();
        document.dispatchEvent(new CustomEvent('cb-day', { detail: { day: this.day } }));
      },
    });
    choose.append(...this.days.map((day) => h('option', { value: day }, day)));
    choose.value = this.day;
    const key = ['collect', 'unload', 'swap', 'break'].map((kind) => h('span', { class: `rounds-key ${kind}` }, named(kind, this.language)));
    this.tools.replaceChildren(h('label', { class: 'map-field' }, h('span', {}, word('day', this.language)), choose), h('span', { class: 'rounds-keys' }, ...key, h('span', { class: 'rounds-key drive' }, word('driving', this.language))));
    this.drawChart();
  }

  private drawChart(): void {
    const width = this.width;
    const shown = this.rounds.filter((round) => round.day === this.day).sort((a, b) => (a.vehicle < b.vehicle ? -1 : 1));
    if (width === 0 || shown.length === 0) return;
    const times = shown.flatMap((round) => round.stops.flatMap((stop) => [minutes(stop.arrival, this.day), minutes(stop.departure, this.day)]));
    const from = Math.floor(Math.min(...times) / 60) * 60;
    const to = Math.ceil(Math.max(...times) / 60) * 60;
    const longest = Math.max(...shown.map((round) => textWidth(round.vehicle))) + 16;
    const left = Math.min(longest, width * (width < 560 ? 0.3 : 0.24));
    const x = (minute: number) => left + ((minute - from) / (to - from || 60)) * (width - left - 22);
    const height = shown.length * ROW + 28;
    const svg = s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'list' });
    const every = (to - from) / 60 > (width < 560 ? 6 : 14) ? 120 : 60;
    for (let minute = from; minute <= to; minute += every) {
      svg.append(
        s('line', { x1: x(minute), x2: x(minute), y1: 20, y2: height, class: 'grid' }),
        s('text', { x: x(minute), y: 12, 'text-anchor': 'middle', class: 'hour' }, clock(minute)),
      );
    }
    shown.forEach((round, at) => svg.append(this.row(round, 24 + at * ROW, x, left)));
    this.holder.replaceChildren(svg);
    this.drawDetail();
  }

  private row(round: Round, y: number, x: (minute: number) => number, left: number): SVGGElement {
    const first = round.stops[0];
    const last = round.stops.at(-1);
    const start = first ? minutes(first.departure, this.day) : 0;
    const end = last ? minutes(last.arrival, this.day) : 0;
    const label = `${round.vehicle}, ${named(round.kind, this.language)}, ${clock(start)}–${clock(end)}, ${round.stops.length - 2} ${word('stops', this.language)}, ${distance(round.distanceMetres, this.language)}`;
    const group = s('g', {
      class: `round ${round.id === this.selected ? 'selected' : ''}`,
      tabindex: 0,
      role: 'listitem',
      'aria-label': label,
      onclick: () => this.choose(round.id),
      onkeydown: (event: KeyboardEvent) => this.key(event, round.id),
    });
    const colour = `var(${roundColour(this.rounds, round.vehicle)})`;
    group.append(
      s('rect', { x: 0, y, width: '100%', height: ROW, class: 'back' }),
      s('text', { x: 4, y: y + 19, class: 'vehicle' }, shortened(round.vehicle, left - 12)),
      paint(s('line', { x1: x(start), x2: x(end), y1: y + ROW / 2, y2: y + ROW / 2, class: 'drive' }), { stroke: colour }),
    );
    for (const stop of round.stops) group.append(this.block(stop, y, x, colour));
    return group;
  }

  private block(stop: Stop, y: number, x: (minute: number) => number, colour: string): SVGElement {
    const [from, to] = [x(minutes(stop.arrival, this.day)), x(minutes(stop.departure, this.day))];
    const height = stop.kind === 'break' ? 10 : 18;
    const rect = s('rect', { x: from, y: y + (ROW - height) / 2, width: Math.max(2, to - from - 0.5), height, class: `stop ${stop.kind}` });
    paint(rect, { '--c': colour });
    rect.append(s('title', {}, `${stop.name} · ${named(stop.kind, this.language)} · ${stop.arrival.slice(11, 16)}–${stop.departure.slice(11, 16)} · ${word('load', this.language)} ${mass(stop.loadKgAfter, this.language)}`));
    return rect;
  }

  private key(event: KeyboardEvent, id: string): void {
    const group = event.currentTarget as SVGGElement;
    const step = event.key === 'ArrowDown' ? group.nextElementSibling : event.key === 'ArrowUp' ? group.previousElementSibling : null;
    if (event.key === 'Enter' || event.key === ' ') this.choose(id);
    else if (event.key === 'Escape') this.choose(null);
    else if (step instanceof SVGGElement) step.focus();
    else return;
    event.preventDefault();
  }

  private choose(id: string | null): void {
    this.selected = id;
    this.select(id === null ? null : { kind: 'round', id });
    const index = [...this.holder.querySelectorAll('.round')].indexOf(document.activeElement as Element);
    this.drawChart();
    if (index >= 0) this.holder.querySelectorAll<SVGGElement>('.round')[index]?.focus();
  }

  private drawDetail(): void {
    const round = this.rounds.find((one) => one.id === this.selected);
    this.detail.hidden = !round;
    if (!round) return;
    const items = round.stops.map((stop) =>
      h('li', {}, h('b', {}, `${stop.arrival.slice(11, 16)}–${stop.departure.slice(11, 16)}`), ` ${named(stop.kind, this.language)} `, stop.name, h('span', { class: 'muted' }, ` · ${mass(stop.loadKgAfter, this.language)}`)),
    );
    this.detail.replaceChildren(h('h4', {}, `${round.vehicle} · ${round.vehicleType}`), h('ol', {}, ...items));
  }
}

/** Minutes since the day began; a round may end after midnight. */
function minutes(time: string, day: string): number {
  const days = Math.round((Date.parse(time.slice(0, 10)) - Date.parse(day)) / 86_400_000);
  return days * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

/** The end of a long name tells vehicles apart, so the beginning gives way. */
function shortened(text: string, width: number): string {
  let from = 0;
  while (from < text.length && textWidth(from === 0 ? text : `…${text.slice(from)}`) > width) from++;
  return from === 0 ? text : `…${text.slice(from)}`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
