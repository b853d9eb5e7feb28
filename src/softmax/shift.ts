import { halfwayIn, lastHolding } from '../core/bisect.ts';
import { type Format, smallestNormal } from '../core/format.ts';
import { kindOf } from '../core/kind.ts';
import { type Place, placesOf } from '../core/names.ts';
import { recorderFor } from '../core/recorder.ts';
import { type Arithmetic, type Cell, type Step, valueAt } from '../core/trace.ts';
import { isDistribution, tolerance } from './closeness.ts';
import { runInputs } from './compared.ts';
import { type Problem, planOf } from './problem.ts';
import { shiftedSoftmax } from './programs.ts';
import { trueSoftmax } from './truth.ts';

/** What to subtract from every logit. */
export type ShiftChoice = 'max' | 'mean' | 'min' | 'zero' | { readonly constant: number };

export interface ShiftEvaluation {
  readonly c: number;
  /** The constant before it was rounded to the format of computing, where one was given; otherwise c. */
  readonly asked: number;
  readonly x: Step;
  readonly d: Step;
  readonly e: Step;
  readonly s: Cell;
  readonly p: Step;
  readonly placeOf: (step: Step) => Place | undefined;
}

/** Softmax shifted by the constant of choice, every operation recorded. */
export function evaluateShift(problem: Problem, choice: ShiftChoice): ShiftEvaluation {
  const arithmetic = recorderFor(planOf(problem));
  const { x } = runInputs(arithmetic, problem);
  const c = constantOf(arithmetic, x, choice);
  const steps = { x, ...shiftedSoftmax(arithmetic, x, c) };
  const asked = typeof choice === 'object' ? choice.constant : valueAt(c);
  return { c: valueAt(c), asked, ...steps, placeOf: placesOf({ shifted: steps }) };
}

function constantOf(arithmetic: Arithmetic, x: Step, choice: ShiftChoice): Cell {
  const { number } = arithmetic;
  if (typeof choice === 'object') return number(choice.constant);
  switch (choice) {
    case 'max':
      return arithmetic.max(x);
    case 'mean':
      return arithmetic.div(arithmetic.sum(x), number(x.values.length));
    case 'min':
      return arithmetic.neg(arithmetic.max(arithmetic.neg(x)));
    case 'zero':
      return number(0);
    default:
      return choice satisfies never;
  }
}

/**
 * Which constants c work, among the numbers of the format that is computed in. Up to `right` each probability that is a
 * normal number is as it should be, to within TOLERANCE, as far as the exponentials decide: none of the exponentials it is made of has lost digits. Up to `high` there is still a softmax, with an
 * exponential that is subnormal or 0 where it should not be. Below `low` the sum overflows, above `high` it vanishes.
 * All three are floats of the zone they end.
 */
export interface ShiftWindow {
  readonly low: number;
  readonly right: number;
  readonly high: number;
  /** Whether some probability should be subnormal: a constant that is right for all others may cost it its digits. */
  readonly subnormals: boolean;
}

/**
 * Relative, for numbers in the normal range. Rounding x - c costs a tenth of it at most in float32, wherever e^(x - c) is
 * normal. In a format of fewer digits a few ulps are more than this, and count instead.
 */
export const TOLERANCE = 1e-4;

/** Null when no constant works: the largest x is not finite, or every probability is too small to be stored. */
export function shiftWindow(problem: Problem): ShiftWindow | null {
  const shifted = evaluateShift(problem, 'max');
  const max = shifted.c;
  if (!Number.isFinite(max)) return null;
  const { format, compute = format, accumulation = format } = problem;
  const { minExponent, maxExponent } = compute;
  const kinds = trueSoftmax(shifted.x.values, format).map((p) => kindOf(p, format));
  // The exponentials are converted to the format they are added in.
  const tiny = Math.max(smallestNormal(compute), smallestNormal(accumulation));
  const works = (constant: number) => isDistribution(evaluateShift(problem, { constant }).p.values);
  if (!works(max)) return null;
  const keepsDigits = (constant: number) =>
    evaluateShift(problem, { constant }).e.values.every(
      (e, lane) => kinds[lane] !== 'normal' || e >= tiny,
    );
  // e^x overflows before x = 2^maxExponent and vanishes before x = 2 * minExponent, both in units of log 2.
  const [below, above] = [max - (maxExponent + 2), max - 2 * minExponent];
  const halfway = halfwayIn(compute);
  return {
    low: lastHolding(max, below, works, halfway),
    right: lastHolding(max, above, keepsDigits, halfway),
    high: lastHolding(max, above, works, halfway),
    subnormals: kinds.includes('subnormal'),
  };
}

/** What subtracting a constant does to the softmax. */
export type ShiftZone =
  | { readonly kind: 'not-finite' | 'too-low' | 'too-high' | 'right' }
  /** Past `right`. Of the probabilities that are off by more than TOLERANCE, the one that is farthest off. */
  | {
      readonly kind: 'digits-lost';
      readonly worst: {
        readonly lane: number;
        readonly value: number;
        readonly exact: number;
      } | null;
    };

export function zoneOf(
  { c, x, p }: ShiftEvaluation,
  { low, right, high }: ShiftWindow,
  format: Format,
): ShiftZone {
  if (!Number.isFinite(c)) return { kind: 'not-finite' };
  if (c < low) return { kind: 'too-low' };
  if (c > high) return { kind: 'too-high' };
  if (c <= right) return { kind: 'right' };
  const truth = trueSoftmax(x.values, format);
  const worst = truth
    .map((exact, lane) => ({ lane, value: p.values[lane] ?? Number.NaN, exact }))
    .filter((each) => errorOf(each) > mostError(each.exact, format))
    .sort((a, b) => errorOf(b) - errorOf(a));
  return { kind: 'digits-lost', worst: worst[0] ?? null };
}

const mostError = (exact: number, format: Format): number =>
  Math.max(TOLERANCE * smallestNormal(format), tolerance(exact, format));

const errorOf = ({ value, exact }: { readonly value: number; readonly exact: number }): number =>
  Math.abs(value - exact);
