import type { Format } from '../../src/core/format.ts';

/**
 * Rational arithmetic on integers, written without any of the product's code: the correct result of one IEEE operation.
 */

const view = new DataView(new ArrayBuffer(8));

/** A finite double is n * 2^exponent. */
export function scaled(value: number): { n: bigint; exponent: number } {
  view.setFloat64(0, value);
  const pattern = view.getBigUint64(0);
  const biased = Number((pattern >> 52n) & 0x7ffn);
  const fraction = pattern & ((1n << 52n) - 1n);
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return {
    n: pattern >> 63n === 0n ? magnitude : -magnitude,
    exponent: Math.max(biased, 1) - 1075,
  };
}

export interface Rational {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export function rational(value: number): Rational {
  const { n, exponent } = scaled(value);
  return exponent < 0 ? { n, d: 1n << BigInt(-exponent) } : { n: n << BigInt(exponent), d: 1n };
}

export const plus = (a: Rational, b: Rational): Rational => ({
  n: a.n * b.d + b.n * a.d,
  d: a.d * b.d,
});

export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });

/** b is not zero. */
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };

export const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

const bitLength = (n: bigint) => n.toString(2).length;

/** Nearest value of the format, ties to even; past the largest finite number, infinity. Zero is +0. */
export function nearest({ n, d }: Rational, format: Format): { value: number; exact: boolean } {
  if (n < 0n) {
    const { value, exact } = nearest({ n: -n, d }, format);
    return { value: -value, exact };
  }
  if (n === 0n) return { value: 0, exact: true };
  // 2^guess <= n / d < 2^(guess + 2): the unit below is at most one binade too small.
  let binade = bitLength(n) - bitLength(d) - 1;
  const atLeast = (power: number) =>
    power < 0 ? n << BigInt(-power) >= d : n >= d << BigInt(power);
  if (atLeast(binade + 1)) binade += 1;
  const unit = Math.max(binade, format.minExponent) - format.precision + 1;
  const numerator = unit < 0 ? n << BigInt(-unit) : n;
  const denominator = unit < 0 ? d : d << BigInt(unit);
  const below = numerator / denominator;
  const rest = 2n * (numerator - below * denominator);
  const up = rest > denominator || (rest === denominator && below % 2n === 1n);
  const value = Number(up ? below + 1n : below) * 2 ** unit;
  const limit = 2 ** format.maxExponent;
  return value / 2 >= limit ? { value: Infinity, exact: false } : { value, exact: rest === 0n };
}
