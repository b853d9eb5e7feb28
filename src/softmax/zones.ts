import { lastHolding, threeDigitMean } from '../core/bisect.ts';
import { type Format, float32 } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { recorder } from '../core/recorder.ts';
import { assessSoftmax } from './assess.ts';
import { VISIBLE } from './closeness.ts';
import type { ProgramId } from './compared.ts';
import { evaluate, type Problem, planOf } from './evaluate.ts';
import { breakingTemperature } from './threshold.ts';

/**
 * The three zones of the temperature. They are the kinds of the verdict (assess.ts): broken, where there is no
 * distribution; wrong, where some probability is off by more than VISIBLE, one part in 10,000, and by more than 4 ulp;
 * and right.
 */
export type Zone = 'right' | 'wrong' | 'broken';

/** A normal probability that is wrong is off by more ulps than this: 838 in float32. */
export const leastWrongUlps = ({ precision }: Format): number =>
  Math.floor(VISIBLE * 2 ** (precision - 1));

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface TemperatureZones {
  /** The program breaks at every positive T up to this one; null if it breaks at none of the given ones. */
  readonly broken: number | null;
  /**
   * Where it is quietly wrong, ascending. This is no single range in general: naive [-90, -200] is wrong from 1.06 on
   * and right again between that and where it breaks; and near the upper end the rounding of a few subnormals may by
   * chance come out right. Both ends have been evaluated, and are wrong.
   */
  readonly wrong: readonly Range[];
}

export function zoneAt(problem: Problem, id: ProgramId): Zone {
  const { kind } = assessSoftmax(evaluate(problem), id);
  return kind === 'sound' ? 'right' : kind;
}

/**
 * The zones of a program. `steps` are positive temperatures of at most three significant
 * digits, ascending, such as the steps of a slider; each of them is in the zone that its evaluation says.
 */
export function temperatureZones(
  problem: Problem,
  id: ProgramId,
  steps: readonly number[],
): TemperatureZones {
  const broken = breakingTemperature(problem, id, steps[0] ?? 1, steps.at(-1) ?? 1);
  return { broken, wrong: wrongRanges(problem, id, steps, broken) };
}

/** The second part of temperatureZones, given the first: a few milliseconds in float32, for 64 classes up to 40. */
export function wrongRanges(
  problem: Problem,
  id: ProgramId,
  steps: readonly number[],
  broken: number | null,
): Range[] {
  const suspect = suspicion(problem, id);
  const isWrong = (temperature: number) =>
    temperature > (broken ?? 0) &&
    suspect(temperature) &&
    zoneAt({ ...problem, temperature }, id) === 'wrong';
  const kinds = steps.map(isWrong);
  const wrong: Range[] = [];
  for (let first = kinds.indexOf(true); first >= 0; ) {
    const after = kinds.indexOf(false, first);
    const end = after < 0 ? steps.length : after;
    wrong.push({
      from: lastWrong(steps, first, first - 1, isWrong),
      to: lastWrong(steps, end - 1, end, isWrong),
    });
    first = kinds.indexOf(true, end);
  }
  return wrong;
}

/**
 * Whether wrongRanges has nothing to compute: in float32 and float64, of no vector with a logit of 0 or more. Takes next
 * to no time.
 */
export function isNeverWrong(problem: Problem, id: ProgramId, steps: readonly number[]): boolean {
  return !steps.some(suspicion(problem, id));
}

/** The last wrong temperature, to three digits, on the way from a step that is wrong to the next, which is not. */
function lastWrong(
  steps: readonly number[],
  wrong: number,
  next: number,
  isWrong: (temperature: number) => boolean,
): number {
  const [start = Number.NaN, end = start] = [steps[wrong], steps[next]];
  return lastHolding(start, end, isWrong, threeDigitMean);
}

/**
 * Whether a program can be wrong at a temperature; false only where it is certainly right or broken. This spares the
 * true values of nearly all vectors.
 *
 * An exponential that is normal has all its digits, and one that underflows is off by at most half the smallest
 * subnormal. Dividing by a sum of 1/4 or more turns that into two subnormals, which with the rounding of the quotient
 * and of x are within the tolerance of four. So something is lost only where the sum is smaller, and an exponential
 * underflows whose probability does not round to 0.
 *
 * An exponential that is flushed is off by up to the smallest normal number. Its probability may then be 0 only if it
 * is below that number too, as it is where the sum is at least 1. The sum of the stable program always is.
 *
 * All of this takes one format for everything, with so many digits that roundings do not show: float32 or wider. In
 * other plans any temperature may be wrong.
 */
function suspicion(problem: Problem, id: ProgramId): (temperature: number) => boolean {
  const { format, flushToZero } = problem;
  if (!hidesRoundings(planOf(problem))) return () => true;
  if (id === 'stable') return () => false;
  const values = [...recorder(format, false).input(problem.logits).values];
  const largest = Math.max(...values);
  if (!(largest < 0)) return () => false;
  const { smallSum, underflow, vanished } = bounds(format, flushToZero);
  return (temperature) =>
    largest / temperature < smallSum &&
    values.some(
      (value) => value / temperature < underflow && (value - largest) / temperature > vanished,
    );
}

const hidesRoundings = ({ storage, compute, accumulation }: Plan): boolean =>
  storage === compute &&
  compute === accumulation &&
  !storage.saturates &&
  storage.precision >= float32.precision;

/** Exponents, with room for the rounding of x; at 0 the sum is at least 1 without it. */
const bounds = ({ minExponent, precision }: Format, flushToZero: boolean) => ({
  smallSum: flushToZero ? 0 : Math.log(1 / 4) + 0.05,
  underflow: minExponent * Math.LN2 + 0.01,
  vanished: (flushToZero ? minExponent : minExponent - precision) * Math.LN2 - 0.01,
});
