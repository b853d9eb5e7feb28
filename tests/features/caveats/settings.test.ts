import { describe, expect, test } from 'vitest';
import {
  EXAMPLES,
  maskRow,
  OPENING_SETTINGS,
  ORDER_T,
  ROW,
  readSettings,
  VECTOR_IDS,
  VECTORS,
} from '../../../src/features/caveats/model/settings.ts';
import { readNumber, writeNumber } from '../../../src/scenario/read-number.ts';

describe('what lies on the device', () => {
  test('is taken back as it was put there', () => {
    const settings = {
      ...OPENING_SETTINGS,
      chosen: 'order' as const,
      log1p: writeNumber(-0),
      expm1: writeNumber(NaN),
      temperature: writeNumber(Infinity),
      unmasked: ROW.map((_, index) => index === 2),
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  test.each([null, 'order', 7])('is nothing when it is %j', (data) => {
    expect(readSettings(data)).toBeNull();
  });

  test('is mended part by part where it does not fit', () => {
    const broken = {
      chosen: 'pattern',
      log1p: 3e-8,
      expm1: 'x'.repeat(1000),
      vector: '__proto__',
      shift: null,
      unmasked: [true, 'yes', 1],
      format: 'float64',
      temperature: '0.5',
    };
    expect(readSettings(broken)).toEqual({
      ...OPENING_SETTINGS,
      unmasked: [true, false, false, false, false],
      temperature: '0.5',
    });
  });
});

test('the numbers at the opening can be read', () => {
  for (const text of [
    OPENING_SETTINGS.log1p,
    OPENING_SETTINGS.expm1,
    OPENING_SETTINGS.own,
    OPENING_SETTINGS.temperature,
  ])
    expect(readNumber(text)).not.toBeNull();
});

test('a row is masked but where it is not', () => {
  expect(maskRow(OPENING_SETTINGS.unmasked)).toEqual(ROW.map(() => -Infinity));
  expect(maskRow([false, true])).toEqual([-Infinity, 4.7, -Infinity, -Infinity, -Infinity]);
});

test('every vector has as many logits as there are classes', () => {
  expect(VECTOR_IDS.map((id) => VECTORS[id].length)).toEqual(VECTOR_IDS.map(() => 5));
});

test('the examples are those of the facts', () => {
  expect(EXAMPLES.log1p).toEqual([3e-8, 0.99999994]);
  expect(EXAMPLES.expm1).toContain(1e-5);
  expect(ORDER_T).toBe(1e-5);
});
