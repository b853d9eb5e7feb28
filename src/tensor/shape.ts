import { MOST_CLASSES } from './limits.ts';
import type { Refused } from './refused.ts';

/** As many axes as NumPy has. */
export const MOST_AXES = 64;

/** How many values a shape has. */
export const productOf = (shape: readonly number[]): number =>
  shape.includes(0) ? 0 : shape.reduce((product, length) => product * length, 1);

/** Null where the lengths are none, or too large to count. */
export function shapeOf(literal: unknown): readonly number[] | null {
  if (!Array.isArray(literal) || literal.length > MOST_AXES) return null;
  const lengths: readonly unknown[] = literal;
  const shape: number[] = [];
  for (const length of lengths) {
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return null;
    // No minus before a zero.
    shape.push(length + 0);
  }
  // Whatever stands beside a zero, there is nothing to hold.
  if (shape.includes(0)) return shape;
  // Eight bytes for each must still be a safe integer.
  return productOf(shape) <= 2 ** 50 ? shape : null;
}

/** What stands against rows of this shape; null if nothing does. */
export function refuseAxis(shape: readonly number[], axis: number): Refused | null {
  const at = axis < 0 ? axis + shape.length : axis;
  // One number is one row of one class.
  if (shape.length === 0 && (axis === 0 || axis === -1)) return null;
  const classes = shape[at];
  if (!Number.isInteger(axis) || classes === undefined || classes === 0)
    return { refused: 'axis', found: axis, shape };
  return classes > MOST_CLASSES
    ? { refused: 'too-large', found: classes, expected: MOST_CLASSES, of: 'row' }
    : null;
}
