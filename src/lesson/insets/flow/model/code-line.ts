import { isCell, type Operand, type Step, stepOf } from '../../../../core/trace.ts';
import type { StepName } from '../../../../softmax/compared.ts';
import { type Evaluation, findStep } from '../../../../softmax/evaluate.ts';

/** The variables of the code. What has no name of its own is written out where it is used. */
const VARIABLES: { readonly [Name in StepName]?: string } = {
  x: 'x',
  m: 'm',
  d: 'd',
  e: 'e',
  s: 's',
  p: 'p',
};

export interface CodeLine {
  /** The right side of the assignment, as in exp(x − m). */
  readonly code: string;
  /** Every step that the line runs, the last first. */
  readonly steps: readonly Step[];
}

/** The line of code that computed a step, written from the trace: its operation, on variables or on other operations. */
export function codeLine(evaluation: Evaluation, result: Operand): CodeLine {
  const steps: Step[] = [];
  const write = (operand: Operand): string => {
    const step = stepOf(operand);
    steps.push(step);
    const written = step.operands.map((each) => variableOf(evaluation, each) ?? write(each));
    return applied(step, written);
  };
  return { code: write(result), steps };
}

function applied({ operation }: Step, [first = '', second = '']: readonly string[]): string {
  switch (operation) {
    case 'subtract':
      return `${first} − ${second}`;
    case 'add':
      return `${first} + ${second}`;
    case 'divide':
      return `${first} / ${second}`;
    case 'negate':
      return `−${first}`;
    default:
      return `${operation}(${first})`;
  }
}

/** A variable, or the element of one that belongs to the true class; undefined for what has no name. */
function variableOf(evaluation: Evaluation, operand: Operand): string | undefined {
  const place = evaluation.placeOf(stepOf(operand));
  const variable = place && VARIABLES[place.name];
  if (place === undefined || variable === undefined) return undefined;
  const whole = findStep(evaluation, place.side, place.name);
  const isElement = isCell(operand) && whole !== undefined && !isCell(whole);
  return isElement ? `${variable}[y]` : variable;
}
