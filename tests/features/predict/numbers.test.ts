import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { judgeNumbers, readNumbers } from '../../../src/features/predict/model/numbers.ts';
import {
  exactResultsOf,
  PROGRAMS,
  resultsOf,
} from '../../../src/features/predict/model/outcome.ts';
import { evaluateScene, SCENES } from '../../../src/features/predict/model/scenes.ts';
import { writeNumber } from '../../../src/scenario/read-number.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';
import { problem32 } from '../../softmax/arbitraries.ts';
import { ieee } from '../../softmax/support.ts';

// Thousands of rows, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** A number as an equal fraction: 0.25 as 0.5/2. */
const asFraction = (value: number) =>
  Number.isFinite(value) && Math.abs(value) < 1e30
    ? `${writeNumber(value * 2)}/2`
    : writeNumber(value);
const asPercent = (value: number) =>
  Number.isFinite(value) ? `${(value * 100).toExponential(8)}%` : writeNumber(value);
const comma = (value: number) => writeNumber(value).replace('.', ',');

/** Ways to write a vector, each of which must be read. */
const NOTATIONS: Readonly<Record<string, (values: readonly number[]) => string>> = {
  'with commas': (values) => values.map(writeNumber).join(', '),
  'without spaces': (values) => values.map(writeNumber).join(','),
  'with spaces': (values) => values.map(writeNumber).join(' '),
  'with semicolons and decimal commas': (values) => values.map(comma).join('; '),
  'as a Python list': (values) => `[${values.map(writeNumber).join(', ')}]`,
  'as an array': (values) => `array([${values.map(writeNumber).join(', ')}], dtype=float32)`,
  'one on each line': (values) => values.map(writeNumber).join('\n'),
  'as fractions': (values) => values.map(asFraction).join(', '),
  'as fractions in a list': (values) => `[${values.map(asFraction).join(', ')}]`,
  'as percentages': (values) => values.map(asPercent).join('; '),
  'to four digits': (values) =>
    values
      .map((value) => (Number.isFinite(value) ? value.toExponential(3) : String(value)))
      .join(', '),
};

const valuesOf = (text: string, expected: number): readonly number[] => {
  const typed = readNumbers(text, expected);
  if (typed.kind !== 'numbers') throw new Error(`${text}: ${JSON.stringify(typed)}`);
  return typed.values;
};

/** Rows of two to eight classes. */
const row = problem32
  .filter(({ logits }) => logits.length > 1)
  .map((any) => ({ ...any, logits: Array.from(any.logits).slice(0, 8), trueClass: 0 }));

const verdictOn = (typed: readonly number[], results: readonly number[]) =>
  judgeNumbers(typed, results, results);

