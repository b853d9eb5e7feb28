import type { FloatArray } from '../../../core/format.ts';

/** Probabilities gathered into columns of a picture. */
export interface Columns {
  /** log10 of the largest probability of each column; NaN where it has none above 0. */
  readonly highest: Float64Array;
  /** Whether a column has a NaN. */
  readonly nan: Uint8Array;
}

/** The lanes of a vector in `count` columns of equal width; at most as many columns as lanes. */
export function columnsOf(p: FloatArray, count: number): Columns {
  const columns = Math.max(1, Math.min(count, p.length));
  const highest = new Float64Array(columns);
  const nan = new Uint8Array(columns);
  const scale = columns / p.length;
  for (let lane = 0; lane < p.length; lane++) {
    const at = Math.floor(lane * scale);
    const value = p[lane] ?? Number.NaN;
    if (Number.isNaN(value)) nan[at] = 1;
    else if (value > (highest[at] ?? 0)) highest[at] = value;
  }
  for (let at = 0; at < columns; at++) {
    const value = highest[at] ?? 0;
    highest[at] = value > 0 ? Math.log10(value) : Number.NaN;
  }
  return { highest, nan };
}
