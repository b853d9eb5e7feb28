import type { SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import { typeset } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { markAnswers } from './model/mark-answers.ts';
import { type Asks, OUTCOMES, PROGRAMS, programOutcome } from './model/outcome.ts';
import { evaluateScene, SCENES, type Scene, type TaughtScene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';

/** Each scene in a line. The words of the panel must be loaded. */
export function summaryOf(
  answers: readonly AnswerRecord[],
  t: Strings,
  scenes: readonly Scene[] = SCENES,
): readonly SummaryRow[] {
  const words = PREDICT.get(t.language);
  const { standings } = markAnswers(answers, scenes);
  return answers.flatMap((answer, index) => {
    const scene = scenes.find(({ id }) => id === answer.item);
    if (scene === undefined) return [];
    const { asks } = scene;
    const evaluation = evaluateScene(scene);
    const nameOf = (outcome: string | undefined) =>
      isOutcome(asks, outcome) ? words.outcomes[outcome] : '–';
    const both = (of: (program: 'naive' | 'stable') => string | undefined) =>
      PROGRAMS.map((program) => nameOf(of(program))).join(' / ');
    return {
      question: `${scene.from === 'course' ? words.names[scene.id] : taughtName(scene, t)} (${words.card.sides})`,
      answer: both((program) => answer.answer[program]),
      truth: both((program) => programOutcome(asks, evaluation, program)),
      standing: standings[index] ?? 'open',
    };
  });
}

/** A story may be long, and may be missing: the numbers are there. */
const taughtName = ({ story, logits }: TaughtScene, { mark }: Strings): string =>
  story === ''
    ? `x = [${logits.map((value) => typeset(String(value), mark)).join(mark === ',' ? '; ' : ', ')}]`
    : story;

const isOutcome = <A extends Asks>(
  asks: A,
  text: string | undefined,
): text is (typeof OUTCOMES)[A][number] => OUTCOMES[asks].some((one) => one === text);
