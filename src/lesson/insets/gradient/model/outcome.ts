import { UNDERFLOW } from '../../../../core/flags.ts';
import { type Cell, flagsOf, operandsOf, sourceOf, valueAt } from '../../../../core/trace.ts';
import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { gradientsOf } from '../../../../softmax/gradient.ts';
import { birthOf, findRow, isNaNCell, passOf } from './rows.ts';

/** A term of ds that is NaN, by its class, and the operation in which that NaN arose: its product, or the e / s in it. */
export interface BadTerm {
  readonly lane: number;
  readonly birth: Cell;
  readonly inQuotient: boolean;
}

/** What became of naive's gradient, beside p - onehot. */
export type Outcome =
  /** The loss itself is NaN. `birth` is the p of the true class if its division made the NaN, and not something before. */
  | { readonly kind: 'loss-nan'; readonly lane: number; readonly birth: Cell | null }
  /** Terms of ds are NaN, so ds is, and with it every entry. */
  | { readonly kind: 'sum-nan'; readonly terms: readonly BadTerm[] }
  /** Any other gradient with entries that are not finite: how many. */
  | { readonly kind: 'not-finite'; readonly count: number }
  /** Finite, but one entry is off by more than CLOSE; `vanished` if e / s / s underflowed. */
  | ({ readonly kind: 'wrong'; readonly vanished: boolean } & WrongEntry)
  | { readonly kind: 'right' };

/** Entries are in [-1, 1], and rounding costs less than a millionth. */
export const CLOSE = 0.001;

export function outcomeOf(evaluation: Evaluation): Outcome {
  const { problem, naive } = evaluation;
  const pass = passOf(evaluation);
  const cellsOf = (name: Parameters<typeof findRow>[1]) => findRow(pass, name)?.cells ?? [];
  const [terms, entries] = [cellsOf('b'), cellsOf('dx')];

  if (isNaNCell(naive.loss)) {
    const lane = problem.trueClass;
    const birth = birthOf(naive.loss);
    return { kind: 'loss-nan', lane, birth: birth.step === naive.p ? birth : null };
  }
  const bad = terms.flatMap((term, lane) => (isNaNCell(term) ? [badTerm(term, lane)] : []));
  if (bad.length > 0) return { kind: 'sum-nan', terms: bad };
  const count = entries.filter((entry) => !Number.isFinite(valueAt(entry))).length;
  if (count > 0) return { kind: 'not-finite', count };

  const [worst] = wrongEntries(evaluation).sort((a, b) => distance(b) - distance(a));
  if (worst === undefined) return { kind: 'right' };
  return { kind: 'wrong', ...worst, vanished: isVanished(terms[problem.trueClass]) };
}

function badTerm(term: Cell, lane: number): BadTerm {
  const birth = birthOf(term);
  return { lane, birth, inQuotient: birth.step !== sourceOf(term).step };
}

/** A finite entry of naive's gradient that is off, and what it should be. */
export interface WrongEntry {
  readonly lane: number;
  readonly value: number;
  readonly reference: number;
}

const distance = ({ value, reference }: WrongEntry) => Math.abs(value - reference);

export function wrongEntries(evaluation: Evaluation): WrongEntry[] {
  const gradients = gradientsOf(evaluation);
  const right = gradients.fromLogits().gradient.values;
  return Array.from(gradients.naive().x.values, (value, lane) => ({
    lane,
    value,
    reference: right[lane] ?? Number.NaN,
  })).filter((entry) => Number.isFinite(entry.value) && distance(entry) > CLOSE);
}

/** Whether the e / s / s of a term of ds was too small for the format. */
function isVanished(term: Cell | undefined): boolean {
  const [, quotient] = term === undefined ? [] : operandsOf(term);
  return quotient !== undefined && (flagsOf(quotient) & UNDERFLOW) !== 0;
}
