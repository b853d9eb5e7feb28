import { type Judgement, judge } from '../../../practice/judge.ts';
import { readAnswer } from '../../../practice/read-answer.ts';
import type { Drill, Question, Slip } from './drill.ts';

export type Mark =
  | Judgement<Slip>
  | { readonly kind: 'blank' }
  /** Text that is not a number in any notation offered. */
  | { readonly kind: 'unreadable' };

/** The verdict on an answer; for a choice the text is the option. */
export function mark(question: Question, text: string): Mark {
  if (text.trim() === '') return { kind: 'blank' };
  if (question.kind === 'choice') return { kind: text === question.right ? 'right' : 'wrong' };
  const value = readAnswer(text);
  return value === null ? { kind: 'unreadable' } : judge(value, question.expected);
}

export const rightOnes = (drill: Drill, answers: Readonly<Record<string, string>>): number =>
  drill.questions.filter((question) => mark(question, answers[question.id] ?? '').kind === 'right')
    .length;
