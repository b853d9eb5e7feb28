import { once } from '../core/once.ts';
import { type Arithmetic, at, type Cell, type Step } from '../core/trace.ts';
import type { Evaluation } from './evaluate.ts';
import {
  lossFromLogSumExp,
  lossFromOthers,
  lossFromProbabilities,
  lossFromShift,
  naiveSoftmax,
  stableLogSumExp,
  stableSoftmax,
} from './programs.ts';

/** What the forms of the loss start from. Each part is recorded when a form first asks for it. */
export interface LossParts {
  readonly x: Step;
  /** Index of the true class. */
  readonly y: number;
  readonly naive: () => Pick<ReturnType<typeof naiveSoftmax>, 'p'>;
  readonly stable: () => ReturnType<typeof stableSoftmax> & ReturnType<typeof stableLogSumExp>;
}

export const lossParts = (arithmetic: Arithmetic, x: Step, y: number): LossParts => ({
  x,
  y,
  naive: once(() => naiveSoftmax(arithmetic, x)),
  stable: once(() => {
    const softmax = stableSoftmax(arithmetic, x);
    return { ...softmax, ...stableLogSumExp(arithmetic, softmax) };
  }),
});

/** The parts that an evaluation has already. */
export const lossPartsOf = ({ inputs, problem, naive, stable }: Evaluation): LossParts => ({
  x: inputs.x,
  y: problem.trueClass,
  naive: () => naive,
  stable: () => stable,
});

/** One way to write the same loss. Over the reals all give log(sum of e^x) - x[y], `clipped` where p[y] is within its limits. */
export interface LossForm<Id extends string = string> {
  readonly id: Id;
  /** The same in every language. */
  readonly formula: string;
  readonly run: (arithmetic: Arithmetic, parts: LossParts) => Cell;
}

const form = <Id extends string>(id: Id, formula: string, run: LossForm['run']): LossForm<Id> => ({
  id,
  formula,
  run,
});

/** Of keras.config.epsilon(). */
const KERAS_EPSILON = 1e-7;

/**
 * As Keras takes the loss of probabilities: p is first raised to 1e-7 and lowered to 1 - 1e-7, as the format of what is
 * stored has them. So the loss is at most 16.118 in float32. NaN stays NaN.
 */
function clippedLoss({ input, where, atLeast, log, neg, store }: Arithmetic, p: Cell): Cell {
  const limits = input([KERAS_EPSILON, 1 - KERAS_EPSILON]);
  const [low, high] = [at(limits, 0), at(limits, 1)];
  const raised = where(atLeast(low, p), low, p);
  return store(neg(log(where(atLeast(raised, high), high, raised))));
}

export const LOSS_FORMS = [
  form(
    'naive',
    '−log p[y], p = eˣ ÷ s',
    (arithmetic, { naive, y }) => lossFromProbabilities(arithmetic, naive(), y).loss,
  ),
  form(
    'log-p',
    '−log p[y], p = eˣ⁻ᵐ ÷ s',
    (arithmetic, { stable, y }) => lossFromProbabilities(arithmetic, stable(), y).loss,
  ),
  form('clipped', '−log min(max(p[y], ε), 1 − ε)', (arithmetic, { stable, y }) =>
    clippedLoss(arithmetic, at(stable().p, y)),
  ),
  form(
    'log-sum-exp',
    '(m + log s) − x[y]',
    (arithmetic, { stable, x, y }) => lossFromLogSumExp(arithmetic, stable(), x, y).loss,
  ),
  form(
    'shift',
    'log s − (x[y] − m)',
    (arithmetic, { stable, y }) => lossFromShift(arithmetic, stable(), y).lossShift,
  ),
  form(
    'log1p',
    'log1p(s − 1) − (x[y] − m)',
    (arithmetic, { stable, x, y }) => lossFromOthers(arithmetic, stable(), x, y).lossLog1p,
  ),
] as const;

export type LossFormId = (typeof LOSS_FORMS)[number]['id'];
