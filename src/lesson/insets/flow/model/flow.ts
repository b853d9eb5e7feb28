import { type FlagName, flagNames } from '../../../../core/flags.ts';
import { at, type Cell, isCell, type Operand, type Step, valueAt } from '../../../../core/trace.ts';
import type { ProgramId, Side, StepName } from '../../../../softmax/compared.ts';
import { type Evaluation, findStep } from '../../../../softmax/evaluate.ts';
import { absorbs } from '../../../../softmax/trouble.ts';
import { codeLine } from './code-line.ts';
import { type Level, levelOf } from './level.ts';

/**
 * What is run at each step of the flow, in both programs at once. A program without such a step waits. Before the first
 * both have the same x.
 */
const STEPS: readonly (readonly StepName[])[] = [
  ['x'],
  ['m'],
  ['d'],
  ['e'],
  ['s'],
  ['p'],
  ['lossP', 'loss'],
];

/** The number of the last step; 0 is the start. */
export const LAST = STEPS.length - 1;

/** The loss is below the others. */
export const LOSS = LAST;

/** What is said beside an operation: a flag that it raised, or a term that it lost. */
export type Mark = Exclude<FlagName, 'inexact'> | 'absorption';

/** One value as it is drawn. */
export interface Token {
  readonly cell: Cell;
  /** The class; null for a scalar. */
  readonly index: number | null;
  readonly level: Level;
}

/** One line of code and what came of it. */
export interface Line {
  readonly at: number;
  readonly name: StepName;
  /** As in e = exp(x). */
  readonly code: string;
  /** Those of the classes shown, or the scalar alone. */
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  /** Every step that the line runs. */
  readonly steps: readonly Step[];
}

/** The lines of a program in the order in which they run; the first is x. */
export const linesOf = (
  evaluation: Evaluation,
  id: ProgramId,
  classes: readonly number[],
): readonly Line[] =>
  STEPS.flatMap((names, step) =>
    names.flatMap((name) => {
      const side: Side = step === 0 ? 'inputs' : id;
      const operand = findStep(evaluation, side, name);
      return operand === undefined ? [] : [lineOf(evaluation, step, name, operand, classes)];
    }),
  );

function lineOf(
  evaluation: Evaluation,
  step: number,
  name: StepName,
  operand: Operand,
  classes: readonly number[],
): Line {
  const { code, steps } = step === 0 ? startOf(evaluation) : codeLine(evaluation, operand);
  const variable = step === LOSS ? 'L' : name;
  const token = (cell: Cell, index: number | null): Token => ({
    cell,
    index,
    level: levelOf(evaluation, name, cell),
  });
  return {
    at: step,
    name,
    code: code === '' ? variable : `${variable} = ${code}`,
    tokens: isCell(operand)
      ? [token(operand, null)]
      : classes.map((index) => token(at(operand, index), index)),
    marks: marksOf(steps),
    steps,
  };
}

/** x is the logits, divided by T where that is not 1. */
function startOf({ inputs, problem }: Evaluation) {
  const code = problem.temperature === 1 ? '' : 'logit / T';
  return { code, steps: [inputs.x, inputs.logit, inputs.t.step] };
}

/** Of all classes, not only of those shown. */
function marksOf(steps: readonly Step[]): readonly Mark[] {
  const raised = steps
    .flatMap(({ values, flagsAt }) => Array.from(values, (_, lane) => flagsAt(lane)))
    .reduce((all, flags) => all | flags, 0);
  const marks = flagNames(raised).filter((name) => name !== 'inexact');
  return absorptionsIn(steps) > 0 ? [...marks, 'absorption'] : marks;
}

/** How many operations of these steps lost a term whole. */
export const absorptionsIn = (steps: readonly Step[]): number =>
  steps.reduce(
    (count, step) =>
      count + [...step.values.keys()].filter((lane) => absorbs(at(step, lane))).length,
    0,
  );

/** The most classes that are all shown, and how many are where there are more. */
const MOST = 8;
const FEW = 6;

/**
 * The classes that are shown, in their order: all of a few; of many the true one, the largest, those that end as NaN, and
 * then the next largest.
 */
export function classesShown({ inputs, naive, stable, problem }: Evaluation): readonly number[] {
  const x = [...inputs.x.values];
  const all = [...x.keys()];
  if (all.length <= MOST) return all;
  const byLogit = [...all].sort((a, b) => sizeOf(x[b]) - sizeOf(x[a]) || a - b);
  const isNaNIn = (step: Step, index: number) => Number.isNaN(valueAt(at(step, index)));
  const chosen = [
    problem.trueClass,
    ...byLogit.slice(0, 1),
    ...byLogit.filter((index) => isNaNIn(naive.p, index) || isNaNIn(stable.p, index)),
    ...byLogit,
  ];
  return [...new Set(chosen)].slice(0, FEW).sort((a, b) => a - b);
}

/** For sorting: NaN comes first, and no difference of two is NaN. */
const sizeOf = (x: number | undefined): number =>
  x === undefined || Number.isNaN(x) ? Number.MAX_VALUE : Math.max(-1e300, Math.min(1e300, x));
