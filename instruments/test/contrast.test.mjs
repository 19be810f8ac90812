// WCAG 2.2 contrast of the design tokens, in light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8');
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function check(names, grounds, least) {
  for (const name of names) {
    for (const ground of grounds) {
      for (const mode of ['light', 'dark']) {
        const found = contrast(tokens[name][mode], tokens[ground][mode]);
        assert.ok(found >= least, `--${name} on --${ground} (${mode}) is ${found.toFixed(2)}, needs ${least}`);
      }
    }
  }
}

test('black on white is 21', () => assert.equal(contrast('#000000', '#ffffff').toFixed(0), '21'));

test('text reads on every ground', () => {
  check(['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad'], ['ground', 'surface'], 4.5);
  check(['ink', 'ink-2'], ['sunk', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'], 4.5);
  check(['accent-ink'], ['accent'], 4.5);
  check(['accent'], ['accent-soft'], 4.5);
  check(['map-name'], ['map-land'], 4.5);
});

test('labels at the line read as text', () => {
  check(Object.keys(tokens).filter((name) => name.startsWith('c-')), ['ground', 'surface'], 4.5);
});

test('borders of controls and the focus ring are seen', () => {
  check(['line-strong', 'focus'], ['ground', 'surface'], 3);
});

test('marks stand out from the map', () => {
  check(['c-captured', 'c-leakage', 'c-collection-point', 'c-recycling-centre', 'c-processing-plant', 'c-mobile-stop'], ['map-land', 'map-water'], 3);
});
