import { type Format, float64 } from './format.ts';
import { type Arithmetic, at, recorder, type Step } from './trace.ts';
import { firstTrouble, type Trouble } from './trouble.ts';

/** What a vector has become in which an operation went wrong. */
export type Remains = 'zeros' | 'nan' | 'infinite' | 'other';

/** What became of a vector whose right values are known. */
export type Outcome =
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

/** Half ulps of the largest entry that the operations of a demonstration may add up to. */
const FEW_ROUNDINGS = 8;

/** Holds a result against the right one, lane by lane. Both have the same length, at least 1. */
export function outcomeOf(result: Step, right: ArrayLike<number>, format: Format): Outcome {
  const values = [...result.values];
  const size = Math.max(...Array.from(right, Math.abs));
  const errors = values.map((value, lane) => Math.abs(value - (right[lane] ?? Number.NaN)));
  const lane = errors.findIndex((error) => !(error <= VISIBLE * size));
  if (lane < 0) {
    const error = Math.max(...errors);
    const byRounding = error <= FEW_ROUNDINGS * 2 ** -format.precision * size;
    return { kind: 'sound', error, byRounding };
  }
  const trouble = firstTrouble(...values.map((_, index) => at(result, index)));
  if (trouble !== undefined) return { kind: 'broken', trouble, remains: remainsOf(values) };
  return { kind: 'wrong', lane: errors.indexOf(Math.max(...errors)) };
}

function remainsOf(values: readonly number[]): Remains {
  if (values.some(Number.isNaN)) return 'nan';
  if (values.every((value) => value === 0)) return 'zeros';
  return values.some((value) => !Number.isFinite(value)) ? 'infinite' : 'other';
}

/**
 * One program in a format and in float64, which here stands for the truth: nothing the demonstrations can be set to
 * comes near its limits. `values` are doubles; each side reads them into its own format.
 */
export function beside<T>(
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
