import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../src/scenario/presets.ts';
import { type Action, isJump, reduce } from '../../src/scenario/reducer.ts';
import {
  DEFAULT_SCENARIO,
  defaultLabels,
  MAX_CLASSES,
  type Scenario,
} from '../../src/scenario/scenario.ts';

const START: Scenario = {
  logits: [1, 2, 3],
  labels: ['a', 'b', 'c'],
  trueClass: 1,
  temperature: 2,
  format: 'float64',
  saturate: false,
  compute: 'float32',
  accumulation: null,
  order: 'pairwise',
  flushToZero: true,
};

const OUTSIDE = [-1, 3, 1.5, NaN, Infinity];

/** Freezes the state first: a reducer that wrote to it would throw. */
function reduced(action: Action, scenario: Scenario = START): Scenario {
  Object.freeze(scenario);
  Object.freeze(scenario.logits);
  Object.freeze(scenario.labels);
  return reduce(scenario, action);
}

const countOf = (count: number): Scenario => ({
  ...START,
  logits: new Array<number>(count).fill(7),
  labels: defaultLabels(count),
  trueClass: 0,
});

describe('editing one class', () => {
  test('a logit takes any number', () => {
    for (const value of [92, -0, Infinity, NaN]) {
      expect(reduced({ type: 'logit', index: 1, value })).toStrictEqual({
        ...START,
        logits: [1, value, 3],
      });
    }
  });

  test('a shift moves the finite logits of the vector it is given, as decimals are added', () => {
    const from = [0.1, Infinity, 4.7];
    const shifted = (by: number) => reduced({ type: 'shift', from, by }).logits;
    expect(shifted(0.2)).toEqual([0.3, Infinity, 4.9]);
    expect(shifted(0)).toEqual(from);
    expect(isJump({ type: 'shift', from, by: 1 })).toBe(false);
    expect(reduced({ type: 'shift', from: [1, 2], by: 1 })).toBe(START);
  });

  test.each(OUTSIDE)('an index of %f changes nothing', (index) => {
    expect(reduced({ type: 'logit', index, value: 9 })).toBe(START);
    expect(reduced({ type: 'rename', index, label: 'z' })).toBe(START);
    expect(reduced({ type: 'remove', index })).toBe(START);
    expect(reduced({ type: 'trueClass', index })).toBe(START);
  });

  test('a name is trimmed and cut to 60 characters', () => {
    expect(reduced({ type: 'rename', index: 0, label: '  new  ' }).labels).toEqual([
      'new',
      'b',
      'c',
    ]);
    const [long] = reduced({ type: 'rename', index: 0, label: 'x'.repeat(99) }).labels;
    expect(long).toBe('x'.repeat(60));
  });

  test('an empty name gives the usual one back', () => {
    expect(reduced({ type: 'rename', index: 1, label: '   ' }).labels).toEqual([
      'a',
      'present',
      'c',
    ]);
  });

  test('a name never ends in half a character', () => {
    const [label = ''] = reduced({ type: 'rename', index: 0, label: `${'x'.repeat(59)}🙂` }).labels;
    expect(label).toBe('x'.repeat(59));
    expect(() => encodeURIComponent(label)).not.toThrow();
  });

  test('the true class moves', () => {
    expect(reduced({ type: 'trueClass', index: 2 })).toStrictEqual({ ...START, trueClass: 2 });
  });
});

describe('adding and removing', () => {
  test('a new class has logit 0 and a name of its own', () => {
    expect(reduced({ type: 'add' })).toStrictEqual({
      ...START,
      logits: [1, 2, 3, 0],
      labels: ['a', 'b', 'c', 'past perfect'],
    });
  });

  test('a name that was kept is not given twice', () => {
    const six = reduce(DEFAULT_SCENARIO, { type: 'add' });
    const seven = reduce(six, { type: 'add' });
    const removed = reduce(seven, { type: 'remove', index: 5 });
    const { labels } = reduce(removed, { type: 'add' });
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a 65th class is refused', () => {
    const full = countOf(MAX_CLASSES);
    expect(reduced({ type: 'add' }, full)).toBe(full);
    expect(reduced({ type: 'add' }, countOf(MAX_CLASSES - 1)).logits).toHaveLength(MAX_CLASSES);
  });

  test('the last class stays', () => {
    const one = countOf(1);
    expect(reduced({ type: 'remove', index: 0 }, one)).toBe(one);
  });

  test.each([
    [0, [2, 3], ['b', 'c'], 0],
    [1, [1, 3], ['a', 'c'], 1],
    [2, [1, 2], ['a', 'b'], 1],
  ])(
    'removing class %i leaves the true class on what it meant, or on a neighbour',
    (index, logits, labels, trueClass) => {
      expect(reduced({ type: 'remove', index })).toStrictEqual({
        ...START,
        logits,
        labels,
        trueClass,
      });
    },
  );

  test('removing the true class at the end takes the one before', () => {
    expect(reduced({ type: 'remove', index: 2 }, { ...START, trueClass: 2 }).trueClass).toBe(1);
  });
});

