import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../../src/core/format.ts';
import { evaluateClipping } from '../../../src/features/pattern/model/clipping.ts';
import {
  evaluateLayerNorm,
  evaluateRmsNorm,
  type LayerNormOutcome,
} from '../../../src/features/pattern/model/normalization.ts';
import {
  atScale,
  LARGEST_GRADIENTS,
  type NarrowFormat,
  OFFSETS,
  OTHER_GRADIENTS,
  SCALES,
} from '../../../src/features/pattern/model/settings.ts';
import { explainPatternTrouble } from '../../../src/features/pattern/words/explain.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { PATTERN } from '../../support/words.ts';

const NARROW: readonly NarrowFormat[] = ['float16', 'float32'];

const scalesOf = (name: NarrowFormat) => {
  const { low, high } = SCALES[name];
  return Array.from({ length: 2 * (high - low) + 1 }, (_, index) => low + index / 2);
};

/** The results of all settings that the sliders reach. */
const outcomes: readonly { readonly format: Format; readonly outcome: LayerNormOutcome }[] =
  NARROW.flatMap((name) => {
    const format = FORMATS[name];
    const rows = scalesOf(name).flatMap((scale) => [
      evaluateRmsNorm(atScale(scale), format).outcome,
      ...OFFSETS.map((offset) => evaluateLayerNorm(atScale(scale), format, offset).outcome),
    ]);
    const gradients = LARGEST_GRADIENTS[name].map(
      (first) => evaluateClipping([first, ...OTHER_GRADIENTS], 1, format).outcome,
    );
    return [...rows, ...gradients].map((outcome) => ({ format, outcome }));
  });

const broken = outcomes.flatMap(({ format, outcome }) =>
  outcome.kind === 'broken' ? [{ format, outcome }] : [],
);

test('the sliders reach every kind of trouble there is a sentence for', () => {
  expect([...new Set(broken.map(({ outcome }) => outcome.trouble.kind))].sort()).toEqual([
    'divide-by-zero',
    'input-overflow',
    'invalid',
    'overflow',
    'sum-overflow',
  ]);
  expect(new Set(broken.map(({ outcome }) => outcome.remains.kind))).toEqual(
    new Set(['zeros', 'nan', 'infinite']),
  );
});

describe.each(Object.entries(PATTERN))('%s', (_, words) => {
  test('says something of every trouble', () => {
    const texts = broken.map(({ format, outcome }) =>
      plainText(explainPatternTrouble(words.trouble, outcome.trouble, format)),
    );
    expect(texts.filter((text) => !/^[\p{Lu}\d∞−].+\.$/u.test(text))).toEqual([]);
    expect(texts.filter((text) => /undefined|NaN (?!\.)/.test(text))).toEqual([]);
  });
});

const said = (outcome: LayerNormOutcome, format: Format) =>
  outcome.kind === 'broken'
    ? plainText(explainPatternTrouble(PATTERN.en.trouble, outcome.trouble, format))
    : outcome.kind;

test('the first bad operation is named with its numbers', () => {
  const { float16, float32 } = FORMATS;
  expect(said(evaluateLayerNorm(atScale(3), float16).outcome, float16)).toBe(
    'The square of 950 is past the largest float16, 65504, and overflows to ∞.',
  );
  expect(said(evaluateLayerNorm(atScale(2), float16).outcome, float16)).toBe(
    'Each square fits, and their sum overflows: term 5 of 5 takes it past the largest float16, 65504.',
  );
  expect(said(evaluateClipping([1e20, 3, 4, 5, 6], 1, float32).outcome, float32)).toBe(
    'The square of 10²⁰ is past the largest float32, 3.403 × 10³⁸, and overflows to ∞.',
  );
  expect(said(evaluateClipping([Infinity, 3, 4, 5, 6], 1, float32).outcome, float32)).toBe(
    '∞ × 0 has no answer: the operation is invalid and gives NaN.',
  );
});
