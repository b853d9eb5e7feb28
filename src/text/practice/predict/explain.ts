import { assessLoss, assessSoftmax } from '../../../numeric/assess.ts';
import type { Evaluation } from '../../../numeric/evaluate.ts';
import type { Asks, Program } from '../../../practice/predict/outcome.ts';
import { explainLoss, explainSoftmax, explainTrouble, type Names } from '../../explain.ts';
import { paragraph, type Sentence } from '../../sentence.ts';
import type { Strings } from '../../strings.ts';

export interface Explanation {
  /** Empty where nothing needs saying. */
  readonly sentence: Sentence;
  /** The sentence opens with the first bad operation. */
  readonly broken: boolean;
}

/** Why one program gave what it gave. */
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
