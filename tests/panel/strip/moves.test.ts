import { describe, expect, test } from 'vitest';
import { keyMove } from '../../../src/panel/strip/keys.ts';
import {
  draggedLogit,
  keyedLogit,
  keyedShift,
  logitRange,
  logitsIn,
  roundTo,
} from '../../../src/panel/strip/model/moves.ts';
import { bothLanes, type Drawn, type Lane } from '../../../src/panel/strip/model/positions.ts';
import { problemOf } from '../../../src/scenario/problem.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/scenario.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';

const WIDTH = 340;

const state = (change: Partial<Scenario>) =>
  bothLanes(evaluate(problemOf({ ...DEFAULT_SCENARIO, ...change })));

const CALM = state({});

const stableIn = ({ lanes }: Drawn): Lane => lanes[1] ?? lanes[0];

/** How far, in pixels, a bead is from where the pointer has taken it. */
function missedBy(change: Partial<Scenario>, index: number, pixels: number): number {
  const start = state(change);
  const value = draggedLogit(start, start.lanes[0], index, pixels, WIDTH);
  const logits = (change.logits ?? DEFAULT_SCENARIO.logits).map((logit, at) =>
    at === index ? value : logit,
  );
  const [before, after] = [start, state({ ...change, logits })].map(
    ({ lanes }) => lanes[0].beads[index]?.at ?? Number.NaN,
  );
  return Math.abs(((after ?? 0) - (before ?? 0)) * WIDTH - pixels);
}

describe('a bead that is dragged', () => {
  test.each([
    ['as it is', {}, 40],
    ['back', {}, -60.5],
    ['with T = 0.05', { temperature: 0.05 }, -70],
    ['with T = 30', { temperature: 30 }, 25],
    ['with a negative T', { temperature: -2 }, 25],
    ['in float64', { format: 'float64' }, 33],
  ] as const)('stays under the pointer, %s', (_, change, pixels) => {
    expect(missedBy(change, 1, pixels)).toBeLessThan(1);
  });

  test('gives its logit few digits', () => {
    for (let pixels = -150; pixels < 150; pixels += 7) {
      const value = draggedLogit(CALM, CALM.lanes[0], 1, pixels, WIDTH);
      expect(String(value)).toMatch(/^-?\d+(\.\d)?$/);
    }
  });

  test('goes over the cliff, and on', () => {
    const cliff = draggedLogit(CALM, CALM.lanes[0], 1, 125, WIDTH);
    const far = draggedLogit(CALM, CALM.lanes[0], 1, 400, WIDTH);
    expect(cliff).toBeGreaterThan(88.8);
    expect(far).toBeGreaterThan(200);
  });

  test.each([Number.POSITIVE_INFINITY, 1e30, Number.NaN, Number.NEGATIVE_INFINITY])(
    'comes back from %s, from where it is seen',
    (logit) => {
      const start = state({ logits: [0, logit, 1, 2, 3] });
      const left = logit < 0;
      const value = draggedLogit(start, start.lanes[0], 1, left ? 100 : -100, WIDTH);
      expect(Math.abs(value)).toBeLessThan(88);
    },
  );

  test('in the stable lane moves its logit by the same difference', () => {
    const start = state({ logits: [1000, 1004, 1003, 1001, 1002] });
    expect(draggedLogit(start, stableIn(start), 0, -20, WIDTH)).toBe(
      roundTo(1000 + logitsIn(start, -20, WIDTH), 0.1),
    );
  });

  test('in the stable lane comes back from where its exponential is 0, from where it is seen', () => {
    const start = state({ logits: [92, -300, 90, 91, 89] });
    const value = draggedLogit(start, stableIn(start), 1, 60, WIDTH);
    const after = stableIn(state({ logits: [92, value, 90, 91, 89] }));
    expect(after.beads[1]?.place).toBe('normal');
    expect(Math.abs(((after.beads[1]?.at ?? 0) - 0.075) * WIDTH - 60)).toBeLessThan(1);
  });
});

describe('keys', () => {
  test('move by a tenth, with Shift or by pages by ten', () => {
    const start = state({});
    const pressed = (key: string, shift = false) => {
      const move = keyMove(key, shift);
      return move && keyedLogit(start, 0, move);
    };
    expect(pressed('ArrowRight')).toBe(1.3);
    expect(pressed('ArrowDown')).toBe(1.1);
    expect(pressed('ArrowUp', true)).toBe(11.2);
    expect(pressed('PageDown')).toBe(-8.8);
    expect(pressed('a')).toBeNull();
  });

  test.each([
    [{}, -87.3, 88.7],
    [{ format: 'float64' }, -708, 709],
    [{ temperature: 0.5 }, -43.6, 44.3],
    [{ temperature: -1 }, -88.7, 87.3],
  ] as const)('lead to the ends of the range, just inside: %o', (change, low, high) => {
    const start = state(change);
    expect(logitRange(start)).toEqual([low, high]);
    for (const to of ['lowest', 'highest'] as const) {
      const value = keyedLogit(start, 1, { to });
      const after = state({ ...change, logits: [1.2, value, 3.1, 0.5, 2.9] });
      expect(after.lanes[0].beads[1]?.place).toBe('normal');
    }
  });

  test('take an infinite logit to the end of the range, and NaN to 0', () => {
    const start = state({ logits: [Infinity, -Infinity, NaN] });
    expect([0, 1, 2].map((index) => keyedLogit(start, index, { by: -0.1 }))).toEqual([
      88.6, -87.4, -0.1,
    ]);
  });

  test('shift all until the largest, or the smallest, is at the end', () => {
    const start = state({ logits: [1, 4.7, Infinity] });
    expect(keyedShift(start, { by: 10 })).toBe(10);
    expect(keyedShift(start, { to: 'highest' })).toBe(84);
    expect(keyedShift(start, { to: 'lowest' })).toBe(-88.3);
  });
});
