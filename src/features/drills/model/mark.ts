import { type Judgement, judge } from '../../../practice/judge.ts';
import { type Refused, readAnswer } from '../../../practice/read-answer.ts';
import type { Drill, Question, Slip } from './drill.ts';

export type Mark =
  | Judgement<Slip>
  | { readonly kind: 'blank' }
  /** Text that is not one number. */
  | { readonly kind: 'unreadable'; readonly why: Refused };

/** The verdict on an answer; for a choice the text is the option. */
export function mark(question: Question, text: string): Mark {
  if (text.trim() === '') return { kind: 'blank' };
  if (question.kind === 'choice') return { kind: text === question.right ? 'right' : 'wrong' };
  const read = readAnswer(text);
  return read.kind === 'refused'
    ? { kind: 'unreadable', why: read }
    : judge(read.value, question.expected, read.rounding);
}

export const rightOnes = (drill: Drill, answers: Readonly<Record<string, string>>): number =>
  drill.questions.filter((question) => mark(question, answers[question.id] ?? '').kind === 'right')
    .length;
