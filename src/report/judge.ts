import type { FloatArray } from '../core/format.ts';
import { once } from '../core/once.ts';
import type { Plan } from '../core/plan.ts';
import type { Arithmetic } from '../core/trace.ts';
import type { NearTruth } from './near-truth.ts';
import type { RowLosses } from './row-programs.ts';
import { fatesOf, type RowFates, type RowRun, rowRunner } from './row-run.ts';
import { type OneLane, onOneLane, wideFates } from './wide-fates.ts';
import { isWide, type WideRow, wideReader } from './wide-row.ts';

/** A row that was judged. What it gives must be asked for before the next row is judged. */
export interface JudgedRow {
  readonly fates: RowFates;
  /** What recorded the losses. */
  readonly arithmetic: Arithmetic;
  readonly losses: RowLosses | null;
  /** True values; null where there is no distribution. */
  readonly truth: NearTruth | null;
  /** x of the true class; NaN without one. */
  readonly ofLabel: number;
  /** The whole row, traced. */
  readonly run: () => RowRun;
  /** What was computed without a trace, where that told all. */
  readonly wide: { readonly row: WideRow; readonly lane: OneLane } | null;
}

export type Judge = (row: FloatArray, label: number | null) => JudgedRow;

/** Judges rows in a plan: by their sums where that is enough, else by the whole trace. Made once for many rows. */
export function judgeIn(plan: Plan, temperature: number): Judge {
  const runner = rowRunner(plan, temperature);
  const read = isWide(plan) ? wideReader(plan, temperature) : () => null;

  function byTrace(row: FloatArray, label: number | null): JudgedRow {
    const run = runner(row, label);
    const { arithmetic, losses, x, y } = run;
    return {
      fates: fatesOf(run, plan),
      arithmetic,
      losses,
      truth: run.truth(),
      ofLabel: y === null ? Number.NaN : (x.values[y] ?? Number.NaN),
      run: () => run,
      wide: null,
    };
  }

  return (row, label) => {
    const wide = read(row);
    if (wide === null) return byTrace(row, label);
    const lane = onOneLane(wide, label, plan);
    const fates = wideFates(wide, lane, label, plan);
    if (fates === null) return byTrace(row, label);
    return {
      fates,
      arithmetic: lane.arithmetic,
      losses: lane.losses,
      truth: wide.truth,
      ofLabel: label === null ? Number.NaN : (wide.x[label] ?? Number.NaN),
      run: once(() => runner(row, label)),
      wide: { row: wide, lane },
    };
  };
}
