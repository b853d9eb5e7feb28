import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ulpsBetween } from '../../../../src/core/bits.ts';
import { OVERFLOW, UNDERFLOW } from '../../../../src/core/flags.ts';
import { type Format, float16, float32, float64 } from '../../../../src/core/format.ts';
import { recorder } from '../../../../src/core/recorder.ts';
import { isCell, type Operand, type Step, valueAt } from '../../../../src/core/trace.ts';
import {
  EPSILON,
  evaluateLayerNorm,
  evaluateRmsNorm,
  layerNorm,
  rmsNorm,
  scaledRmsNorm,
} from '../../../../src/features/pattern/model/normalization.ts';
import { atScale } from '../../../../src/features/pattern/model/settings.ts';

// Thousands of inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FORMATS = [
  ['float16', float16],
  ['float32', float32],
] as const;

const run = <T>(
  format: Format,
  values: readonly number[],
  program: (arithmetic: ReturnType<typeof recorder>, x: Step) => T,
): T => {
  const arithmetic = recorder(format, false);
  return program(arithmetic, arithmetic.input(values));
};

/** Every step this one was computed from, including itself. */
const stepsBehind = (operand: Operand): Step[] => {
  const step = isCell(operand) ? operand.step : operand;
  return [step, ...step.operands.flatMap(stepsBehind)];
};

/** Whether no operation before it overflowed or underflowed. Inputs may be subnormal. */
const staysInRange = ({ y }: { readonly y: Step }) =>
  stepsBehind(y)
    .filter(({ operation }) => operation !== 'input')
    .every(({ values, flagsAt }) =>
      values.every((_, lane) => (flagsAt(lane) & (OVERFLOW | UNDERFLOW)) === 0),
    ) && y.values.every(Number.isFinite);

const activations = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 5 });

