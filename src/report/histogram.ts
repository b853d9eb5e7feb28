import { expRange } from '../core/exp-range.ts';
import { type FloatArray, FORMATS } from '../core/format.ts';
import type { Bins, Histogram } from './report.ts';
import { recordOf } from './row-programs.ts';
import { FORMAT_NAMES } from './settings.ts';

/** A logit this low is a mask where its row has others far above it. -1e4 is the least that models mask with. */
const HIGHEST_MASK = -9000;
/** What a model may add to a mask. */
const FAR = 8000;
/** The lowest numbers of formats are masks even where the whole row is masked. Relative. */
const NEAR_LOWEST = 0.01;
const LOWEST = Object.values(FORMATS)
  .filter(({ bits }) => bits >= 16)
  .map(({ largest }) => -largest);

/** Whether a finite logit stands for -Infinity; `largest` is the largest of its row. */
export function isMaskLike(logit: number, largest: number): boolean {
  if (!(logit <= HIGHEST_MASK) || logit === Number.NEGATIVE_INFINITY) return false;
  if (logit <= largest - FAR) return true;
  return LOWEST.some((lowest) => Math.abs(logit / lowest - 1) < NEAR_LOWEST);
}

/** Largest number of a row, NaN left out; -Infinity where there is none. */
export function largestOf(row: FloatArray): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < row.length; i++) {
    const value = row[i] ?? Number.NaN;
    if (value > largest) largest = value;
  }
  return largest;
}

function largestFiniteOf(row: FloatArray): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of row) if (value > largest && value < Number.POSITIVE_INFINITY) largest = value;
  return largest;
}

/** The least of the finite numbers of a row; Infinity where there is none. */
function lowestOf(row: FloatArray): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < row.length; i++) {
    const value = row[i] ?? Number.NaN;
    if (value < lowest && value > Number.NEGATIVE_INFINITY) lowest = value;
  }
  return lowest;
}

const BINS = 256;

/** Counts in bins whose width doubles as often as the range of the numbers needs. */
function growingBins() {
  let logits: Float64Array = new Float64Array(BINS);
  let largest: Float64Array = new Float64Array(BINS);
  /** In units of the width. */
  let low = 0;
  let width = 2 ** -24;
  let empty = true;

  function merged(counts: Float64Array, odd: number): Float64Array {
    const wider = new Float64Array(BINS);
    for (let i = 0; i < BINS; i++) {
      const to = (i + odd) >> 1;
      wider[to] = (wider[to] ?? 0) + (counts[i] ?? 0);
    }
    return wider;
  }

  /** Wide enough for a number below or above all bins. */
  function widen(value: number): void {
    if (empty) {
      while (Math.abs(value) / width > 2 ** 50) width *= 2;
      low = Math.floor(value / width) - BINS / 2;
      empty = false;
    }
    let at = Math.floor(value / width);
    while (at < low || at >= low + BINS) {
      // Room is left on the side that needs it: at least half of the bins are free after merging.
      const odd = Math.abs(low % 2);
      logits = merged(logits, odd);
      largest = merged(largest, odd);
      low = Math.floor(low / 2);
      width *= 2;
      at = Math.floor(value / width);
      if (at < low) shift(Math.min(low - at, BINS / 2 - 1));
    }
  }

  function shift(by: number): void {
    low -= by;
    logits = shifted(logits, by);
    largest = shifted(largest, by);
  }

  function shifted(counts: Float64Array, by: number): Float64Array {
    const moved = new Float64Array(BINS);
    moved.set(counts.subarray(0, BINS - by), by);
    return moved;
  }

  const indexOf = (value: number): number => {
    const at = Math.floor(value / width) - low;
    if (!empty && at >= 0 && at < BINS) return at;
    widen(value);
    return Math.floor(value / width) - low;
  };

  return {
    /** The numbers of a row that are finite and above `least`; the others are given to `other`. */
    addRow(row: FloatArray, least: number, other: (value: number) => void): void {
      // The width is a power of two: multiplying by its inverse is as exact as dividing.
      let perWidth = 1 / width;
      for (let i = 0; i < row.length; i++) {
        const value = row[i] ?? Number.NaN;
        if (!(value > least && value < Number.POSITIVE_INFINITY)) {
          other(value);
          perWidth = 1 / width;
          continue;
        }
        let at = Math.floor(value * perWidth) - low;
        if (empty || !(at >= 0 && at < BINS)) {
          at = indexOf(value);
          perWidth = 1 / width;
        }
        logits[at] = (logits[at] ?? 0) + 1;
      }
    },
    add(value: number): void {
      const at = indexOf(value);
      logits[at] = (logits[at] ?? 0) + 1;
    },
    addLargest(value: number): void {
      const at = indexOf(value);
      largest[at] = (largest[at] ?? 0) + 1;
    },
    result(): Bins | null {
      const used = [...logits.keys()].filter((i) => logits[i] !== 0 || largest[i] !== 0);
      const [from] = used;
      const to = used.at(-1);
      if (from === undefined || to === undefined) return null;
      return {
        low: (low + from) * width,
        width,
        logits: [...logits.subarray(from, to + 1)],
        largest: [...largest.subarray(from, to + 1)],
      };
    },
  };
}

/** Counts the logits of rows. */
export function histogramCounter(flushToZero: boolean) {
  const bins = growingBins();
  let nan = 0;
  let positiveInfinity = 0;
  let negativeInfinity = 0;
  let maskLike = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;

  function special(value: number): void {
    if (Number.isNaN(value)) nan++;
    else if (value > 0) positiveInfinity++;
    else negativeInfinity++;
  }

  function add(row: FloatArray): void {
    const largest = largestOf(row);
    if (Number.isFinite(largest) && !isMaskLike(largest, largest)) bins.addLargest(largest);
    const finite = largest === Number.POSITIVE_INFINITY ? largestFiniteOf(row) : largest;
    if (finite > max) max = finite;
    const lowest = lowestOf(row);
    if (lowest < min) min = lowest;
    bins.addRow(row, HIGHEST_MASK, (value) => {
      if (value - value !== 0) special(value);
      else if (isMaskLike(value, largest)) maskLike++;
      else bins.add(value);
    });
  }

  const result = (): Histogram => ({
    bins: bins.result(),
    nan,
    positiveInfinity,
    negativeInfinity,
    maskLike,
    range: min <= max ? { min, max } : null,
    cliffs: recordOf(FORMAT_NAMES, (name) => {
      const { largestFinite, smallestNormal, smallestNonzero } = expRange(
        FORMATS[name],
        flushToZero,
      );
      return { overflow: largestFinite, subnormal: smallestNormal, zero: smallestNonzero };
    }),
  });

  return { add, result };
}
