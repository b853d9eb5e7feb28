import { scientificExp } from '../softmax/truth.ts';
import { TABLE_DIGITS } from './numbers.ts';

/**
 * How many digits a sentence must print so that what it says about two numbers can be seen in them. As many as a double
 * has are enough for any two floats.
 */
const MOST = 17;

/** The fewest digits, starting with those of a table, for which `holds` is true. */
function fewest(holds: (digits: number) => boolean, from: number = TABLE_DIGITS): number {
  let digits = from;
  while (digits < MOST && !holds(digits)) digits++;
  return digits;
}

/** Whether two different floats look different in so many digits. 1.000 looks the same as 1. */
export const digitsThatDiffer = (a: number, b: number): number =>
  fewest((digits) => {
    if (!Number.isFinite(a) || !Number.isFinite(b)) return true;
    return Number(a.toPrecision(digits)) !== Number(b.toPrecision(digits));
  });

/** Whether e^x looks larger than `limit` in so many digits. From exponent 3 on the power of ten shows it. */
export const digitsPast = (x: number, limit: number): number =>
  fewest((digits) => {
    const exp = scientificExp(x, digits);
    if (exp === null) return true;
    const [significand = '', exponent] = limit.toExponential(digits - 1).split('e');
    const past = exp.exponent - Number(exponent);
    return past > 0 || (past === 0 && exp.digits > significand.replace('.', ''));
  }, 3);

/** Whether left / right, as printed, is larger in size than `limit`, as printed, in so many digits. */
export const digitsOfQuotient = (left: number, right: number, limit: number): number =>
  fewest((digits) => {
    const [a, b, c] = [left, right, limit].map((value) => rounded(value, digits));
    if (a === undefined || b === undefined || c === undefined) return true;
    const quotient = a.significand / b.significand / c.significand;
    return quotient * 10 ** (a.exponent - b.exponent - c.exponent) > 1;
  });

/** Whether left - right, as printed, is larger in size than `limit`, as printed, in so many digits. */
export const digitsOfDifference = (left: number, right: number, limit: number): number =>
  fewest((digits) => {
    // Printed digits may exceed the largest double, so all three are scaled down.
    const [a = 0, b = 0, c = 0] = [left, right, limit].map((value) => {
      const { significand, exponent } = rounded(value, digits);
      return Math.sign(value) * significand * 10 ** (exponent - 20);
    });
    return Math.abs(a - b) > c;
  });

/** The size of a number in so many digits, as significand * 10^exponent. */
function rounded(value: number, digits: number): { significand: number; exponent: number } {
  const [significand, exponent] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  return { significand: Number(significand), exponent: Number(exponent) };
}

/**
 * By how many percent a value is off, for a sentence; null if a percentage says nothing. Less than the whole is printed
 * as at most 99.
 */
export function percentOff(value: number, exact: number): number | null {
  const percent = Math.abs((value - exact) / exact) * 100;
  if (!(percent < 100)) return null;
  return percent > 99 ? 99 : percent;
}