describe('the numbers a reader types', () => {
  test.each(Object.entries(NOTATIONS))('are read %s, and right when they are', (_, write) => {
    fc.assert(
      fc.property(row, fc.constantFrom(...PROGRAMS), (any, program) => {
        const results = resultsOf('softmax', evaluate(any), program);
        const { entries, slip } = verdictOn(valuesOf(write(results), results.length), results);
        expect(new Set(entries)).toEqual(new Set(['four']));
        expect(slip).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test.each(SCENES.map((scene) => [scene.id, scene] as const))(
    'of %s are right in every notation',
    (_, scene) => {
      const evaluation = evaluateScene(scene);
      for (const program of PROGRAMS) {
        const results = resultsOf(scene.asks, evaluation, program);
        for (const [name, write] of Object.entries(NOTATIONS)) {
          // A single "2,5" is a decimal: a list of one number has no separators.
          const { entries } = judgeNumbers(
            valuesOf(write(results), results.length),
            results,
            exactResultsOf(scene.asks, evaluation),
          );
          expect(new Set(entries), name).toEqual(new Set(['four']));
        }
      }
    },
  );

  test('1% off are never right to four digits', () => {
    fc.assert(
      fc.property(row, fc.constantFrom(0.99, 1.01), fc.nat(7), (any, factor, at) => {
        const results = resultsOf('softmax', evaluate(any), 'stable');
        const lane = at % results.length;
        const result = results[lane] ?? Number.NaN;
        fc.pre(Number.isFinite(result) && result !== 0);
        const typed = results.map((value, index) => (index === lane ? value * factor : value));
        const { entries } = verdictOn(typed, results);
        const right = results.map((_, index) => entries[index] === 'four');
        expect(right).toEqual(results.map((_, index) => index !== lane));
      }),
      { numRuns: 2000 },
    );
  });

  test('each in the class beside its own are refused, with that reason', () => {
    const lesson = fc.uniqueArray(fc.integer({ min: -80, max: 80 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lesson, fc.constantFrom(1, -1), (logits, by) => {
        const results = resultsOf('softmax', ieee(logits), 'stable');
        const typed = [...results.slice(by), ...results.slice(0, by)];
        const { entries, slip } = verdictOn(typed, results);
        expect([entries.includes('off'), slip]).toEqual([true, 'off-by-one']);
      }),
      { numRuns: 2000 },
    );
  });

  test('may be what exact arithmetic gives, where float32 does not', () => {
    const [equalLarge, loss] = ['equal-large', 'huge-loss'].map((id) =>
      SCENES.find((one) => one.id === id),
    );
    if (equalLarge === undefined || loss === undefined) throw new Error('A scene is missing.');
    const judged = (scene: typeof equalLarge, program: 'naive' | 'stable', text: string) => {
      const evaluation = evaluateScene(scene);
      const results = resultsOf(scene.asks, evaluation, program);
      const exact = exactResultsOf(scene.asks, evaluation);
      return judgeNumbers(valuesOf(text, results.length), results, exact);
    };
    expect(judged(equalLarge, 'naive', '1/5 1/5 1/5 1/5 1/5').slip).toBe('exact');
    expect(judged(equalLarge, 'stable', '1/5 1/5 1/5 1/5 1/5').entries).not.toContain('off');
    expect(judged(loss, 'stable', 'ln 2').slip).toBe('exact');
    expect(judged(loss, 'stable', '0').slip).toBeNull();
    expect(judged(loss, 'naive', 'NaN').entries).toEqual(['four']);
  });

  test('from the last class to the first, or as percentages, are refused with that reason', () => {
    const results = [0.09003, 0.24473, 0.66524, 0.0001];
    expect(verdictOn([...results].reverse(), results).slip).toBe('reversed');
    expect(verdictOn([9.003, 24.47, 66.52, 0.01], results).slip).toBe('percent');
    expect(verdictOn([9.003, 24.47, 0.6652, 0.01], results).slip).toBeNull();
    // Both would be true of these: the first reason stands.
    expect(verdictOn([0, 0, 1], [1, 0, 0]).slip).toBe('off-by-one');
  });

  test('may be zero only where the result is', () => {
    const tiny = verdictOn([0, 1, 0], [3.014e-40, 1, 0]);
    expect(tiny).toEqual({ entries: ['off', 'four', 'four'], slip: 'not-zero' });
    expect(verdictOn([0, 1, 0], [0.25, 0.75, 0]).slip).toBeNull();
    expect(verdictOn([0, 0, 0], [Number.NaN, 0, 0]).entries).toEqual(['off', 'four', 'four']);
  });

  test('are right to two digits when they are near, and say no more', () => {
    expect(verdictOn([0.16, 0.84], [0.16218, 0.83782]).entries).toEqual(['two', 'two']);
    expect(verdictOn([0.1622, 0.8378], [0.16218, 0.83782]).entries).toEqual(['four', 'four']);
    expect(verdictOn([0.17, 0.83], [0.16218, 0.83782]).entries).toEqual(['off', 'off']);
  });
});

describe('a text that is no vector', () => {
  test.each([
    ['', 5, { kind: 'none' }],
    ['   ', 5, { kind: 'none' }],
    ['0.2, 0.2', 5, { kind: 'wrong-count', found: 2 }],
    ['0,2', 5, { kind: 'wrong-count', found: 1 }],
    ['0.2, oops, 0.2', 3, { kind: 'unreadable', found: 'oops' }],
    ['<b>', 1, { kind: 'unreadable', found: '<b>' }],
    ['[]', 5, { kind: 'unreadable', found: '[]' }],
  ])('%o for %i numbers', (text, expected, typed) => {
    expect(readNumbers(text, expected)).toEqual(typed);
  });

  test('is named, clipped, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 1, max: 6 }), (text, count) => {
        const typed = readNumbers(text, count);
        if (typed.kind === 'unreadable') expect(typed.found.length).toBeLessThanOrEqual(41);
        if (typed.kind === 'numbers') expect(typed.values).toHaveLength(count);
        if (typed.kind === 'wrong-count') expect(typed.found).not.toBe(count);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['ln 2', 1, [Math.LN2]],
    ['0,75', 1, [0.75]],
    ['0,2 0,3 0,5', 3, [0.2, 0.3, 0.5]],
    ['1/5,1/5,3/5', 3, [0.2, 0.2, 0.6]],
    ['e^-1, ln 2, (1+1)/3', 3, [Math.exp(-1), Math.LN2, 2 / 3]],
    ['(0, 0, 1)', 3, [0, 0, 1]],
    ['[0, 0, NaN]', 3, [0, 0, Number.NaN]],
    ['p = [0.2, 0.3, 0.5]', 3, [0.2, 0.3, 0.5]],
    ['p = (0,2; 0,3; 0,5)', 3, [0.2, 0.3, 0.5]],
    ['p1 = 0.2, p2 = 0.3, p3 = 0.5', 3, [0.2, 0.3, 0.5]],
    ['(1/2), (1/3), (1/6)', 3, [1 / 2, 1 / 3, 1 / 6]],
    ['0 & 0 & 1', 3, [0, 0, 1]],
    [String.raw`\left(0, 0, 1\right)^{T}`, 3, [0, 0, 1]],
    [String.raw`\begin{pmatrix}0\\0\\1\end{pmatrix}`, 3, [0, 0, 1]],
    [
      String.raw`$\begin{bmatrix} \frac{1}{3} & \frac{2}{3} & 0{,}5 \end{bmatrix}$`,
      3,
      [1 / 3, 2 / 3, 0.5],
    ],
    ['loss = 0.75', 1, [0.75]],
    ['tensor(0.7500)', 1, [0.75]],
    ['nan; inf; 0', 3, [Number.NaN, Number.POSITIVE_INFINITY, 0]],
  ])('but %s is one', (text, count, values) => {
    const read = valuesOf(text, count);
    expect(read).toHaveLength(values.length);
    expect(judgeNumbers(read, values, values).entries).not.toContain('off');
    expect(judgeNumbers(values, read, read).entries).not.toContain('two');
  });
});
