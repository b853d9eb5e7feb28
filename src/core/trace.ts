import type { Flags } from './flags.ts';
import type { FloatArray, Format } from './format.ts';
import { type Binary, loopsFor, type Unary } from './loops.ts';
import { roundedArithmetic } from './rounding.ts';

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
 * overflowed or absorbed a term is a cell like any other. The scalar result is the last lane.
 * `equal`, `atLeast` and `isInfinite` give 1 where they hold and 0 where they do not, as with a NaN.
 */
export type Operation =
  | 'input'
  | 'subtract'
  | 'add'
  | 'multiply'
  | 'divide'
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
    return lane === 0 ? [at(first, 0)] : [at(step, lane - 1), at(first, lane)];
  }
  if (step.operation === 'others' && !isCell(first)) {
    return [at(first, lane < leftOut(step, first) ? lane : lane + 1)];
  }
  const cells = step.operands.map((operand) => cellOf(operand, lane));
  return step.operation === 'where' ? chosenOf(cells) : cells;
}

/** `where` has three operands: the condition, what it gives where that holds, and what it gives elsewhere. */
function chosenOf([condition, yes, no]: readonly Cell[]): Cell[] {
  if (condition === undefined || yes === undefined || no === undefined) return [];
  return [condition, valueAt(condition) !== 0 ? yes : no];
}

/** The cell a value was taken from by choices alone: itself, unless `where` made it. */
export function sourceOf(cell: Cell): Cell {
  if (cell.step.operation !== 'where') return cell;
  const [, chosen] = operandsOf(cell);
  return chosen === undefined ? cell : sourceOf(chosen);
}

/** `others` keeps the left-out cell as its second operand. */
function leftOut(step: Step, of: Step): number {
  const second = step.operands[1];
  return second !== undefined && isCell(second) ? second.lane : of.values.length;
}

/** Arithmetic over steps: the operations that programs are written with. */
export interface Arithmetic {
  /** Doubles read into the format. */
  readonly input: (values: ArrayLike<number>) => Step;
  /** One double, read into the format. */
  readonly number: (value: number) => Cell;
  /** x - m, lane by lane; `b` is one number for all lanes, or a vector with one for each. */
  readonly sub: <A extends Operand>(a: A, b: Operand) => A;
  readonly add: <A extends Operand>(a: A, b: Operand) => A;
  readonly mul: <A extends Operand>(a: A, b: Operand) => A;
  readonly div: <A extends Operand>(a: A, b: Operand) => A;
  readonly sqrt: <A extends Operand>(a: A) => A;
  readonly exp: <A extends Operand>(a: A) => A;
  readonly expm1: <A extends Operand>(a: A) => A;
  readonly log: <A extends Operand>(a: A) => A;
  readonly log1p: <A extends Operand>(a: A) => A;
  readonly neg: <A extends Operand>(a: A) => A;
  /** The larger of two, lane by lane; NaN when either is NaN. */
  readonly larger: (a: Step, b: Step) => Step;
  /** Largest lane; NaN when any lane is NaN (IEEE 754-2019 maximum). The empty vector gives -Infinity. */
  readonly max: (a: Step) => Cell;
  /** Left to right from the first term, one rounding per addition. The empty vector gives 0. */
  readonly sum: (a: Step) => Cell;
  /** The lanes of `a` without the first one in which `x` equals `m`; all of them when none does. */
  readonly others: (a: Step, x: Step, m: Cell) => Step;
  /** 1 where a = b, -0 and 0 alike; 0 where not, as with a NaN. */
  readonly equal: <A extends Operand>(a: A, b: Operand) => A;
  /** 1 where a >= b, 0 where not, as with a NaN. */
  readonly atLeast: <A extends Operand>(a: A, b: Operand) => A;
  /** 1 for Infinity and -Infinity, 0 for all else. */
  readonly isInfinite: <A extends Operand>(a: A) => A;
  /** `yes` in the lanes where the condition is not 0, else `no`. Scalars stand for all lanes of the shape of `no`. */
  readonly where: <A extends Operand>(condition: Operand, yes: Operand, no: A) => A;
}

const noFlags = (): Flags => 0;

