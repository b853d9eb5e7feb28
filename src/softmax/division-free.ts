import { type Arithmetic, at, type Step } from '../core/trace.ts';
import type { Evaluation } from './evaluate.ts';
import { sumOfProbabilities } from './programs.ts';

/**
 * e^(x - LSE): no division. Absorbs log(s) when the max is large, so the digits of p go with those of LSE. The
 * loss is -(x[y] - LSE). All is one computation: only p and the loss are stored.
 */
export function runDivisionFree(arithmetic: Arithmetic, x: Step, y: number) {
  const { max, sub, exp, sum, log, add, neg, store } = arithmetic;
  const m = max(x);
  const d = sub(x, m);
  const e = exp(d);
  const s = sum(e);
  const logS = log(s);
  const lse = add(m, logS);
  const q = sub(x, lse);
  const p = store(exp(q));
  const loss = store(neg(at(q, y)));
  return { m, d, e, s, logS, lse, q, p, loss, ...sumOfProbabilities(arithmetic, { p }) };
}

const known = new WeakMap<Evaluation, ReturnType<typeof runDivisionFree>>();

/** The same x as in the evaluation, without a division. Recorded when first asked for. */
export function divisionFreeOf(evaluation: Evaluation): ReturnType<typeof runDivisionFree> {
  const { arithmetic, inputs, problem } = evaluation;
  const steps = known.get(evaluation) ?? runDivisionFree(arithmetic, inputs.x, problem.trueClass);
  known.set(evaluation, steps);
  return steps;
}
