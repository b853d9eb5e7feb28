import { ulp } from '../core/bits.ts';
import type { Format } from '../core/format.ts';

/** Whether these can be probabilities: none is NaN, and not all of them are 0. */
export const isDistribution = (p: Float32Array | Float64Array): boolean =>
  !p.some(Number.isNaN) && p.some((value) => value !== 0);

/** Two numbers this near agree in the four digits a table shows. Relative to the true one. */
export const VISIBLE = 1e-4;

/** The error that a few roundings may add up to, where the format has fewer digits than that: subnormals, float16. */
const FEW_ULPS = 4;

/** How far from a finite true value a result may be and still be called right. */
export const tolerance = (truth: number, format: Format): number =>
  Math.max(VISIBLE * Math.abs(truth), FEW_ULPS * ulp(truth, format));

/**
 * Whether a result is right: the same number (NaN and the infinities included), or a finite one within the tolerance of
 * a finite truth. The one measure for probabilities and losses, normal or subnormal.
 */
export function isRight(value: number, truth: number, format: Format): boolean {
  if (value === truth || (Number.isNaN(value) && Number.isNaN(truth))) return true;
  if (!Number.isFinite(value) || !Number.isFinite(truth)) return false;
  return Math.abs(value - truth) <= tolerance(truth, format);
}
