/** Tokens by what they stand for, so that a thing keeps its colour on every page. */
const tokenOf: Record<string, string> = {
  captured: '--c-captured',
  leakage: '--c-leakage',
  retirements: '--c-retirements',
  'collection-point': '--c-collection-point',
  'recycling-centre': '--c-recycling-centre',
  'processing-plant': '--c-processing-plant',
  'mobile-stop': '--c-mobile-stop',
  LFP: '--c-5',
  NMC: '--c-3',
  NMC111: '--c-6',
  NMC532: '--c-7',
  NMC622: '--c-3',
  NMC811: '--c-4',
  NCA: '--c-2',
  LMO: '--c-9',
  SODIUM: '--c-1',
  NIMH: '--c-8',
  LEAD: '--c-10',
  collection: '--c-1',
  packaging: '--c-2',
  transport: '--c-6',
  handling: '--c-3',
  testing: '--c-7',
  discharge: '--c-4',
  storage: '--c-9',
  insurance: '--c-10',
  sites: '--c-8',
  'gate-fee': '--c-5',
};

const PALETTE = 10;

/** CSS value of a thing's colour; unknown things take the palette in order. */
export function colourOf(key: string, index = 0): string {
  return `var(${tokenOf[key] ?? `--c-${(index % PALETTE) + 1}`})`;
}

/** Computed colours for the canvas, read from a probe since custom properties compute to their text. */
export class Palette {
  private readonly probe = document.createElement('span');
  private readonly known = new Map<string, string>();

  constructor(host: HTMLElement) {
    this.probe.hidden = true;
    host.append(this.probe);
  }

  get(css: string): string {
    let found = this.known.get(css);
    if (!found) {
      this.probe.style.setProperty('color', css);
      found = getComputedStyle(this.probe).color;
      this.known.set(css, found);
    }
    return found;
  }

  token(name: string): string {
    return this.get(`var(${name})`);
  }

  forget(): void {
    this.known.clear();
  }
}
