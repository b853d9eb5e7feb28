import { type Format, float64 } from '../../../core/format.ts';
import { recorder } from '../../../core/recorder.ts';
import type { Arithmetic, Step } from '../../../core/trace.ts';
import { firstTrouble, type Trouble } from '../../../softmax/trouble.ts';

/** What is left in a vector after an operation went wrong. */
export type Remains =
  | { readonly kind: 'zeros' | 'other' }
  /** How many of its entries; not necessarily all. */
  | { readonly kind: 'nan' | 'infinite'; readonly count: number; readonly of: number };

/** How a computed vector compares with the right values. */
export type VectorOutcome =
  | { readonly kind: 'broken'; readonly trouble: Trouble; readonly remains: Remains }
  /** Finite, no operation failed, and yet visibly wrong. */
  | { readonly kind: 'wrong'; readonly lane: number }
  | {
      readonly kind: 'sound';
      /** The largest distance from a right value. */
      readonly error: number;
      /** Whether a few roundings to the format explain the error. */
      readonly byRounding: boolean;
    };

/** An error of this fraction of the largest entry is visible; a few roundings to float16 stay below it. */
const VISIBLE = 0.01;

/** Largest error by the roundings of a demonstration, as a fraction of the largest entry: eight half ulps of it. */
export const fewRoundings = (format: Format): number => 8 * 2 ** -format.precision;

/** Compares a result with the right values, lane by lane. Both have the same length, at least 1. */
export function vectorOutcome(
  result: Step,
  right: ArrayLike<number>,
  format: Format,
): VectorOutcome {
  const values = [...result.values];
  const size = Math.max(...Array.from(right, Math.abs));
  const errors = values.map((value, lane) => Math.abs(value - (right[lane] ?? Number.NaN)));
  const lane = errors.findIndex((error) => !(error <= VISIBLE * size));
  if (lane < 0) {
    const error = Math.max(...errors);
    const byRounding = error <= fewRoundings(format) * size;
    return { kind: 'sound', error, byRounding };
  }
  const trouble = firstTrouble(result);
  if (trouble !== undefined) return { kind: 'broken', trouble, remains: remainsOf(values) };
  return { kind: 'wrong', lane: errors.indexOf(Math.max(...errors)) };
}

function remainsOf(values: readonly number[]): Remains {
  const of = values.length;
  const nans = values.filter(Number.isNaN).length;
  if (nans > 0) return { kind: 'nan', count: nans, of };
  if (values.every((value) => value === 0)) return { kind: 'zeros' };
  const infinite = values.filter((value) => !Number.isFinite(value)).length;
  return infinite > 0 ? { kind: 'infinite', count: infinite, of } : { kind: 'other' };
}

/**
 * Runs a program in a format and in float64, which stands for the true value: no setting of the demonstrations comes
 * near the limits of float64. `values` are doubles; each run rounds them to its own format.
 */
export function runWithDouble<T>(
  format: Format,
  values: ArrayLike<number>,
  program: (arithmetic: Arithmetic, x: Step) => T,
): { readonly run: T; readonly double: T } {
  const inFormat = (each: Format) => {
    const arithmetic = recorder(each, false);
    return program(arithmetic, arithmetic.input(values));
  };
  return { run: inFormat(format), double: inFormat(float64) };
}
