import { type Arithmetic, at, type Cell, recorder, type Step } from '../../../core/trace.ts';
import { type Problem, placeIn } from '../../../softmax/evaluate.ts';
import { stableSoftmax } from '../../../softmax/programs.ts';
import { largestBreaking } from '../../../softmax/threshold.ts';
import { trueValues } from '../../../softmax/truth.ts';

/** x = logit / T, then the stable softmax. The quotient may overflow before the max is subtracted. */
export function divideThenShift(arithmetic: Arithmetic, logit: Step, t: Cell) {
  const x = arithmetic.div(logit, t);
  return { x, ...stableSoftmax(arithmetic, x) };
}

/** d = logit - max, then x = d / T. For T > 0 no x is above 0: a quotient that overflows is a probability of 0. */
export function shiftThenDivide({ max, sub, div, exp, sum }: Arithmetic, logit: Step, t: Cell) {
  const m = max(logit);
  const d = sub(logit, m);
  const x = div(d, t);
  const e = exp(x);
  const s = sum(e);
  const p = div(e, s);
  return { m, d, x, e, s, p };
}

/** The same softmax, dividing before and after the shift. Equal over the reals. */
export function evaluateOrder(problem: Problem) {
  const arithmetic = recorder(problem.format, problem.flushToZero);
  const logit = arithmetic.input(problem.logits);
  const t = at(arithmetic.input([problem.temperature]), 0);
  const whole = <T extends ReturnType<typeof shiftThenDivide>>(steps: T) => ({
    ...steps,
    problem,
    truth: () => trueValues(steps.x.values, problem.trueClass, problem.format),
    placeOf: placeIn('stable', { logit, t, ...steps }),
  });
  return {
    logit,
    t,
    before: whole(divideThenShift(arithmetic, logit, t)),
    after: whole(shiftThenDivide(arithmetic, logit, t)),
  };
}

/** The largest T in [low, high] at which dividing first gives a NaN; null for none. */
export const divisionBreaksUpTo = (problem: Problem, low: number, high: number): number | null =>
  largestBreaking(
    (temperature) => evaluateOrder({ ...problem, temperature }).before.p.values.some(Number.isNaN),
    low,
    high,
  );
