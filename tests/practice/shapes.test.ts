import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  count,
  entries,
  list,
  object,
  oneOf,
  otherwise,
  record,
  type Shape,
  subset,
  text,
} from '../../src/practice/shapes.ts';

const letter = oneOf(['a', 'b']);

const CASES: readonly [name: string, shape: Shape<unknown>, fits: unknown[], not: unknown[]][] = [
  ['oneOf', letter, ['a', 'b'], ['c', '', null, ['a'], { toString: () => 'a' }]],
  ['text', text(3), ['', 'abc'], ['abcd', 3, null]],
  ['between', between(-1, 1), [-1, 0, -0, 0.5, 1], [1.5, -2, NaN, Infinity, '0']],
  ['count', count(3), [0, 1, 3], [-1, 4, 0.5, NaN, '1', null]],
  ['object', object, [{}, { a: 1 }], [null, [], 'a', 7, undefined]],
  ['entries', entries(['a', 'b'], count(3)), [{}, { a: 1 }], [{ c: 1 }, { a: 'x' }, [], null]],
];

describe.each(CASES)('%s', (_, shape, fits, not) => {
  test.each(fits.map((data) => [data]))('%j fits and stays as it is', (data) => {
    expect(shape(data)).toEqual(data);
  });

  test.each(not.map((data) => [data]))('%j does not fit', (data) => {
    expect(shape(data)).toBeUndefined();
  });
});

test('a record needs all of its fields and leaves out the others', () => {
  const shape = record({ a: count(3), b: otherwise(text(3), null) });
  expect(shape({ a: 1, b: 'x', c: 2 })).toEqual({ a: 1, b: 'x' });
  expect(shape({ a: 1 })).toEqual({ a: 1, b: null });
  expect(shape({ b: 'x' })).toBeUndefined();
  expect(shape([])).toBeUndefined();
});

test('a list keeps what fits; a subset keeps the order of its values', () => {
  expect(list(count(3))([1, 'x', 9, 2])).toEqual([1, 2]);
  expect(list(count(3))({ 0: 1 })).toBeUndefined();
  expect(subset(['a', 'b', 'c'])(['c', 'x', 'a', 'a'])).toEqual(['a', 'c']);
  expect(subset(['a'])('a')).toBeUndefined();
});

test('names that every object has are no entries', () => {
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(entries(['a'], count(3))(JSON.parse(`{"${name}": 1}`))).toBeUndefined();
  expect(record({ toString: text(3) })({})).toBeUndefined();
});

test('whatever is found, reading does not throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      for (const [, shape] of CASES) shape(data);
      list(record({ a: letter }))([data, { a: data }]);
    }),
  );
});
