import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geometricMean, halfwayIn, lastHolding } from '../../src/core/bisect.ts';
import { nextUp } from '../../src/core/bits.ts';
import { float32 } from '../../src/core/format.ts';

const single = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 });

test('finds the last float of a format, whichever way the search goes', () => {
  fc.assert(
    fc.property(single, (limit) => {
      const upwards = (x: number) => x <= limit;
      expect(lastHolding(-1001, 1001, upwards, halfwayIn(float32)) + 0).toBe(limit + 0);
      const above = lastHolding(1001, -1001, (x) => x > limit, halfwayIn(float32));
      expect(above).toBe(nextUp(limit === 0 ? 0 : limit, float32) + 0);
    }),
  );
});

test('never tries the end that fails', () => {
  const tried: number[] = [];
  const holds = (x: number) => tried.push(x) > 0 && x < 3;
  lastHolding(1, 4, holds, halfwayIn(float32));
  expect(tried).not.toContain(4);
  expect(tried).not.toContain(1);
});

test('stops within the tolerance of a ratio', () => {
  const found = lastHolding(0.01, 100, (t) => t <= 2, geometricMean(1e-6));
  expect(found).toBeLessThanOrEqual(2);
  expect(2 / found).toBeLessThan(1 + 1e-6);
});

test('leaves each number of three digits on its side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: -9, max: 9 }), (n, off) => {
      const round = Number((n / 100).toPrecision(3));
      const limit = round * (1 + off * 1e-8);
      const found = lastHolding(0.01, 1000, (t) => t <= limit, geometricMean(1e-6));
      expect(round <= found).toBe(round <= limit);
    }),
  );
});
