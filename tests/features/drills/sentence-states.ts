import fc from 'fast-check';
import { valueAt } from '../../../src/core/trace.ts';
import { type Drill, FAMILY_IDS } from '../../../src/features/drills/model/drill.ts';
import { single } from '../../../src/features/drills/model/evaluations.ts';
import { drillOf } from '../../../src/features/drills/model/families.ts';
import { taughtDrills } from '../../../src/features/drills/model/taught.ts';
import { type Working, workingOf } from '../../../src/features/drills/model/working.ts';
import { anyDrill } from '../../practice/set/drawn-sets.ts';
import { DRILLS } from '../../support/words.ts';

export const { en, es } = DRILLS;

/** Drawn for a reader, and as a teacher may have written them: any numbers a set may hold. */
export const drills: readonly Drill[] = [
  ...FAMILY_IDS.flatMap((family) =>
    Array.from({ length: 500 }, (_, round) => drillOf(family, 'sentences', round)),
  ),
  ...taughtDrills(fc.sample(anyDrill, { numRuns: 600, seed: 17 })).map(({ drill }) => drill),
];
export interface State {
  readonly drill: Drill;
  readonly w: Working;
}
export const states: readonly State[] = drills.map((drill) => ({ drill, w: workingOf(drill) }));

export const near = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

export const withGap = (count: number, g: number) =>
  single([g, ...new Array<number>(count - 1).fill(0)]).stable;
export const absorbed = (count: number, g: number) => valueAt(withGap(count, g).lse) === g;
