import { sumError } from '../core/exactness.ts';
import {
  at,
  type Cell,
  operandsOf,
  type Step,
  sourceOf,
  unconverted,
  valueAt,
} from '../core/trace.ts';
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
  const blames = [...e.values.keys()].flatMap((other) => {
    // p_i = e_i / sum(e): an error of e_j reaches p_i with weight 1 - p_i where j is i, else -p_j.
    const weight = other === lane ? 1 - (truth[lane] ?? 0) : (truth[other] ?? 0);
    return blamesOf(at(e, other), weight);
  });
  const all = [...blames, ...blamesOfSum(operandsOf(quotient)[1] ?? divisor, divisor)];
  return all.reduce((a, b) => (b.share > a.share ? b : a), NONE).cause;
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

function blamesOf(e: Cell, weight: number): Blame[] {
  const [exponent] = operandsOf(e);
  if (exponent === undefined) return [];
  const ofExp = { cause: causeOf(e) ?? NONE.cause, share: weight * errorOfExp(e, exponent) };
  if (exponent.step.operation !== 'subtract') return [ofExp];
  const cause: SoftmaxCause = isSaturated(exponent)
    ? { kind: 'saturated', cell: exponent }
    : { kind: 'exponent', d: exponent };
  return [ofExp, { cause, share: weight * errorOfDifference(exponent) }];
}

/** Of the additions, and of the conversions before and after them. `read` is the sum as the division read it. */
function blamesOfSum(read: Cell, s: Cell): Blame[] {
  const [added] = s.step.operands;
  if (s.step.operation !== 'sum' || added === undefined || 'lane' in added) return [];
  const total = [...added.values].reduce((sum, term) => sum + term, 0);
  const value = valueAt(s);
  const sum: Blame = {
    cause: isSaturated(s) ? { kind: 'saturated', cell: s } : { kind: 'sum', s },
    share: shareOf(value, total),
  };
  const conversion: Blame = {
    cause: isSaturated(read)
      ? { kind: 'saturated', cell: read }
      : { kind: 'conversion', cell: read },
    share: shareOf(valueAt(read), value),
  };
  return [sum, conversion, ...blamesOfTerms(added, total)];
}

/** Of the conversion of the terms to the format they are added in. */
function blamesOfTerms(added: Step, total: number): Blame[] {
  if (added.operation !== 'convert') return [];
  return [...added.values.keys()].map((lane): Blame => {
    const cell = at(added, lane);
    return {
      cause: isSaturated(cell) ? { kind: 'saturated', cell } : { kind: 'conversion', cell },
      share: Math.abs(valueAt(cell) - valueAt(unconverted(cell))) / total,
    };
  });
}

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
