import { describe, expect, test } from 'vitest';
import { float16, float32 } from '../../../src/core/format.ts';
import {
  type Cancelling,
  evaluateCancellation,
  measure,
} from '../../../src/features/caveats/model/cancellation.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { CAVEATS } from '../../support/words.ts';

/** An input for every kind of result. */
const INPUTS: Readonly<Record<Cancelling, readonly number[]>> = {
  log1p: [3e-8, 1e-12, -1e-3, 0, 0.25, 0.99999994, 1, 2, -1e9, NaN],
  expm1: [1e-5, -1e-5, 1e-12, 0, 1, -100, 100, NaN],
};

describe.each(['en', 'es'] as const)('%s', (language) => {
  const words = CAVEATS[language];

  test.each(['log1p', 'expm1'] as const)('%s: every remainder has a sentence', (of) => {
    const said = INPUTS[of].map((input) =>
      plainText(words.cancellation[of].remains(measure(evaluateCancellation(of, [input])))),
    );
    expect(said.filter((text) => !text.endsWith('.'))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('counts the digits that agree', () => {
    const { agree } = words.cancellation;
    const said = [agree(0, 9), agree(1, 9), agree(9, 9), agree(1, 1), agree(0, 1)];
    expect(new Set(said).size).toBe(5);
  });

  test('says what a format makes of T', () => {
    const { held, zero } = words.order;
    expect(plainText(held(2 ** -24, float16, 'subnormal'))).toContain('subnormal');
    expect(plainText(held(1, float32, 'normal'))).not.toContain('subnormal');
    expect(plainText(zero(float16))).toContain('0 ÷ 0');
  });
});

test.each(['log1p', 'expm1'] as const)(
  '%s: steps before and after rounding can be compared',
  (of) => {
    for (const input of [0.1, -0.1, 1e-3, -1e-3, 1e-5, 0.2, -0.69]) {
      const facts = measure(evaluateCancellation(of, [input]));
      const said = plainText(CAVEATS.en.cancellation[of].remains(facts));
      // In the same unit: the exact count to a tenth or better, and the nearest whole number to it.
      const [, wanted, kept] = said.match(/lies (\d+(?:\.\d+)?) of them .* lies (\d+) /) ?? [];
      expect(Math.abs(Number(wanted) - Number(kept)), said).toBeLessThanOrEqual(0.5);
    }
  },
);

test('only an exact half step reads as one', () => {
  const wanted = (input: number) =>
    plainText(
      CAVEATS.en.cancellation.log1p.remains(measure(evaluateCancellation('log1p', [input]))),
    );
  expect(wanted(2 ** -25)).toContain('lies 0.5 of them');
  expect(wanted(2.98e-8)).toContain('lies 0.49996 of them');
});

test('exp(x) below a half is not said to be near 0', () => {
  const facts = measure(evaluateCancellation('expm1', [-0.7]));
  expect(facts.plain).toBeGreaterThan(-0.51);
  expect(plainText(CAVEATS.en.cancellation.expm1.remains(facts))).not.toContain('close to −1');
});

test('a finite number that float32 does not hold is not called infinite outright', () => {
  for (const of of ['log1p', 'expm1'] as const) {
    const facts = measure(evaluateCancellation(of, [1e39]));
    expect(plainText(CAVEATS.en.cancellation[of].remains(facts))).toMatch(/^In float32/);
  }
  expect(plainText(CAVEATS.en.order.odd(float16))).toContain('finite in float16');
});

test('3e-8 is half a step below 1, and one step is kept', () => {
  const facts = measure(evaluateCancellation('log1p', [3e-8]));
  expect(plainText(CAVEATS.en.cancellation.log1p.remains(facts))).toBe(
    'Just below 1, float32 has steps of 5.960 × 10⁻⁸. The exact 1 − p lies 0.5033 of them below 1; rounded, it lies 1 below.',
  );
});
