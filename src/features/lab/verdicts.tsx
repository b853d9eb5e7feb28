import { memo, useState } from 'react';
import { useFollowing } from '../../panel/live.ts';
import { assessLoss, assessSoftmax } from '../../softmax/assess.ts';
import { PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import { type Evaluation, lossOf } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainLoss, explainSoftmax } from '../../words/explain.ts';
import { shortVerdict, verdictState } from '../../words/short-verdict.ts';
import type { LabView } from './lab-view.ts';
import './verdicts.css';

/** For each program where it broke, or how exact it is: in a few words, and in a sentence. */
export function Verdicts({ lab }: { lab: LabView }) {
  const evaluation = useFollowing(lab.live);
  return (
    <div className="verdicts">
      {PROGRAM_IDS.map((id) => (
        <ProgramVerdict key={id} lab={lab} id={id} evaluation={evaluation} />
      ))}
    </div>
  );
}

interface ProgramVerdictProps {
  readonly lab: LabView;
  readonly id: ProgramId;
  readonly evaluation: Evaluation;
}

const ProgramVerdict = memo(function ProgramVerdict({ lab, id, evaluation }: ProgramVerdictProps) {
  const t = useStrings();
  /** In narrow layouts the sentence is folded. */
  const [open, setOpen] = useState(false);
  const verdict = assessSoftmax(evaluation, id);
  const state = verdictState(evaluation, id, verdict);
  const loss = explainLoss(t, evaluation, id);
  const lossCell = lossOf(evaluation, id);
  const side = t.inspector.sides[id];
  return (
    <div
      className={`verdict ${id}`}
      data-part="verdict"
      data-state={state}
      data-open={open || undefined}
    >
      <h3>
        <span className="side-name">{side}</span>
        <span className="state">{shortVerdict(t, verdict, state)}</span>
        <button
          type="button"
          className="row-toggle"
          aria-expanded={open}
          aria-label={t.lab.openVerdict(side)}
          onClick={() => setOpen((now) => !now)}
        />
      </h3>
      <div className="in-full">
        <p>
          <Say sentence={explainSoftmax(t, evaluation, id, lab.names, verdict)} />
        </p>
        {loss.length > 0 && (
          <p
            className="loss-verdict"
            data-state={lossCell && assessLoss(evaluation, lossCell).kind}
          >
            <Say sentence={loss} />
          </p>
        )}
      </div>
    </div>
  );
});
