import { type Format, float32, float64 } from '../../../core/format.ts';
import { type Evaluation, evaluate } from '../../../softmax/evaluate.ts';

const inFormat =
  (format: Format) =>
  (logits: readonly number[], trueClass = 0, temperature = 1): Evaluation =>
    evaluate({ logits, trueClass, temperature, format, flushToZero: false });

/** In the format used by the course. */
export const single = inFormat(float32);

/** As computed on paper: in float64, which is precise enough for four digits. */
export const double = inFormat(float64);

/** Softmax with powers of another base: base^x is e^x at temperature 1 / log(base). */
export const softmaxInBase = (logits: readonly number[], base: number): number[] => [
  ...double(logits, 0, 1 / Math.log(base)).stable.p.values,
];
