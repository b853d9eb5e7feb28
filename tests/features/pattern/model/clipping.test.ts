import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { float16, float32 } from '../../../../src/core/format.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import {
  angleBetween,
  clipEach,
  evaluateClipping,
} from '../../../../src/features/pattern/model/clipping.ts';

// Thousands of inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const lengthOf = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));

const FORMATS = [
  ['float16', float16, 2e4],
  ['float32', float32, 1e38],
] as const;

const power = fc.double({ min: -1, max: 1, noNaN: true });

describe.each(FORMATS)('clipping in %s', (_, format, largest) => {
  const gradient = fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(power, { minLength: 5, maxLength: 5 }),
    )
    .map(([scale, values]) => values.map((value) => format.round(value * largest ** scale)));
  const threshold = fc.constantFrom(0.25, 0.5, 1, 2, 4, 8, 16);
  const slack = 2 ** (5 - format.precision);

  test('leaves a norm of at most the threshold, with the cure, for whatever fits', () => {
    fc.assert(
      fc.property(gradient, threshold, (g, c) => {
        const { cured, curedOutcome } = evaluateClipping(g, c, format);
        expect(curedOutcome.kind).toBe('sound');
        expect(lengthOf(cured.clipped.values)).toBeLessThanOrEqual(c * (1 + slack));
      }),
      { numRuns: 2000 },
    );
  });

  test('without the cure it is the same, or found broken', () => {
    let broken = 0;
    fc.assert(
      fc.property(gradient, threshold, (g, c) => {
        const { plain, cured, outcome } = evaluateClipping(g, c, format);
        if (outcome.kind === 'broken') {
          broken++;
          expect(valueAt(plain.norm)).toBe(Infinity);
          expect(plain.clipped.values.every((value) => value === 0)).toBe(true);
          return;
        }
        expect(lengthOf(plain.clipped.values)).toBeLessThanOrEqual(c * (1 + slack));
        plain.clipped.values.forEach((value, lane) => {
          expect(Math.abs(value - (cured.clipped.values[lane] ?? 0))).toBeLessThanOrEqual(c * 0.02);
        });
      }),
      { numRuns: 2000 },
    );
    expect(broken).toBeGreaterThan(20);
  });

  test('keeps the direction, which clipping each value does not', () => {
    const { angles } = evaluateClipping([10, 3, -4, 1.5, -0.5], 1, format);
    expect(angles.plain).toBeLessThan(0.05);
    expect(angles.each).toBeGreaterThan(30);
  });

  test('changes nothing at or below the threshold', () => {
    const { plain, cured, outcome } = evaluateClipping([3, -4, 0, 0, 0], 5, format);
    expect([...plain.clipped.values]).toEqual([3, -4, 0, 0, 0]);
    expect([...cured.clipped.values]).toEqual([3, -4, 0, 0, 0]);
    expect(outcome.kind).toBe('sound');
  });

  test('leaves nothing but zeros alone', () => {
    const { plain, cured, outcome } = evaluateClipping([0, 0, 0, 0, 0], 1, format);
    expect([...plain.clipped.values, ...cured.clipped.values]).toEqual(new Array(10).fill(0));
    expect(outcome.kind).toBe('sound');
  });

  test('an infinite gradient times the factor 0 is NaN, and no norm mends it', () => {
    const { plain, outcome, curedOutcome } = evaluateClipping([Infinity, 3, -4, 1, 1], 1, format);
    expect([...plain.clipped.values].map(Math.abs)).toEqual([NaN, 0, 0, 0, 0]);
    expect(outcome).toMatchObject({
      kind: 'broken',
      remains: { kind: 'nan' },
      trouble: { kind: 'invalid' },
    });
    expect(curedOutcome.kind).toBe('broken');
  });
});

test.each([
  ['300 in float16', 300, float16],
  ['1e20 in float32', 1e20, float32],
] as const)('one gradient of %s turns every gradient to 0', (_, first, format) => {
  const { plain, cured, outcome, angles } = evaluateClipping([first, 3, -4, 1.5, -0.5], 1, format);
  expect(plain.squares.values[0]).toBe(Infinity);
  expect(plain.clipped.values.every((value) => value === 0)).toBe(true);
  expect(outcome).toMatchObject({
    kind: 'broken',
    remains: { kind: 'zeros' },
    trouble: { kind: 'overflow' },
  });
  expect(valueAt(cured.norm) / first).toBeCloseTo(1, 3);
  expect(angles.plain).toBeNaN();
  expect(angles.cured).toBeLessThan(0.01);
});

test('angles are measured in degrees, small ones too', () => {
  expect(angleBetween([1, 0], [0, 2])).toBeCloseTo(90, 12);
  expect(angleBetween([1, 0], [-3, 0])).toBeCloseTo(180, 12);
  expect(angleBetween([1, 0], [1, 1e-9])).toBeCloseTo((1e-9 * 180) / Math.PI, 15);
  expect(angleBetween([0, 0], [1, 1])).toBeNaN();
});

test('clipping each value by itself', () => {
  expect(clipEach([3, -0.5, -7, Infinity, NaN], 1)).toEqual([1, -0.5, -1, 1, NaN]);
});
