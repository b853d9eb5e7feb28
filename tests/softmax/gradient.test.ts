import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, float32, float64 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { type Cell, isCell, stepOf, valueAt } from '../../src/core/trace.ts';
import { runInputs, runPrograms } from '../../src/softmax/compared.ts';
import { gradientFromLogits, gradientOf, gradientsOf } from '../../src/softmax/gradient.ts';
import fixture from '../fixtures/gradients.json' with { type: 'json' };
import { problem, within } from './arbitraries.ts';
import { BOTH, double, hex, ieee, list } from './support.ts';

const LOSSES = {
  naive: (all: ReturnType<typeof run>) => all.traces.naive.loss,
  lse: (all: ReturnType<typeof run>) => all.traces.stable.loss,
  shift: (all: ReturnType<typeof run>) => all.traces.stable.lossShift,
  log1p: (all: ReturnType<typeof run>) => all.traces.stable.lossLog1p,
  logP: (all: ReturnType<typeof run>) => all.traces.stable.lossP,
};
type LossName = keyof typeof LOSSES;
const LOSS_NAMES = Object.keys(LOSSES) as readonly LossName[];

function run(logits: readonly number[], y: number, format: Format) {
  const arithmetic = recorder(format, false);
  const { x } = runInputs(arithmetic, { logits, temperature: 1 });
  const traces = runPrograms(arithmetic, x, y);
  const slope = (loss: Cell) => [...gradientOf(arithmetic, loss, x, {}).x.values];
  const reference = () => [...gradientFromLogits(arithmetic, traces.stable, y).gradient.values];
  return { traces, slope, reference };
}

const slopeOf = (
  name: LossName,
  logits: readonly number[],
  y: number,
  format: Format = float32,
) => {
  const all = run(logits, y, format);
  return all.slope(LOSSES[name](all));
};

const fromHex = (text: string): number => {
  if (text === 'NaN') return Number.NaN;
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(text));
  return view.getFloat32(0);
};

const toHex = (value: number) => (Number.isNaN(value) ? 'NaN' : hex(value).toLowerCase());

describe('to the last bit, as the formulas of PyTorch written out with NumPy', () => {
  test('there are at least thirty vectors, each with every label', () => {
    expect(new Set(fixture.map(({ x }) => x.join())).size).toBeGreaterThanOrEqual(30);
  });

  test.each(['naive', 'lse', 'logP'] as const)('%s', (name) => {
    const found = fixture.map(({ x, y }) => ({
      x,
      y,
      slope: slopeOf(name, x.map(fromHex), y).map(toHex),
    }));
    expect(found).toEqual(fixture.map((row) => ({ x: row.x, y: row.y, slope: row[name] })));
  });
});

describe('over the reals', () => {
  /** No two so close that a difference moves one past the other: the maximum has a kink there. */
  const calm = fc
    .uniqueArray(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: 2,
      maxLength: 12,
      comparator: (a, b) => Math.abs(a - b) < 1e-3,
    })
    .chain((logits) => fc.tuple(fc.constant(logits), fc.nat(logits.length - 1)));

  test.each(LOSS_NAMES)('%s agrees with central differences in float64', (name) => {
    fc.assert(
      fc.property(calm, ([logits, y]) => {
        const h = 1e-5;
        const lossAt = (lane: number, by: number) => {
          const moved = logits.map((logit, index) => (index === lane ? logit + by : logit));
          return valueAt(LOSSES[name](run(moved, y, float64)));
        };
        for (const [lane, slope] of slopeOf(name, logits, y, float64).entries()) {
          const secant = (lossAt(lane, h) - lossAt(lane, -h)) / (2 * h);
          expect(Math.abs(slope - secant)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('from the logits', () => {
  const any = fc
    .array(within(60), { minLength: 1, maxLength: 64 })
    .chain((logits) => fc.tuple(fc.constant(logits), fc.nat(logits.length - 1)));

  test.each(['lse', 'shift'] as const)('%s gives p - onehot to within rounding', (name) => {
    fc.assert(
      fc.property(any, ([logits, y]) => {
        const all = run(logits, y, float32);
        const reference = all.reference();
        for (const [lane, slope] of all.slope(LOSSES[name](all)).entries())
          expect(Math.abs(slope - (reference[lane] ?? Number.NaN))).toBeLessThan(
            2 ** -23 * (logits.length + 4),
          );
      }),
      { numRuns: 1000 },
    );
  });

  test('p - onehot is never outside [-1, 1]', () => {
    fc.assert(
      fc.property(problem, (state) => {
        const arithmetic = recorder(state.format, state.flushToZero);
        const { x } = runInputs(arithmetic, state);
        const { stable } = runPrograms(arithmetic, x, state.trueClass);
        const { gradient } = gradientFromLogits(arithmetic, stable, state.trueClass);
        expect(list(gradient).filter((entry) => Math.abs(entry) > 1)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

const ADVERSARIAL = [1.2, 92, 3.1, 0.5, 2.9];
const ALL_NAN = Array(5).fill(Number.NaN);

describe.each(BOTH)('the facts, %s', (_, machine) => {
  test.each([0, 1, 2, 3, 4])('with 92 naive gives NaN in all five, label %i', (y) => {
    const gradients = gradientsOf(machine(ADVERSARIAL, { y }));
    expect(list(gradients.naive().x)).toEqual(ALL_NAN);
    expect(gradients.stable().x.values.every((entry) => Math.abs(entry) <= 1)).toBe(true);
  });

  test.each([0, 2])('with five logits of 88, where no p is NaN, all five too, label %i', (y) => {
    expect(list(gradientsOf(machine([88, 88, 88, 88, 88], { y })).naive().x)).toEqual(ALL_NAN);
  });
});

test.each([0, 1, 2])('-100, -200 ...: forward is fine, naive gives NaN, label %i', (y) => {
  const evaluation = ieee([-100, -200, -300, -400, -500], { y });
  expect(list(evaluation.naive.p)).toEqual([1, 0, 0, 0, 0]);
  expect(list(gradientsOf(evaluation).naive().x)).toEqual(ALL_NAN);
});

test('1 / s overflows for a subnormal s: 0 * Infinity then comes at the exponentials', () => {
  const { s, e } = gradientsOf(ieee([-100, -200, -300, -400, -500], { y: 0 })).naive();
  expect(s && isCell(s) && valueAt(s)).toBe(Infinity);
  expect(e && list(stepOf(e))).toEqual([NaN, Infinity, Infinity, Infinity, Infinity]);
});

test('from 54 on p / s / s vanishes, and naive pulls the wrong class no more: 0 instead of 1', () => {
  const [, at54, y54] = list(gradientsOf(ieee([1.2, 54, 3.1, 0.5, 2.9], { y: 2 })).naive().x);
  expect([at54, y54]).toEqual([0, -1]);
  const [, at44] = list(gradientsOf(ieee([1.2, 44, 3.1, 0.5, 2.9], { y: 2 })).naive().x);
  expect(at44).toBe(1);
  const [, in64] = list(gradientsOf(double(ADVERSARIAL, { y: 2 })).naive().x);
  expect(in64).toBe(1);
});

test('where two share the maximum, half of its gradient is not what the log1p form needs', () => {
  expect(slopeOf('lse', [10, 0, 10], 0, float64).map((slope) => Number(slope.toFixed(3)))).toEqual([
    -0.5, 0, 0.5,
  ]);
  const log1p = slopeOf('log1p', [10, 0, 10], 0, float64);
  expect(log1p.map((slope) => Number(slope.toFixed(3)))).toEqual([-0.75, 0, 0.75]);
});
