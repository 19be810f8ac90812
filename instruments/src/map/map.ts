import { readState, writeState } from '../core/address.ts';
import { Palette } from '../core/colours.ts';
import { h, paint } from '../core/dom.ts';
import { pageFont } from '../core/font.ts';
import { niceStep, number } from '../core/format.ts';
import { Instrument, type Selection } from '../core/instrument.ts';
import { named, word } from '../core/text.ts';
import { isPlan, mapViewOf, type MapView } from '../result/plan.ts';
import { Camera } from './camera.ts';
import { describe } from './describe.ts';
import { gestures } from './gestures.ts';
import { legend, LAYERS } from './legend.ts';
import { Painter, type Show } from './painter.ts';
import { pick } from './pick.ts';
import { type Scene, sceneOf } from './scene.ts';
import { mapTwin } from './twin.ts';
import { type BaseMap, World } from './world.ts';

/**
 * `<cb-map>`: areas, leakage, sites, flows and rounds over quiet outlines. Data: a plan or a map view; outlines in the
 * part `base`. Selections are shared with tables and charts on the page.
 */
export class PlanMap extends Instrument {
  private view: MapView | null = null;
  private base: BaseMap | null | undefined;
  private world: World | null = null;
  private scene: Scene | null = null;
  private camera = new Camera();
  private show: Show = { year: 0, layers: new Set(), day: '', selection: null };
  private hover: Selection | null = null;
  private palette: Palette | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private stage: HTMLElement | null = null;
  private parts = { tools: h('div', { class: 'map-tools' }), legend: h('div', { class: 'map-legend' }), tip: h('div', { class: 'map-tip' }), info: h('div', { class: 'map-info', 'aria-live': 'polite' }), scale: h('div', { class: 'map-scale' }), twin: h('div') };
  private unfollow: (() => void) | null = null;
  private watcher: ResizeObserver | null = null;
  private waiting = 0;
  private size: [number, number] = [0, 0];

  protected take(data: unknown): void {
    this.view = isPlan(data) ? mapViewOf(data) : ((data as MapView | undefined) ?? null);
    this.world = null;
    const years = this.view?.years ?? [];
    const wanted = Number(readState(this.stateName, 'year') ?? this.getAttribute('year') ?? years[Math.floor(years.length / 2)]);
    const layers = (readState(this.stateName, 'layers') ?? this.getAttribute('layers') ?? 'areas leakage sites flows').split(/[\s,]+/);
    const days = [...new Set(this.view?.rounds.map((round) => round.day) ?? [])].sort();
    const day = readState(this.stateName, 'day') ?? this.getAttribute('day') ?? days[0] ?? '';
    this.show = { year: Math.max(0, years.indexOf(wanted)), layers: new Set(layers), day: days.includes(day) ? day : '', selection: null };
    this.unfollow ??= this.listen(days);
  }

