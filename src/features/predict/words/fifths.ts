import { float32, float64 } from '../../../core/format.ts';
import { type DecimalMark, floatPart } from '../../../words/numbers.ts';
import type { Inline } from '../../../words/sentence.ts';

/** By how much five times the float32 nearest to 1/5 exceeds 1, exactly: each term and the sum fit into a double. */
export const fifthsExcess = (mark: DecimalMark): Inline =>
  floatPart(5 * float32.round(1 / 5) - 1, float64, mark);