/** An arithmetic that computes and records. Each call makes new steps; nothing is shared between recorders. */
export function recorder(format: Format, flushToZero: boolean): Arithmetic {
  const unit = roundedArithmetic(format, flushToZero);
  const loops = loopsFor(format, flushToZero);
  let recorded = 0;

  function record(
    operation: Operation,
    operands: readonly Operand[],
    values: FloatArray,
    flagsAt: (lane: number) => Flags = noFlags,
  ): Step {
    return { order: recorded++, operation, operands, values, flagsAt };
  }

  /** The flags of an operation that is done again. */
  function flagsOfAgain(again: () => number): Flags {
    again();
    return unit.takeFlags();
  }

  /** One value; as a vector of one it would cost several times as much. */
  function recordOne(operation: Operation, operands: readonly Operand[], make: () => number): Cell {
    const values = format.allocate(1);
    values[0] = make();
    unit.takeFlags();
    return at(
      record(operation, operands, values, () => flagsOfAgain(make)),
      0,
    );
  }

  /** A scalar operand is answered with a scalar, a vector with a vector. */
  function unary(operation: Unary, once: (a: number) => number) {
    function apply<A extends Operand>(a: A): A;
    function apply(a: Operand): Operand {
      if (isCell(a)) return recordOne(operation, [a], () => once(valueAt(a)));
      return record(operation, [a], loops.unary[operation](a.values), (lane) =>
        flagsOfAgain(() => once(valueAt(at(a, lane)))),
      );
    }
    return apply;
  }

  function binary(operation: Binary, once: (a: number, b: number) => number) {
    function apply<A extends Operand>(a: A, b: Operand): A;
    function apply(a: Operand, b: Operand): Operand {
      const lane = (i: number) => once(valueAt(cellOf(a, i)), valueAt(cellOf(b, i)));
      if (isCell(a)) return recordOne(operation, [a, b], () => lane(0));
      const right = isCell(b) ? valueAt(b) : b.values;
      return record(operation, [a, b], loops.binary[operation](a.values, right), (i) =>
        flagsOfAgain(() => lane(i)),
      );
    }
    return apply;
  }

  /** The values of `empty` for an empty vector, which has one running result all the same. */
  const fold = (
    operation: Operation,
    a: Step,
    run: (values: FloatArray) => FloatArray,
    empty: number,
    flagsAt?: (values: FloatArray) => (lane: number) => Flags,
  ): Cell => {
    const values = run(a.values.length === 0 ? loops.convert([empty]) : a.values);
    return at(record(operation, [a], values, flagsAt?.(values)), values.length - 1);
  };

  const sum = (a: Step) =>
    fold(
      'sum',
      a,
      loops.runningSum,
      0,
      (running) => (lane) =>
        lane === 0
          ? 0
          : flagsOfAgain(() =>
              unit.add(running[lane - 1] ?? Number.NaN, a.values[lane] ?? Number.NaN),
            ),
    );

  function others(a: Step, x: Step, m: Cell): Step {
    const skip = x.values.indexOf(valueAt(m));
    if (skip < 0) return record('others', [a], a.values.slice());
    const kept = format.allocate(a.values.length - 1);
    kept.set(a.values.subarray(0, skip));
    kept.set(a.values.subarray(skip + 1), skip);
    return record('others', [a, at(x, skip)], kept);
  }

  function like<A extends Operand>(operand: A, step: Step): A;
  function like(operand: Operand, step: Step): Operand {
    return isCell(operand) ? at(step, 0) : step;
  }

  /** Lane by lane, for operations that round nothing and raise no flag. */
  function choice<A extends Operand>(
    operation: Operation,
    shape: A,
    operands: readonly Operand[],
    choose: (lane: number) => number,
  ): A {
    const values = format.allocate(isCell(shape) ? 1 : shape.values.length);
    for (let lane = 0; lane < values.length; lane++) values[lane] = choose(lane);
    return like(shape, record(operation, operands, values));
  }

  const read = (operand: Operand): ((lane: number) => number) => {
    if (!isCell(operand)) return (lane) => operand.values[lane] ?? Number.NaN;
    const value = valueAt(operand);
    return () => value;
  };

  const compared =
    (operation: Operation, holds: (a: number, b: number) => boolean) =>
    <A extends Operand>(a: A, b: Operand): A => {
      const [left, right] = [read(a), read(b)];
      return choice(operation, a, [a, b], (lane) => Number(holds(left(lane), right(lane))));
    };

  const input = (values: ArrayLike<number>): Step =>
    record('input', [], loops.convert(values), (lane) =>
      flagsOfAgain(() => unit.convert(values[lane] ?? Number.NaN)),
    );

  return {
    input,
    number: (value) => at(input([value]), 0),
    sub: binary('subtract', unit.subtract),
    add: binary('add', unit.add),
    mul: binary('multiply', unit.multiply),
    div: binary('divide', unit.divide),
    sqrt: unary('sqrt', unit.sqrt),
    exp: unary('exp', unit.exp),
    expm1: unary('expm1', unit.expm1),
    log: unary('log', unit.log),
    log1p: unary('log1p', unit.log1p),
    neg: unary('negate', (a) => -a),
    larger: (a, b) => {
      const [left, right] = [read(a), read(b)];
      return choice('larger', a, [a, b], (lane) => Math.max(left(lane), right(lane)));
    },
    max: (a) => fold('max', a, loops.runningMax, Number.NEGATIVE_INFINITY),
    sum,
    others,
    equal: compared('equal', (a, b) => a === b),
    atLeast: compared('atLeast', (a, b) => a >= b),
    isInfinite: (a) => {
      const value = read(a);
      const infinite = (lane: number) => Math.abs(value(lane)) === Number.POSITIVE_INFINITY;
      return choice('isInfinite', a, [a], (lane) => Number(infinite(lane)));
    },
    where: (condition, yes, no) => {
      const [test, left, right] = [read(condition), read(yes), read(no)];
      return choice('where', no, [condition, yes, no], (lane) =>
        (test(lane) !== 0 ? left : right)(lane),
      );
    },
  };
}
