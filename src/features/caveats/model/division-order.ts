import { placesOf } from '../../../core/names.ts';
import { recorderFor } from '../../../core/recorder.ts';
import type { Arithmetic, Cell, Step } from '../../../core/trace.ts';
import { type Problem, planOf } from '../../../softmax/evaluate.ts';
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
  const arithmetic = recorderFor(planOf(problem));
  const inputs = {
    logit: arithmetic.input(problem.logits),
    t: arithmetic.number(problem.temperature),
  };
  const before = divideThenShift(arithmetic, inputs.logit, inputs.t);
  const after = shiftThenDivide(arithmetic, inputs.logit, inputs.t);
  const placeOf = placesOf({ inputs, before, after });
  const whole = <Steps extends { readonly x: Step }>(steps: Steps) => ({
    ...steps,
    problem,
    truth: () => trueValues(steps.x.values, problem.trueClass, problem.format),
    placeOf,
  });
  return { ...inputs, before: whole(before), after: whole(after) };
}

/** The largest T in [low, high] at which dividing first gives a NaN; null for none. */
export const divisionBreaksUpTo = (problem: Problem, low: number, high: number): number | null =>
  largestBreaking(
    (temperature) => evaluateOrder({ ...problem, temperature }).before.p.values.some(Number.isNaN),
    low,
    high,
  );
