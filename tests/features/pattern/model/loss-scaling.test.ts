import { f16round } from '@petamoriken/float16';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { scaleLoss } from '../../../../src/features/pattern/model/loss-scaling.ts';
import { GRADIENTS, MAX_POWER } from '../../../../src/features/pattern/model/settings.ts';
import { float16At } from '../../../softmax/arbitraries.ts';

// Thousands of inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FINITE = Array.from({ length: 2 ** 16 }, (_, pattern) => float16At(pattern)).filter(
  Number.isFinite,
);

/** The nearest number with eleven significant bits, with unlimited exponents. */
function toElevenBits(value: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return f16round(value / 2 ** exponent) * 2 ** exponent;
}

test.each([0, 1, 7, 16, 24])(
  'with 2^%i every float16 comes back as it was, unless it overflowed',
  (power) => {
    const { scaled, unscaled, passage } = scaleLoss(FINITE, power);
    const lost = FINITE.filter((value, lane) => {
      if (passage[lane] === 'overflowed') return Number.isFinite(scaled.values[lane]);
      return unscaled.values[lane] !== value;
    });
    expect(lost).toEqual([]);
  },
);

test('what is normal in float16 when scaled comes back rounded to the digits of float16', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      fc.double({ min: -12, max: 2, noNaN: true }),
      fc.boolean(),
      fc.integer({ min: 0, max: MAX_POWER }),
      (size, negative, power) => {
        const gradient = Math.fround((negative ? -1 : 1) * 10 ** size);
        const { unscaled, passage } = scaleLoss([gradient], power);
        if (passage[0] !== 'kept') return;
        kept++;
        expect(unscaled.values[0]).toBe(toElevenBits(gradient));
      },
    ),
    { numRuns: 5000 },
  );
  expect(kept).toBeGreaterThan(1000);
});

test('the scaled gradients are those of a reference float16', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -12, max: 6, noNaN: true }),
      fc.integer({ min: 0, max: MAX_POWER }),
      (size, power) => {
        const gradient = Math.fround(10 ** size);
        const { scaled, plain } = scaleLoss([gradient], power);
        expect(scaled.values[0]).toBe(f16round(gradient * 2 ** power));
        expect(plain.values[0]).toBe(f16round(gradient));
      },
    ),
    { numRuns: 5000 },
  );
});

test('unscaled, 2.9e-8 vanishes and 6e-8 becomes the smallest float16', () => {
  const { plain, plainPassage } = scaleLoss([2.9e-8, 6e-8, 2 ** -25, 1e-3], 0);
  expect([...plain.values].slice(0, 3)).toEqual([0, 2 ** -24, 0]);
  expect(plainPassage).toEqual(['vanished', 'thin', 'vanished', 'kept']);
});

test('too small a power loses gradients, too large a one overflows, between them lies a window', () => {
  const powers = Array.from({ length: MAX_POWER + 1 }, (_, power) => power);
  const sound = powers.filter((power) =>
    scaleLoss(GRADIENTS, power).passage.every((each) => each === 'kept'),
  );
  expect(sound).toEqual([16, 17, 18, 19, 20, 21, 22]);
  expect(scaleLoss(GRADIENTS, 0).passage).toContain('vanished');
  expect(scaleLoss(GRADIENTS, 22).skipped).toBe(false);
  expect(scaleLoss(GRADIENTS, 23).skipped).toBe(true);
});
