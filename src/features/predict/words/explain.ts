import { assessLoss, assessSoftmax } from '../../../softmax/assess.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { explainLoss, explainSoftmax, type Names } from '../../../words/explain.ts';
import { explainTrouble } from '../../../words/explain-trouble.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import type { Asks, Program } from '../model/outcome.ts';

export interface Explanation {
  /** Empty if there is nothing to explain. */
  readonly sentence: Sentence;
  /** The sentence opens with the first bad operation. */
  readonly broken: boolean;
}

/** Why a program gave its result. */
export function explainOutcome(
  t: Strings,
  evaluation: Evaluation,
  asks: Asks,
  program: Program,
  names: Names,
): Explanation {
  if (asks === 'softmax') {
    const verdict = assessSoftmax(evaluation, program);
    return {
      sentence: explainSoftmax(t, evaluation, program, names, verdict),
      broken: verdict.kind === 'broken',
    };
  }
  const verdict = assessLoss(evaluation, evaluation[program].loss);
  const trouble = verdict.kind === 'not-finite' ? verdict.trouble : undefined;
  const cause = trouble === undefined ? [] : explainTrouble(t, evaluation, trouble, names);
  return {
    sentence: paragraph(cause, explainLoss(t, evaluation, program)),
    broken: trouble !== undefined,
  };
}
