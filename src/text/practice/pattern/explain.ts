import type { AttentionEvaluation } from '../../../numeric/attention.ts';
import { isSaturated } from '../../../numeric/attention.ts';
import { ulp } from '../../../numeric/bits.ts';
import type { ClippingEvaluation } from '../../../numeric/clipping.ts';
import { type Format, float16, largestFinite } from '../../../numeric/format.ts';
import type { LossScaling, Passage } from '../../../numeric/loss-scaling.ts';
import {
  EPSILON,
  type LayerNormEvaluation,
  type RmsNormEvaluation,
} from '../../../numeric/normalization.ts';
import { isCell, type Operation, operandsOf, valueAt } from '../../../numeric/trace.ts';
import type { Trouble } from '../../../numeric/trouble.ts';
import { paragraph, type Sentence } from '../../sentence.ts';
import type { Words } from './en.ts';

/** What became of a demonstration, in the words under its settings. */
export function explainLayerNorm(
  words: Words,
  { run, double, outcome }: LayerNormEvaluation,
  format: Format,
): Sentence {
  const x = [...run.x.values].reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  const spacing = { format, x, ulp: ulp(x, format) };
  switch (outcome.kind) {
    case 'sound':
      return outcome.byRounding
        ? words.layerNorm.sound(format)
        : words.layerNorm.near({ ...spacing, error: outcome.error });
    case 'epsilon':
      return words.layerNorm.epsilon({ variance: valueAt(double.variance), epsilon: EPSILON });
    case 'wrong':
      return words.layerNorm.wrong({
        ...spacing,
        value: run.y.values[outcome.lane] ?? Number.NaN,
        right: double.y.values[outcome.lane] ?? Number.NaN,
      });
    case 'broken': {
      const curable = format === float16 && outcome.trouble.kind !== 'input-overflow';
      return paragraph(
        explainPatternTrouble(words.trouble, outcome.trouble, format),
        words.remains[outcome.remains],
        curable ? words.layerNorm.cure : [],
      );
    }
    default:
      return outcome satisfies never;
  }
}

export function explainRmsNorm(
  words: Words,
  { plain, cured, double, outcome, curedOutcome }: RmsNormEvaluation,
  format: Format,
): Sentence {
  const { rmsNorm } = words;
  const square = Math.max(...plain.squares.values);
  const cure =
    curedOutcome.kind === 'sound'
      ? rmsNorm.cured(valueAt(cured.largest), format)
      : rmsNorm.incurable;
  switch (outcome.kind) {
    case 'sound':
      return outcome.byRounding
        ? rmsNorm.sound(format)
        : rmsNorm.near({ format, square, error: outcome.error });
    case 'wrong':
      return paragraph(
        rmsNorm.wrong({
          format,
          square,
          value: plain.y.values[outcome.lane] ?? Number.NaN,
          right: double.y.values[outcome.lane] ?? Number.NaN,
        }),
        cure,
      );
    case 'broken':
      return paragraph(
        explainPatternTrouble(words.trouble, outcome.trouble, format),
        words.remains[outcome.remains],
        cure,
      );
    default:
      return outcome satisfies never;
  }
}

export function explainAttention(words: Words, { length, plain, scaled }: AttentionEvaluation) {
  const largest = (values: ArrayLike<number>) => Math.max(...Array.from(values));
  const facts = {
    length,
    plainTop: largest(plain.p.values),
    plainSlope: largest(plain.slope.values),
    scaledTop: largest(scaled.p.values),
    scaledSlope: largest(scaled.slope.values),
  };
  return isSaturated(plain) ? words.attention.saturated(facts) : words.attention.answers(facts);
}

export function explainClipping(
  words: Words,
  { plain, cured, outcome, curedOutcome, angles, threshold }: ClippingEvaluation,
  format: Format,
): Sentence {
  const { clipping } = words;
  const norm = valueAt(plain.norm);
  switch (outcome.kind) {
    case 'sound':
    case 'wrong': {
      const facts = {
        format,
        norm,
        threshold,
        factor: valueAt(plain.factor),
        turned: angles.plain,
        turnedEach: angles.each,
      };
      return norm > threshold ? clipping.sound(facts) : clipping.short(facts);
    }
    case 'broken':
      return paragraph(
        explainPatternTrouble(words.trouble, outcome.trouble, format),
        outcome.remains === 'zeros'
          ? clipping.zeros(threshold, format)
          : words.remains[outcome.remains],
        curedOutcome.kind === 'sound'
          ? clipping.mended(valueAt(cured.largest), valueAt(cured.norm), format)
          : clipping.incurable,
      );
    default:
      return outcome satisfies never;
  }
}

export function explainLossScaling(words: Words, trip: LossScaling): Sentence {
  const count = (passages: readonly Passage[], passage: Passage) =>
    passages.filter((each) => each === passage).length;
  const facts = {
    power: trip.power,
    count: trip.passage.length,
    vanished: count(trip.passage, 'vanished'),
    thin: count(trip.passage, 'thin'),
    overflowed: count(trip.passage, 'overflowed'),
    plainVanished: count(trip.plainPassage, 'vanished'),
    plainThin: count(trip.plainPassage, 'thin'),
  };
  const { lossScaling } = words;
  if (trip.skipped) return lossScaling.skipped(facts);
  if (facts.vanished > 0) return lossScaling.lost(facts);
  return facts.thin > 0 ? lossScaling.thin(facts) : lossScaling.sound(facts);
}

const SIGNS: Partial<Record<Operation, string>> = {
  add: '+',
  subtract: '−',
  multiply: '×',
  divide: '÷',
};

/** What went wrong at the first bad operation of a demonstration, in one sentence. */
export function explainPatternTrouble(
  words: Words['trouble'],
  { kind, cell }: Trouble,
  format: Format,
): Sentence {
  const { operation } = cell.step;
  const [left = Number.NaN, right = Number.NaN] = operandsOf(cell).map(valueAt);
  const largest = largestFinite(format);
  const operands = { format, largest, left, right, sign: SIGNS[operation] ?? '' };
  switch (kind) {
    case 'input-overflow':
      return words.inputOverflow({ format, largest });
    case 'overflow':
      return isSquare(cell.step)
        ? words.squareOverflow({ format, largest, value: left })
        : words.overflow(operands);
    case 'sum-overflow': {
      const [terms] = cell.step.operands;
      const squares = terms !== undefined && !isCell(terms) && isSquare(terms);
      return words.sumOverflow({
        format,
        largest,
        squares,
        terms: cell.lane + 1,
        of: cell.step.values.length,
      });
    }
    case 'divide-by-zero':
      return words.divideByZero(operands);
    case 'invalid':
      return words.invalid(operands);
    // No demonstration is given a NaN or takes an exponential that could vanish with all the others.
    case 'nan-input':
    case 'total-underflow':
    case 'all-masked':
    case 'infinite-shift':
      return [];
    default:
      return kind satisfies never;
  }
}

const isSquare = ({ operation, operands: [a, b] }: Trouble['cell']['step']): boolean =>
  operation === 'multiply' && a === b;
