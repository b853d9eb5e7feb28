import { type Format, smallestNormal } from '../core/format.ts';

/** A number that the format holds as a visibly different one. */
export interface RoundedInput {
  /** Index into the values. */
  readonly index: number;
  readonly value: number;
  /** What the evaluator starts from. */
  readonly read: number;
}

/**
 * Values whose rounding to the format one would notice: whole numbers that are not exact, finite ones that overflow,
 * others that become 0 or subnormal and change, and different ones that become equal. Decimals such as 0.1, which hardly
 * any format holds exactly, are not among them.
 */
export function roundedInputs(values: readonly number[], format: Format): readonly RoundedInput[] {
  const read = values.map((value) => format.round(value));
  const first = new Map<number, number>();
  const merged = new Set<number>();
  for (const [index, value] of read.entries()) {
    const other = first.get(value);
    if (other === undefined) first.set(value, index);
    else if (values[other] !== values[index] && !Number.isNaN(value)) merged.add(value);
  }
  return values.flatMap((value, index) => {
    const into = read[index] ?? value;
    if (!Number.isFinite(value) || into === value) return [];
    const noticed =
      Number.isInteger(value) ||
      !Number.isFinite(into) ||
      Math.abs(into) < smallestNormal(format) ||
      merged.has(into);
    return noticed ? [{ index, value, read: into }] : [];
  });
}
