/** The smallest value that at least the given share of the values does not exceed. NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** 0 if there are none, where Math.max gives -Infinity. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);
