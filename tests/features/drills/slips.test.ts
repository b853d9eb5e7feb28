import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FAMILY_IDS, type NumberQuestion } from '../../../src/features/drills/model/drill.ts';
import { mark } from '../../../src/features/drills/model/mark.ts';
import { fewOf } from '../../support/scale.ts';
import { draws, numbersOf } from './drawn.ts';

// Thousands of answers, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Whether the text is the value to the digits that it prints. */
function isWithin(text: string, digits: number, value: number): boolean {
  const exponent = Number(text.split('e')[1]);
  const half = 0.5 * 10 ** (exponent - digits + 1);
  return Math.abs(Number(text) - value) <= half * (1 + 1e-9);
}

/** The slips whose value the text is, to four digits or to the three that it prints. */
const namesWithin = ({ expected }: NumberQuestion, text: string, digits: number) => [
  ...new Set(
    expected.slips
      .filter(
        ({ value }) =>
          (digits > 2 && isWithin(text, digits, value)) ||
          (value !== 0 && isWithin(value.toExponential(), 4, Number(text))),
      )
      .map(({ slip }) => slip),
  ),
];

describe.each(FAMILY_IDS)('%s', (family) => {
  const questions = draws(family, fewOf(150, 40)).flatMap(numbersOf);

  test('each slip is refused and named, whether four digits are typed or all', () => {
    const unnamed: unknown[] = [];
    for (const question of questions) {
      for (const { slip, value } of question.expected.slips) {
        for (const text of [value.toPrecision(4), value.toPrecision(6), String(value)]) {
          const judged = mark(question, text);
          if (judged.kind !== 'slip' || judged.slip !== slip) unnamed.push({ text, slip, judged });
        }
      }
    }
    expect(unnamed).toEqual([]);
  });

  test('a slip is named only where the number is its value to the digits printed, and no other is', () => {
    const anyFactor = fc.double({ min: 0.5, max: 2, noNaN: true });
    const wrongly: unknown[] = [];
    for (const question of questions) {
      const { truth, slips } = question.expected;
      const sizes = [truth, ...slips.map(({ value }) => value)].filter(
        (value) => value !== 0 && Number.isFinite(value),
      );
      const factors = fc.sample(anyFactor, 8);
      for (const factor of [1, 1.0004, 0.997, ...factors]) {
        for (const size of sizes) {
          for (const digits of [2, 3, 4, 7]) {
            const text = (size * factor).toExponential(digits - 1);
            const said = mark(question, text);
            if (said.kind !== 'slip' && said.kind !== 'wrong') continue;
            const names = namesWithin(question, text, digits);
            const expected = names.length === 1 ? names[0] : undefined;
            const short = isWithin(text, digits, truth);
            if ((said.kind === 'slip' ? said.slip : undefined) !== (short ? undefined : expected))
              wrongly.push({ text, said, names });
          }
        }
      }
    }
    expect(wrongly.slice(0, 5), `${wrongly.length}`).toEqual([]);
  });

  test('a number that no slip gives is never explained', () => {
    const anyNumber = fc
      .tuple(
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: -6, max: 3 }),
        fc.boolean(),
      )
      .map(([size, exponent, minus]) => (minus ? -size : size) * 10 ** exponent);
    for (const question of questions) {
      const { truth, slips } = question.expected;
      for (const value of fc.sample(anyNumber, 10)) {
        const isAbout = (other: number) => Math.abs(value - other) <= 0.03 * Math.abs(other);
        if ([truth, ...slips.map((slip) => slip.value)].some(isAbout)) continue;
        expect(mark(question, value.toPrecision(8))).toEqual({ kind: 'wrong' });
      }
    }
  });
});

test('the exercises of a name stay what they were: slips that are added do not decide', () => {
  const drawn = FAMILY_IDS.flatMap((family) => draws(family, 200)).map(({ logits, y }) => [
    logits,
    y,
  ]);
  expect(createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16)).toBe(
    '507c30f7f77f091a',
  );
});
