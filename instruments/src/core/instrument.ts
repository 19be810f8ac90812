import { type Language, languageOf, word } from './text.ts';
import { h } from './dom.ts';

const live = new Set<Instrument>();

/** Redraws every instrument when the page's language or theme changes. */
function watchPage(): void {
  new MutationObserver(() => live.forEach((one) => one.redraw())).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang', 'data-theme'],
  });
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => live.forEach((one) => one.redraw()));
}

/** Paper is light, and shows the table of every chart. */
function print(begins: boolean): void {
  document.documentElement.toggleAttribute('data-printing', begins);
  document.querySelectorAll<HTMLDetailsElement>('details.twin').forEach((twin) => (twin.open = begins));
  live.forEach((one) => one.redraw());
}

let watching = false;

/** What is selected somewhere on the page; map, charts and tables follow each other by it. */
export interface Selection {
  kind: string;
  id: string;
}

/**
 * Base of the elements: waits for its children, reads its data from `src`, from `script[type="application/json"]`
 * inside it, or from the `data` property, and draws again when the language or theme changes.
 */
export abstract class Instrument extends HTMLElement {
  static observedAttributes = ['src', 'lang'];
  private given: unknown;
  private ready = false;

  get language(): Language {
    return languageOf(this);
  }

  get data(): unknown {
    return this.given;
  }

  set data(value: unknown) {
    this.given = value;
    if (this.isConnected) this.begin();
  }

  /** Name under which the view's state stands in the address. */
  get stateName(): string {
    return this.id || this.localName.slice(3);
  }

  connectedCallback(): void {
    live.add(this);
    if (!watching) {
      watching = true;
      watchPage();
    }
    if (this.hasAttribute('lazy')) {
      this.whenSeen();
    } else if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => void this.load(), { once: true });
    } else {
      queueMicrotask(() => void this.load());
    }
  }

  disconnectedCallback(): void {
    live.delete(this);
  }

  /** Large data are read only when the reader comes to them. */
  private whenSeen(): void {
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      void this.load();
    });
    watcher.observe(this);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.ready || before === after) return;
    if (name === 'src') {
      this.given = undefined;
      void this.load();
    } else this.redraw();
  }

  /** Called again whenever language or theme change. */
  abstract draw(): void;

  /** Takes the data in; undefined when the element holds a table or nothing. */
  protected abstract take(data: unknown): void;

  redraw(): void {
    if (this.ready) this.draw();
  }

  private async load(): Promise<void> {
    if (!this.isConnected) return;
    const src = this.getAttribute('src');
    if (this.given === undefined && src) {
      this.say(word('loading', this.language));
      try {
        this.given = await readJson(src);
      } catch (problem) {
        this.say(word('badData', this.language, src, problem instanceof Error ? problem.message : String(problem)), true);
        return;
      }
    }
    if (this.given === undefined) {
      const inline = this.querySelector(':scope > script[type="application/json"]:not([data-part])');
      if (inline?.textContent?.trim()) this.given = JSON.parse(inline.textContent);
      else {
        const other = this.getAttribute('data-from');
        const script = other ? document.getElementById(other) : null;
        if (script?.textContent) this.given = JSON.parse(script.textContent);
      }
    }
    this.begin();
  }

  private begin(): void {
    this.querySelector(':scope > .instrument-message')?.remove();
    this.take(this.given);
    this.ready = true;
    this.draw();
    this.dispatchEvent(new CustomEvent('cb-ready', { bubbles: true }));
  }

  protected say(text: string, fault = false): void {
    let message = this.querySelector<HTMLElement>(':scope > .instrument-message');
    if (!message) {
      message = h('p', { class: 'instrument-message' });
      this.prepend(message);
    }
    message.classList.toggle('statement', fault);
    message.classList.toggle('bad', fault);
    message.setAttribute('role', fault ? 'alert' : 'status');
    message.textContent = text;
  }

  /** JSON of a named part: `<script type="application/json" data-part="…">`, or the attribute `…-src`. */
  protected async readPart(name: string): Promise<unknown> {
    const url = this.getAttribute(`${name}-src`);
    if (url) return readJson(url);
    const from = this.getAttribute(`${name}-from`);
    const script = from
      ? document.getElementById(from)
      : this.querySelector(`:scope > script[type="application/json"][data-part="${name}"]`);
    return script?.textContent?.trim() ? JSON.parse(script.textContent) : undefined;
  }

  protected select(selection: Selection | null): void {
    document.dispatchEvent(new CustomEvent('cb-select', { detail: { selection, from: this } }));
  }

  /** Follows selections made by others; returns the way to stop. */
  protected follow(listener: (selection: Selection | null) => void): () => void {
    const heard = (event: Event) => {
      const detail = (event as CustomEvent<{ selection: Selection | null; from: Instrument }>).detail;
      if (detail.from !== this) listener(detail.selection);
    };
    document.addEventListener('cb-select', heard);
    return () => document.removeEventListener('cb-select', heard);
  }
}

async function readJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}
