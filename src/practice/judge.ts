/** What an answer is held against. */
export interface Expected<Slip extends string> {
  /** NaN, infinities and zeros are answers like any other. */
  readonly truth: number;
  /** Wrong answers that have a reason. */
  readonly slips: readonly { readonly slip: Slip; readonly value: number }[];
}

export type Judgement<Slip extends string> =
  | { readonly kind: 'right' }
  /** The wrong answer a known slip leads to. */
  | { readonly kind: 'slip'; readonly slip: Slip }
  /** Near, but not to the digits asked for: rounded on the way, or too few digits given. */
  | { readonly kind: 'imprecise' }
  | { readonly kind: 'wrong' };

/** Significant digits an answer needs, unless told. */
export const DIGITS = 4;

/** An answer this near that is not right has lost digits on the way. */
const NEAR = 0.02;

export function judge<Slip extends string>(
  answer: number,
  { truth, slips }: Expected<Slip>,
  digits: number = DIGITS,
): Judgement<Slip> {
  if (agrees(answer, truth, digits)) return { kind: 'right' };
  const known = slips.find(({ value }) => agrees(answer, value, digits));
  if (known !== undefined) return { kind: 'slip', slip: known.slip };
  return isNear(answer, truth) ? { kind: 'imprecise' } : { kind: 'wrong' };
}

/**
 * Whether an answer is the truth to so many significant digits: at most half a unit of the last one off. NaN agrees
 * with NaN, an infinity with itself, and only zero, of either sign, with zero.
 */
export function agrees(answer: number, truth: number, digits: number = DIGITS): boolean {
  if (Number.isNaN(truth) || Number.isNaN(answer))
    return Number.isNaN(truth) === Number.isNaN(answer);
  if (answer === truth) return true;
  if (!Number.isFinite(answer) || !Number.isFinite(truth) || truth === 0) return false;
  const [, exponent] = truth.toExponential().split('e');
  // Below 1e-308 there are no halves of a digit left; a hair more, since the answer was itself rounded to a double.
  const half = Number(`0.5e${Number(exponent) - digits + 1}`);
  return Math.abs(answer - truth) <= half * (1 + 1e-9);
}

/** Whether an answer that is not right is so near that digits were lost on the way. */
export const isNear = (answer: number, truth: number) =>
  Number.isFinite(truth) && truth !== 0 && Math.abs(answer - truth) <= Math.abs(truth) * NEAR;
