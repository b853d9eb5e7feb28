import type { Arithmetic, Step } from '../core/trace.ts';
import { program } from './program.ts';
import {
  logSumExpFromOthers,
  lossFromLogSumExp,
  lossFromOthers,
  lossFromProbabilities,
  lossFromShift,
  stableLogSumExp,
  stableSoftmax,
  sumOfProbabilities,
} from './programs.ts';

export function runStable(arithmetic: Arithmetic, x: Step, y: number) {
  const softmax = stableSoftmax(arithmetic, x);
  const steps = { ...softmax, ...stableLogSumExp(arithmetic, softmax) };
  const others = lossFromOthers(arithmetic, steps, x, y);
  const { logP, loss: lossP } = lossFromProbabilities(arithmetic, steps, y);
  return {
    ...steps,
    ...lossFromLogSumExp(arithmetic, steps, x, y),
    ...lossFromShift(arithmetic, steps, y),
    ...others,
    ...logSumExpFromOthers(arithmetic, { ...steps, ...others }),
    logP,
    lossP,
    ...sumOfProbabilities(arithmetic, steps),
  };
}

/** The max is subtracted first; the loss from the logits, in several forms. */
export const stable = program(runStable, {
  steps: {
    m: { symbol: 'm' },
    d: { symbol: 'x − m' },
    e: { symbol: 'e', means: 'exponential' },
    s: { symbol: 's' },
    p: { symbol: 'p', means: 'probability' },
    logS: { symbol: 'log s' },
    lse: { symbol: 'LSE', means: 'log-sum-exp' },
    loss: { symbol: 'L', means: 'loss' },
    lossShift: { symbol: 'L', means: 'loss' },
    rest: { symbol: 'r' },
    log1pRest: { symbol: 'log1p r' },
    lossLog1p: { symbol: 'L', means: 'loss' },
    lseLog1p: { symbol: 'LSE', means: 'log-sum-exp' },
    logP: { symbol: 'log p' },
    lossP: { symbol: 'L', means: 'loss' },
    total: { symbol: 'Σp', means: 'total' },
  },
  columns: [
    { step: 'd', head: ['x − m'], short: 'x − m', below: 'm' },
    { step: 'e', head: ['e', 'x − m'], short: 'eˣ⁻ᵐ', below: 's' },
    { step: 'p', head: ['p'], short: 'p', below: 'total' },
  ],
  losses: [{ step: 'loss' }, { step: 'lossShift' }, { step: 'lossLog1p', insteadOf: 'lossShift' }],
  logSumExp: { step: 'lse', formula: 'm + log s' },
  shift: 'm',
});
