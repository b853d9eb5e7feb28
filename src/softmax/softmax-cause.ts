import { sumError } from '../core/exactness.ts';
import {
  at,
  type Cell,
  isCell,
  operandsOf,
  type Step,
  sourceOf,
  unconverted,
  valueAt,
} from '../core/trace.ts';
import { sumWithout } from '../core/vector.ts';
import { type ExpLoss, lossOfExp } from './exp-loss.ts';

/** The operation that cost a finite probability its digits. */
export type SoftmaxCause =
  /** An exponential too small for the format. */
  | { readonly kind: ExpLoss; readonly e: Cell }
  /** The shifted exponent was rounded, and e^d carries its absolute error as a relative one. */
  | { readonly kind: 'exponent'; readonly d: Cell }
  /** The additions rounded away part of the exponentials. */
  | { readonly kind: 'sum'; readonly s: Cell }
  /** The sum was rounded when it was converted to another format, or this exponential before it was added. */
  | { readonly kind: 'conversion'; readonly cell: Cell }
  /** The result was past the largest value of a format that saturates: an exponential, an exponent, the sum. */
  | { readonly kind: 'saturated'; readonly cell: Cell }
  /** No operation stands out. */
  | { readonly kind: 'roundings' };

interface Blame {
  readonly cause: SoftmaxCause;
  /** The relative error it leaves in the probability, to first order. */
  readonly share: number;
}

const NONE: Blame = { cause: { kind: 'roundings' }, share: 0 };

/**
 * Why p = e / sum(e) is off in one lane: of all exponentials, all shifted exponents, the sum and the conversions, the one
 * whose own rounding error weighs most in it. `truth` holds the right probabilities. Doubles suffice for the errors: what
 * is looked for is at least a ten-thousandth of the result. The last rounding, to the format of what is stored, is
 * never to blame: it is half an ulp of the result.
 */
export function softmaxCause(p: Step, lane: number, truth: readonly number[]): SoftmaxCause {
  const quotient = computedAs(at(p, lane));
  const [dividend, divisor] = operandsOf(quotient).map(unconverted);
  // e^(x - LSE): all that can be lost is lost in the exponent or in the exponential.
  if (quotient.step.operation === 'exp' && dividend !== undefined)
    return causeOf(quotient) ?? { kind: 'exponent', d: dividend };
  if (dividend?.step.operation !== 'exp' || divisor === undefined) return NONE.cause;
  const e = dividend.step;
  let worst = NONE;
  const consider = (share: number, cause: () => SoftmaxCause) => {
    if (share > worst.share) worst = { share, cause: cause() };
  };
  for (let other = 0; other < e.values.length; other++) {
    // p_i = e_i / sum(e): an error of e_j reaches p_i with weight 1 - p_i where j is i, else -p_j.
    const weight = other === lane ? 1 - (truth[lane] ?? 0) : (truth[other] ?? 0);
    blameExponential(at(e, other), weight, consider);
  }
  blameSum(operandsOf(quotient)[1] ?? divisor, divisor, consider);
  return worst.cause;
}

/** The operation behind copies and conversions. */
function computedAs(cell: Cell): Cell {
  const before = unconverted(sourceOf(cell));
  return before.step === cell.step ? cell : computedAs(before);
}

/** Undefined where nothing happened to the exponential that stands out. */
function causeOf(e: Cell): SoftmaxCause | undefined {
  if (isSaturated(e)) return { kind: 'saturated', cell: e };
  const kind = lossOfExp(e);
  return kind === null ? undefined : { kind, e };
}

const isSaturated = (cell: Cell): boolean =>
  cell.step.format.saturates && Math.abs(valueAt(cell)) === cell.step.format.largest;

/** Takes a share of the error, and what is to blame for it, which is only worked out where the share is the largest. */
type Consider = (share: number, cause: () => SoftmaxCause) => void;

function blameExponential(e: Cell, weight: number, consider: Consider): void {
  const [exponent] = operandsOf(e);
  if (exponent === undefined) return;
  consider(weight * errorOfExp(e, exponent), () => causeOf(e) ?? NONE.cause);
  if (exponent.step.operation !== 'subtract') return;
  consider(weight * errorOfDifference(exponent), () =>
    isSaturated(exponent)
      ? { kind: 'saturated', cell: exponent }
      : { kind: 'exponent', d: exponent },
  );
}

/** Of the additions, and of the conversions before and after them. `read` is the sum as the division read it. */
function blameSum(read: Cell, s: Cell, consider: Consider): void {
  const [added] = s.step.operands;
  if (s.step.operation !== 'sum' || added === undefined || isCell(added)) return;
  const total = sumWithout(added.values, -1);
  const value = valueAt(s);
  consider(shareOf(value, total), () =>
    isSaturated(s) ? { kind: 'saturated', cell: s } : { kind: 'sum', s },
  );
  consider(shareOf(valueAt(read), value), () => conversionAt(read));
  blameTerms(added, total, consider);
}

/** Of the conversion of the terms to the format they are added in. */
function blameTerms(added: Step, total: number, consider: Consider): void {
  if (added.operation !== 'convert') return;
  for (let lane = 0; lane < added.values.length; lane++) {
    const cell = at(added, lane);
    const error = Math.abs(valueAt(cell) - valueAt(unconverted(cell)));
    consider(error / total, () => conversionAt(cell));
  }
}

const conversionAt = (cell: Cell): SoftmaxCause =>
  isSaturated(cell) ? { kind: 'saturated', cell } : { kind: 'conversion', cell };

const shareOf = (value: number, exact: number): number =>
  Number.isFinite(value) && exact > 0 ? Math.abs(value - exact) / exact : 0;

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
