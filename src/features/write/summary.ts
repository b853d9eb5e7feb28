import type { SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import type { Strings } from '../../words/strings.ts';
import { MARKED_IDS } from './model/exercise-ids.ts';
import { markAnswers } from './model/mark-answers.ts';
import { WORKSPACE } from './words/workspace.ts';

/** Each exercise in a line. There is no one right program, so no truth. The words of the workspace must be loaded. */
export function summaryOf(answers: readonly AnswerRecord[], t: Strings): readonly SummaryRow[] {
  const words = WORKSPACE.get(t.language);
  const { standings } = markAnswers(answers);
  return answers.flatMap((answer, index) => {
    const id = MARKED_IDS.find((one) => one === answer.item);
    if (id === undefined) return [];
    return {
      question: words.exercises[id].title,
      answer: bodyOf(answer.answer.program ?? ''),
      truth: '',
      standing: standings[index] ?? 'open',
    };
  });
}

/** The statements of a program in one line. */
const bodyOf = (program: string): string =>
  program
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(?:#|import |def |$)/.test(line))
    .join(' ⏎ ');