  private listen(days: string[]): () => void {
    const toDay = (event: Event) => {
      const { day: wanted } = (event as CustomEvent<{ day: string }>).detail;
      if (wanted === this.show.day || !days.includes(wanted)) return;
      this.show.day = wanted;
      this.redraw();
    };
    document.addEventListener('cb-day', toDay);
    const stop = this.follow((selection) => this.choose(selection, true, false));
    return () => {
      document.removeEventListener('cb-day', toDay);
      stop();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
    this.watcher?.disconnect();
    this.unfollow = this.watcher = null;
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
  }

  draw(): void {
    if (this.base === undefined) {
      this.base = null;
      void this.readPart('base').then(
        (base) => {
          this.base = base ? baseOf(base) : null;
          this.world = null;
          this.draw();
        },
        (problem: unknown) => this.say(word('badData', this.language, 'base', String(problem)), true),
      );
      return;
    }
    const view = this.view;
    if (!view || (view.areas.length === 0 && view.sites.length === 0 && view.rounds.length === 0)) {
      this.say(word('noData', this.language));
      return;
    }
    if (!this.canvas) this.build();
    if (!this.world) this.makeWorld(view);
    this.palette?.forget();
    this.drawTools(view);
    this.drawLegend();
    this.drawInfo();
    if (this.getAttribute('twin') !== 'none') mapTwin(this.parts.twin, view, this.show.year, this.language);
    this.paint();
  }

  private makeWorld(view: MapView): void {
    const rounds = view.rounds.flatMap((round) => round.stops.map((stop): [number, number] => [stop.lon, stop.lat]));
    const onlyRounds = !this.show.layers.has('areas') && rounds.length > 0;
    const marks = onlyRounds ? rounds : [...view.areas, ...view.sites].map((mark): [number, number] => [mark.lon, mark.lat]);
    this.world = new World(marks.length > 0 ? marks : rounds, this.base ?? null);
    this.scene = sceneOf(view, this.world);
    this.camera = new Camera();
    this.resize();
  }

  private build(): void {
    this.canvas = h('canvas', { 'aria-hidden': 'true' });
    this.stage = h('div', { class: 'map-stage', tabindex: '0', role: 'application', onkeydown: (event: KeyboardEvent) => this.key(event) }, this.canvas, this.parts.tip, this.parts.scale);
    const zoom = h(
      'div',
      { class: 'map-zoom' },
      ...(['zoomIn', 'zoomOut', 'zoomReset'] as const).map((key) =>
        h('button', { type: 'button', 'data-word': key, onclick: () => this.zoom(key) }, { zoomIn: '+', zoomOut: '−', zoomReset: '⤢' }[key]),
      ),
    );
    const holder = h('div', { class: 'map-holder' }, this.stage, zoom);
    const side = h('div', { class: 'map-side' }, this.parts.legend, this.parts.info);
    this.append(h('div', { class: 'map-frame' }, this.parts.tools, holder, side), this.parts.twin);
    this.palette = new Palette(this);
    gestures(this.stage, {
      camera: () => this.camera,
      moved: () => this.later(),
      hovered: (x, y) => this.hoverAt(x, y),
      pressed: (x, y) => this.choose(this.pickAt(x, y), false, true),
    });
    this.watcher = new ResizeObserver((entries) => {
      const { width, height } = entries.at(-1)!.contentRect;
      this.size = [Math.round(width), Math.round(height)];
      this.resize();
    });
    this.watcher.observe(this.stage);
  }

  private resize(): void {
    const [canvas, world] = [this.canvas, this.world];
    if (!canvas || !world) return;
    const [width, height] = this.size;
    if (width === 0) return;
    const ratio = Math.max(1, Math.min(3, devicePixelRatio));
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    if (this.camera.width !== width || this.camera.height !== height) {
      const untouched = this.camera.width === 0 || this.camera.zoom === 1;
      this.camera.width = width;
      this.camera.height = height;
      if (untouched) this.camera.fit(world.bounds, width < 500 ? 18 : 32);
    }
    this.paint();
  }

  private later(): void {
    this.waiting ||= requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint();
    });
  }

  private paint(): void {
    const context = this.canvas?.getContext('2d');
    const { scene, world, palette, canvas } = this;
    if (!context || !scene || !world || !palette || !canvas || this.camera.width === 0) return;
    new Painter(world, scene, palette, pageFont()).paint(context, this.camera, this.show, canvas.width / this.camera.width);
    this.drawScale(world);
    this.dataset.drawn = String(scene.view.years[this.show.year] ?? '');
  }

  private drawTools(view: MapView): void {
    const language = this.language;
    const output = h('output', { class: 'map-year' }, String(view.years[this.show.year] ?? ''));
    const slider = h('input', {
      type: 'range',
      min: 0,
      max: view.years.length - 1,
      step: 1,
      'aria-label': word('year', language),
      oninput: () => this.toYear(Number(slider.value), output, slider),
    });
    slider.value = String(this.show.year);
    slider.setAttribute('aria-valuetext', output.value);
    const year = h('label', { class: 'map-field year' }, h('span', {}, word('year', language)), slider, output);
    const tools: HTMLElement[] = [year];
    const days = [...new Set(view.rounds.map((round) => round.day))].sort();
    if (this.show.layers.has('rounds') && days.length > 0) tools.push(this.dayField(days));
    tools.push(this.findField(view));
    if (!this.show.layers.has('areas') && !this.show.layers.has('flows')) tools.shift();
    this.parts.tools.replaceChildren(...tools);
    this.stage?.setAttribute('aria-label', `${this.getAttribute('label') ?? ''} ${word('mapHelp', language)}`.trim());
    this.querySelectorAll<HTMLElement>('.map-zoom button').forEach((button) => {
      const key = button.dataset.word;
      if (key === 'zoomIn' || key === 'zoomOut' || key === 'zoomReset') {
        button.setAttribute('aria-label', word(key, language));
        button.title = word(key, language);
      }
    });
  }

  private toYear(at: number, output: HTMLOutputElement, slider: HTMLInputElement): void {
    this.show.year = at;
    const year = String(this.view?.years[at] ?? '');
    output.value = year;
    slider.setAttribute('aria-valuetext', year);
    writeState(this.stateName, 'year', year);
    this.paint();
    this.drawLegend();
    this.drawInfo();
    if (this.view && this.getAttribute('twin') !== 'none') mapTwin(this.parts.twin, this.view, at, this.language);
    this.dispatchEvent(new CustomEvent('cb-year', { bubbles: true, detail: { year: Number(year) } }));
  }

  private dayField(days: string[]): HTMLElement {
    const pickDay = h('select', {
      onchange: () => {
        this.show.day = pickDay.value;
        writeState(this.stateName, 'day', pickDay.value);
        this.drawLegend();
        this.paint();
        document.dispatchEvent(new CustomEvent('cb-day', { detail: { day: pickDay.value } }));
      },
    });
    pickDay.append(...days.map((day) => h('option', { value: day }, dayName(day, this.language))), h('option', { value: '' }, word('all', this.language)));
    pickDay.value = this.show.day;
    return h('label', { class: 'map-field' }, h('span', {}, word('day', this.language)), pickDay);
  }

  /** A list to go to a site or area by name: the way in without a pointer. */
  private findField(view: MapView): HTMLElement {
    const list = h('datalist', { id: `${this.stateName}-places` });
    for (const site of view.sites) list.append(h('option', { value: site.name }, named(site.kind, this.language)));
    for (const area of view.areas) list.append(h('option', { value: area.id }, area.county));
    const input = h('input', {
      type: 'search',
      list: list.id,
      autocomplete: 'off',
      onchange: () => {
        const text = input.value.trim().toLowerCase();
        const site = view.sites.find((one) => one.name.toLowerCase() === text || one.id.toLowerCase() === text);
        const area = view.areas.find((one) => one.id.toLowerCase() === text);
        if (site) this.choose({ kind: 'site', id: site.id }, true, true);
        else if (area) this.choose({ kind: 'area', id: area.id }, true, true);
        else if (text === '') this.choose(null, false, true);
      },
    });
    return h('label', { class: 'map-field find' }, h('span', {}, word('find', this.language)), input, list);
  }

  private drawLegend(): void {
    if (!this.scene) return;
    const focused = document.activeElement instanceof HTMLInputElement && this.parts.legend.contains(document.activeElement) ? document.activeElement.name : null;
    this.parts.legend.setAttribute('role', 'group');
    this.parts.legend.setAttribute('aria-label', word('legend', this.language));
    this.parts.legend.replaceChildren(
      ...legend(this.scene, this.show, this.language, (layer, on) => {
        if (on) this.show.layers.add(layer);
        else this.show.layers.delete(layer);
        writeState(this.stateName, 'layers', LAYERS.filter((one) => this.show.layers.has(one)).join(','));
        this.draw();
      }),
    );
    if (focused) this.parts.legend.querySelector<HTMLInputElement>(`input[name="${focused}"]`)?.focus();
  }

  private drawScale(world: World): void {
    const [x, y] = [(this.camera.width / 2 - this.camera.x) / this.camera.k, (this.camera.height / 2 - this.camera.y) / this.camera.k];
    const metresPerPixel = world.metresPerUnit(x, y) / this.camera.k;
    if (!Number.isFinite(metresPerPixel)) return;
    const km = niceStep((metresPerPixel * Math.min(120, this.camera.width * 0.25)) / 1000, 2);
    const bar = paint(h('i'), { width: `${(km * 1000) / metresPerPixel}px` });
    const given = this.base?.attribution ?? this.getAttribute('attribution') ?? '';
    const attribution = typeof given === 'string' ? given : given[this.language];
    this.parts.scale.replaceChildren(h('span', { class: 'scale-bar' }, bar, `${number(km, this.language, km < 1 ? 1 : 0)} km`), h('span', { class: 'attribution' }, attribution));
  }

  private pickAt(x: number, y: number): Selection | null {
    return this.scene ? pick(this.scene, this.camera, this.show, x, y) : null;
  }

  private hoverAt(x: number, y: number): void {
    this.hover = x < 0 ? null : this.pickAt(x, y);
    const words = this.hover && this.view ? describe(this.view, this.hover, this.show.year, this.language) : null;
    this.parts.tip.hidden = words === null;
    if (this.stage) paint(this.stage, { cursor: words ? 'pointer' : 'grab' });
    if (!words) return;
    this.parts.tip.replaceChildren(h('strong', {}, words.title), ...words.lines.map((line) => h('span', {}, line)));
    const left = x > this.camera.width / 2 ? x - this.parts.tip.offsetWidth - 14 : x + 14;
    paint(this.parts.tip, { left: `${Math.max(4, left)}px`, top: `${Math.max(4, Math.min(this.camera.height - this.parts.tip.offsetHeight - 4, y + 8))}px` });
  }

  private choose(selection: Selection | null, move: boolean, tell: boolean): void {
    this.show.selection = selection;
    const at = move && selection ? this.placeOf(selection) : null;
    if (at) this.camera.centre(at, 3);
    this.drawInfo();
    this.paint();
    if (tell) this.select(selection);
  }

  private placeOf(selection: Selection): [number, number] | null {
    const scene = this.scene;
    if (selection.kind === 'site') return scene?.sites.find((site) => site.mark.id === selection.id)?.at ?? null;
    if (selection.kind === 'area') return scene?.areas.find((area) => area.mark.id === selection.id)?.at ?? null;
    return null;
  }

  private drawInfo(): void {
    const words = this.show.selection && this.view ? describe(this.view, this.show.selection, this.show.year, this.language) : null;
    this.parts.info.hidden = words === null;
    if (!words) return;
    const close = h('button', { type: 'button', class: 'small quiet', onclick: () => this.choose(null, false, true) }, word('close', this.language));
    this.parts.info.replaceChildren(h('strong', {}, words.title), ...words.lines.map((line) => h('span', {}, line)), close);
  }

  private zoom(key: 'zoomIn' | 'zoomOut' | 'zoomReset'): void {
    if (key === 'zoomReset' && this.world) this.camera.fit(this.world.bounds, this.camera.width < 500 ? 18 : 32);
    else this.camera.zoomBy(key === 'zoomIn' ? 1.5 : 1 / 1.5);
    this.paint();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 60;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => this.camera.pan(step, 0),
      ArrowRight: () => this.camera.pan(-step, 0),
      ArrowUp: () => this.camera.pan(0, step),
      ArrowDown: () => this.camera.pan(0, -step),
      '+': () => this.camera.zoomBy(1.5),
      '=': () => this.camera.zoomBy(1.5),
      '-': () => this.camera.zoomBy(1 / 1.5),
      '0': () => this.zoom('zoomReset'),
      n: () => this.step(1),
      p: () => this.step(-1),
      Escape: () => this.choose(null, false, true),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    this.paint();
  }

  /** Next or previous site, from north to south. */
  private step(by: number): void {
    const year = this.view?.years[this.show.year] ?? 0;
    const sites = (this.scene?.sites ?? []).filter((site) => site.mark.opened <= year).sort((a, b) => b.mark.lat - a.mark.lat);
    if (sites.length === 0) return;
    const now = sites.findIndex((site) => site.mark.id === this.show.selection?.id);
    const next = sites[(now + by + sites.length) % sites.length];
    if (next) this.choose({ kind: 'site', id: next.mark.id }, true, true);
  }
}

function baseOf(data: unknown): BaseMap {
  const base = data as BaseMap & GeoJSON.FeatureCollection;
  return Array.isArray(base.outlines) ? base : { outlines: [{ level: 'county', geojson: base }], attribution: '' };
}

function dayName(day: string, language: 'en' | 'zh'): string {
  const date = new Date(`${day}T12:00:00`);
  const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short' }).format(date);
  return `${weekday} ${day}`;
}
