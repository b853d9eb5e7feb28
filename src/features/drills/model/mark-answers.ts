import { isFirst, isGivenUp, type Marks } from '../../../practice/marks.ts';
import type { AnswerRecord, Standing } from '../../../practice/record.ts';
import { type Drill, FAMILY_IDS } from './drill.ts';
import { drillOf } from './families.ts';
import { rightOnes } from './mark.ts';

/**
 * One point for each family: for an exercise solved, with help or without, or the share of its fields that are right.
 * Which exercise it was stands in the answer; of several of one family the best counts.
 */
export function markAnswers(answers: readonly AnswerRecord[], seed: string): Marks {
  const best = new Map<string, number>();
  const standings = answers.map((answer, index): Standing => {
    const drill = drillIn(answer, seed);
    if (drill === null || !isFirst(answer, index, answers)) return 'open';
    if (isGivenUp(answer)) return answer.standing;
    const share = rightOnes(drill, answer.answer) / drill.questions.length;
    best.set(drill.family, Math.max(share, best.get(drill.family) ?? 0));
    if (share === 1) return answer.standing === 'helped' ? 'helped' : 'right';
    return share === 0 ? 'wrong' : 'half';
  });
  const points = [...best.values()].reduce((sum, share) => sum + share, 0);
  return { points, of: FAMILY_IDS.length, standings };
}

/** The exercise an answer is about, by the name of its item: a family and the number of the exercise. */
export function drillIn({ item }: AnswerRecord, seed: string): Drill | null {
  const [, name, round] = /^([a-z-]+) (\d{1,4})$/.exec(item) ?? [];
  const family = FAMILY_IDS.find((id) => id === name);
  return family === undefined ? null : drillOf(family, seed, Number(round));
}
