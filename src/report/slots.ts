import { type FloatArray, type Format, float32 } from '../core/format.ts';

/**
 * A row with each different number kept once. A format of 16 bits or fewer has few numbers, so a row of 50,000 logits
 * has some hundreds of different ones, and whatever is computed lane by lane is computed once for each.
 */
export interface Slots {
  /** For each lane of the row, its slot. */
  readonly of: Int32Array;
  /** The number of each slot: the first lane's, as it is in the row. */
  readonly values: Float64Array;
  /** How many lanes each slot stands for. */
  readonly counts: Int32Array;
  /** The first lane of each slot. */
  readonly first: Int32Array;
}

/** Finds the slots of rows in a format of 16 bits or fewer. Made once: its tables are reused for each row. */
export type Slotter = (row: FloatArray) => Slots;

const MOST_BITS = 16;

export const hasSlots = (format: Format): boolean => format.bits <= MOST_BITS;

/** Finite numbers are as far apart as float32 has them; every format of up to 16 bits is part of it. */
const FLOAT32_DIGITS = 24;
const SIGN = 0x80000000;
const INFINITY_BITS = 0x7f800000;

export function slotter(format: Format): Slotter {
  const { precision, minExponent, round } = format;
  // The stored digits that float32 has more; those that are left name the number, its exponent and its sign.
  const shift = FLOAT32_DIGITS - precision;
  const beforeHalf = 2 ** (shift - 1) - 1;
  const codes = 2 ** (32 - shift);
  const slotOf = new Int32Array(codes);
  // The row in which a code was met last, so that nothing is cleared between rows.
  const metIn = new Int32Array(codes);
  let rowNumber = 0;

  const tiny = bitsOf(2 ** minExponent);
  /** Added and subtracted, it rounds to a whole number of the smallest subnormals, ties to even. */
  const subnormals = 1.5 * 2 ** (52 + minExponent - precision + 1);
  const one = new Float32Array(1);
  const oneBits = new Int32Array(one.buffer);
  let floats = new Float32Array(0);
  let bits = new Int32Array(0);

  function load(row: FloatArray): void {
    if (floats.length < row.length) {
      floats = new Float32Array(row.length);
      bits = new Int32Array(floats.buffer);
    }
    if (row instanceof Float32Array) floats.set(row);
    // Rounding a double to float32 first could round it twice.
    else for (let i = 0; i < row.length; i++) floats[i] = round(row[i] ?? Number.NaN);
  }

  return (row) => {
    load(row);
    rowNumber++;
    const n = row.length;
    const of = new Int32Array(n);
    const counts: number[] = [];
    const first: number[] = [];
    for (let i = 0; i < n; i++) {
      const u = bits[i] ?? 0;
      const size = u & ~SIGN;
      let code: number;
      if (size >= tiny) {
        code =
          size > INFINITY_BITS ? NAN >>> shift : (u + beforeHalf + ((u >>> shift) & 1)) >>> shift;
      } else {
        one[0] = (floats[i] ?? 0) + subnormals - subnormals;
        code = ((oneBits[0] ?? 0) | (u & SIGN)) >>> shift;
      }
      if (metIn[code] === rowNumber) {
        const slot = slotOf[code] ?? 0;
        of[i] = slot;
        counts[slot] = (counts[slot] ?? 0) + 1;
      } else {
        metIn[code] = rowNumber;
        slotOf[code] = counts.length;
        of[i] = counts.length;
        counts.push(1);
        first.push(i);
      }
    }
    return {
      of,
      values: Float64Array.from(first, (lane) => row[lane] ?? Number.NaN),
      counts: Int32Array.from(counts),
      first: Int32Array.from(first),
    };
  };
}

const NAN = 0x7fc00000;

function bitsOf(value: number): number {
  return new Int32Array(new Float32Array([float32.round(value)]).buffer)[0] ?? 0;
}

/**
 * The slots with one for this lane alone. Where the lane is the first of its slot it keeps it, so that slots of equal
 * numbers stay in the order of their first lanes.
 */
export function withOwnSlot(slots: Slots, lane: number): Slots {
  const slot = slots.of[lane] ?? 0;
  const count = slots.counts[slot] ?? 0;
  if (count === 1) return slots;
  const isFirst = slots.first[slot] === lane;
  const made = slots.counts.length;
  const of = slots.of.slice();
  let firstMoved = lane;
  if (isFirst) {
    firstMoved = of.indexOf(slot, lane + 1);
    for (let i = firstMoved; i < of.length; i++) if (of[i] === slot) of[i] = made;
  } else of[lane] = made;
  const counts = extended(slots.counts, isFirst ? count - 1 : 1);
  counts[slot] = isFirst ? 1 : count - 1;
  const values = new Float64Array(made + 1);
  values.set(slots.values);
  values[made] = slots.values[slot] ?? Number.NaN;
  return { of, values, counts, first: extended(slots.first, firstMoved) };
}

function extended(numbers: Int32Array, last: number): Int32Array {
  const longer = new Int32Array(numbers.length + 1);
  longer.set(numbers);
  longer[numbers.length] = last;
  return longer;
}
