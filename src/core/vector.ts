/** NaN where one of them is NaN, -Infinity where there are none. As Math.max, for any number of values. */
export function largestOf(values: ArrayLike<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let lane = 0; lane < values.length; lane++)
    largest = Math.max(largest, values[lane] ?? Number.NaN);
  return largest;
}

/** The sum of all but one lane in doubles, from left to right, each divided by `unit`. */
export function sumWithout(values: ArrayLike<number>, without: number, unit = 1): number {
  let sum = 0;
  for (let lane = 0; lane < values.length; lane++)
    if (lane !== without) sum += (values[lane] ?? Number.NaN) / unit;
  return sum;
}

/** How many of them are NaN. */
export function countNaN(values: ArrayLike<number>): number {
  let count = 0;
  for (let lane = 0; lane < values.length; lane++) if (Number.isNaN(values[lane])) count++;
  return count;
}
