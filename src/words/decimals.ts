/** Exact arithmetic on decimals as they are printed. */

/** units * 10^power */
export interface Decimal {
  readonly units: bigint;
  readonly power: number;
}

/** Of a finite decimal in ASCII: 0.3453, -1e-45. */
export function decimalOf(text: string): Decimal {
  const [significand = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = significand.split('.');
  return { units: BigInt(whole + fraction), power: Number(exponent) - fraction.length };
}

const unitsAt = ({ units, power }: Decimal, lower: number): bigint =>
  units * 10n ** BigInt(power - lower);

export function minus(a: Decimal, b: Decimal): Decimal {
  const power = Math.min(a.power, b.power);
  return { units: unitsAt(a, power) - unitsAt(b, power), power };
}

export const negative = ({ units, power }: Decimal): Decimal => ({ units: -units, power });

export const times = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  power: a.power + b.power,
});

/** The nearest finite double: 1.798e308, the largest one in four digits, is past it. */
export const toNumber = ({ units, power }: Decimal): number =>
  Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(`${units}e${power}`)));
