import type { Language } from './text.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, found);
  }
  return found;
}

/** A number with the digits it deserves: three significant ones below 100, whole above. */
export function number(value: number, language: Language, digits?: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const shown = digits ?? (size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2);
  return format(language, shown).format(value).replace('-', '−');
}

export function percent(share: number, language: Language, digits = 1): string {
  return Number.isFinite(share) ? `${number(share * 100, language, digits)} %` : '–';
}

/** Mass with kg below 10 t and t above. */
export function mass(kg: number, language: Language): string {
  return Math.abs(kg) < 10_000 ? `${number(kg, language, 0)} kg` : `${number(kg / 1000, language)} t`;
}

export function distance(metres: number, language: Language): string {
  return `${number(metres / 1000, language, metres < 10_000 ? 1 : 0)} km`;
}

/** Short axis label: 1,200 · 12k · 1.2M. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (language === 'zh' && size >= 1e8) return `${number(value / 1e8, language, value % 1e8 === 0 ? 0 : 1)}亿`;
  if (language === 'zh' && size >= 1e4) return `${number(value / 1e4, language, value % 1e4 === 0 ? 0 : 1)}万`;
  if (size >= 1e6) return `${number(value / 1e6, language, size < 1e7 && value % 1e6 !== 0 ? 1 : 0)}M`;
  if (size >= 1e4) return `${number(value / 1e3, language, value % 1e3 !== 0 ? 1 : 0)}k`;
  return number(value, language, Number.isInteger(value) ? 0 : undefined);
}

/** Round steps of 1, 2 or 5 × 10ⁿ so that about `count` of them cover the span. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1);
}
