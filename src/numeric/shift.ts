import { type Problem, runInputs } from './evaluate.ts';
import { shiftedSoftmax } from './programs.ts';
import { type Arithmetic, at, type Cell, recorder, type Step, valueAt } from './trace.ts';

/** What to subtract from every logit. */
export type ShiftChoice = 'max' | 'mean' | 'min' | 'zero' | { readonly constant: number };

export interface ShiftEvaluation {
  readonly c: number;
  readonly x: Step;
  readonly d: Step;
  readonly e: Step;
  readonly s: Cell;
  readonly p: Step;
}

/** Softmax shifted by the constant of choice, every operation recorded. */
export function evaluateShift(problem: Problem, choice: ShiftChoice): ShiftEvaluation {
  const arithmetic = recorder(problem.format, problem.flushToZero);
  const { x } = runInputs(arithmetic, problem);
  const c = constantOf(arithmetic, x, choice);
  return { c: valueAt(c), x, ...shiftedSoftmax(arithmetic, x, c) };
}

function constantOf(arithmetic: Arithmetic, x: Step, choice: ShiftChoice): Cell {
  const constant = (value: number) => at(arithmetic.input([value]), 0);
  if (typeof choice === 'object') return constant(choice.constant);
  switch (choice) {
    case 'max':
      return arithmetic.max(x);
    case 'mean':
      return arithmetic.div(arithmetic.sum(x), constant(x.values.length));
    case 'min':
      return constant(Math.min(...x.values));
    case 'zero':
      return constant(0);
    default:
      return choice satisfies never;
  }
}

/** The constants c for which no exponential overflows and the sum neither overflows nor vanishes. */
export interface ShiftWindow {
  readonly low: number;
  readonly high: number;
}

/** Null when the largest x is not finite: then no constant works. The ends are floats that still work. */
export function shiftWindow(problem: Problem): ShiftWindow | null {
  const max = evaluateShift(problem, 'max').c;
  if (!Number.isFinite(max)) return null;
  const works = (constant: number) => {
    const sum = valueAt(evaluateShift(problem, { constant }).s);
    return Number.isFinite(sum) && sum > 0;
  };
  const { round, minExponent, maxExponent } = problem.format;
  const edge = (failing: number): number => {
    let [good, bad] = [max, failing];
    for (;;) {
      const middle = round(good + (bad - good) / 2);
      if (middle === good || middle === bad) return good;
      if (works(middle)) good = middle;
      else bad = middle;
    }
  };
  // e^x overflows before x = 2^maxExponent and vanishes before x = 2 * minExponent, both in units of log 2.
  return { low: edge(max - (maxExponent + 2)), high: edge(max - 2 * minExponent) };
}
