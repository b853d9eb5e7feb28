import { isFirst, isGivenUp, type Marks } from '../../../practice/marks.ts';
import type { AnswerRecord, Standing } from '../../../practice/record.ts';
import { PROGRAMS } from './outcome.ts';
import { type Entry, rightOf, standingOf, UNTOUCHED } from './progress.ts';
import { SCENES, type Scene } from './scenes.ts';

/**
 * The predictions that came true, of two for each scene. An answer about no scene, or whose scene was not run, is worth
 * nothing.
 */
export function markAnswers(
  answers: readonly AnswerRecord[],
  scenes: readonly Scene[] = SCENES,
): Marks {
  let points = 0;
  const standings = answers.map((answer, index): Standing => {
    const scene = scenes.find(({ id }) => id === answer.item);
    if (scene === undefined || !isFirst(answer, index, answers)) return 'open';
    if (isGivenUp(answer)) return answer.standing;
    const entry = entryIn(answer);
    points += rightOf(scene, entry).length;
    return standingOf(scene, entry);
  });
  return { points, of: PROGRAMS.length * scenes.length, standings };
}

/** What was said, as text: an outcome that does not exist is a wrong one. */
const entryIn = ({ answer }: AnswerRecord): Entry =>
  ({ ...UNTOUCHED, state: 'run', said: { naive: answer.naive, stable: answer.stable } }) as Entry;
