import { ulp } from '../../../../core/bits.ts';
import { float32 } from '../../../../core/format.ts';
import { at, type Step, valueAt } from '../../../../core/trace.ts';
import { type DecimalMark, floatPart } from '../../../../words/numbers.ts';
import type { Inline } from '../../../../words/sentence.ts';
import { QUESTIONS, shifted } from '../model.ts';

const lane = (step: Step, index: number): number => valueAt(at(step, index));
const largest = ({ values }: Step): number => Math.max(...values);
const smallest = ({ values }: Step): number => Math.min(...values);

/** Every result that the questions name, from the evaluator. */
const makers = {
  /** e^88.5, which is finite, and what its class should get. */
  whyFinite: () => lane(QUESTIONS.why.evaluation().naive.e, 1),
  whyDeserved: () => lane(QUESTIONS.why.evaluation().stable.p, 1),
  /** The largest and the smallest exponents that each constant leaves. */
  shiftMinLargest: () => largest(shifted(QUESTIONS.shift.evaluation(), 'min').d),
  shiftMeanLargest: () => largest(shifted(QUESTIONS.shift.evaluation(), 'mean').d),
  shiftMeanSmallest: () => smallest(shifted(QUESTIONS.shift.evaluation(), 'mean').d),
  lossMax: () => valueAt(QUESTIONS.loss.evaluation().stable.m),
  lossLogSum: () => valueAt(QUESTIONS.loss.evaluation().stable.logS),
  lossLse: () => valueAt(QUESTIONS.loss.evaluation().stable.lse),
  lossGiven: () => valueAt(QUESTIONS.loss.evaluation().stable.loss),
  lossSpacing: () => ulp(valueAt(QUESTIONS.loss.evaluation().stable.m), float32),
  silentEach: () => lane(QUESTIONS.silent.evaluation().naive.e, 0),
  silentDeserved: () => lane(QUESTIONS.silent.evaluation().stable.p, 0),
} as const;

/** A result in a sentence: four significant digits by default. */
export const numbers =
  (mark: DecimalMark) =>
  (name: keyof typeof makers, digits = 4): Inline =>
    floatPart(makers[name](), float32, mark, digits);
