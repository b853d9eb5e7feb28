import { valueAt } from '../../core/trace.ts';
import { type LiveNumbers, liveNumbers } from '../../panel/live-numbers.ts';
import type { Evaluation, Problem } from '../../softmax/evaluate.ts';
import type { ShiftEvaluation } from '../../softmax/shift.ts';
import type { Strings } from '../../words/strings.ts';

/** What the slots of the live formulas show. Each formula with its equations, from left to right. */

/** e^(x_y - c) / ... = e_y / s = p */
export const shiftNumbers = (
  { c, x, e, s, p }: ShiftEvaluation,
  { trueClass, format }: Problem,
  t: Strings,
): LiveNumbers =>
  liveNumbers(
    {
      xy: x.values[trueClass] ?? Number.NaN,
      c,
      ey: e.values[trueClass] ?? Number.NaN,
      s: valueAt(s),
      p: p.values[trueClass] ?? Number.NaN,
    },
    [
      { operation: 'expOfDifference', operands: ['xy', 'c'], result: 'ey' },
      { operation: 'divide', operands: ['ey', 's'], result: 'p' },
    ],
    format,
    t,
  );

/** m + log s = m + (log s) = LSE */
export const lseNumbers = ({ stable, problem }: Evaluation, t: Strings): LiveNumbers =>
  liveNumbers(
    {
      m: valueAt(stable.m),
      s: valueAt(stable.s),
      logS: valueAt(stable.logS),
      lse: valueAt(stable.lse),
    },
    [
      { operation: 'log', operands: ['s'], result: 'logS' },
      { operation: 'add', operands: ['m', 'logS'], result: 'lse' },
    ],
    problem.format,
    t,
  );

/** log s - (x_y - m) = log s - d_y = L */
export const lossNumbers = ({ inputs, stable, problem }: Evaluation, t: Strings): LiveNumbers =>
  liveNumbers(
    {
      logS: valueAt(stable.logS),
      xy: inputs.x.values[problem.trueClass] ?? Number.NaN,
      m: valueAt(stable.m),
      dy: stable.d.values[problem.trueClass] ?? Number.NaN,
      loss: valueAt(stable.lossShift),
    },
    [
      { operation: 'subtract', operands: ['xy', 'm'], result: 'dy' },
      { operation: 'subtract', operands: ['logS', 'dy'], result: 'loss' },
    ],
    problem.format,
    t,
  );
