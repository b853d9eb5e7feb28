import type { NamedSteps } from '../core/names.ts';
import type { Arithmetic, Cell, Step } from '../core/trace.ts';

/** What every softmax program has: exponentials, their sum, probabilities. */
interface SoftmaxSteps {
  readonly e: Step;
  readonly s: Cell;
  readonly p: Step;
}

/**
 * What a step should be over the reals, for the same x. `exponential` is e^x, or e^(x - m) where m was subtracted;
 * `total` is the sum of all probabilities.
 */
export type Meaning = 'exponential' | 'probability' | 'total' | 'log-sum-exp' | 'loss';

/** One step as it is shown. The words for it are in the tables of words, under its name. */
export interface StepDescription {
  /** What it is called in formulas, in every language. */
  readonly symbol: string;
  /** Absent where the page knows no true value. */
  readonly means?: Meaning;
}

/** A vector step with a column of its own. */
export interface ColumnDescription<Name extends string = string> {
  readonly step: Name;
  /** The head of the column: a symbol, and its superscript if it has one. */
  readonly head: readonly [base: string, superscript?: string];
  /** The head as plain text, for card layouts and screen readers. */
  readonly short: string;
  /** The scalar that stands under the column. */
  readonly below?: Name;
}

/** One way the program writes the loss. */
export interface LossDescription<Name extends string = string> {
  readonly step: Name;
  /** Shown only where it keeps the digits of the loss and this other form does not. */
  readonly insteadOf?: Name;
}

/** How a program is shown. */
export interface Description<Name extends string, Losses = readonly LossDescription<Name>[]> {
  readonly steps: { readonly [Each in Name]: StepDescription };
  /** In the order in which they are computed. */
  readonly columns: readonly ColumnDescription<Name>[];
  /** The first is the loss the program is judged by. Empty for a program without one. */
  readonly losses: Losses;
  /** The scalar that is its log-sum-exp, and the formula it is computed by, the same in every language. */
  readonly logSumExp?: { readonly step: Name; readonly formula: string };
  /** The number that was subtracted from every x, if any. */
  readonly shift?: Name;
}

type NameIn<Steps> = keyof Steps & string;

/** `x` is a vector of logits in the format, `y` the index of the true class. */
type Run<Steps> = (arithmetic: Arithmetic, x: Step, y: number) => Steps;

/** A softmax program with its description, in which every step that it returns must be named. */
export const program = <
  Steps extends NamedSteps & SoftmaxSteps,
  const Losses extends readonly LossDescription<NameIn<Steps>>[],
>(
  run: Run<Steps>,
  description: Description<NameIn<Steps>, Losses>,
) => ({ run, ...description });
