import { describe, expect, test } from 'vitest';
import { type Cancelling, evaluateCancellation, measure } from '../../src/numeric/cancellation.ts';
import { float16, float32 } from '../../src/numeric/format.ts';
import { CAVEATS } from '../../src/text/practice/caveats/words.ts';
import { plainText } from '../../src/text/sentence.ts';

/** An input for every kind of thing that can remain. */
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

test('3e-8 is half a step below 1, and one step is kept', () => {
  const facts = measure(evaluateCancellation('log1p', [3e-8]));
  expect(plainText(CAVEATS.en.cancellation.log1p.remains(facts))).toBe(
    'Just below 1, float32 has steps of 5.960 × 10⁻⁸. The exact 1 − p lies 0.5033 of them below 1; rounded, it lies 1 below.',
  );
});
