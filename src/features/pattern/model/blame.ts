import { type Format, float64 } from '../../../core/format.ts';
import { recorder } from '../../../core/recorder.ts';
import type { Arithmetic, Step } from '../../../core/trace.ts';

/**
 * A program whose first `rounded` operations are rounded to a format and whose others are float64, which stands for
 * exact. It receives `rounded` because its input may depend on whether the first operation, reading, is rounded.
 */
export type Program = (arithmetic: Arithmetic, rounded: number) => Step;

/** A part of a program, up to one of its steps, and what to call it as the cause of an error. */
export interface Phase<Cause> {
  readonly cause: Cause;
  readonly last: Step;
}

/** A stage is named as a cause if it makes at least this part of the error. */
const WORTH_NAMING = 0.3;

/**
 * Which stages cause the error of a result: how far the result moves as one stage after another is rounded. The stage
 * with the largest effect is always included. The last stage must end in the result.
 */
export function causesOfError<Cause>(
  format: Format,
  program: Program,
  stages: readonly Phase<Cause>[],
): Cause[] {
  const ends = [0, ...stages.map(({ last }) => last.order + 1)];
  const results = ends.map((rounded) => program(roundedUpTo(format, rounded), rounded).values);
  const moves = stages.map((_, index) => distance(results[index + 1] ?? [], results[index] ?? []));
  const error = distance(results.at(-1) ?? [], results[0] ?? []);
  const least = Math.min(WORTH_NAMING * error, Math.max(...moves));
  return stages.flatMap(({ cause }, index) => ((moves[index] ?? 0) >= least ? [cause] : []));
}

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, lane) => Math.abs(value - (b[lane] ?? Number.NaN))));

/** The arithmetic of a format for the first `count` operations, and of float64 after them. */
function roundedUpTo(format: Format, count: number): Arithmetic {
  const [narrow, wide] = [recorder(format, false), recorder(float64, false)];
  let done = 0;
  const next = () => (done++ < count ? narrow : wide);
  return {
    input: (values) => next().input(values),
    number: (value) => next().number(value),
    sub: (a, b) => next().sub(a, b),
    add: (a, b) => next().add(a, b),
    mul: (a, b) => next().mul(a, b),
    div: (a, b) => next().div(a, b),
    pow: (a, b) => next().pow(a, b),
    sqrt: (a) => next().sqrt(a),
    exp: (a) => next().exp(a),
    expm1: (a) => next().expm1(a),
    log: (a) => next().log(a),
    log1p: (a) => next().log1p(a),
    neg: (a) => next().neg(a),
    larger: (a, b) => next().larger(a, b),
    max: (a) => next().max(a),
    sum: (a) => next().sum(a),
    store: (a) => next().store(a),
    convert: (a, to) => next().convert(a, to),
    others: (a, x, m) => next().others(a, x, m),
    stack: (operands, picks) => next().stack(operands, picks),
    take: (a, lanes) => next().take(a, lanes),
    equal: (a, b) => next().equal(a, b),
    atLeast: (a, b) => next().atLeast(a, b),
    isInfinite: (a) => next().isInfinite(a),
    where: (condition, yes, no) => next().where(condition, yes, no),
  };
}
