import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { shareWithin, radiiOf } = await load('result/coverage-math.ts');

const row = (km, batteriesPerYear, mobile = false) => ({ distanceMetres: km * 1000, batteriesPerYear, mobile });

test('shares within a radius, with and without mobile stops', () => {
  const share = shareWithin([row(10, 60), row(25, 20), row(80, 15, true), row(200, 5)], 25);
  assert.equal(share.batteries, 0.8);
  assert.equal(share.withMobile, 0.95);
  assert.equal(share.areas, 0.5);
});

test('radii as typed', () => {
  assert.deepEqual(radiiOf('100, 25，50'), [25, 50, 100]);
  assert.equal(radiiOf('0'), null);
  assert.equal(radiiOf('a'), null);
  assert.equal(radiiOf('1 2 3 4 5 6 7'), null);
});
