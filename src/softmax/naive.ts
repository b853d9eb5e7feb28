import type { Arithmetic, Step } from '../core/trace.ts';
import { program } from './program.ts';
import {
  lossFromProbabilities,
  naiveLogSumExp,
  naiveSoftmax,
  sumOfProbabilities,
} from './programs.ts';

export function runNaive(arithmetic: Arithmetic, x: Step, y: number) {
  const softmax = naiveSoftmax(arithmetic, x);
  return {
    ...softmax,
    ...naiveLogSumExp(arithmetic, softmax),
    ...lossFromProbabilities(arithmetic, softmax, y),
    ...sumOfProbabilities(arithmetic, softmax),
  };
}

/** Exponentials of the logits as they are; the loss from the probabilities. */
export const naive = program(runNaive, {
  steps: {
    e: { symbol: 'e', means: 'exponential' },
    s: { symbol: 's' },
    p: { symbol: 'p', means: 'probability' },
    lse: { symbol: 'LSE', means: 'log-sum-exp' },
    logP: { symbol: 'log p' },
    loss: { symbol: 'L', means: 'loss' },
    total: { symbol: 'Σp', means: 'total' },
  },
  columns: [
    { step: 'e', head: ['e', 'x'], short: 'eˣ', below: 's' },
    { step: 'p', head: ['p'], short: 'p', below: 'total' },
  ],
  losses: [{ step: 'loss' }],
  logSumExp: { step: 'lse', formula: 'log s' },
});
