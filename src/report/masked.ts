import type { FloatArray } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';

/** The logits of a row with what is added to them, as a plan adds and stores them. Without a mask, as they are. */
export function masked(plan: Plan, row: FloatArray, mask: FloatArray | null): FloatArray {
  if (mask === null) return row;
  const { input, add, store } = recorderFor(plan);
  return store(add(input(row), input(mask))).values;
}
