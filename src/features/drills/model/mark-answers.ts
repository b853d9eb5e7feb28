import { isFirst, isGivenUp, type Marks } from '../../../practice/marks.ts';
import type { AnswerRecord, Standing } from '../../../practice/record.ts';
import type { SetDrill } from '../../../practice/set/exercise-set.ts';
import { type Drill, FAMILY_IDS } from './drill.ts';
import { drillOf } from './families.ts';
import { rightOnes } from './mark.ts';
import { taughtDrills } from './taught.ts';

/** What may be asked, and what it is worth. */
export interface Exercises {
  readonly of: number;
  /** The exercise an item names, and the point it is for; null if there is none. */
  readonly find: (item: string) => { readonly drill: Drill; readonly point: string } | null;
}

/** A set by its name: a point for each family. An item is a family and the number of the exercise. */
export const drawnExercises = (seed: string): Exercises => ({
  of: FAMILY_IDS.length,
  find: (item) => {
    const [, name, round] = /^([a-z-]+) (\d{1,4})$/.exec(item) ?? [];
    const family = FAMILY_IDS.find((id) => id === name);
    return family === undefined
      ? null
      : { drill: drillOf(family, seed, Number(round)), point: family };
  },
});

/** A teacher's drills: a point for each. */
export function taughtExercises(given: readonly SetDrill[]): Exercises {
  const drills = taughtDrills(given);
  return {
    of: drills.length,
    find: (item) => {
      const found = drills.find(({ id }) => id === item);
      return found === undefined ? null : { drill: found.drill, point: item };
    },
  };
}

/**
 * A point for an exercise solved, with help or without, or the share of its fields that are right. Of several exercises
 * for one point the best counts.
 */
export function markAnswers(answers: readonly AnswerRecord[], exercises: Exercises): Marks {
  const best = new Map<string, number>();
  const standings = answers.map((answer, index): Standing => {
    const found = exercises.find(answer.item);
    if (found === null || !isFirst(answer, index, answers)) return 'open';
    if (isGivenUp(answer)) return answer.standing;
    const { drill, point } = found;
    const share = rightOnes(drill, answer.answer) / drill.questions.length;
    best.set(point, Math.max(share, best.get(point) ?? 0));
    if (share === 1) return answer.standing === 'helped' ? 'helped' : 'right';
    return share === 0 ? 'wrong' : 'half';
  });
  const points = [...best.values()].reduce((sum, share) => sum + share, 0);
  return { points, of: exercises.of, standings };
}
