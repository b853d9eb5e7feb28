import { float32 } from '../../../core/format.ts';
import { recorder } from '../../../core/recorder.ts';
import { guardedLogSumExp, stableLogSumExp, stableSoftmax } from '../../../softmax/programs.ts';

/** Log-sum-exp in float32 by the plain formula, and by the guarded one, which shifts by 0 if the max is infinite. */
export function evaluateMaskedRow(logits: readonly number[]) {
  const arithmetic = recorder(float32, false);
  const x = arithmetic.input(logits);
  const { m, d, e, s } = stableSoftmax(arithmetic, x);
  const plain = { m, d, e, s, ...stableLogSumExp(arithmetic, { m, s }) };
  return { x, plain, guarded: guardedLogSumExp(arithmetic, x) };
}
