import { assessLoss, assessSoftmax } from '../../softmax/assess.ts';
import { PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import { lossOf } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainLoss, explainSoftmax } from '../../words/explain.ts';
import type { LabView } from './lab-view.ts';
import './verdicts.css';

/** A sentence for each program: where it broke, or how exact it is. */
export function Verdicts({ lab }: { lab: LabView }) {
  return (
    <div className="verdicts">
      {PROGRAM_IDS.map((id) => (
        <ProgramVerdict key={id} lab={lab} id={id} />
      ))}
    </div>
  );
}

function ProgramVerdict({ lab, id }: { lab: LabView; id: ProgramId }) {
  const t = useStrings();
  const { evaluation, names } = lab;
  const verdict = assessSoftmax(evaluation, id);
  const { kind } = verdict;
  const loss = explainLoss(t, evaluation, id);
  const cell = lossOf(evaluation, id);
  const ofLoss = cell && assessLoss(evaluation, cell);
  const lossIsWrong =
    ofLoss?.kind === 'wrong' || (ofLoss?.kind === 'not-finite' && !ofLoss.deserved);
  const state = kind === 'sound' && lossIsWrong ? 'wrong-loss' : kind;
  const title = {
    broken: t.lab.firstBad,
    wrong: t.lab.wrong,
    'wrong-loss': t.lab.wrongLoss,
    sound: t.lab.health,
  }[state];
  return (
    <div className={`verdict ${id}`} data-state={state}>
      <h3>
        <span className="side-name">{t.inspector.sides[id]}</span>
        <span className="state">{title}</span>
      </h3>
      <p>
        <Say sentence={explainSoftmax(t, evaluation, id, names, verdict)} />
      </p>
      {loss.length > 0 && (
        <p className="loss-verdict" data-state={ofLoss?.kind}>
          <Say sentence={loss} />
        </p>
      )}
    </div>
  );
}
