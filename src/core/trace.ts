import type { Flags } from './flags.ts';
import type { FloatArray, Format } from './format.ts';
import type { Additions } from './sum-orders.ts';

/**
 * A trace is a graph of steps. A step is one operation applied to every lane of a vector (or to one scalar); it
 * keeps its operands, its values and the flags each lane raised. From any cell one can walk back to what made it.
 *
 * Choices are operations too: a program compares with `equal`, `atLeast` and `isInfinite`, and chooses with `where`. So
 * which operations it runs never depends on a value, and the trace says what was chosen and why.
 */
export interface Step {
  /** Place in the order the program ran. */
  readonly order: number;
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  readonly values: FloatArray;
  /** The format that every value is one of. */
  readonly format: Format;
  /** Of a `sum` that is a tree of additions. */
  readonly additions?: Additions;
  /** Of a compensated `sum`: what each addition added too much, which is subtracted from the next term. */
  readonly corrections?: FloatArray;
  /** Of a `stack`: which value of the operands each lane is, counted through them one after another. */
  readonly picks?: Int32Array;
  /** Of a `take`: for each lane, the lane of the operand that it copies. */
  readonly lanes?: Int32Array;
  /** The flags that a lane raised: derived from its operands when asked for. */
  readonly flagsAt: (lane: number) => Flags;
}

/** One value of a step. A scalar is a cell; a vector is a whole step. */
export interface Cell {
  readonly step: Step;
  readonly lane: number;
}

export type Operand = Step | Cell;

/**
 * `sum` and `max` are running: lane i holds the result of lanes 0 to i of the operand, so the addition that
 * overflowed or absorbed a term is a cell like any other. The scalar result is the last lane. A sum that is a tree has a
 * lane for each of its additions. One that is compensated is running; what made a lane is the sum before and the term.
 * The operands of `stack` are cells, one for each lane, or with `picks` cells and vectors. `take` copies lanes of one step,
 * in any order and as often as wanted.
 * `equal`, `atLeast` and `isInfinite` give 1 where they hold and 0 where they do not, as with a NaN.
 */
export type Operation =
  | 'input'
  | 'convert'
  | 'subtract'
  | 'add'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'sqrt'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'negate'
  | 'larger'
  | 'max'
  | 'sum'
  | 'others'
  | 'stack'
  | 'take'
  | 'equal'
  | 'atLeast'
  | 'isInfinite'
  | 'where';

export const isCell = (operand: Operand): operand is Cell => 'lane' in operand;

export const at = (step: Step, lane: number): Cell => ({ step, lane });

export const stepOf = (operand: Operand): Step => (isCell(operand) ? operand.step : operand);

/** The scalar itself, or the lane of a vector. */
export const cellOf = (operand: Operand, lane: number): Cell =>
  isCell(operand) ? operand : at(operand, lane);

export const valueAt = ({ step, lane }: Cell): number => {
  const value = step.values[lane];
  if (value === undefined) throw new RangeError(`lane ${lane} of a step of ${step.values.length}`);
  return value;
};

export const flagsOf = ({ step, lane }: Cell): Flags => step.flagsAt(lane);

/**
 * The cells an operation read to make this one, in reading order. Inputs have none; `where` read its condition and the
 * operand that it chose.
 */
export function operandsOf({ step, lane }: Cell): Cell[] {
  const [first] = step.operands;
  if (first === undefined) return [];
  if (step.operation === 'sum' || step.operation === 'max') {
    if (isCell(first)) return [first];
    if (first.values.length === 0) return [];
    if (step.additions !== undefined) return addends(step, first, step.additions, lane);
    return lane === 0 ? [at(first, 0)] : [at(step, lane - 1), at(first, lane)];
  }
  if (step.operation === 'others' && !isCell(first)) {
    return [at(first, lane < leftOut(step, first) ? lane : lane + 1)];
  }
  if (step.lanes !== undefined) return [at(stepOf(first), step.lanes[lane] ?? 0)];
  if (step.operation === 'stack') return pickedBy(step, lane);
  const cells = step.operands.map((operand) => cellOf(operand, lane));
  return step.operation === 'where' ? chosenOf(cells) : cells;
}

/** The cell that a lane of a `stack` took its value from. */
function pickedBy({ operands, picks }: Step, lane: number): Cell[] {
  if (picks === undefined) return operands.slice(lane, lane + 1).filter(isCell);
  let index = picks[lane] ?? Number.NaN;
  for (const operand of operands) {
    const size = isCell(operand) ? 1 : operand.values.length;
    if (index < size) return [cellOf(operand, index)];
    index -= size;
  }
  return [];
}

/** What one addition of a sum added: terms, or results of earlier additions. */
function addends(step: Step, of: Step, { left, right }: Additions, lane: number): Cell[] {
  const node = (index = 0) =>
    index < of.values.length ? at(of, index) : at(step, index - of.values.length);
  return [node(left[lane]), node(right[lane])];
}

/** `where` has three operands: the condition, what it gives where that holds, and what it gives elsewhere. */
function chosenOf([condition, yes, no]: readonly Cell[]): Cell[] {
  if (condition === undefined || yes === undefined || no === undefined) return [];
  return [condition, valueAt(condition) !== 0 ? yes : no];
}

