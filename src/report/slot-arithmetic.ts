import { type Flags, INEXACT, INVALID, OVERFLOW } from '../core/flags.ts';
import type { FloatArray } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { roundedArithmetic } from '../core/rounding.ts';
import { type Arithmetic, at, type Cell, type Step } from '../core/trace.ts';
import type { Slots } from './slots.ts';
import type { Sum } from './sums.ts';

/**
 * The arithmetic of a plan on slots: what is done lane by lane is done once for each slot, and a sum adds all lanes of
 * the row in the order of the plan. Programs run on it as they are. A sum keeps its result alone, in one lane.
 */
export function slotArithmetic(plan: Plan, slots: Slots, sumOf: Sum): Arithmetic {
  const recorder = recorderFor(plan);
  const { accumulation } = plan;
  /** For the steps made by `others`, the slot that was left out. */
  const leftOut = new WeakMap<Step, number>();

  function others(a: Step, x: Step, m: Cell): Step {
    const kept = recorder.others(a, x, m);
    const [, skipped] = kept.operands;
    if (skipped !== undefined && 'lane' in skipped) leftOut.set(kept, skipped.lane);
    return kept;
  }

  /** With a 0 for the slot that was left out, which changes no sum from left to right. */
  function padded(values: FloatArray, skip: number): FloatArray {
    const all = accumulation.allocate(values.length + 1);
    all.set(values.subarray(0, skip));
    all.set(values.subarray(skip), skip + 1);
    return all;
  }

  /** The value of each lane of the row, of those that are not left out. */
  function spread(values: FloatArray, skip: number | undefined): FloatArray {
    const { of } = slots;
    const all = accumulation.allocate(of.length - (skip === undefined ? 0 : 1));
    let lane = 0;
    for (let i = 0; i < of.length; i++) {
      const slot = of[i] ?? 0;
      if (slot === skip) continue;
      all[lane++] = values[skip !== undefined && slot > skip ? slot - 1 : slot] ?? Number.NaN;
    }
    return all;
  }

  function total(values: FloatArray, skip: number | undefined): number {
    if (values.length === 0) return 0;
    if (skip === undefined) return sumOf(values, slots.of);
    if (plan.order === 'left-to-right') return sumOf(padded(values, skip), slots.of);
    return sumOf(spread(values, skip));
  }

  function sum(given: Step): Cell {
    const terms = recorder.convert(given, accumulation);
    const skip = leftOut.get(given);
    const values = accumulation.allocate(1);
    values[0] = total(terms.values, skip);
    const flagsAt = () =>
      flagsOfSum(terms.values, () => spread(terms.values, skip), values[0] ?? 0, plan);
    const { order } = recorder.number(0).step;
    return at(
      { order, operation: 'sum', operands: [terms], format: accumulation, values, flagsAt },
      0,
    );
  }

  return { ...recorder, sum, others };
}

/** What the additions raised together: only what can be trouble. `all` are the terms of all lanes. */
function flagsOfSum(
  terms: FloatArray,
  all: () => FloatArray,
  sum: number,
  { accumulation, flushToZero }: Plan,
): Flags {
  if (!terms.every(Number.isFinite))
    return Number.isNaN(sum) && !terms.some(Number.isNaN) ? INVALID : 0;
  if (!Number.isFinite(sum)) return OVERFLOW | INEXACT;
  if (!accumulation.saturates) return 0;
  const unit = roundedArithmetic(accumulation, flushToZero);
  let total = 0;
  for (const term of all()) total = unit.add(total, term);
  return unit.takeFlags() & OVERFLOW;
}
