import { memo } from 'react';
import { type Live, useFollowing } from '../../panel/live.ts';
import { assessSoftmax, type Verdict } from '../../softmax/assess.ts';
import { PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import {
  explainDistribution,
  explainLoss,
  explainTrouble,
  type Names,
} from '../../words/explain.ts';
import type { Sentence } from '../../words/sentence.ts';
import { shortVerdict, type VerdictState, verdictState } from '../../words/short-verdict.ts';
import type { Strings } from '../../words/strings.ts';

/** How each program did, in a few words, and the first operation that went wrong. */
export function Verdicts({ live, names }: { live: Live; names: Names }) {
  const evaluation = useFollowing(live);
  return (
    <div className="companion-verdicts">
      {PROGRAM_IDS.map((id) => (
        <ProgramVerdict key={id} id={id} evaluation={evaluation} names={names} />
      ))}
    </div>
  );
}

interface ProgramVerdictProps {
  readonly id: ProgramId;
  readonly evaluation: Evaluation;
  readonly names: Names;
}

const ProgramVerdict = memo(function ProgramVerdict({
  id,
  evaluation,
  names,
}: ProgramVerdictProps) {
  const t = useStrings();
  const verdict = assessSoftmax(evaluation, id);
  const state = verdictState(evaluation, id, verdict);
  const reason = reasonOf(t, { id, evaluation, names }, verdict, state);
  return (
    <div className={`companion-verdict ${id}`} data-state={state}>
      <p>
        <span className={`side-name ${id}`}>{t.inspector.sides[id]}</span>{' '}
        <span className="companion-state">{shortVerdict(t, verdict, state)}</span>
      </p>
      {reason.length > 0 && (
        <p className="companion-reason">
          <Say sentence={reason} />
        </p>
      )}
    </div>
  );
});

/** The first bad operation, or what is wrong without one; empty where nothing is. */
function reasonOf(
  t: Strings,
  { id, evaluation, names }: ProgramVerdictProps,
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
