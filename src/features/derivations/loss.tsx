import { valueAt } from '../../core/trace.ts';
import { useFollowing, useLiveEvaluation } from '../../panel/live.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { claimScenario } from '../../scenario/claims.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { showLabel } from '../../words/class-names.ts';
import { useStrings } from '../../words/context.tsx';
import { CHAINS } from './chains.ts';
import type { LossControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';
import { FormsTable } from './forms-table.tsx';
import { lossNumbers } from './live-lines.ts';

/** From -log p to log s - (x - m), line by line; then three ways to compute the loss, with the error of each. */
export default function LossPanel({ store, stage }: PanelProps<LossControl>) {
  const t = useStrings();
  const { coin, showCoin } = t.derivations.loss;
  const scenario = useDeferredScenario(store);
  const evaluation = useFollowing(useLiveEvaluation(store));
  const { format, trueClass } = evaluation.problem;
  const { slots, absorptions } = lossNumbers(evaluation, t);
  return (
    <DerivationPanel chain={CHAINS.loss} words={t.derivations.loss} mode={presence(stage, 'mode')}>
      {!stage.hides('live') && (
        <LiveLine
          formula="lossLive"
          slots={slots}
          absorptions={absorptions}
          note={t.derivations.liveNote(showLabel(t, scenario.labels[trueClass] ?? ''), format.name)}
        />
      )}
      {!stage.hides('forms') && (
        <>
          <Forms evaluation={evaluation} />
          <p className="coin">
            {coin}{' '}
            <button
              type="button"
              className="chip"
              disabled={stage.locks('forms')}
              onClick={() => store.dispatch({ type: 'load', scenario: claimScenario('two-1e8') })}
            >
              {showCoin}
            </button>
          </p>
        </>
      )}
    </DerivationPanel>
  );
}

const FORMS = ['loss', 'lossShift', 'lossLog1p'] as const;

/** The same loss computed in three ways, with the distance of each from the true value. */
function Forms({ evaluation }: { evaluation: Evaluation }) {
  const { forms, names } = useStrings().derivations.loss;
  return (
    <FormsTable
      caption={forms}
      rows={FORMS.map((form) => ({ name: names[form], value: valueAt(evaluation.stable[form]) }))}
      exact={evaluation.truth().loss}
      format={evaluation.problem.format}
    />
  );
}