/** The cell a value was taken from without computing: itself, unless `where`, `stack` or `take` made it. */
export function sourceOf(cell: Cell): Cell {
  const { operation } = cell.step;
  if (operation !== 'where' && operation !== 'stack' && operation !== 'take') return cell;
  const taken = operandsOf(cell).at(-1);
  return taken === undefined ? cell : sourceOf(taken);
}

/**
 * The cell as it was before its format was changed: itself, unless `convert` made it. Its number may differ, and with a
 * narrower format it may be an infinity or 0.
 */
export function unconverted(cell: Cell): Cell {
  if (cell.step.operation !== 'convert') return cell;
  const [before] = operandsOf(cell);
  return before === undefined ? cell : unconverted(before);
}

/** The same for a whole step. */
export function unconvertedStep(step: Step): Step {
  const [before] = step.operands;
  return step.operation !== 'convert' || before === undefined
    ? step
    : unconvertedStep(stepOf(before));
}

/** Which terms of its operand a cell of a sum has added up, ascending; empty for any other operation. */
export function termsOf({ step, lane }: Cell): number[] {
  const [terms] = step.operands;
  if (step.operation !== 'sum' || terms === undefined || isCell(terms)) return [];
  const n = terms.values.length;
  const { additions } = step;
  if (additions === undefined) return Array.from({ length: Math.min(lane + 1, n) }, (_, i) => i);
  const found: number[] = [];
  const pending = [n + lane];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node < n) found.push(node);
    else pending.push(additions.left[node - n] ?? 0, additions.right[node - n] ?? 0);
  }
  return found.sort((a, b) => a - b);
}

/** `others` keeps the left-out cell as its second operand. */
function leftOut(step: Step, of: Step): number {
  const second = step.operands[1];
  return second !== undefined && isCell(second) ? second.lane : of.values.length;
}

/** Arithmetic over steps: the operations that programs are written with. */
export interface Arithmetic {
  /** Doubles read into the format of what is stored. */
  readonly input: (values: ArrayLike<number>) => Step;
  /** A constant of the program: one double, read into the format that is computed in. */
  readonly number: (value: number) => Cell;
  /** x - m, lane by lane; `b` is one number for all lanes, or a vector with one for each. */
  readonly sub: <A extends Operand>(a: A, b: Operand) => A;
  readonly add: <A extends Operand>(a: A, b: Operand) => A;
  readonly mul: <A extends Operand>(a: A, b: Operand) => A;
  readonly div: <A extends Operand>(a: A, b: Operand) => A;
  /** a to the power of b; 1 where b is 0, even for a NaN. */
  readonly pow: <A extends Operand>(a: A, b: Operand) => A;
  readonly sqrt: <A extends Operand>(a: A) => A;
  readonly exp: <A extends Operand>(a: A) => A;
  readonly expm1: <A extends Operand>(a: A) => A;
  readonly log: <A extends Operand>(a: A) => A;
  readonly log1p: <A extends Operand>(a: A) => A;
  readonly neg: <A extends Operand>(a: A) => A;
  /** The larger of two, lane by lane; NaN when either is NaN. In the format of the first. */
  readonly larger: (a: Step, b: Step) => Step;
  /** Largest lane; NaN when any lane is NaN (IEEE 754-2019 maximum). The empty vector gives -Infinity. */
  readonly max: (a: Step) => Cell;
  /** One rounding per addition, in the order of the plan. The empty vector gives 0. */
  readonly sum: (a: Step) => Cell;
  /** Converted to the format of what is returned; the same where it is in that format. */
  readonly store: <A extends Operand>(a: A) => A;
  /** Converted to a format; the same where it is in that format. */
  readonly convert: <A extends Operand>(a: A, format: Format) => A;
  /** The lanes of `a` without the first one in which `x` equals `m`; all of them when none does. */
  readonly others: (a: Step, x: Step, m: Cell) => Step;
  /**
   * A vector of values that are there already, converted where their formats differ: those of the cells, or with `picks`,
   * in lane i number picks[i] of the values of all operands, counted through one after another.
   */
  readonly stack: (operands: readonly Operand[], picks?: Int32Array) => Step;
  /** The lanes of `a` of these numbers, in this order. */
  readonly take: (a: Step, lanes: Int32Array) => Step;
  /** 1 where a = b, -0 and 0 alike; 0 where not, as with a NaN. */
  readonly equal: <A extends Operand>(a: A, b: Operand) => A;
  /** 1 where a >= b, 0 where not, as with a NaN. */
  readonly atLeast: <A extends Operand>(a: A, b: Operand) => A;
  /** 1 for Infinity and -Infinity, 0 for all else. */
  readonly isInfinite: <A extends Operand>(a: A) => A;
  /**
   * `yes` in the lanes where the condition is not 0, else `no`. Scalars stand for all lanes of the shape of `no`, whose
   * format the result has.
   */
  readonly where: <A extends Operand>(condition: Operand, yes: Operand, no: A) => A;
}
