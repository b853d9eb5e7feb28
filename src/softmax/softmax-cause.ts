import { sumError } from '../core/exactness.ts';
import type { Format } from '../core/format.ts';
import { at, type Cell, isCell, operandsOf, type Step, sourceOf, valueAt } from '../core/trace.ts';
import { type ExpLoss, lossOfExp } from './exp-loss.ts';

/** The operation that cost a finite probability its digits. */
export type SoftmaxCause =
  /** An exponential too small for the format. */
  | { readonly kind: ExpLoss; readonly e: Cell }
  /** The shifted exponent was rounded, and e^d carries its absolute error as a relative one. */
  | { readonly kind: 'exponent'; readonly d: Cell }
  /** No operation stands out. */
  | { readonly kind: 'roundings' };

interface Blame {
  readonly cause: SoftmaxCause;
  /** The relative error it leaves in the probability, to first order. */
  readonly share: number;
}

/**
 * Why p = e / sum(e) is off in one lane: of all exponentials and all shifted exponents, the one whose own rounding
 * error weighs most in it. `truth` holds the right probabilities. Doubles suffice for the errors: what is looked for is
 * at least a ten-thousandth of the result.
 */
export function softmaxCause(
  p: Step,
  lane: number,
  truth: readonly number[],
  format: Format,
): SoftmaxCause {
  const [e] = sourceOf(at(p, lane)).step.operands;
  if (e === undefined || isCell(e) || e.operation !== 'exp') return { kind: 'roundings' };
  const blames = [...e.values.keys()].flatMap((other) => {
    // p_i = e_i / sum(e): an error of e_j reaches p_i with weight 1 - p_i where j is i, else -p_j.
    const weight = other === lane ? 1 - (truth[lane] ?? 0) : (truth[other] ?? 0);
    return blamesOf(at(e, other), weight, format);
  });
  const none: Blame = { cause: { kind: 'roundings' }, share: 0 };
  return blames.reduce((a, b) => (b.share > a.share ? b : a), none).cause;
}

const causeOf = (e: Cell, format: Format): SoftmaxCause => {
  const kind = lossOfExp(e, format);
  return kind === null ? { kind: 'roundings' } : { kind, e };
};

function blamesOf(e: Cell, weight: number, format: Format): Blame[] {
  const [exponent] = operandsOf(e);
  if (exponent === undefined) return [];
  const ofExp = { cause: causeOf(e, format), share: weight * errorOfExp(e, exponent) };
  if (exponent.step.operation !== 'subtract') return [ofExp];
  const cause = { kind: 'exponent', d: exponent } as const;
  return [ofExp, { cause, share: weight * errorOfDifference(exponent) }];
}

/** Relative error of e beside e^exponent. In logarithms, where e^exponent itself may be no double. */
function errorOfExp(e: Cell, exponent: Cell): number {
  const power = valueAt(exponent);
  return Number.isFinite(power) ? Math.abs(Math.expm1(Math.log(valueAt(e)) - power)) : 0;
}

/** How far a rounded difference is from the exact one. */
function errorOfDifference(difference: Cell): number {
  const [a, b] = operandsOf(difference).map(valueAt);
  const value = valueAt(difference);
  if (a === undefined || b === undefined || !Number.isFinite(value)) return 0;
  return Math.abs(a - b - value + sumError(a, -b, a - b));
}