describe.each(FORMATS)('in %s', (_, format) => {
  test('layer norm does not notice a power of two, to the last bit, while all stays in range', () => {
    let compared = 0;
    fc.assert(
      fc.property(activations, fc.integer({ min: -5, max: 1 }), (values, power) => {
        const plain = run(format, values, layerNorm);
        const scaled = run(
          format,
          values.map((value) => value * 2 ** power),
          layerNorm,
        );
        const ranging = staysInRange(plain) && staysInRange(scaled);
        // And while epsilon is negligible.
        const absorbed = [plain, scaled].every(({ variance }) => {
          const size = valueAt(variance);
          return format.round(size + EPSILON) === size;
        });
        if (!ranging || !absorbed) return;
        compared++;
        expect([...scaled.y.values]).toEqual([...plain.y.values]);
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('RMS norm does not either', () => {
    let compared = 0;
    fc.assert(
      fc.property(activations, fc.integer({ min: -5, max: 1 }), (values, power) => {
        const plain = run(format, values, rmsNorm);
        const scaled = run(
          format,
          values.map((value) => value * 2 ** power),
          rmsNorm,
        );
        if (!staysInRange(plain) || !staysInRange(scaled)) return;
        compared++;
        expect([...scaled.y.values]).toEqual([...plain.y.values]);
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('the cure of RMS norm gives the same within a few ulp where the plain one stays in range', () => {
    let compared = 0;
    fc.assert(
      fc.property(activations, fc.integer({ min: -5, max: 1 }), (values, power) => {
        const row = values.map((value) => value * 2 ** power);
        const plain = run(format, row, rmsNorm);
        if (!staysInRange(plain)) return;
        const cured = run(format, row, scaledRmsNorm);
        if (!staysInRange(cured)) return;
        compared++;
        plain.y.values.forEach((value, lane) => {
          const other = cured.y.values[lane] ?? Number.NaN;
          expect(ulpsBetween(value, other, format)).toBeLessThanOrEqual(8);
        });
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test('the cure of RMS norm survives every scale the inputs do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: format.minExponent + 6, max: format.maxExponent }),
        (values, power) => {
          const row = values.map((value) => format.round(value * 2 ** power));
          // Below, the inputs are subnormal and have few digits in any program.
          const size = Math.max(...row.map(Math.abs));
          if (size < 2 ** (format.minExponent + 5)) return;
          const { cured, curedOutcome } = evaluateRmsNorm(row, format);
          const right = run(float64, row, scaledRmsNorm);
          expect(curedOutcome.kind).toBe('sound');
          cured.y.values.forEach((value, lane) => {
            expect(Math.abs(value - (right.y.values[lane] ?? Number.NaN))).toBeLessThan(
              20 * 2 ** -format.precision,
            );
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('layer norm of five activations', () => {
  test('is right at ordinary scales and offsets', () => {
    for (const scale of [-1, 0, 1])
      expect(evaluateLayerNorm(atScale(scale), float16).outcome.kind).toBe('sound');
    expect(evaluateLayerNorm(atScale(0), float16, 10).outcome.kind).toBe('sound');
    expect(evaluateLayerNorm(atScale(0), float32, 1e4).outcome.kind).toBe('sound');
  });

  test('gives five zeros in float16 once the square of a difference overflows', () => {
    const { run: trace, outcome } = evaluateLayerNorm(atScale(3), float16);
    expect([...trace.y.values].map(Math.abs)).toEqual([0, 0, 0, 0, 0]);
    expect(valueAt(trace.variance)).toBe(Infinity);
    expect(outcome).toMatchObject({
      kind: 'broken',
      remains: { kind: 'zeros' },
      trouble: { kind: 'overflow' },
    });
    expect(evaluateLayerNorm(atScale(3), float32).outcome.kind).toBe('sound');
  });

  test('overflows in the sum before any square does', () => {
    expect(evaluateLayerNorm(atScale(2), float16).outcome).toMatchObject({
      trouble: { kind: 'sum-overflow' },
    });
  });

  test('breaks at the square of 256 and not below', () => {
    const [low, high] = [255.75, 256].map((value) => run(float16, [value, -value, 0], layerNorm));
    expect(low?.squares.values[0]).toBeLessThan(Infinity);
    expect(high?.squares.values[0]).toBe(Infinity);
  });

  test('loses its digits to an offset, without a NaN', () => {
    const { run: trace, outcome } = evaluateLayerNorm(atScale(0), float16, 1e4);
    expect(outcome.kind).toBe('wrong');
    expect(trace.y.values.every(Number.isFinite)).toBe(true);
    expect(evaluateLayerNorm(atScale(0), float32, 1e8).outcome.kind).toBe('wrong');
  });

  test('shrinks under epsilon at a tiny scale, in float64 as well', () => {
    const { run: trace, double, outcome } = evaluateLayerNorm(atScale(-4), float16);
    expect(outcome.kind).toBe('epsilon');
    expect(Math.abs(trace.y.values[0] ?? 1)).toBeLessThan(0.1);
    expect(double.y.values[0]).toBeCloseTo(trace.y.values[0] ?? 0, 3);
  });
});

describe('float64, which stands for the truth of layer norm', () => {
  test.each([
    [1, -6],
    [1e4, -3],
    [1e8, -6],
  ])('does not lose its digits to an offset of %d', (offset, scale) => {
    const { double } = evaluateLayerNorm(atScale(scale), float32, offset);
    expect([...double.y.values]).toEqual([
      ...evaluateLayerNorm(atScale(scale), float32).double.y.values,
    ]);
  });

  test('so an offset that swallows the row is wrong, not a small variance', () => {
    expect(evaluateLayerNorm(atScale(-20), float32, 10).outcome.kind).toBe('wrong');
  });
});

test('an output that is off by more than rounding is not said to be rounded', () => {
  const layer = (scale: number, offset: number) =>
    evaluateLayerNorm(atScale(scale), float32, offset).outcome;
  expect(layer(0, 0)).toMatchObject({ kind: 'sound', byRounding: true });
  expect(layer(0, 1e4)).toMatchObject({ kind: 'sound', byRounding: false });
  expect(evaluateRmsNorm(atScale(-21.5), float32).outcome).toMatchObject({
    kind: 'sound',
    byRounding: false,
  });
});

test('where the scale shows by a hundredth, epsilon is named', () => {
  const { double, outcome } = evaluateLayerNorm(atScale(-1.8), float32);
  const full = evaluateLayerNorm(atScale(0), float32).double;
  expect((double.y.values[0] ?? 0) / (full.y.values[0] ?? 0)).toBeLessThan(0.99);
  expect(outcome.kind).toBe('epsilon');
});

test('RMS norm breaks at both ends of the scale, and the cure holds', () => {
  for (const [format, low, high] of [
    [float16, -5, 3],
    [float32, -26, 20],
  ] as const) {
    const large = evaluateRmsNorm(atScale(high), format);
    expect(large.outcome).toMatchObject({ kind: 'broken', remains: { kind: 'zeros' } });
    expect(large.curedOutcome.kind).toBe('sound');
    const small = evaluateRmsNorm(atScale(low), format);
    expect(small.outcome).toMatchObject({
      kind: 'broken',
      remains: { kind: 'infinite' },
      trouble: { kind: 'divide-by-zero' },
    });
    expect(small.curedOutcome.kind).toBe('sound');
  }
});