describe('a whole vector', () => {
  test('of the same length keeps names and true class', () => {
    expect(reduced({ type: 'logits', values: [4, NaN, 6] })).toStrictEqual({
      ...START,
      logits: [4, NaN, 6],
    });
  });

  test('that is longer completes the names', () => {
    expect(reduced({ type: 'logits', values: [1, 2, 3, 4, 5] }).labels).toEqual([
      'a',
      'b',
      'c',
      'past perfect',
      'present perfect',
    ]);
  });

  test('that is shorter cuts the names and moves a true class it has not', () => {
    expect(reduced({ type: 'logits', values: [9] })).toStrictEqual({
      ...START,
      logits: [9],
      labels: ['a'],
      trueClass: 0,
    });
  });

  test('that is empty or too long changes nothing', () => {
    expect(reduced({ type: 'logits', values: [] })).toBe(START);
    expect(reduced({ type: 'logits', values: new Array<number>(65).fill(1) })).toBe(START);
    expect(reduced({ type: 'logits', values: new Array<number>(64).fill(1) }).logits).toHaveLength(
      64,
    );
  });

  test('is copied, so that changing it later changes nothing', () => {
    const values = [4, 5, 6];
    const { logits } = reduced({ type: 'logits', values });
    values[0] = 99;
    expect(logits).toEqual([4, 5, 6]);
  });
});

describe('the options', () => {
  test('temperature takes any number', () => {
    for (const value of [0, -0, -1, NaN, Infinity]) {
      expect(reduced({ type: 'temperature', value })).toStrictEqual({
        ...START,
        temperature: value,
      });
    }
  });

  test('format and flushing are set', () => {
    expect(reduced({ type: 'format', format: 'float32' })).toStrictEqual({
      ...START,
      format: 'float32',
    });
    expect(reduced({ type: 'flushToZero', on: false })).toStrictEqual({
      ...START,
      flushToZero: false,
    });
  });
});

describe('going somewhere else', () => {
  test('a preset replaces the numbers and keeps formats, order and flushing', () => {
    for (const preset of PRESETS) {
      expect(reduced({ type: 'preset', preset })).toStrictEqual({
        ...START,
        logits: preset.logits,
        labels: defaultLabels(preset.logits.length),
        trueClass: preset.trueClass,
        temperature: preset.temperature,
      });
    }
  });

  test('loading replaces everything and reset opens the calm start', () => {
    const other = countOf(7);
    expect(reduced({ type: 'load', scenario: other })).toBe(other);
    expect(reduced({ type: 'reset' })).toStrictEqual(DEFAULT_SCENARIO);
  });

  test('only actions that replace all logits are jumps', () => {
    const jumps: Action[] = [
      { type: 'load', scenario: START },
      { type: 'reset' },
      { type: 'logits', values: [1] },
      ...PRESETS.map((preset): Action => ({ type: 'preset', preset })),
    ];
    const edits: Action[] = [
      { type: 'logit', index: 0, value: 1 },
      { type: 'rename', index: 0, label: 'a' },
      { type: 'add' },
      { type: 'remove', index: 0 },
      { type: 'trueClass', index: 0 },
      { type: 'temperature', value: 1 },
      { type: 'format', format: 'float32' },
      { type: 'flushToZero', on: true },
    ];
    expect(jumps.every(isJump)).toBe(true);
    expect(edits.some(isJump)).toBe(false);
  });
});
