import { ulp } from '../../../core/bits.ts';
import { float32, float64 } from '../../../core/format.ts';
import { type DecimalMark, floatPart } from '../../../words/numbers.ts';
import type { Inline } from '../../../words/sentence.ts';
import { evaluateScene, SCENES } from '../model/scenes.ts';

/** By how much five times the float32 nearest to 1/5 exceeds 1, exactly: each term and the sum fit into a double. */
export const fifthsExcess = (mark: DecimalMark): Inline =>
  floatPart(5 * float32.round(1 / 5) - 1, float64, mark);

const toss = SCENES.filter(({ id }) => id === 'huge-loss');

/** How far apart float32 numbers lie next to the max of the coin toss. */
export const tossSpacing = (mark: DecimalMark): Inline =>
  floatPart(ulp(Math.max(...toss.flatMap(({ logits }) => logits)), float32), float32, mark);

/** The true loss of the coin toss, which is the logarithm of its sum. */
export const tossLoss = (mark: DecimalMark): Inline =>
  floatPart(Math.max(...toss.map((scene) => evaluateScene(scene).truth().loss)), float32, mark);
