import { kept } from '../../../practice/kept.ts';
import { object, oneOf } from '../../../practice/shapes.ts';
import { type Answer, QUESTIONS } from './model.ts';

/** What a reader said to a question, or that it was only shown. */
export type Said = Answer | 'shown';

/** By the key of the question. Questions not answered yet are absent. */
export type Answers = Readonly<Record<string, Said>>;

/** What was kept on a device, which may be anything: null if it is no object. What is no answer is left out. */
export function readAnswers(data: unknown): Answers | null {
  const found = object(data);
  if (found === undefined) return null;
  const answers: Record<string, Said> = {};
  for (const { key, answers: offered } of Object.values(QUESTIONS)) {
    const said = oneOf<Said>([...offered, 'shown'])(found[key]);
    if (said !== undefined) answers[key] = said;
  }
  return answers;
}

export const ANSWERS = kept<Answers>('questions', {}, readAnswers);

export function without(answers: Answers, key: string): Answers {
  const { [key]: _, ...others } = answers;
  return others;
}
