import type { SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import { typeset } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { Question } from './model/drill.ts';
import { type Exercises, markAnswers } from './model/mark-answers.ts';
import type { Words } from './words/en.ts';
import { shownOnPaper } from './words/paper.ts';
import { DRILLS } from './words/words.ts';

/** Each exercise in a line. The words of the panel must be loaded. */
export function summaryOf(
  answers: readonly AnswerRecord[],
  t: Strings,
  exercises: Exercises,
): readonly SummaryRow[] {
  const words = DRILLS.get(t.language);
  const { standings } = markAnswers(answers, exercises);
  return answers.flatMap((answer, index) => {
    const found = exercises.find(answer.item);
    if (found === null) return [];
    const { family, logits, questions, y } = found.drill;
    const row = `x = [${logits.map((value) => typeset(String(value), t.mark)).join(t.mark === ',' ? '; ' : ', ')}]`;
    const of = (what: (question: Question) => string) => questions.map(what).join(' · ');
    return {
      question: `${words.families[family]}: ${row}${family === 'loss' ? `, y = ${y}` : ''}`,
      answer: of(({ id, kind }) => shownAnswer(kind, answer.answer[id] ?? '', words)),
      truth: of((question) =>
        question.kind === 'choice'
          ? words.options[question.right]
          : shownOnPaper(question.expected.truth, t.mark),
      ),
      standing: standings[index] ?? 'open',
    };
  });
}

function shownAnswer(kind: Question['kind'], text: string, { options }: Words): string {
  if (text.trim() === '') return '–';
  const names: Readonly<Record<string, string>> = options;
  return kind === 'choice' && Object.hasOwn(options, text) ? (names[text] ?? text) : text.trim();
}
