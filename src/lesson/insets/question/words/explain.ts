import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { trueValues } from '../../../../softmax/truth.ts';
import { explainDistribution, explainSoftmax, type Names } from '../../../../words/explain.ts';
import type { Sentence } from '../../../../words/sentence.ts';
import type { Strings } from '../../../../words/strings.ts';
import { type Question, shifted } from '../model.ts';

/** What went wrong, in the words of the verdicts, for the questions whose point does not say it. */
export function explainQuestion(
  t: Strings,
  { id, evaluation }: Pick<Question, 'id' | 'evaluation'>,
  names: Names,
): Sentence {
  switch (id) {
    case 'why':
    case 'underflow':
      return explainSoftmax(t, evaluation(), 'naive', names);
    case 'shift':
      return explainSmallest(t, evaluation(), names);
    case 'loss':
    case 'silent':
      return [];
    default:
      return id satisfies never;
  }
}

/** What comes of subtracting the smallest logit. */
function explainSmallest(t: Strings, { problem }: Evaluation, names: Names): Sentence {
  const { p, x, placeOf } = shifted({ problem }, 'min');
  const truth = () => trueValues(x.values, problem.trueClass, problem.format);
  return explainDistribution(t, { problem, p, truth, placeOf }, names);
}
