import { ulp } from '../../../core/bits.ts';
import { type Format, float32, largestFinite } from '../../../core/format.ts';
import {
  type Cell,
  isCell,
  type Operation,
  operandsOf,
  type Step,
  valueAt,
} from '../../../core/trace.ts';
import type { Trouble } from '../../../softmax/trouble.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import { type AttentionEvaluation, isSaturated } from '../model/attention.ts';
import type { ClippingEvaluation } from '../model/clipping.ts';
import type { LossScaling, Passage } from '../model/loss-scaling.ts';
import {
  EPSILON,
  type LayerNormEvaluation,
  type RmsNormEvaluation,
} from '../model/normalization.ts';
import { fewRoundings, type Remains } from '../model/outcome.ts';
import type { Words } from './en.ts';

/** The result of a demonstration, as the sentence under its settings. */
export function explainLayerNorm(
  words: Words,
  { run, double, outcome, shrunk, causes }: LayerNormEvaluation,
  format: Format,
): Sentence {
  const { layerNorm } = words;
  const lost = () =>
    layerNorm.lost({
      format,
      causes: causes(),
      ...spacing(run.x, format),
      mean: valueAt(run.mean),
    });
  switch (outcome.kind) {
    case 'sound':
      return outcome.byRounding
        ? layerNorm.sound({ format, shrunk: shrunk > fewRoundings(format) ? shrunk : null })
        : paragraph(words.near({ format, error: outcome.error }), lost());
    case 'epsilon':
      return layerNorm.epsilon({
        format,
        variance: valueAt(double.variance),
        epsilon: EPSILON,
        error: outcome.byRounding ? null : outcome.error,
      });
    case 'wrong':
      return paragraph(wrong(words, run.y, double.y, outcome.lane, format), lost());
    case 'broken': {
      const curable = format.bits < float32.bits && outcome.trouble.kind !== 'input-overflow';
      return paragraph(
        explainPatternTrouble(words.trouble, outcome.trouble, format),
        explainRemains(words, outcome.remains),
        curable ? layerNorm.cure : [],
      );
    }
    default:
      return outcome satisfies never;
  }
}

export function explainRmsNorm(
  words: Words,
  evaluation: RmsNormEvaluation,
  format: Format,
): Sentence {
  const { plain, double, outcome } = evaluation;
  const lost = () =>
    words.rmsNorm.lost({
      format,
      causes: evaluation.causes(),
      ...spacing(plain.x, format),
      square: Math.max(...plain.squares.values),
      meanSquare: valueAt(plain.meanSquare),
    });
  const cure = explainRmsNormCure(words, evaluation, format);
  switch (outcome.kind) {
    case 'sound':
      return outcome.byRounding
        ? words.rmsNorm.sound(format)
        : paragraph(words.near({ format, error: outcome.error }), lost(), cure);
    case 'wrong':
      return paragraph(wrong(words, plain.y, double.y, outcome.lane, format), lost(), cure);
    case 'broken':
      return paragraph(
        explainPatternTrouble(words.trouble, outcome.trouble, format),
        explainRemains(words, outcome.remains),
        cure,
      );
    default:
      return outcome satisfies never;
  }
}

function explainRmsNormCure(
  { rmsNorm }: Words,
  { cured, curedOutcome, curedCauses }: RmsNormEvaluation,
  format: Format,
): Sentence {
  if (curedOutcome.kind !== 'sound') return rmsNorm.incurable;
  const facts = { format, largest: valueAt(cured.largest) };
  if (curedOutcome.byRounding) return rmsNorm.cured(facts);
  const { error } = curedOutcome;
  return rmsNorm.nearlyCured({ ...facts, error, read: curedCauses().includes('reading') });
}

/** The activation farthest from zero, and one ulp of the format there. */
function spacing({ values }: Step, format: Format): { readonly x: number; readonly ulp: number } {
  const x = [...values].reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  return { x, ulp: ulp(x, format) };
}

const wrong = (words: Words, given: Step, right: Step, lane: number, format: Format): Sentence =>
  words.wrong({
    format,
    value: given.values[lane] ?? Number.NaN,
    right: right.values[lane] ?? Number.NaN,
  });

function explainRemains({ remains: words }: Words, remains: Remains): Sentence {
  switch (remains.kind) {
    case 'zeros':
    case 'other':
      return words[remains.kind];
    case 'nan':
    case 'infinite':
      return words[remains.kind](remains);
    default:
      return remains satisfies never;
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
  { plain, cured, right, outcome, curedOutcome, angles, threshold }: ClippingEvaluation,
  format: Format,
): Sentence {
  const { clipping } = words;
  const norm = valueAt(plain.norm);
  switch (outcome.kind) {
    case 'wrong':
      return wrong(words, plain.clipped, right, outcome.lane, format);
    case 'sound': {
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
        outcome.remains.kind === 'zeros'
          ? clipping.zeros(threshold, format)
          : explainRemains(words, outcome.remains),
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
    worst: trip.worst,
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

/** What went wrong in the first bad operation of a demonstration, in one sentence. */
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
      return words.divideByZero({ ...operands, ...zeroSquares(cell) });
    case 'invalid':
      return words.invalid(operands);
    // Does not occur: no demonstration has a NaN as input, an exponential that could vanish with all the others, or a
    // conversion that it tells of.
    case 'nan-input':
    case 'total-underflow':
    case 'all-masked':
    case 'infinite-shift':
    case 'convert-overflow':
    case 'convert-underflow':
    case 'saturated':
      return [];
    default:
      return kind satisfies never;
  }
}

/** How many squares under the root of the divisor are 0: all of them, or some while their mean is 0 as well. */
function zeroSquares(quotient: Cell): { readonly zeros: number; readonly of: number } {
  let [, cell] = operandsOf(quotient);
  while (cell !== undefined && cell.step.operation !== 'sum') [cell] = operandsOf(cell);
  const [squares] = cell?.step.operands ?? [];
  if (squares === undefined || isCell(squares)) return { zeros: 0, of: 0 };
  return {
    zeros: squares.values.filter((square) => square === 0).length,
    of: squares.values.length,
  };
}

const isSquare = ({ operation, operands: [a, b] }: Trouble['cell']['step']): boolean =>
  operation === 'multiply' && a === b;
