import { geometricMean, lastHolding } from '../core/bisect.ts';
import { recorderFor } from '../core/recorder.ts';
import { isDistribution } from './closeness.ts';
import { type ProgramId, runInputs } from './compared.ts';
import { evaluate, type Problem, planOf } from './evaluate.ts';
import { naiveSoftmax, stableSoftmax } from './programs.ts';

const SOFTMAX = { naive: naiveSoftmax, stable: stableSoftmax };

/** Whether a program gives no distribution: a NaN, or nothing but zeros. */
export function breaks(problem: Problem, id: ProgramId): boolean {
  const arithmetic = recorderFor(planOf(problem));
  const { x } = runInputs(arithmetic, problem);
  return !isDistribution(SOFTMAX[id](arithmetic, x).p.values);
}

/**
 * The largest temperature in [low, high] at which a program breaks, to a relative 1e-6 from below; null when it never
 * does. Lower temperatures break too: dividing by less only drives the logits further out. That takes no more classes than
 * ones that can be added and n-ths that can be stored (float8_e4m3fn: 64), and in a format of few digits rounding can make
 * an exception close to the limit.
 */
export function breakingTemperature(
  problem: Problem,
  id: ProgramId,
  low: number,
  high: number,
): number | null {
  return largestBreaking((temperature) => breaks({ ...problem, temperature }, id), low, high);
}

/** The same for any program that breaks at every temperature below one at which it does. */
export function largestBreaking(
  breaksAt: (temperature: number) => boolean,
  low: number,
  high: number,
): number | null {
  if (breaksAt(high)) return high;
  if (!breaksAt(low)) return null;
  return lastHolding(low, high, breaksAt, geometricMean(1e-6));
}

/**
 * A temperature at which the stable softmax has reached its limit for T -> 0+, all probability shared by the
 * largest logits: the first of 10^-2, 10^-3, … that gives it exactly, or where x/T overflows before that, the first of
 * 10^-1 and 1. Null when neither does, or when the largest logit is not finite.
 */
export function limitTemperature(problem: Problem): number | null {
  const logits = [...recorderFor(planOf(problem)).input(problem.logits).values];
  const largest = Math.max(...logits);
  if (!Number.isFinite(largest)) return null;
  const at = (power: number) => {
    const temperature = Number(`1e${power}`);
    const { values } = evaluate({ ...problem, temperature }).stable.p;
    if (values.some(Number.isNaN)) return 'overflows';
    const reached = logits.every((logit, lane) => logit === largest || values[lane] === 0);
    return reached ? temperature : 'not yet';
  };
  for (let power = -2; power >= Math.log10(Number.MIN_VALUE); power--) {
    const found = at(power);
    if (typeof found === 'number') return found;
    if (found === 'overflows') break;
  }
  return [-1, 0].map(at).find((found) => typeof found === 'number') ?? null;
}
