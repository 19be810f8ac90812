import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { siteIsShown } = await load('map/scene.ts');
const years = [2025, 2026, 2027];
const all = new Set(['sites', 'flows', 'rounds']);
const site = (kind, opened, massKg) => ({ kind, opened, massKg });

test('a site with walls stands from the year it opens, used or not', () => {
  const point = site('collection-point', 2026, [0, 0, 900]);
  assert.deepEqual([0, 1, 2].map((year) => siteIsShown(point, years, year, all)), [false, true, true]);
});

test('a mobile stop is there only in the years in which it is visited', () => {
  const stop = site('mobile-stop', 2025, [400, 0, 300]);
  assert.deepEqual([0, 1, 2].map((year) => siteIsShown(stop, years, year, all)), [true, false, true]);
});

test('mobile stops of the network leave when only rounds are drawn', () => {
  assert.equal(siteIsShown(site('mobile-stop', 2025, [400]), years, 0, new Set(['sites', 'rounds'])), false);
});
