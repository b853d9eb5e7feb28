import { backward } from '../../../core/backward.ts';
import {
  type Cell,
  cellOf,
  isCell,
  type Operand,
  operandsOf,
  sourceOf,
  valueAt,
} from '../../../core/trace.ts';
import { problemOf } from '../../../scenario/problem.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { evaluate } from '../../../softmax/evaluate.ts';
import { gradientsOf } from '../../../softmax/gradient.ts';
import { LOSS_FORMS, type LossFormId, lossPartsOf } from '../../../softmax/loss-forms.ts';

/** One step of a pass: a value for each class, or one for all. */
export interface PassRow {
  /** As code: `s = sum(e)`, or `ds` for dL/ds. */
  readonly code: string;
  readonly cells: readonly Cell[];
  readonly scalar: boolean;
}

export interface Passes {
  readonly forward: readonly PassRow[];
  /** In the order in which they are computed. */
  readonly backward: readonly PassRow[];
  /** p - onehot, from the stable p. */
  readonly fromLogits: PassRow;
  /** The operation that made the first NaN of numbers; null where there is none. */
  readonly birth: Cell | null;
}

/** What the rows are called, by program: the steps of the naive way, and of the stable ones. */
const NAIVE = { e: 'e = exp(x)', s: 's = sum(e)', p: 'p = e / s' };
const STABLE = {
  m: 'm = max(x)',
  d: 'd = x − m',
  e: 'e = exp(d)',
  s: 's = sum(e)',
  p: 'p = e / s',
  logS: 'logS = log(s)',
  lse: 'lse = m + logS',
};
const LOSSES: Readonly<Partial<Record<LossFormId, string>>> = {
  naive: 'L = −log(p[y])',
  'log-p': 'L = −log(p[y])',
  'log-sum-exp': 'L = lse − x[y]',
  shift: 'L = logS − d[y]',
};

/** Both passes of one example through one form of the loss, in the format of the scenario. */
export function passesOf(scenario: Scenario, form: LossFormId, lossScale: number): Passes {
  const evaluation = evaluate(problemOf(scenario));
  const { arithmetic, inputs, naive, stable } = evaluation;
  const loss = LOSS_FORMS.find(({ id }) => id === form)?.run(arithmetic, lossPartsOf(evaluation));
  if (loss === undefined) throw new Error(`There is no form ${form} of the loss.`);
  const scaled = lossScale === 1 ? loss : arithmetic.mul(loss, arithmetic.number(lossScale));
  const { of } = backward(arithmetic, scaled);
  const classes = scenario.logits.length;
  const row = (code: string, operand: Operand) => rowOf(code, operand, classes);

  const steps: Readonly<Record<string, Operand>> = form === 'naive' ? naive : stable;
  const named = Object.entries(form === 'naive' ? NAIVE : STABLE).flatMap(([name, code]) => {
    const operand = steps[name];
    const gradient = operand === undefined ? undefined : of(operand);
    return operand === undefined || gradient === undefined
      ? []
      : [{ name, code, operand, gradient }];
  });
  const ofX = of(inputs.x);
  const forward = [
    row('x', inputs.x),
    ...named.map(({ code, operand }) => row(code, operand)),
    row(LOSSES[form] ?? 'L', loss),
    ...(scaled === loss ? [] : [row('L × scale', scaled)]),
  ];
  const back = [
    ...[...named].reverse().map(({ name, gradient }) => row(`d${name}`, gradient)),
    ...(ofX === undefined ? [] : [row('dx', ofX)]),
  ];
  return {
    forward,
    backward: back,
    fromLogits: row('p − onehot', gradientsOf(evaluation).fromLogits().gradient),
    birth: birthOf([...forward, ...back]),
  };
}

function rowOf(code: string, operand: Operand, classes: number): PassRow {
  const scalar = isCell(operand);
  const cells = scalar
    ? [operand]
    : Array.from({ length: classes }, (_, lane) => cellOf(operand, lane));
  return { code, cells, scalar };
}

export const isNaNCell = (cell: Cell): boolean => Number.isNaN(valueAt(cell));

/** Where the first NaN of the rows came from: the first operation on the way to it that made one of numbers. */
function birthOf(rows: readonly PassRow[]): Cell | null {
  const first = rows.flatMap(({ cells }) => cells).find(isNaNCell);
  if (first === undefined) return null;
  let cell = sourceOf(first);
  for (;;) {
    const before = operandsOf(cell).find(isNaNCell);
    if (before === undefined) return cell;
    cell = sourceOf(before);
  }
}

/** Entries of the gradient of x that are NaN, and that are infinite, of one example through one form of the loss. */
export function entriesOf(scenario: Scenario, form: LossFormId, lossScale: number) {
  const values = passesOf(scenario, form, lossScale).backward.at(-1)?.cells.map(valueAt) ?? [];
  const nan = values.filter(Number.isNaN).length;
  return { nan, infinite: values.filter((value) => !Number.isFinite(value)).length - nan };
}
