import {
  addEnclosures,
  type Enclosure,
  exactly,
  expOf,
  log1pOf,
  type Precision,
  toFixed,
} from '../../src/core/enclosure.ts';
import type { Format } from '../../src/core/format.ts';
import { settled, ziv } from '../../src/core/ziv.ts';
import { scaled } from '../softmax/exact.ts';

/**
 * exp, expm1, log and log1p of values of the formats of 16 and 8 bits, rounded once: enclosed between integers with as
 * many digits as it takes. Finite arguments inside the domain; elsewhere the answers are those of Math.
 */

const START = 46;

/** Between 0 and a number that only breaks ties. */
const almostNothing: Enclosure = { low: 0n, high: 1n, exponent: -400 };

function expEnclosed(x: number, p: Precision): Enclosure {
  return x < -300 ? almostNothing : expOf(toFixed(x, p.bits), p);
}

export function trueExp(x: number, format: Format): number {
  if (x === 0) return 1;
  if (x > format.maxExponent + 1) return format.overflow;
  return ziv(START, (p) => settled(expEnclosed(x, p), format));
}

export function trueExpm1(x: number, format: Format): number {
  if (x === 0) return x;
  if (x > format.maxExponent + 1) return format.overflow;
  return ziv(START, (p) => settled(addEnclosures(expEnclosed(x, p), exactly(-1)), format));
}

/** ln(n * 2^exponent) for n > 0. */
function logOf(n: bigint, exponent: number, p: Precision): Enclosure {
  const length = n.toString(2).length - 1;
  // n = 2^length * (1 + rest / 2^length)
  const spare = BigInt(Math.max(0, p.bits - length));
  const rest = (n - (1n << BigInt(length))) << spare;
  const mantissa = log1pOf({ low: rest, high: rest, exponent: -length - Number(spare) }, p);
  const power = length + exponent;
  if (power === 0) return mantissa;
  // ln 2 has 16 more bits and is 3 of its last units off at most.
  const fixed = (BigInt(power) * p.ln2) >> 16n;
  return addEnclosures(mantissa, { low: fixed - 2n, high: fixed + 2n, exponent: -p.bits });
}

export function trueLog(x: number, format: Format): number {
  if (!(x > 0)) return format.round(Math.log(x));
  const { n, exponent } = scaled(x);
  return ziv(START, (p) => settled(logOf(n, exponent, p), format));
}

export function trueLog1p(x: number, format: Format): number {
  if (x === 0) return x;
  if (!(x > -1)) return format.round(Math.log1p(x));
  const { n, exponent } = scaled(x);
  // 1 + x
  const unit = Math.min(exponent, 0);
  const sum = (n << BigInt(exponent - unit)) + (1n << BigInt(-unit));
  return ziv(START, (p) => {
    // With few digits of 1 + x, log1pOf would lose those of a small x.
    const log = x > 0 ? smallOrLarge(n, exponent, p) : logOf(sum, unit, p);
    return settled(log, format);
  });
}

/** ln(1 + n * 2^exponent) for n > 0. */
function smallOrLarge(n: bigint, exponent: number, p: Precision): Enclosure {
  const spare = BigInt(Math.max(0, p.bits + exponent));
  const rest = n << spare;
  return log1pOf({ low: rest, high: rest, exponent: exponent - Number(spare) }, p);
}
