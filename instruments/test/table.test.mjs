import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { csvField, csvOf } = await load('table/export.ts');
const { arrange, modelOfPacked, wordsOf } = await load('table/model.ts');

const packed = {
  packed: [
    { key: 'area', label: { en: 'Area', zh: '地区' }, dictionary: ['90001', '94102'], values: [0, 1, -1, 1] },
    { key: 'mean', label: { en: 'Mean', zh: '均值' }, numeric: true, values: [3, 20, 100, 1] },
  ],
};

test('CSV quotes what must be quoted and defuses formulas', () => {
  assert.equal(csvField('a,b'), '"a,b"');
  assert.equal(csvField('say "x"'), '"say ""x"""');
  assert.equal(csvField('=1+1'), "'=1+1");
  assert.equal(csvField('-3.5'), '-3.5');
  assert.equal(csvField('-cmd'), "'-cmd");
});

test('rows are filtered by every word and sorted by number', () => {
  const model = modelOfPacked(packed, 'en');
  assert.deepEqual(arrange(model, '', { column: 1, down: true }, []), [2, 1, 0, 3]);
  assert.deepEqual(arrange(model, '94102', { column: 1, down: false }, []), [3, 1]);
  assert.deepEqual(arrange(model, '94102 20', null, []), [1]);
  assert.equal(csvOf(model, [1], [0, 1]), 'Area,Mean\r\n94102,20\r\n');
});

test('quoted words of a filter stay together', () => {
  assert.deepEqual(wordsOf('"San Diego" 2030'), ['san diego', '2030']);
  assert.deepEqual(wordsOf('"open end'), ['open end']);
  assert.deepEqual(wordsOf('  '), []);
});

test('a hundred thousand rows sort and filter quickly', () => {
  const count = 100_000;
  const values = Array.from({ length: count }, (_, at) => (at * 7919) % count);
  const model = modelOfPacked({ packed: [{ key: 'v', label: { en: 'v', zh: 'v' }, numeric: true, values }] }, 'en');
  const order = arrange(model, '99', { column: 0, down: false }, []);
  assert.equal(order.length, values.filter((value) => String(value).includes('99')).length);
  for (let at = 1; at < order.length; at++) assert.ok(values[order[at - 1]] < values[order[at]]);
});
