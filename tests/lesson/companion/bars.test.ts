import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OVERFLOW } from '../../../src/core/flags.ts';
import { float32, float64 } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import {
  barOf,
  draggedLogit,
  isMovable,
  keyedLogit,
  ticksOf,
} from '../../../src/lesson/companion/bars.ts';
import { shownLanes } from '../../../src/lesson/companion/shown-lanes.ts';
import { evaluate, type Problem } from '../../../src/softmax/evaluate.ts';
import { problem } from '../../softmax/arbitraries.ts';

const of = (logits: readonly number[], change: Partial<Problem> = {}) =>
  evaluate({
    logits,
    temperature: 1,
    trueClass: 0,
    format: float32,
    flushToZero: false,
    ...change,
  });

const WIDTH = 320;

describe('the axis', () => {
  test('a larger x never stands further left, and the edges of the format have places of their own', () => {
    for (const format of [float32, float64]) {
      const xs = [-Infinity, -1e9, -800, -104, -88, -5, -0.1, 0, 0.1, 2, 5, 60, 700, 1e9, Infinity];
      const evaluation = of(xs, { format });
      const ends = xs.map((_, lane) => barOf(evaluation, lane).end ?? Number.NaN);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...ends)).toBeLessThanOrEqual(1);
      const { fade, zero, ten, cliff } = ticksOf(evaluation.problem);
      expect(fade.place).toBeLessThan(zero.place);
      expect(zero.place).toBeLessThan(ten.place);
      expect(ten.place).toBeLessThan(cliff.place);
    }
  });

  test('a NaN has no place', () => {
    expect(barOf(of([Number.NaN]), 0)).toMatchObject({ end: null, fate: 'nan' });
  });
});

test('a bar loses digits in the fade and below it, but not at −inf, whose 0 is exact', () => {
  const evaluation = of([0, -90, -200, -Infinity, 92, Number.NaN]);
  expect([0, 1, 2, 3, 4, 5].map((lane) => barOf(evaluation, lane).thin)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('a drag', () => {
  test('of no pixels leaves a logit within a pixel of where it was', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), (logit) => {
        const start = of([logit]);
        const moved = of([draggedLogit(start, 0, 0, WIDTH)]);
        const [before, after] = [barOf(start, 0).end ?? 0, barOf(moved, 0).end ?? 0];
        expect(Math.abs(after - before) * WIDTH).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('to the right end overflows, to the left end vanishes, whatever the temperature', () => {
    for (const temperature of [0.05, 1, 30]) {
      const start = of([1.2 * temperature, 0], { temperature });
      const at = (pixels: number) => {
        const logit = draggedLogit(start, 0, pixels, WIDTH);
        return barOf(of([logit, 0], { temperature }), 0).fate;
      };
      expect(at(WIDTH)).toBe('overflow');
      expect(at(-WIDTH)).toBe('zero');
    }
  });

  test('gives a short number, and never one that is not finite, where a bar can be moved', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: -400, max: 400 }), (any, pixels) => {
        const start = evaluate(any);
        fc.pre(isMovable(start));
        const before = any.logits[0] ?? Number.NaN;
        const logit = draggedLogit(start, 0, pixels, WIDTH);
        expect(Number.isFinite(logit) || Object.is(logit, before)).toBe(true);
      }),
    );
    expect(draggedLogit(of([4.7]), 0, 10, WIDTH)).toBe(6.2);
  });
});

test('keys move a logit as on the strip: by 0.1, by 10, to the ends of the normal range', () => {
  const press = (logit: number, key: string, shift = false) =>
    keyedLogit(of([logit]), 0, key, shift);
  expect(press(4.7, 'ArrowRight')).toBe(4.8);
  expect(press(4.7, 'ArrowDown')).toBe(4.6);
  expect(press(4.7, 'ArrowRight', true)).toBe(14.7);
  expect(press(4.7, 'PageDown')).toBe(-5.3);
  expect(press(4.7, 'Home')).toBe(-87.3);
  expect(press(4.7, 'End')).toBe(88.7);
  expect(press(Number.POSITIVE_INFINITY, 'ArrowLeft')).toBe(88.6);
  expect(press(Number.NaN, 'ArrowRight')).toBe(0.1);
  expect(press(4.7, 'a')).toBeNull();
});

test('what becomes of a bar is what became of the exponential, for 1,000 states', () => {
  fc.assert(
    fc.property(problem, (any) => {
      const evaluation = evaluate(any);
      const { naive } = evaluation;
      for (const lane of naive.e.values.keys()) {
        const e = naive.e.values[lane] ?? Number.NaN;
        const { fate, x } = barOf(evaluation, lane);
        const over = !Number.isFinite(e) || naive.e.flagsAt(lane) & OVERFLOW;
        const kind = over ? 'overflow' : kindOf(e, naive.e.format);
        expect(fate).toBe(Number.isNaN(x) ? 'nan' : kind);
        expect(x).toBe(evaluation.inputs.x.values[lane]);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('the classes shown', () => {
  test('are all of them, up to eight', () => {
    expect(shownLanes(of(Array(8).fill(1)), null)).toHaveLength(8);
  });

  test('of more: the one pointed at, the true one, the largest, and those that are NaN', () => {
    const logits = Array.from({ length: 64 }, (_, lane) => lane / 100);
    logits[30] = 92;
    const lanes = shownLanes(of(logits, { trueClass: 11 }), 5);
    expect(lanes).toHaveLength(7);
    expect(lanes).toEqual(expect.arrayContaining([5, 11, 30]));
    expect(lanes).toEqual([...lanes].sort((a, b) => a - b));
  });
});
