import { ulp } from '../../../core/bits.ts';
import { type Format, float32, smallestNormal } from '../../../core/format.ts';
import { trueLogSumExp, trueLoss, trueSoftmax } from '../../../softmax/truth.ts';
import { type Case, rowsOf } from './cases.ts';
import type { ExerciseId } from './exercise-ids.ts';

/** What a program runs in. */
export interface Setting {
  readonly format: Format;
  readonly flushToZero: boolean;
}

/** Programs are marked in this, whatever the lab is set to. */
export const MARKED_IN: Setting = { format: float32, flushToZero: false };

/** What a function must give: for each number the true value, and by how many ulps it may be off. */
export interface Expected {
  /** [] for a single number. */
  readonly shape: readonly number[];
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly truth: number;
  /** As right as the truth: a policy that the reader may choose. */
  readonly or?: number;
  /** In ulps of `size`. Infinities and an exact 0 have no tolerance. */
  readonly ulps: number;
  /** What the error is measured against: the truth, or the largest number that was added. */
  readonly size: number;
}

/** The largest difference from the truth that is allowed. */
export const allowed = ({ ulps, size }: Entry, format: Format): number => ulps * ulp(size, format);

/** What a test must give; undefined for an exercise that is not marked by true values. */
export function expectedOf(
  id: ExerciseId,
  test: Case,
  setting: Setting = MARKED_IN,
): Expected | undefined {
  const { format } = setting;
  const rows = rowsOf(test).map((row) => row.map(format.round));
  const [x = []] = rows;
  const label = test.args[1];
  const ofRow = (row: readonly number[]) => probabilities(row, setting);
  switch (id) {
    case 'naive':
    case 'stable':
    case 'online':
      return { shape: [x.length], entries: ofRow(x) };
    case 'batch':
      return { shape: [rows.length, x.length], entries: rows.flatMap(ofRow) };
    case 'masks':
      return {
        shape: [rows.length, x.length],
        entries: rows.flatMap((row) => (isMasked(row) ? policies(row) : ofRow(row))),
      };
    case 'lse':
      return { shape: [], entries: [sumOf(trueLogSumExp(x, format), x.length)] };
    case 'loss': {
      const y = label?.kind === 'index' ? label.value : 0;
      return { shape: [], entries: [sumOf(trueLoss(x, y, format), x.length)] };
    }
    case 'log-softmax':
      return {
        shape: [x.length],
        entries: x.map((_, y) => sumOf(-trueLoss(x, y, format), x.length)),
      };
    case 'tests':
    case 'free':
      return undefined;
    default:
      return id satisfies never;
  }
}

/** Few roundings: those of an exponential, a quotient, a logarithm. */
const FEW = 4;

/**
 * Rounding x - m costs up to half its size in ulps, and rounding a sum half an ulp for each term; see "What to test" in the
 * article. A result that is flushed is 0.
 */
function probabilities(x: readonly number[], { format, flushToZero }: Setting): Entry[] {
  const max = Math.max(...x);
  return trueSoftmax(x, format).map((truth, lane) => {
    const gap = max - (x[lane] ?? max);
    const ulps = Number.isFinite(gap) ? FEW + Math.ceil(gap + x.length / 2) : 0;
    const flushed = flushToZero && truth < 2 * smallestNormal(format);
    return { truth, ulps, size: truth, ...(flushed ? { or: 0 } : {}) };
  });
}

const isMasked = (x: readonly number[]) => x.every((value) => value === Number.NEGATIVE_INFINITY);

/** Of a row that is masked whole: zeros, or the same for each class. */
const policies = (x: readonly number[]): Entry[] =>
  x.map(() => ({ truth: 0, or: 1 / x.length, ulps: 1, size: 1 / x.length }));

/** A logarithm of a sum with something added: near 0 the error is measured against 1, since both may be near 1. */
const sumOf = (truth: number, terms: number): Entry => ({
  truth,
  ulps: FEW + Math.ceil(terms / 2),
  size: Number.isFinite(truth) ? Math.max(1, Math.abs(truth)) : 1,
});
