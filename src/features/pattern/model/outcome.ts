import { type Format, float64 } from '../../../core/format.ts';
import { type Arithmetic, at, recorder, type Step } from '../../../core/trace.ts';
import { firstTrouble, type Trouble } from '../../../softmax/trouble.ts';

/** What a vector has become in which an operation went wrong. */
export type Remains =
  | { readonly kind: 'zeros' | 'other' }
  /** So many of its entries, not always all. */
  | { readonly kind: 'nan' | 'infinite'; readonly count: number; readonly of: number };

/** What became of a vector whose right values are known. */
export type VectorOutcome =
  | { readonly kind: 'broken'; readonly trouble: Trouble; readonly remains: Remains }
  /** Finite, no operation failed, and yet visibly off. */
  | { readonly kind: 'wrong'; readonly lane: number }
  | {
      readonly kind: 'sound';
      /** The largest distance from a right value. */
      readonly error: number;
      /** Whether a few roundings to the format explain it. */
      readonly byRounding: boolean;
    };

/** Off by this part of the largest entry is visible; rounding to float16 a few times stays below it. */
const VISIBLE = 0.01;

/** What the roundings of a demonstration may add up to, as a part of the largest entry: eight half ulps of it. */
export const fewRoundings = (format: Format): number => 8 * 2 ** -format.precision;

/** Holds a result against the right one, lane by lane. Both have the same length, at least 1. */
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
  const trouble = firstTrouble(...values.map((_, index) => at(result, index)));
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
 * One program in a format and in float64, which here stands for the truth: nothing the demonstrations can be set to
 * comes near its limits. `values` are doubles; each side reads them into its own format.
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
