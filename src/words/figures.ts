import { halfwayIn, lastHolding } from '../core/bisect.ts';
import { ulp } from '../core/bits.ts';
import { shortestDecimal } from '../core/decimal.ts';
import { expRange } from '../core/exp-range.ts';
import { float32, largestFinite, smallestNormal, smallestSubnormal } from '../core/format.ts';
import { valueAt } from '../core/trace.ts';
import { type ClaimId, claimScenario } from '../scenario/claims.ts';
import { problemOf } from '../scenario/problem.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';
import { type Evaluation, evaluate } from '../softmax/evaluate.ts';
import { breakingTemperature } from '../softmax/threshold.ts';
import { type DecimalMark, floatPart, shownExp, shownFloor, typeset } from './numbers.ts';
import type { Inline } from './sentence.ts';

/**
 * Every number in the prose, from the evaluator. The article refers to them by name and never types one. All are
 * float32 values of the claim's state unless the name says otherwise.
 */
const of = (id: ClaimId): Evaluation => evaluate(problemOf(claimScenario(id)));
const range = expRange(float32, false);
const lane = (values: ArrayLike<number>, index: number) => values[index] ?? Number.NaN;

/** Largest x for which K equal logits keep a finite sum of exponentials. */
function sumLimit(count: number): number {
  const fits = (logit: number) => {
    const { s } = evaluate({
      logits: Array(count).fill(logit),
      temperature: 1,
      trueClass: 0,
      format: float32,
      flushToZero: false,
    }).naive;
    return Number.isFinite(valueAt(s));
  };
  return lastHolding(0, 89, fits, halfwayIn(float32));
}

const makers = {
  largestFloat: () => largestFinite(float32),
  smallestNormal: () => smallestNormal(float32),
  smallestSubnormal: () => smallestSubnormal(float32),
  /** The gap between neighbouring floats, next to 1 and to a hundred million. */
  ulpOfOne: () => ulp(1, float32),
  ulpOf1e8: () => ulp(1e8, float32),
  /** 88.72…: the last logit with a finite exponential. */
  expLimit: () => range.largestFinite,
  /** -103.97…: the last logit with a nonzero exponential. */
  expVanish: () => range.smallestNonzero,
  /** -87.34…: the last logit with a normal exponential. */
  expNormal: () => range.smallestNormal,
  /** 87.11…: five equal logits keep a finite sum up to here; 81.8…: a thousand. */
  sumLimitFive: () => sumLimit(5),
  sumLimitThousand: () => sumLimit(1000),
  /** Ordinary logits: stable p of "present". */
  calmPresent: () => lane(of('calm-agrees').stable.p.values, 1),
  /** The worked example, label 2. */
  workedMax: () => valueAt(of('one-92').stable.m),
  workedSum: () => valueAt(of('one-92').stable.s),
  workedLoss: () => valueAt(of('one-92').stable.loss),
  workedLogP: () => valueAt(of('one-92').stable.lossP),
  /** Shifted true logit and its exponential: a subnormal. */
  workedShifted: () => lane(of('one-92').stable.d.values, 2),
  workedTail: () => lane(of('one-92').stable.e.values, 2),
  /** The same with subnormals flushed: the loss from the logits. */
  flushedLoss: () => valueAt(of('flushed-tail').stable.loss),
  /** [88] x 5: one exponential, near the top of the range. */
  fiveEach: () => lane(of('five-88').naive.e.values, 0),
  /** [-100 … -104]: naive p of the first class and the true one. */
  fadingNaive: () => lane(of('fading-100').naive.p.values, 0),
  fadingTrue: () => lane(of('fading-100').truth().softmax, 0),
  fadingWorse: () => lane(of('fading-103').naive.p.values, 0),
  /** e^-100. */
  minus100: () => lane(of('minus-100').naive.e.values, 0),
  /** From one hundred million to the next float. */
  gapAt1e8: () => ulp(1e8, float32),
  /** Losses: what lse - x_y gives, and the true one. */
  two1e8Loss: () => valueAt(of('two-1e8').stable.loss),
  two1e8True: () => of('two-1e8').truth().loss,
  five1e7Loss: () => valueAt(of('five-1e7').stable.loss),
  five1e7True: () => of('five-1e7').truth().loss,
  sure17Shift: () => valueAt(of('sure-17').stable.lossShift),
  sure17Log1p: () => valueAt(of('sure-17').stable.lossLog1p),
  sure17True: () => of('sure-17').truth().loss,
  logOfSubnormal: () => valueAt(of('log-of-subnormal').naive.loss),
  logOfSubnormalTrue: () => of('log-of-subnormal').truth().loss,
} as const;

export type FigureId = keyof typeof makers;
export const FIGURES = Object.keys(makers) as FigureId[];

export const figureValue = (id: FigureId): number => makers[id]();

/** A figure in a sentence: float32, four significant digits by default. */
export const figures =
  (mark: DecimalMark) =>
  (id: FigureId, digits = 4): Inline =>
    floatPart(figureValue(id), float32, mark, digits);

/** A tenth as float32 stores it, in the digits that tell it from a tenth: 0.100000001. */
export function storedTenth(mark: DecimalMark): Inline {
  const stored = float32.round(0.1);
  return { value: shortestDecimal(stored, float32), shown: typeset(stored.toPrecision(9), mark) };
}

/** e^x as text, since no float32 is that large: 9.02 × 10³⁹ for 92. */
export const powerOfE = (x: number, mark: DecimalMark): string => shownExp(x, mark);

/** The temperature below which these logits break the naive softmax, rounded down. */
export const calmBreak = (mark: DecimalMark): string =>
  shownFloor(breakingTemperature(problemOf(DEFAULT_SCENARIO), 0.01, 100) ?? Number.NaN, mark, 3);
