import { flagNames } from '../../../../core/flags.ts';
import { float32 } from '../../../../core/format.ts';
import { flagsOf, valueAt } from '../../../../core/trace.ts';
import { isRight } from '../../../../softmax/closeness.ts';
import { evaluate } from '../../../../softmax/evaluate.ts';

/** The loss of two equal logits m: log 2, if m + log 2 did not have to be rounded. */
export function twoEqualLogits(m: number) {
  const { inputs, stable, truth } = evaluate({
    logits: [m, m],
    temperature: 1,
    trueClass: 0,
    format: float32,
    flushToZero: false,
  });
  const loss = valueAt(stable.loss);
  return {
    /** The logit as it stands in the format. */
    m: inputs.x.values[0] ?? Number.NaN,
    logS: valueAt(stable.logS),
    /** m + log s, and the flags of that addition. */
    lse: valueAt(stable.lse),
    flags: flagNames(flagsOf(stable.lse)),
    /** LSE - x[y], with m added and taken away again. */
    loss,
    /** log s - (x[y] - m): nothing large is added. */
    lossShift: valueAt(stable.lossShift),
    right: isRight(loss, truth().loss, float32),
  };
}
