import type { SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import type { Strings } from '../../words/strings.ts';
import { markAnswers, sceneOf } from './model/mark-answers.ts';
import { type Asks, OUTCOMES, PROGRAMS, programOutcome } from './model/outcome.ts';
import { evaluateScene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

/** Each scene in a line. The words of the panel must be loaded. */
export function summaryOf(answers: readonly AnswerRecord[], t: Strings): readonly SummaryRow[] {
  const words = PREDICT.get(t.language);
  const { standings } = markAnswers(answers);
  return answers.flatMap((answer, index) => {
    const scene = sceneOf(answer);
    if (scene === undefined) return [];
    const { asks } = scene;
    const evaluation = evaluateScene(scene);
    const nameOf = (outcome: string | undefined) =>
      isOutcome(asks, outcome) ? words.outcomes[outcome] : '–';
    const both = (of: (program: 'naive' | 'stable') => string | undefined) =>
      PROGRAMS.map((program) => `${words.programs[asks][program]}: ${nameOf(of(program))}`).join(
        '; ',
      );
    return {
      question: words.names[scene.id],
      answer: both((program) => answer.answer[program]),
      truth: both((program) => programOutcome(asks, evaluation, program)),
      standing: standings[index] ?? 'open',
    };
  });
}

const isOutcome = <A extends Asks>(
  asks: A,
  text: string | undefined,
): text is (typeof OUTCOMES)[A][number] => OUTCOMES[asks].some((one) => one === text);
