import { useMemo } from 'react';
import { type Live, useFollowing } from '../../panel/live.ts';
import { assessSoftmax, type Verdict } from '../../softmax/assess.ts';
import { PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainDistribution, explainLoss, type Names } from '../../words/explain.ts';
import { explainTrouble } from '../../words/explain-trouble.ts';
import type { Sentence } from '../../words/sentence.ts';
import { shortVerdict, type VerdictState, verdictState } from '../../words/short-verdict.ts';
import type { Strings } from '../../words/strings.ts';

/** How each program did, in a few words, and the first operation that went wrong: once, if it is the same in both. */
export function Verdicts({ live, names }: { live: Live; names: Names }) {
  const t = useStrings();
  const evaluation = useFollowing(live);
  const verdicts = useMemo(
    () => PROGRAM_IDS.map((id) => judged(t, id, evaluation, names)),
    [t, evaluation, names],
  );
  return (
    <div className="companion-verdicts">
      {verdicts.map(({ id, state, text, reason }, index) => (
        <div key={id} className={`companion-verdict ${id}`} data-state={state}>
          <p>
            <span className={`side-name ${id}`}>{t.inspector.sides[id]}</span>{' '}
            <span className="companion-state">{text}</span>
          </p>
          {reason.length > 0 && !isSame(reason, verdicts[index + 1]?.reason) && (
            <p className="companion-reason">
              <Say sentence={reason} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Sentences are data. */
const isSame = (a: Sentence, b: Sentence | undefined) => JSON.stringify(a) === JSON.stringify(b);

function judged(t: Strings, id: ProgramId, evaluation: Evaluation, names: Names) {
  const verdict = assessSoftmax(evaluation, id);
  const state = verdictState(evaluation, id, verdict);
  return {
    id,
    state,
    text: shortVerdict(t, verdict, state),
    reason: reasonOf(t, { id, evaluation, names }, verdict, state),
  };
}

interface Judging {
  readonly id: ProgramId;
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** The first bad operation, or what is wrong without one; empty where nothing is. */
function reasonOf(
  t: Strings,
  { id, evaluation, names }: Judging,
  verdict: Verdict,
  state: VerdictState,
): Sentence {
  const { problem, truth, placeOf } = evaluation;
  switch (verdict.kind) {
    case 'broken':
      return explainTrouble(t, evaluation, verdict.trouble, names);
    case 'wrong':
      return explainDistribution(
        t,
        { problem, truth, placeOf, p: evaluation[id].p },
        names,
        verdict,
      );
    case 'sound':
      return state === 'wrong-loss' ? explainLoss(t, evaluation, id) : [];
    default:
      return verdict satisfies never;
  }
}
