import { type Engine, engineOf } from './engine.ts';
import type { Flags } from './flags.ts';
import type { FloatArray, Format } from './format.ts';
import type { Binary, Unary } from './loops.ts';
import { picked } from './picked.ts';
import { type Plan, planIn } from './plan.ts';
import { type Additions, additionsOf } from './sum-orders.ts';
import {
  type Arithmetic,
  at,
  type Cell,
  cellOf,
  isCell,
  type Operand,
  type Operation,
  type Step,
  stepOf,
  valueAt,
} from './trace.ts';

/** An arithmetic in one format that computes and records. Each call makes new steps; nothing is shared between recorders. */
export const recorder = (format: Format, flushToZero: boolean): Arithmetic =>
  recorderFor(planIn(format, flushToZero));

/**
 * Every step of several recorders in the order in which they were made. Recorders that are given the same journal can
 * work on each other's steps: a step's `order` is its place in the journal.
 */
export type Journal = Step[];

const NO_FLAGS = (): Flags => 0;

/**
 * The arithmetic of a plan. Operands are converted to the format that an operation computes in, once each; where the
 * formats are the same, no conversion is recorded.
 */
export function recorderFor(
  { storage, compute, accumulation, order, flushToZero }: Plan,
  journal?: Journal,
): Arithmetic {
  const computing = engineOf(compute, flushToZero);
  const engines = new Map([[compute, computing]]);
  const engineFor = (format: Format): Engine => {
    const known = engines.get(format);
    if (known !== undefined) return known;
    const made = engineOf(format, flushToZero);
    engines.set(format, made);
    return made;
  };
  const [storing, adding] = [engineFor(storage), engineFor(accumulation)];
  let recorded = 0;

  function record(
    operation: Operation,
    operands: readonly Operand[],
    { format }: Pick<Engine, 'format'>,
    values: FloatArray,
    flagsAt: (lane: number) => Flags = NO_FLAGS,
    more?: Pick<Step, 'additions' | 'corrections' | 'picks' | 'lanes'>,
  ): Step {
    const order = journal?.length ?? recorded++;
    const plain = { order, operation, operands, format, values, flagsAt };
    const step = more === undefined ? plain : { ...plain, ...more };
    journal?.push(step);
    return step;
  }

  /** One value; as a vector of one it would cost several times as much. */
  function recordOne(
    operation: Operation,
    operands: readonly Operand[],
    engine: Engine,
    make: () => number,
  ): Cell {
    const values = engine.format.allocate(1);
    values[0] = make();
    engine.unit.takeFlags();
    return at(
      record(operation, operands, engine, values, () => flagsAgain(engine, make)),
      0,
    );
  }

  const converted = new Map<Step, Step>();

  function convert<A extends Operand>(a: A, engine: Engine): A;
  function convert(a: Operand, engine: Engine): Operand {
    const step = stepOf(a);
    if (step.format === engine.format) return a;
    if (isCell(a)) return recordOne('convert', [a], engine, () => engine.unit.convert(valueAt(a)));
    const known = converted.get(step);
    if (known?.format === engine.format) return known;
    const made = read('convert', [a], engine, step.values);
    converted.set(step, made);
    return made;
  }

  /** Doubles, or values of another format, read into the format. */
  const read = (
    operation: 'input' | 'convert',
    operands: readonly Operand[],
    engine: Engine,
    values: ArrayLike<number>,
  ): Step =>
    record(operation, operands, engine, engine.loops.convert(values), (lane) =>
      flagsAgain(engine, () => engine.unit.convert(values[lane] ?? Number.NaN)),
    );

  /** A scalar operand is answered with a scalar, a vector with a vector. */
  function unary(operation: Unary, once: (a: number) => number) {
    function apply<A extends Operand>(a: A): A;
    function apply(given: Operand): Operand {
      const a = convert(given, computing);
      const lane = (i: number) => once(valueAt(cellOf(a, i)));
      if (isCell(a)) return recordOne(operation, [a], computing, () => lane(0));
      const values = computing.loops.unary[operation](a.values);
      return record(operation, [a], computing, values, (i) => flagsAgain(computing, () => lane(i)));
    }
    return apply;
  }

  function binary(operation: Binary, once: (a: number, b: number) => number) {
    function apply<A extends Operand>(a: A, b: Operand): A;
    function apply(given: Operand, other: Operand): Operand {
      const [a, b] = [convert(given, computing), convert(other, computing)];
      const lane = (i: number) => once(valueAt(cellOf(a, i)), valueAt(cellOf(b, i)));
      if (isCell(a)) return recordOne(operation, [a, b], computing, () => lane(0));
      const right = isCell(b) ? valueAt(b) : b.values;
      const values = computing.loops.binary[operation](a.values, right);
      return record(operation, [a, b], computing, values, (i) =>
        flagsAgain(computing, () => lane(i)),
      );
    }
    return apply;
  }

  function sum(given: Step): Cell {
    const a = convert(given, adding);
    const n = a.values.length;
    if (n === 0) return recordOne('sum', [a], adding, () => 0);
    if (n > 1 && order !== 'left-to-right' && order !== 'compensated')
      return sumAlong(a, additionsOf(order, n));
    if (order === 'compensated' && n > 1) return sumCompensated(a);
    const { sums } = adding.loops.runningSum(a.values);
    const again = (lane: number) =>
      adding.unit.add(sums[lane - 1] ?? Number.NaN, a.values[lane] ?? Number.NaN);
    const flagsAt = (lane: number) => (lane === 0 ? 0 : flagsAgain(adding, () => again(lane)));
    return at(record('sum', [a], adding, sums, flagsAt), n - 1);
  }

  /** A lane raises the flags of its term's correction too, which is computed after the addition before. */
  function sumCompensated(a: Step): Cell {
    const { sums, corrections } = adding.loops.compensatedSum(a.values);
    const { add, subtract } = adding.unit;
    const sum = (lane: number) => sums[lane] ?? Number.NaN;
    const correctedTerm = (lane: number) =>
      subtract(a.values[lane] ?? Number.NaN, corrections[lane - 1] ?? 0);
    const again = (lane: number) => {
      const before = correctedTerm(lane - 1);
      adding.unit.takeFlags();
      if (lane > 1) subtract(subtract(sum(lane - 1), sum(lane - 2)), before);
      return add(sum(lane - 1), correctedTerm(lane));
    };
    const flagsAt = (lane: number) => (lane === 0 ? 0 : flagsAgain(adding, () => again(lane)));
    return at(record('sum', [a], adding, sums, flagsAt, { corrections }), sums.length - 1);
  }

  function sumAlong(a: Step, additions: Additions): Cell {
    const values = adding.loops.sumAlong(a.values, additions);
    const node = (index = 0) =>
      (index < a.values.length ? a.values[index] : values[index - a.values.length]) ?? Number.NaN;
    const flagsAt = (lane: number) =>
      flagsAgain(adding, () =>
        adding.unit.add(node(additions.left[lane]), node(additions.right[lane])),
      );
    return at(record('sum', [a], adding, values, flagsAt, { additions }), values.length - 1);
  }

  function max(a: Step): Cell {
    if (a.values.length === 0)
      return recordOne('max', [a], engineFor(a.format), () => Number.NEGATIVE_INFINITY);
    const values = engineFor(a.format).loops.runningMax(a.values);
    return at(record('max', [a], a, values), values.length - 1);
  }

  function others(a: Step, x: Step, m: Cell): Step {
    const skip = x.values.indexOf(valueAt(m));
    if (skip < 0) return record('others', [a], a, a.values.slice());
    const kept = a.format.allocate(a.values.length - 1);
    kept.set(a.values.subarray(0, skip));
    kept.set(a.values.subarray(skip + 1), skip);
    return record('others', [a, at(x, skip)], a, kept);
  }

  /** Values that are there already, in their format, or in that of computing where they differ. */
  function stack(operands: readonly Operand[], picks?: Int32Array): Step {
    const first = operands[0] === undefined ? compute : stepOf(operands[0]).format;
    const differ = operands.some((operand) => stepOf(operand).format !== first);
    const alike = differ ? operands.map((operand) => convert(operand, computing)) : operands;
    const format = differ ? compute : first;
    if (picks === undefined) {
      const cells = alike.filter(isCell);
      const values = format.allocate(cells.length);
      for (const [lane, cell] of cells.entries()) values[lane] = valueAt(cell);
      return record('stack', cells, { format }, values);
    }
    const values = picked(format, alike, picks);
    return record('stack', alike, { format }, values, NO_FLAGS, { picks });
  }

  const take = (a: Step, lanes: Int32Array) =>
    record('take', [a], a, picked(a.format, [a], lanes), NO_FLAGS, { lanes });

  /** Lane by lane, for operations that round nothing and raise no flag; in the format of `shape`. */
  function choice<A extends Operand>(
    operation: Operation,
    shape: A,
    operands: readonly Operand[],
    choose: (lane: number) => number,
  ): A;
  function choice(
    operation: Operation,
    shape: Operand,
    operands: readonly Operand[],
    choose: (lane: number) => number,
  ): Operand {
    const { format } = stepOf(shape);
    const values = format.allocate(isCell(shape) ? 1 : shape.values.length);
    for (let lane = 0; lane < values.length; lane++) values[lane] = choose(lane);
    const step = record(operation, operands, { format }, values);
    return isCell(shape) ? at(step, 0) : step;
  }

  const compared =
    (operation: Operation, holds: (a: number, b: number) => boolean) =>
    <A extends Operand>(a: A, b: Operand): A => {
      const [left, right] = [reader(a), reader(b)];
      return choice(operation, a, [a, b], (lane) => Number(holds(left(lane), right(lane))));
    };

  const { unit } = computing;
  return {
    input: (values) => read('input', [], storing, values),
    number: (value) => at(read('input', [], computing, [value]), 0),
    sub: binary('subtract', unit.subtract),
    add: binary('add', unit.add),
    mul: binary('multiply', unit.multiply),
    div: binary('divide', unit.divide),
    pow: binary('power', unit.power),
    sqrt: unary('sqrt', unit.sqrt),
    exp: unary('exp', unit.exp),
    expm1: unary('expm1', unit.expm1),
    log: unary('log', unit.log),
    log1p: unary('log1p', unit.log1p),
    neg: unary('negate', (a) => -a),
    larger: (a, b) => {
      const other = convert(b, engineFor(a.format));
      const [left, right] = [reader(a), reader(other)];
      return choice('larger', a, [a, other], (lane) => Math.max(left(lane), right(lane)));
    },
    max,
    sum,
    store: (a) => convert(a, storing),
    convert: (a, format) => convert(a, engineFor(format)),
    others,
    stack,
    take,
    equal: compared('equal', (a, b) => a === b),
    atLeast: compared('atLeast', (a, b) => a >= b),
    isInfinite: (a) => {
      const value = reader(a);
      const infinite = (lane: number) => Math.abs(value(lane)) === Number.POSITIVE_INFINITY;
      return choice('isInfinite', a, [a], (lane) => Number(infinite(lane)));
    },
    where: (condition, given, no) => {
      const yes = convert(given, engineFor(stepOf(no).format));
      const [test, left, right] = [reader(condition), reader(yes), reader(no)];
      return choice('where', no, [condition, yes, no], (lane) =>
        (test(lane) !== 0 ? left : right)(lane),
      );
    },
  };
}

/** The flags of an operation that is done again. */
function flagsAgain({ unit }: Engine, again: () => number): Flags {
  again();
  return unit.takeFlags();
}

/** Reads a vector, or one number for all lanes. */
function reader(operand: Operand): (lane: number) => number {
  if (!isCell(operand)) return (lane) => operand.values[lane] ?? Number.NaN;
  const value = valueAt(operand);
  return () => value;
}
