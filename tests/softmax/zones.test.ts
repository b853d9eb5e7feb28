import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextUp } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { float32, float64 } from '../../src/core/format.ts';
import { PROGRAM_IDS } from '../../src/softmax/compared.ts';
import type { Problem } from '../../src/softmax/evaluate.ts';
import {
  isNeverWrong,
  type TemperatureZones,
  temperatureZones,
  zoneAt,
} from '../../src/softmax/zones.ts';
import { stepsOf } from '../../src/ui/log-slider.tsx';
import { logits } from './arbitraries.ts';

const STEPS = stepsOf(0.01, 100);

const zonesOf = (values: readonly number[], more: Partial<Problem> = {}) =>
  temperatureZones(problemOf(values, more), 'naive', STEPS);

const problemOf = (values: readonly number[], more: Partial<Problem> = {}): Problem => ({
  logits: values,
  trueClass: 0,
  temperature: 1,
  format: float32,
  flushToZero: false,
  ...more,
});

const saidOf = ({ broken, wrong }: TemperatureZones, temperature: number) => {
  if (broken !== null && temperature <= broken) return 'broken';
  return wrong.some(({ from, to }) => from <= temperature && temperature <= to) ? 'wrong' : 'right';
};

describe('the zones of naive softmax', () => {
  test('are those of the facts: -100 to -104 breaks below 0.962, and is quietly wrong at 1', () => {
    const { broken, wrong } = zonesOf([-100, -101, -102, -103, -104]);
    expect(broken).toBeCloseTo(100 / 103.972076, 5);
    expect(wrong).toEqual([{ from: 0.962, to: 1.09 }]);
  });

  test('of logits of 0 or more have no second zone', () => {
    expect(zonesOf([1.2, 4.7, 3.1, 0.5, 2.9])).toEqual({
      broken: expect.closeTo(4.7 / 88.7228, 5),
      wrong: [],
    });
    expect(zonesOf([1.2, 92, 3.1, 0.5, 2.9]).wrong).toEqual([]);
    expect(zonesOf([0, -100, -200]).wrong).toEqual([]);
  });

  test('of equal logits, or of one, have none either: every digit lost is lost alike', () => {
    expect(zonesOf([-100])).toEqual({ broken: expect.closeTo(0.9618, 4), wrong: [] });
    expect(zonesOf([-100, -100]).wrong).toEqual([]);
  });

  test('are no single range in general: right, wrong, and right again before it breaks', () => {
    const { broken, wrong } = zonesOf([-90, -200]);
    expect(broken).toBeCloseTo(90 / 103.972, 4);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.from).toBeGreaterThan(1.05);
    expect(zonesOf([-1, -30]).wrong.length).toBeGreaterThan(1);
  });

  test('begin sooner where subnormals are flushed, and later in float64', () => {
    const flushed = zonesOf([-85, -86, -87, -88, -89], { flushToZero: true });
    expect(saidOf(flushed, 1)).toBe('wrong');
    expect(saidOf(zonesOf([-85, -86, -87, -88, -89]), 1)).toBe('right');
    expect(saidOf(zonesOf([-100, -101, -102], { format: float64 }), 1)).toBe('right');
    expect(saidOf(zonesOf([-700, -740], { format: float64 }), 1)).toBe('wrong');
  });

  test('hold where a logit near 0 leaves the sum just below 1, and an exponential is flushed', () => {
    const values = [-0.178, -12.394];
    const at = { temperature: 0.141, flushToZero: true };
    expect(zoneAt(problemOf(values, at), 'naive')).toBe('wrong');
    expect(saidOf(zonesOf(values, at), 0.141)).toBe('wrong');
  });

  test('end at a step that breaks by a hair', () => {
    const { largestFinite } = expRange(float32, false);
    expect(zonesOf([largestFinite]).broken).toBeLessThan(1);
    expect(zonesOf([nextUp(largestFinite, float32)]).broken).toBe(1);
  });

  test('are one where nothing can be computed, and two masked entries change nothing', () => {
    for (const values of [[NaN, 1], [Infinity, 0], [-Infinity, -Infinity], [9000]])
      expect(zonesOf(values)).toEqual({ broken: 100, wrong: [] });
    const masked = [-Infinity, -100, -101, -Infinity];
    expect(zonesOf(masked)).toEqual(zonesOf([-100, -101]));
  });
});

/** Evenly spread: doubles from fast-check are mostly next to 0. */
const share = fc.integer({ min: 1, max: 10_000 }).map((count) => count / 10_000);

/** Vectors of which most have a second zone: all logits negative, far apart or close together. */
const negative = fc
  .record({
    offset: fc.constantFrom(0, 1, 50, 90, 100, 700),
    spread: fc.constantFrom(1, 5, 20, 100, 700),
    shares: fc.array(share, { minLength: 1, maxLength: 10 }),
  })
  .map(({ offset, spread, shares }) => shares.map((each) => Math.fround(-offset - spread * each)));

const problems = fc
  .tuple(
    fc.oneof(negative, negative, logits),
    fc.constantFrom(float32, float32, float64),
    fc.boolean(),
  )
  .map(([values, format, flushToZero]) => problemOf(values, { format, flushToZero }));

test('never lie: a thousand problems evaluate to the zone they are in, at their ends and between', {
  timeout: 240_000,
}, () => {
  let seen = 0;
  fc.assert(
    fc.property(problems, fc.nat(STEPS.length - 1), (problem, offset) => {
      for (const id of PROGRAM_IDS) {
        const zones = temperatureZones(problem, id, STEPS);
        seen += zones.wrong.length;
        if (isNeverWrong(problem, id, STEPS)) expect(zones.wrong).toEqual([]);
        const ends = zones.wrong.flatMap(({ from, to }) => [from, to]);
        // The steps around each end, some between, and the ends themselves.
        const near = STEPS.filter(
          (step, index) =>
            (index + offset) % 23 === 0 ||
            [...ends, zones.broken ?? 0].some((end) => Math.abs(Math.log(step / end)) < 0.1),
        );
        const lies = [...near, ...ends].filter(
          (temperature) => zoneAt({ ...problem, temperature }, id) !== saidOf(zones, temperature),
        );
        expect(lies).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(300);
});
