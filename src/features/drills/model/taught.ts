import type { SetDrill } from '../../../practice/set/exercise-set.ts';
import { object, oneOf, record } from '../../../practice/shapes.ts';
import { boundDrill } from './bound.ts';
import { byHandDrill } from './by-hand.ts';
import { type Drill, withClearSlips } from './drill.ts';
import { equalDrill } from './equal.ts';
import { lossDrill } from './loss.ts';
import { overflowDrill } from './overflow.ts';
import { type FamilyProgress, FRESH, readFamily } from './progress.ts';

/** A drill of a teacher's set. */
export interface TaughtDrill {
  readonly id: string;
  readonly drill: Drill;
}

/** The drills of a set, with the answers that their numbers have. */
export const taughtDrills = (drills: readonly SetDrill[]): readonly TaughtDrill[] =>
  drills.map((given, index) => ({
    id: `drill-${index + 1}`,
    drill: withClearSlips(drillFrom(given)),
  }));

function drillFrom(given: SetDrill): Drill {
  switch (given.kind) {
    case 'by-hand':
      return { ...byHandDrill(given.logits), labels: given.labels };
    case 'loss':
      return { ...lossDrill(given.logits, given.trueClass), labels: given.labels };
    case 'bound':
      return boundDrill(given.logits);
    case 'overflow':
      return overflowDrill(given.classes, given.logit);
    case 'equal':
      return equalDrill(given.classes, given.logit);
    default:
      return given satisfies never;
  }
}

export interface TaughtProgress {
  /** The id of the drill shown. */
  readonly at: string;
  /** By id. Drills the reader has not touched are absent. */
  readonly drills: Readonly<Record<string, FamilyProgress>>;
}

export const openingOf = (drills: readonly TaughtDrill[]): TaughtProgress => ({
  at: drills[0]?.id ?? '',
  drills: {},
});

export const progressOf = ({ drills }: TaughtProgress, id: string): FamilyProgress =>
  drills[id] ?? FRESH;

export const withTaught = (
  progress: TaughtProgress,
  id: string,
  next: FamilyProgress,
): TaughtProgress => ({ ...progress, drills: { ...progress.drills, [id]: next } });

/** How many are solved, with help or without. */
export const solvedOf = (progress: TaughtProgress, drills: readonly TaughtDrill[]): number =>
  drills.filter(({ id }) => ['solved', 'helped'].includes(progressOf(progress, id).best)).length;

/** What was kept on the device, which may be anything: null if it is no progress. What cannot be read is left out. */
export function readTaught(data: unknown, drills: readonly TaughtDrill[]): TaughtProgress | null {
  const ids = drills.map(({ id }) => id);
  const found = record({ at: oneOf(ids), drills: object })(data);
  if (found === undefined) return null;
  const read = ids.flatMap((id) => {
    const progress = readFamily(found.drills[id]);
    return progress === undefined ? [] : [[id, progress] as const];
  });
  return { at: found.at, drills: Object.fromEntries(read) };
}
