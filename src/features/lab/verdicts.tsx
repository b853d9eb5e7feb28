import { assessLoss, assessSoftmax } from '../../softmax/assess.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainLoss, explainSoftmax } from '../../words/explain.ts';
import type { LabView } from './lab-view.ts';

/** The verdict under each side of the table. */
export function Verdicts({ lab }: { lab: LabView }) {
  return (
    <div className="verdicts">
      <SideVerdict lab={lab} side="naive" />
      <SideVerdict lab={lab} side="stable" />
    </div>
  );
}

function SideVerdict({ lab, side }: { lab: LabView; side: 'naive' | 'stable' }) {
  const t = useStrings();
  const { evaluation, names } = lab;
  const verdict = assessSoftmax(evaluation, side);
  const { kind } = verdict;
  const loss = explainLoss(t, evaluation, side);
  const ofLoss = assessLoss(evaluation, evaluation[side].loss);
  const lossIsWrong = ofLoss.kind === 'wrong' || (ofLoss.kind === 'not-finite' && !ofLoss.deserved);
  const state = kind === 'sound' && lossIsWrong ? 'wrong-loss' : kind;
  const title = {
    broken: t.lab.firstBad,
    wrong: t.lab.wrong,
    'wrong-loss': t.lab.wrongLoss,
    sound: t.lab.health,
  }[state];
  return (
    <div className={`verdict ${side}`} data-state={state}>
      <h3>
        <span className="side-name">{t.inspector.sides[side]}</span>
        <span className="state">{title}</span>
      </h3>
      <p>
        <Say sentence={explainSoftmax(t, evaluation, side, names, verdict)} />
      </p>
      {loss.length > 0 && (
        <p className="loss-verdict" data-state={ofLoss.kind}>
          <Say sentence={loss} />
        </p>
      )}
    </div>
  );
}
