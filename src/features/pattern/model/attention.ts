import { float32 } from '../../../core/format.ts';
import { recorder } from '../../../core/recorder.ts';
import { type Arithmetic, type Cell, type Step, valueAt } from '../../../core/trace.ts';
import { stableSoftmax } from '../../../softmax/programs.ts';

/** q · k: products, summed left to right. Lane i of the sum is the score of the first i + 1 entries. */
export const dotProduct = ({ mul, sum }: Arithmetic, q: Step, k: Step): Cell => sum(mul(q, k));

/** Softmax of scores, and p (1 - p): how much a probability moves when its own score does. */
export function weigh(arithmetic: Arithmetic, scores: Step) {
  const { input, sub, mul } = arithmetic;
  const { p } = stableSoftmax(arithmetic, scores);
  const ones = input(new Array<number>(p.values.length).fill(1));
  return { scores, p, slope: mul(p, sub(ones, p)) };
}

/** The softmax has stopped answering: no probability moves by a hundredth when its score moves by one. */
export const isSaturated = ({ slope }: { readonly slope: Step }): boolean =>
  slope.values.every((each) => each < 0.01);

/** One query against some keys, in float32, with and without the division by the root of the length. */
export function attend(query: readonly number[], keys: readonly (readonly number[])[]) {
  const arithmetic = recorder(float32, false);
  const { input, number, sqrt, div } = arithmetic;
  const q = input(query);
  const scores = input(keys.map((key) => valueAt(dotProduct(arithmetic, q, input(key)))));
  const root = sqrt(number(query.length));
  return {
    length: query.length,
    root,
    plain: weigh(arithmetic, scores),
    scaled: weigh(arithmetic, div(scores, root)),
  };
}

export type AttentionEvaluation = ReturnType<typeof attend>;

/** Variances of scores of random vectors, of lengths 1, 2, 4 ... 2^(lengths - 1). */
export interface ScoreVariances {
  readonly length: number;
  /** Of q · k. */
  readonly plain: number;
  /** Of q · k / sqrt(length). */
  readonly scaled: number;
}

/**
 * Measured on so many pairs of vectors drawn entry by entry from `normal`. Products and sums are rounded to float32, in
 * which the sum over the first d entries passes by on the way to the next; the variances are taken in float64.
 */
export function scoreVariances(
  normal: () => number,
  pairs: number,
  lengths: number,
): readonly ScoreVariances[] {
  const { round } = float32;
  const scores = Array.from({ length: lengths }, () => new Float64Array(pairs));
  for (let pair = 0; pair < pairs; pair++) {
    let score = 0;
    let entries = 0;
    scores.forEach((row, power) => {
      for (; entries < 2 ** power; entries++) {
        score = round(score + round(round(normal()) * round(normal())));
      }
      row[pair] = score;
    });
  }
  return scores.map((row, power) => ({
    length: 2 ** power,
    plain: varianceOf(row),
    scaled: varianceOf(row.map((score) => round(score / round(Math.sqrt(2 ** power))))),
  }));
}

/** Around the sample's own mean, divided by one less than the count. */
function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
