import { type ReactNode, useState } from 'react';
import { valueAt } from '../../core/trace.ts';
import { useFollowing, useLiveEvaluation } from '../../panel/live.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { claimScenario } from '../../scenario/claims.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import { CHAINS } from './chains.ts';
import type { LossControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';
import { FormsTable } from './forms-table.tsx';
import { lossNumbers } from './live-lines.ts';

/** From -log p to log s - (x - m), line by line; then a problem, and three ways to compute the loss with the error of each. */
export default function LossPanel({ store, stage }: PanelProps<LossControl>) {
  const t = useStrings();
  const texts = useWords(DERIVATIONS);
  const scenario = useDeferredScenario(store);
  const evaluation = useFollowing(useLiveEvaluation(store));
  const { format, trueClass } = evaluation.problem;
  const { slots, absorptions } = lossNumbers(evaluation, t);
  return (
    <DerivationPanel
      chain={CHAINS.loss}
      code="loss"
      words={texts.loss}
      mode={presence(stage, 'mode')}
    >
      {!stage.hides('live') && (
        <LiveLine
          formula="lossLive"
          slots={slots}
          absorptions={absorptions}
          note={texts.liveNote(showLabel(t, scenario.labels[trueClass] ?? ''), format.name)}
        />
      )}
      {!stage.hides('forms') && (
        <Problem
          locked={stage.locks('forms')}
          onPut={() => store.dispatch({ type: 'load', scenario: claimScenario('two-1e8') })}
        >
          <Forms evaluation={evaluation} />
        </Problem>
      )}
    </DerivationPanel>
  );
}

interface ProblemProps {
  /** If locked, the logits cannot be put in, so the forms are shown from the start. */
  readonly locked: boolean;
  readonly onPut: () => void;
  /** The forms. */
  readonly children: ReactNode;
}

/** Why there are three forms: a question, and a button that puts its logits in and shows what each form gives. */
function Problem({ locked, onPut, children }: ProblemProps) {
  const { coin, showCoin } = useWords(DERIVATIONS).loss;
  const [posed, setPosed] = useState(false);
  const put = () => {
    setPosed(true);
    onPut();
  };
  return (
    <>
      <p className="coin">
        <Say sentence={coin} />{' '}
        <button type="button" className="chip" disabled={locked} onClick={put}>
          {showCoin}
        </button>
      </p>
      <div className={posed || locked ? 'answer-forms' : 'answer-forms held'}>{children}</div>
    </>
  );
}

const FORMS = ['loss', 'lossShift', 'lossLog1p'] as const;

/** The same loss computed in three ways, with the distance of each from the true value. */
function Forms({ evaluation }: { evaluation: Evaluation }) {
  const { forms, names } = useWords(DERIVATIONS).loss;
  return (
    <FormsTable
      caption={forms}
      rows={FORMS.map((form) => ({ name: names[form], value: valueAt(evaluation.stable[form]) }))}
      exact={evaluation.truth().loss}
      format={evaluation.problem.format}
    />
  );
}
