import { addDecimals } from '../../scenario/add-decimals.ts';
import type { KeyMove } from './keys.ts';

/**
 * The logits at two exponents, just inside, in increasing order: where the keys Home and End of a slider go. To three
 * significant digits. `t` is the temperature in the format, of either sign.
 */
export function logitsBetween(
  first: number,
  last: number,
  t: number,
): readonly [low: number, high: number] {
  const ends = [towardZero(first * t), towardZero(last * t)] as const;
  return t < 0 ? [ends[1], ends[0]] : ends;
}

/** Three significant digits. */
function towardZero(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Number((Math.trunc(value / step) * step).toPrecision(3));
}

/**
 * Where a key takes a logit between two ends. One that is infinite steps in from the end on its side, NaN from 0.
 */
export function keyedBetween(low: number, high: number, logit: number, move: KeyMove): number {
  if ('to' in move) return move.to === 'lowest' ? low : high;
  if (Number.isNaN(logit)) return move.by;
  const from = Number.isFinite(logit) ? logit : logit > 0 ? high : low;
  return addDecimals(from, move.by);
}

/** The range of a slider; it holds the value. What is not finite has no place in it: the text says what it is. */
export function rangeOf(
  value: number,
  low: number,
  high: number,
): Readonly<Record<string, string>> {
  const [from, to] = [finiteOr(low, 0), finiteOr(high, 0)];
  const now = Number.isFinite(value) ? value : value > 0 ? to : from;
  return {
    'aria-valuemin': plain(Math.min(from, now)),
    'aria-valuemax': plain(Math.max(to, now)),
    'aria-valuenow': plain(now),
  };
}

const finiteOr = (value: number, other: number) => (Number.isFinite(value) ? value : other);

/** Without an exponent, which the attributes of ARIA do not allow. */
const plain = (value: number) => PLAIN.format(value);

/** Kept, since making one takes longer than all else that a move does. */
const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });
