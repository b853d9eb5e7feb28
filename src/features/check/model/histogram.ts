import type { FormatName } from '../../../core/format.ts';
import type { Bins, Histogram, Report } from '../../../report/report.ts';
import { formatsOf } from './told.ts';

/** The stretch of the axis that is drawn. */
export interface Domain {
  readonly low: number;
  readonly high: number;
}

const highOf = ({ low, width, logits }: Bins) => low + width * logits.length;

/**
 * All logits, and zero; the limits of a format too, unless they would squeeze the logits into less than a third of the
 * picture.
 */
export function domainOf({ bins, cliffs }: Histogram, formats: readonly FormatName[]): Domain {
  const logits = bins === null ? { low: -1, high: 1 } : { low: bins.low, high: highOf(bins) };
  const span = Math.max(logits.high - logits.low, 1);
  let { low, high } = { low: Math.min(0, logits.low), high: Math.max(0, logits.high) };
  for (const name of formats) {
    const { overflow, zero } = cliffs[name];
    if (overflow - low <= 3 * span) high = Math.max(high, overflow);
    if (high - zero <= 3 * span) low = Math.min(low, zero);
  }
  const margin = (high - low) / 50;
  return { low: low - margin, high: high + margin };
}

/** How many logits, and how many rows, are past the limits of a format, as far as the bins tell. */
export interface Beyond {
  readonly name: FormatName;
  readonly overflow: number;
  readonly subnormal: number;
  readonly zero: number;
  /** Rows whose largest logit is above the limit of overflow; the bin that holds the limit is left out. */
  readonly rowsAbove: number;
  /** Finite logits below the limit of zero; the bin that holds it is left out. */
  readonly logitsBelow: number;
}

export function beyondOf(report: Report): readonly Beyond[] {
  const { bins, cliffs, maskLike } = report.histogram;
  return formatsOf(report).map((name) => {
    const { overflow, subnormal, zero } = cliffs[name];
    return {
      name,
      overflow,
      subnormal,
      zero,
      rowsAbove: bins === null ? 0 : countWhere(bins, bins.largest, (from) => from > overflow),
      logitsBelow:
        maskLike +
        (bins === null ? 0 : countWhere(bins, bins.logits, (from) => from + bins.width <= zero)),
    };
  });
}

function countWhere(
  { low, width }: Bins,
  counts: readonly number[],
  holds: (from: number) => boolean,
): number {
  return counts.reduce((sum, count, at) => (holds(low + at * width) ? sum + count : sum), 0);
}

/** A few round numbers along an axis. */
export function ticksOf({ low, high }: Domain, most: number): number[] {
  const rough = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(low / step);
  return Array.from(
    { length: Math.max(0, Math.floor(high / step) - first + 1) },
    (_, at) => (first + at) * step,
  );
}
