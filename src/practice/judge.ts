/** The answer expected, and known wrong answers. */
export interface Expected<Slip extends string> {
  /** May be NaN, an infinity or zero. */
  readonly truth: number;
  /** Wrong answers with a known reason. */
  readonly slips: readonly { readonly slip: Slip; readonly value: number }[];
}

export type Judgement<Slip extends string> =
  | { readonly kind: 'right' }
  /** The answer that a known slip gives. */
  | { readonly kind: 'slip'; readonly slip: Slip }
  /** Rounded correctly, to two digits or more, but to fewer than required. */
  | { readonly kind: 'short' }
  /** Close, but not to the digits required: rounded on the way. */
  | { readonly kind: 'imprecise' }
  /** No known slip, or several that give the same. */
  | { readonly kind: 'wrong' };

/** Significant digits an answer needs by default. */
export const DIGITS = 4;

/** A wrong answer within this relative distance counts as imprecise. */
const NEAR = 0.02;

/** An answer of two digits is within this relative distance of what it was rounded from; one of three, within a tenth. */
const TWO_DIGITS = 0.05;
const THREE_DIGITS = TWO_DIGITS / 10;

/**
 * `rounding` is how far the printed digits leave the answer open; 0 if it is exact. A slip is named only if the answer
 * is its value to `digits` digits, or to as many as are printed if there are three or more; and only if no other reason
 * gives the same answer.
 */
export function judge<Slip extends string>(
  answer: number,
  { truth, slips }: Expected<Slip>,
  rounding = 0,
  digits: number = DIGITS,
): Judgement<Slip> {
  if (agrees(answer, truth, digits)) return { kind: 'right' };
  // Slightly more, since all of these are doubles.
  const open = rounding * (1 + 1e-9);
  const roundsTo = (value: number, relative: number) =>
    rounding <= relative * Math.abs(answer) * (1 + 1e-9) && Math.abs(answer - value) <= open;
  const short = roundsTo(truth, TWO_DIGITS);
  const [slip, ...others] = new Set(
    slips
      .filter(({ value }) => agrees(answer, value, digits) || roundsTo(value, THREE_DIGITS))
      .map(({ slip }) => slip),
  );
  if (slip !== undefined)
    return short || others.length > 0 ? { kind: 'wrong' } : { kind: 'slip', slip };
  if (short) return { kind: 'short' };
  return isNear(answer, truth) ? { kind: 'imprecise' } : { kind: 'wrong' };
}

/**
 * Whether an answer equals the true value to `digits` significant digits: off by at most half a unit of the last one.
 * NaN agrees with NaN, an infinity with itself, and zero, of either sign, only with zero.
 */
export function agrees(answer: number, truth: number, digits: number = DIGITS): boolean {
  if (Number.isNaN(truth) || Number.isNaN(answer))
    return Number.isNaN(truth) === Number.isNaN(answer);
  if (answer === truth) return true;
  if (!Number.isFinite(answer) || !Number.isFinite(truth) || truth === 0) return false;
  const [, exponent] = truth.toExponential().split('e');
  // Number('0.5e…') also works below 1e-308. Slightly more than half a unit, since the answer was itself rounded to a
  // double.
  const half = Number(`0.5e${Number(exponent) - digits + 1}`);
  return Math.abs(answer - truth) <= half * (1 + 1e-9);
}

/** Whether a wrong answer is so close that digits were lost on the way. */
export const isNear = (answer: number, truth: number) =>
  Number.isFinite(truth) && truth !== 0 && Math.abs(answer - truth) <= Math.abs(truth) * NEAR;
