import type { PythonError } from '../../../python/errors.ts';
import type { Problem } from '../../../python/problems.ts';
import type { Trouble } from '../../../softmax/trouble.ts';
import type { Case } from './cases.ts';

/** The functions that the reader's tests run against: two right ones, and three wrong ones. */
export type VariantId = 'shifted' | 'log-form' | 'naive' | 'mean' | 'epsilon';

/** What is tested. */
export type Test =
  | { readonly kind: 'case'; readonly test: Case }
  /** Whether breaks() gives what it should. */
  | { readonly kind: 'breaks' | 'silent' }
  | { readonly kind: 'variant'; readonly variant: VariantId; readonly right: boolean };

/** Why a test did not pass. */
export type Fault =
  | { readonly kind: 'error'; readonly error: PythonError }
  | { readonly kind: 'no-numbers'; readonly type: string }
  | { readonly kind: 'shape'; readonly got: readonly number[]; readonly wanted: readonly number[] }
  /** The true value is finite. `place` counts the entries from 1; null for a single number. */
  | {
      readonly kind: 'nan' | 'infinite';
      readonly place: number | null;
      readonly got: number;
      readonly wanted: number;
    }
  /** Off by more than is allowed. */
  | {
      readonly kind: 'off';
      readonly place: number | null;
      readonly got: number;
      readonly wanted: number;
      readonly ulps: number | null;
      readonly allowed: number;
    }
  /** All of x was read before the loop began. */
  | { readonly kind: 'two-passes' }
  /** The logits that breaks() or silent() gave: not finite, or not what was asked for. */
  | { readonly kind: 'not-finite'; readonly logits: readonly number[] }
  | {
      readonly kind: 'holds';
      readonly of: 'breaks' | 'silent';
      readonly logits: readonly number[];
      readonly p: readonly number[];
    }
  /** The assertion that stopped a right function. */
  | { readonly kind: 'refuses-right'; readonly error: PythonError }
  | { readonly kind: 'accepts-wrong' };

/** The error with which every test ended, at the same place; null where they differ, or where there is only one. */
export function commonError(verdicts: readonly Verdict[]): PythonError | null {
  const errors = verdicts.map(({ fault }) => (fault?.kind === 'error' ? fault.error : null));
  const [first, ...others] = errors;
  if (first === undefined || first === null || others.length === 0) return null;
  const isSame = (error: PythonError | null) =>
    error !== null &&
    (['kind', 'reason', 'from', 'to'] as const).every((key) => error[key] === first[key]);
  return others.every(isSame) ? first : null;
}

/** The operation that first went wrong on the way to what a test found. */
export interface Blame {
  readonly from: number;
  readonly to: number;
  readonly what:
    | { readonly kind: 'trouble'; readonly trouble: Trouble }
    | { readonly kind: 'absorbed'; readonly left: number; readonly right: number }
    /** `lost`: how far the rounding moved the result. */
    | { readonly kind: 'rounded'; readonly result: number; readonly lost: number };
}

export interface Verdict {
  readonly test: Test;
  /** Null: passed. */
  readonly fault: Fault | null;
  readonly blame: Blame | null;
}

export interface Marking {
  readonly verdicts: readonly Verdict[];
  /** How many tests there are, shown and generated. */
  readonly total: number;
  readonly passed: boolean;
  /** The tests that are shown pass, and those of other lengths and sizes do not: something may be written in. */
  readonly hardCoded: boolean;
}

/** What becomes of a text that is to be marked. */
export type Marked =
  | { readonly kind: 'no-program'; readonly problems: readonly Problem[] }
  | ({ readonly kind: 'marked' } & Marking);
