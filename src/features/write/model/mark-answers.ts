import { isFirst, isGivenUp, type Marks } from '../../../practice/marks.ts';
import type { AnswerRecord, Standing } from '../../../practice/record.ts';
import { MARKED_IDS } from './exercise-ids.ts';
import { mark } from './mark.ts';
import { LONGEST_PROGRAM } from './progress.ts';

/** One point for each exercise whose tests a program passes: each is run again, and stopped where it takes too long. */
export function markAnswers(answers: readonly AnswerRecord[]): Marks {
  let points = 0;
  const standings = answers.map((answer, index): Standing => {
    const id = MARKED_IDS.find((one) => one === answer.item);
    if (id === undefined || !isFirst(answer, index, answers)) return 'open';
    if (isGivenUp(answer)) return answer.standing;
    const text = Object.hasOwn(answer.answer, 'program') ? (answer.answer.program ?? '') : '';
    const marked = text.length > LONGEST_PROGRAM ? null : mark(id, text);
    if (marked?.kind !== 'marked' || !marked.passed) return 'wrong';
    points++;
    return answer.standing === 'helped' ? 'helped' : 'right';
  });
  return { points, of: MARKED_IDS.length, standings };
}
