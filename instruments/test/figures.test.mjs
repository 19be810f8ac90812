import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { number, compact, niceStep, percent, mass } = await load('core/format.ts');

test('numbers keep the digits they deserve', () => {
  assert.equal(number(1234567.8, 'en'), '1,234,568');
  assert.equal(number(12.345, 'en'), '12.3');
  assert.equal(number(1.2345, 'zh'), '1.23');
  assert.equal(number(-5, 'en', 0), '−5');
  assert.equal(number(Number.NaN, 'en'), '–');
  assert.equal(percent(0.1234, 'en'), '12.3 %');
  assert.equal(mass(9999, 'en'), '9,999 kg');
  assert.equal(mass(12_000, 'en'), '12.0 t');
});

test('axis labels are short, and Chinese counts in ten thousands', () => {
  assert.equal(compact(500_000, 'en'), '500k');
  assert.equal(compact(500_000, 'zh'), '50万');
  assert.equal(compact(2_500_000, 'en'), '2.5M');
  assert.equal(compact(300_000_000, 'zh'), '3亿');
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  for (const span of [0.3, 1, 7, 19, 250, 9999, 1e7]) {
    const step = niceStep(span, 5);
    assert.ok([1, 2, 5].includes(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6))), `${span} → ${step}`);
    assert.ok(span / step <= 5.0001 && span / step >= 1, `${span} → ${step}`);
  }
});
