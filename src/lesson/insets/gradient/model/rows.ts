import {
  at,
  type Cell,
  cellOf,
  isCell,
  type Operand,
  operandsOf,
  type Step,
  sourceOf,
  stepOf,
  valueAt,
} from '../../../../core/trace.ts';
import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { gradientsOf } from '../../../../softmax/gradient.ts';

/** What the figure shows of naive softmax, each line as code. `dp` stands for dL/dp. */
const CODE = {
  x: 'x',
  e: 'e = exp(x)',
  s: 's = sum(e)',
  p: 'p = e / s',
  loss: 'L = −log(p[y])',
  dp: 'dp[y] = −1 / p[y]',
  a: 'a = dp / s',
  b: 'b = −dp * (e/s/s)',
  ds: 'ds = sum(b)',
  de: 'de = a + ds',
  dx: 'dx = de * e',
};

/** The gradient from the logits, in the same writing. */
export const FROM_LOGITS = 'dx = p − onehot';

export type RowName = keyof typeof CODE;

export interface Row {
  readonly name: RowName;
  readonly code: string;
  /** One value for each class, or a single one for all. */
  readonly cells: readonly Cell[];
  readonly scalar: boolean;
}

export interface Pass {
  readonly forward: readonly Row[];
  /** In the order in which it is computed. */
  readonly backward: readonly Row[];
}

/** The row that a step of the backward pass is best seen beside: one that it reads. */
export const READS: { readonly [Name in RowName]?: RowName } = {
  dp: 'p',
  a: 'dp',
  b: 'dp',
  ds: 'b',
  de: 'ds',
  dx: 'de',
};

/** The step that the backward pass ends with; it begins with 0. */
export const LAST = 5;

/** Both passes of naive softmax, every value a cell of the trace. */
export function passOf(evaluation: Evaluation): Pass {
  const { inputs, naive } = evaluation;
  const gradient = gradientsOf(evaluation).naive();
  const { p: dp, s: ds, e: de } = gradient;
  if (dp === undefined || ds === undefined || de === undefined)
    throw new Error('The naive loss depends on each of its steps.');
  const lanes = [...inputs.x.values.keys()];
  const scalar = (name: RowName, operand: Operand): Row => ({
    name,
    code: CODE[name],
    cells: [isCell(operand) ? operand : at(operand, operand.values.length - 1)],
    scalar: true,
  });
  const vector = (name: RowName, operand: Operand): Row => ({
    name,
    code: CODE[name],
    cells: lanes.map((lane) => cellOf(operand, lane)),
    scalar: false,
  });
  return {
    forward: [
      vector('x', inputs.x),
      vector('e', naive.e),
      scalar('s', naive.s),
      vector('p', naive.p),
      scalar('loss', naive.loss),
    ],
    backward: [
      vector('dp', dp),
      vector('a', firstOperand(stepOf(de))),
      vector('b', stepOf(ds).operation === 'sum' ? firstOperand(stepOf(ds)) : ds),
      scalar('ds', ds),
      vector('de', de),
      vector('dx', gradient.x),
    ],
  };
}

function firstOperand({ operands: [first] }: Step): Operand {
  if (first === undefined) throw new Error('A step without operands.');
  return first;
}

export const isNaNCell = (cell: Cell): boolean => Number.isNaN(valueAt(cell));

/** Whether this operation made a NaN of numbers. */
export function isBirth(cell: Cell): boolean {
  const operands = operandsOf(sourceOf(cell));
  return isNaNCell(cell) && operands.length > 0 && !operands.some(isNaNCell);
}

/** Where a NaN came from: the first operation on the way to it that made one of numbers, or an input. */
export function birthOf(cell: Cell): Cell {
  const before = operandsOf(cell).find(isNaNCell);
  return before === undefined ? cell : birthOf(before);
}

/** A value of the figure by its place, which stays the same while the numbers change. */
export interface Place {
  readonly row: RowName;
  /** 0 for a scalar. */
  readonly lane: number;
}

export const findRow = ({ forward, backward }: Pass, name: RowName): Row | undefined =>
  [...forward, ...backward].find((row) => row.name === name);

/** What is most worth explaining at a step of the backward pass; at its end, of all of it. */
export function tellingPlace(pass: Pass, step: number, trueClass: number): Place {
  const { forward, backward } = pass;
  const row = backward[step] ?? backward[LAST];
  const order = step === LAST ? [findRow(pass, 'b'), ...backward, ...forward] : [row];
  for (const { name, cells } of order.filter((found) => found !== undefined)) {
    const lane = cells.findIndex(isBirth);
    if (lane >= 0) return { row: name, lane };
  }
  // The term by which all entries hang together.
  if (row === undefined || step === LAST) return { row: 'b', lane: trueClass };
  return { row: row.name, lane: row.scalar ? 0 : trueClass };
}
