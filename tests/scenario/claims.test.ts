import { describe, expect, test } from 'vitest';
import { nextUp, ulpsBetween } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { float32 } from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { valueAt } from '../../src/core/trace.ts';
import { SECTIONS } from '../../src/lesson/article/article.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { WILD } from '../../src/lesson/article/wild.ts';
import { CLAIMS, type ClaimId, claimScenario } from '../../src/scenario/claims.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { assessLoss, assessSoftmax } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { digits, hex, hexOf, list, losses, rounded } from '../softmax/support.ts';
import { showsOf } from '../words/support.ts';

const NANS = [NaN, NaN, NaN, NaN, NaN];
const ZEROS = [0, 0, 0, 0, 0];
const ONE_HOT = [1, 0, 0, 0, 0];
const FADING_TRUTH = ['0.6364', '0.2341', '0.0861', '0.0317', '0.0117'];

const evaluationOf = (id: ClaimId): Evaluation => evaluate(problemOf(claimScenario(id)));
const fixed = (values: ArrayLike<number>) => Array.from(values, (value) => value.toFixed(4));
const kinds = (values: readonly number[]) => values.map((value) => kindOf(value, float32));
const naiveLoss = ({ naive }: Evaluation) => valueAt(naive.loss);

const sound = (evaluation: Evaluation, side: 'naive' | 'stable') =>
  expect(assessSoftmax(evaluation, side)).toMatchObject({ kind: 'sound' });
const broken = (evaluation: Evaluation, side: 'naive' | 'stable', trouble: string, nans: number) =>
  expect(assessSoftmax(evaluation, side)).toMatchObject({
    kind: 'broken',
    nans,
    trouble: { kind: trouble },
  });

