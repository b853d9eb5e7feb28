import { type PlaceFinder, placesOf } from '../core/names.ts';
import { once } from '../core/once.ts';
import { recorderFor } from '../core/recorder.ts';
import { type Arithmetic, type Cell, isCell, type Operand } from '../core/trace.ts';
import {
  descriptionOf,
  type ProgramId,
  runInputs,
  runPrograms,
  type Side,
  type StepName,
  type Traces,
} from './compared.ts';
import { truthOf } from './long-truth.ts';
import { type Problem, planOf } from './problem.ts';
import { guardedLogSumExp } from './programs.ts';
import type { TrueValues } from './truth.ts';

export { type Problem, planOf } from './problem.ts';

/** The steps of every program by their names, and those of the inputs. */
export interface Evaluation extends Traces {
  readonly problem: Problem;
  /** Exact results for the vector x as it stands in the format, each rounded once. Computed when first asked for. */
  readonly truth: () => TrueValues;
  /** Log-sum-exp of the same x with the guard that libraries use. Recorded when first asked for. */
  readonly guarded: () => ReturnType<typeof guardedLogSumExp>;
  /** What recorded it, for further steps from its own, such as gradients (gradient.ts). */
  readonly arithmetic: Arithmetic;
  /** Undefined for a step of another evaluation. */
  readonly placeOf: PlaceFinder<Traces>;
}

/** All programs on the same x, every operation recorded. Never throws for at least one logit. */
export function evaluate(problem: Problem): Evaluation {
  const arithmetic = recorderFor(planOf(problem));
  const inputs = runInputs(arithmetic, problem);
  const { x } = inputs;
  const traces: Traces = { inputs, ...runPrograms(arithmetic, x, problem.trueClass) };
  return {
    problem,
    ...traces,
    truth: once(() => truthOf(x.values, problem.trueClass, problem.format)),
    guarded: once(() => guardedLogSumExp(arithmetic, x)),
    arithmetic,
    placeOf: placesOf(traces),
  };
}

/** A step by its name; undefined where the program has none of that name. */
export function findStep(evaluation: Evaluation, side: Side, name: StepName): Operand | undefined {
  const steps: { readonly [Name in StepName]?: Operand } = evaluation[side];
  return steps[name];
}

/** A scalar that a program may have, by its name; undefined for a vector. */
function findScalar(evaluation: Evaluation, side: Side, name: StepName | undefined) {
  const operand = name === undefined ? undefined : findStep(evaluation, side, name);
  return operand !== undefined && isCell(operand) ? operand : undefined;
}

/** The loss that a program is judged by; undefined for a program without one. */
export const lossOf = (evaluation: Evaluation, id: ProgramId): Cell | undefined =>
  findScalar(evaluation, id, descriptionOf(id).losses[0]?.step);

/** What a program subtracted from every x; undefined for a program that does not. */
export const shiftOf = (evaluation: Evaluation, id: Side): Cell | undefined =>
  findScalar(evaluation, id, descriptionOf(id).shift);
