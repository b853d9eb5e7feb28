import { type Arithmetic, at, type Step } from '../core/trace.ts';
import type { Evaluation } from './evaluate.ts';
import { program } from './program.ts';
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

/** e^(x - LSE): a subtraction in place of each division. */
export const divisionFree = program(runDivisionFree, {
  steps: {
    m: { symbol: 'm' },
    d: { symbol: 'x − m' },
    e: { symbol: 'e', means: 'exponential' },
    s: { symbol: 's' },
    logS: { symbol: 'log s' },
    lse: { symbol: 'LSE', means: 'log-sum-exp' },
    q: { symbol: 'x − LSE' },
    p: { symbol: 'p', means: 'probability' },
    loss: { symbol: 'L', means: 'loss' },
    total: { symbol: 'Σp', means: 'total' },
  },
  columns: [
    { step: 'd', head: ['x − m'], short: 'x − m', below: 'm' },
    { step: 'e', head: ['e', 'x − m'], short: 'eˣ⁻ᵐ', below: 's' },
    { step: 'q', head: ['x − LSE'], short: 'x − LSE', below: 'lse' },
    { step: 'p', head: ['p'], short: 'p', below: 'total' },
  ],
  losses: [{ step: 'loss' }],
  logSumExp: { step: 'lse', formula: 'm + log s' },
  shift: 'm',
});

const known = new WeakMap<Evaluation, ReturnType<typeof runDivisionFree>>();

/** The same x as in the evaluation, without a division. Recorded when first asked for. */
export function divisionFreeOf(evaluation: Evaluation): ReturnType<typeof runDivisionFree> {
  const { arithmetic, inputs, problem } = evaluation;
  const steps = known.get(evaluation) ?? runDivisionFree(arithmetic, inputs.x, problem.trueClass);
  known.set(evaluation, steps);
  return steps;
}