/** What the text around each claim says that the lab shows. */
const OUTCOMES: Readonly<Record<ClaimId, (evaluation: Evaluation) => void>> = {
  'calm-agrees': (evaluation) => {
    expect(hexOf(evaluation.stable.p)).toEqual(hexOf(evaluation.naive.p));
    sound(evaluation, 'naive');
  },
  'one-92': (evaluation) => {
    const { naive, stable } = evaluation;
    expect(list(naive.p)).toEqual([0, NaN, 0, 0, 0]);
    expect(naiveLoss(evaluation)).toBe(Infinity);
    expect(valueAt(stable.m)).toBe(92);
    expect(valueAt(stable.s)).toBe(1);
    expect(hex(valueAt(stable.loss))).toBe('0x42b1cccd');
    expect(digits(losses(evaluation).logP, 9)).toBe('88.9000015');
    broken(evaluation, 'naive', 'overflow', 1);
    sound(evaluation, 'stable');
  },
  'test-92': (evaluation) => {
    expect(list(evaluation.naive.p)).toEqual([0, NaN, 0, 0, 0]);
    broken(evaluation, 'naive', 'overflow', 1);
    sound(evaluation, 'stable');
  },
  'lse-near-zero': ({ stable, truth }) => {
    expect(valueAt(stable.lse)).toBe(0);
    expect(truth().logSumExp.toPrecision(4)).toBe('-3.007e-8');
  },
  'loss-nan': (evaluation) => {
    expect(list(evaluation.naive.p)).toEqual([0, NaN, 0, 0, 0]);
    expect(naiveLoss(evaluation)).toBeNaN();
    expect(valueAt(evaluation.stable.loss)).toBe(0);
  },
  'one-92-float64': (evaluation) => {
    sound(evaluation, 'naive');
    sound(evaluation, 'stable');
    expect(naiveLoss(evaluation)).toBeCloseTo(88.9, 12);
  },
  'last-finite': ({ inputs, naive }) => {
    expect(hexOf(inputs.x)[0]).toBe('0x42b17217');
    expect(hexOf(naive.e)[0]).toBe('0x7f7fff84');
  },
  'first-infinite': ({ inputs, naive }) => {
    const last = float32.round(claimScenario('last-finite').logits[0] ?? NaN);
    expect(inputs.x.values[0]).toBe(nextUp(last, float32));
    expect(naive.e.values[0]).toBe(Infinity);
  },
  'low-temperature': (evaluation) => {
    expect(claimScenario('low-temperature').logits).toEqual(claimScenario('calm-agrees').logits);
    broken(evaluation, 'naive', 'overflow', 1);
    sound(evaluation, 'stable');
  },
  'five-88': (evaluation) => {
    const { e, s, p } = evaluation.naive;
    expect(list(e).every(Number.isFinite)).toBe(true);
    expect(valueAt(s)).toBe(Infinity);
    expect(list(p)).toEqual(ZEROS);
    expect(naiveLoss(evaluation)).toBe(Infinity);
    broken(evaluation, 'naive', 'sum-overflow', 0);
    sound(evaluation, 'stable');
  },
  'subnormal-tail': ({ stable }) => {
    expect(rounded(stable.e, 5)).toEqual([3.6818e-40, 1, 2.4616e-39, 1.8283e-40, 2.0154e-39]);
    expect(kinds(list(stable.e)).filter((kind) => kind === 'subnormal')).toHaveLength(4);
  },
  'last-normal': ({ stable }) => {
    expect(kinds(list(stable.e).slice(1, 3))).toEqual(['normal', 'subnormal']);
    expect(list(stable.d)[1]).toBe(expRange(float32, false).smallestNormal);
  },
  'last-nonzero': ({ stable }) => {
    expect(list(stable.e).slice(1)).toEqual([2 ** -149, 0, 0, 0]);
    expect(list(stable.d)[1]).toBe(expRange(float32, false).smallestNonzero);
  },
  'flushed-tail': (evaluation) => {
    expect(list(evaluation.stable.e)).toEqual([0, 1, 0, 0, 0]);
    sound(evaluation, 'stable');
  },
  'minus-100': (evaluation) => {
    const { e, p } = evaluation.naive;
    expect(e.values[0]).toBe(27 * 2 ** -149);
    expect(list(p)).toEqual(ONE_HOT);
    // The second probability, e^-100, is what naive lost.
    expect(assessSoftmax(evaluation, 'naive')).toMatchObject({ kind: 'wrong', lane: 1 });
    expect(digits(evaluation.stable.p.values[1] ?? NaN, 5)).toBe('3.7835e-44');
  },
  'minus-100-flushed': (evaluation) => {
    expect(list(evaluation.naive.p)).toEqual(NANS);
    expect(list(evaluation.stable.p)).toEqual(ONE_HOT);
  },
  'minus-110': (evaluation) => {
    broken(evaluation, 'naive', 'total-underflow', 5);
    const flushed = { ...problemOf(claimScenario('minus-110')), flushToZero: true };
    broken(evaluate(flushed), 'naive', 'total-underflow', 5);
    sound(evaluation, 'stable');
  },
  'fading-100': (evaluation) => {
    expect(fixed(evaluation.naive.p.values)).toEqual([
      '0.6429',
      '0.2381',
      '0.0952',
      '0.0238',
      '0.0000',
    ]);
    expect(fixed(evaluation.truth().softmax)).toEqual(FADING_TRUTH);
    expect(assessSoftmax(evaluation, 'naive').kind).toBe('wrong');
    sound(evaluation, 'stable');
  },
  'fading-103': (evaluation) => {
    expect(list(evaluation.naive.p)).toEqual(ONE_HOT);
    // One unit of the subnormal scale is left.
    expect(evaluation.naive.e.values[0]).toBe(2 ** -149);
    expect(fixed(evaluation.truth().softmax)).toEqual(FADING_TRUTH);
    expect(assessSoftmax(evaluation, 'naive').kind).toBe('wrong');
  },
  masked: (evaluation) => {
    expect(evaluation.naive.p.values[1]).toBe(0);
    expect(evaluation.stable.p.values[1]).toBe(0);
    sound(evaluation, 'naive');
    sound(evaluation, 'stable');
  },
  'all-masked': (evaluation) => {
    expect(list(evaluation.naive.p)).toEqual(NANS);
    expect(list(evaluation.stable.p)).toEqual(NANS);
    expect(valueAt(evaluation.stable.m)).toBe(-Infinity);
    expect(list(evaluation.stable.d)).toEqual(NANS);
    expect(valueAt(evaluation.stable.lse)).toBeNaN();
  },
  'two-1e8': (evaluation) => {
    const { lse, shift } = losses(evaluation);
    expect(lse).toBe(0);
    expect(shift).toBe(Math.fround(Math.LN2));
    expect(evaluation.truth().loss).toBe(Math.fround(Math.LN2));
    expect(assessLoss(evaluation, evaluation.stable.loss).kind).toBe('wrong');
  },
  'five-1e7': (evaluation) => {
    const { lse, shift } = losses(evaluation);
    expect(lse).toBe(2);
    expect(hex(shift)).toBe('0x3fce0210');
    expect(hex(evaluation.truth().loss)).toBe('0x3fce0210');
  },
  'sure-17': (evaluation) => {
    const { lse, shift, log1p } = losses(evaluation);
    expect([lse, shift]).toEqual([0, 0]);
    expect(digits(log1p, 4)).toBe('1.656e-7');
    expect(digits(evaluation.truth().loss, 4)).toBe('1.656e-7');
  },
  'naive-wins': (evaluation) => {
    const { softmax } = evaluation.truth();
    const off = (values: readonly number[]) =>
      values.map((value, lane) => ulpsBetween(value, softmax[lane] ?? NaN, float32));
    expect(off(list(evaluation.naive.p))).toEqual(ZEROS);
    expect(off(list(evaluation.stable.p))).toEqual([10, 23, 0, 0, 32]);
  },
  'log-of-subnormal': (evaluation) => {
    expect(digits(naiveLoss(evaluation), 9)).toBe('99.9830933');
    expect(losses(evaluation).logP).toBe(naiveLoss(evaluation));
    expect(evaluation.truth().loss).toBe(100);
    expect(kinds([evaluation.stable.p.values[1] ?? NaN])).toEqual(['subnormal']);
  },
  'log-of-zero': (evaluation) => {
    expect(naiveLoss(evaluation)).toBe(Infinity);
    expect(losses(evaluation).logP).toBe(Infinity);
    expect(evaluation.stable.p.values[1]).toBe(0);
    expect(valueAt(evaluation.stable.loss)).toBe(105);
  },
  'loss-overflows': (evaluation) => {
    expect(claimScenario('loss-overflows').logits.every(Number.isFinite)).toBe(true);
    expect(list(evaluation.inputs.x).every(Number.isFinite)).toBe(true);
    for (const loss of Object.values(losses(evaluation))) expect(loss).toBe(Infinity);
    expect(evaluation.truth().loss).toBe(Infinity);
  },
  'divide-first': (evaluation) => {
    expect(evaluation.inputs.x.values[0]).toBe(Infinity);
    expect(evaluation.stable.p.values[0]).toBeNaN();
    broken(evaluation, 'stable', 'overflow', 5);
    // Shifted before the division, the same vector gives 1 to the largest logit.
    const { logits, temperature } = problemOf(claimScenario('divide-first'));
    const max = Math.max(...Array.from(logits));
    const shifted = Array.from(logits, (logit) => Math.fround(logit - max));
    const early = evaluate({ ...evaluation.problem, logits: shifted, temperature });
    expect(list(early.naive.p)).toEqual(ONE_HOT);
  },
  'logits-to-94': (evaluation) => {
    const { logits } = claimScenario('logits-to-94');
    expect([Math.min(...logits), Math.max(...logits)]).toEqual([-40.11, 94.7]);
    expect(list(evaluation.naive.p).some(Number.isNaN)).toBe(true);
    sound(evaluation, 'stable');
  },
};

describe('each claim is so', () => {
  test.each(Object.keys(CLAIMS) as ClaimId[])('%s', (id) => {
    OUTCOMES[id](evaluationOf(id));
  });

  test.each(Object.keys(CLAIMS) as ClaimId[])('%s is a state the lab can hold', (id) => {
    const { logits, labels, trueClass } = claimScenario(id);
    expect(labels).toHaveLength(logits.length);
    expect(logits[trueClass]).toBeDefined();
  });
});

describe.each(Object.entries(ARTICLES))('the article in %s', (_, article) => {
  const shown = SECTIONS.flatMap((id) => showsOf(article.sections[id]));
  const replayed = Object.values(WILD).map(({ replay }) => replay);

  test('shows only claims that exist', () => {
    expect([...shown, ...replayed].filter((id) => !(id in CLAIMS))).toEqual([]);
  });

  test('leaves no claim without a place that shows it', () => {
    const used = new Set<string>([...shown, ...replayed]);
    expect(Object.keys(CLAIMS).filter((id) => !used.has(id))).toEqual([]);
  });
});
