import { backward } from '../core/backward.ts';
import type { KeyOf, NamedSteps } from '../core/names.ts';
import { once } from '../core/once.ts';
import { type Arithmetic, type Cell, isCell, type Operand, type Step } from '../core/trace.ts';
import type { Traces } from './compared.ts';
import type { Evaluation } from './evaluate.ts';

/** Of the loss that each program is judged by, through the operations of its trace; and p - onehot from the stable p. */
export interface Gradients {
  /** `logit` is what reaches the logits, in the format they are stored in, after the division by T. */
  readonly naive: () => GradientSteps<KeyOf<Traces['naive']> | 'logit'>;
  readonly stable: () => GradientSteps<KeyOf<Traces['stable']> | 'logit'>;
  readonly fromLogits: () => ReturnType<typeof gradientFromLogits>;
}

const known = new WeakMap<Evaluation, Gradients>();

/** The gradients of an evaluation with respect to x, each recorded when it is first asked for. */
export function gradientsOf(evaluation: Evaluation): Gradients {
  const gradients = known.get(evaluation) ?? record(evaluation);
  known.set(evaluation, gradients);
  return gradients;
}

const record = ({
  arithmetic,
  inputs: { x, logit },
  naive,
  stable,
  problem,
}: Evaluation): Gradients => ({
  naive: once(() => gradientOf(arithmetic, naive.loss, x, { ...naive, logit })),
  stable: once(() => gradientOf(arithmetic, stable.loss, x, { ...stable, logit })),
  fromLogits: once(() => gradientFromLogits(arithmetic, stable, problem.trueClass)),
});

/** dL/dx, and dL/d(step) by the names of the steps that a program returned: `p` is dL/dp. */
export type GradientSteps<Name extends string> = {
  /** Only of those that the loss depends on. */
  readonly [Each in Name]?: Operand;
} & { readonly x: Step };

/**
 * The gradient of a loss, by backpropagation through the operations that made it. Throws where the loss does not depend
 * on x.
 */
export function gradientOf<Steps extends NamedSteps>(
  arithmetic: Arithmetic,
  loss: Cell,
  x: Step,
  steps: Steps,
): GradientSteps<keyof Steps & string> {
  const { of } = backward(arithmetic, loss);
  const ofX = of(x);
  if (ofX === undefined) throw new Error('The loss does not depend on x.');
  const named = Object.entries(steps).flatMap(([name, step]) => {
    const gradient = of(step);
    return gradient === undefined ? [] : [[name, gradient] as const];
  });
  return {
    ...(Object.fromEntries(named) as { readonly [Each in keyof Steps & string]?: Operand }),
    x: isCell(ofX) ? arithmetic.stack([ofX]) : ofX,
  };
}

/**
 * p - onehot(y): what the gradient of the loss with respect to the logits is over the reals, and how libraries compute it
 * for a loss that takes logits. Each entry is in [-1, 1]; NaN where p is.
 */
export function gradientFromLogits(
  { input, sub, store }: Arithmetic,
  { p }: { readonly p: Step },
  y: number,
) {
  const onehot = input(Array.from(p.values, (_, lane) => (lane === y ? 1 : 0)));
  return { onehot, gradient: store(sub(p, onehot)) };
}
