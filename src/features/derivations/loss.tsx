import { ulpsBetween } from '../../core/bits.ts';
import { shortestDecimal } from '../../core/decimal.ts';
import { valueAt } from '../../core/trace.ts';
import { slotTexts, useEvaluation } from '../../panel/live-numbers.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { claimScenario } from '../../scenario/claims.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { showLabel } from '../../words/class-names.ts';
import { useStrings } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import { CHAINS } from './chains.ts';
import type { LossControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';

/** From -log p to log s - (x - m), line by line; then three ways to compute the loss, with the error of each. */
export default function LossPanel({ store, stage }: PanelProps<LossControl>) {
  const t = useStrings();
  const { coin, showCoin } = t.derivations.loss;
  const scenario = useDeferredScenario(store);
  const evaluation = useEvaluation(scenario);
  const { inputs, stable, problem } = evaluation;
  const { format, trueClass } = problem;
  const slots = slotTexts(
    {
      logS: valueAt(stable.logS),
      m: valueAt(stable.m),
      xy: inputs.x.values[trueClass] ?? Number.NaN,
      dy: stable.d.values[trueClass] ?? Number.NaN,
      loss: valueAt(stable.lossShift),
    },
    format,
    t,
  );
  return (
    <DerivationPanel chain={CHAINS.loss} words={t.derivations.loss} mode={presence(stage, 'mode')}>
      {!stage.hides('live') && (
        <LiveLine
          formula="lossLive"
          slots={slots}
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
  const t = useStrings();
  const words = t.derivations.loss;
  const { format } = evaluation.problem;
  const exact = evaluation.truth().loss;
  const float = (value: number) => (
    <data value={shortestDecimal(value, format)}>{shownFloat(value, format, t.mark)}</data>
  );
  return (
    <table className="forms">
      <caption>{words.forms}</caption>
      <thead>
        <tr>
          <th scope="col">{words.form}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.error}</th>
        </tr>
      </thead>
      <tbody>
        {FORMS.map((form) => {
          const value = valueAt(evaluation.stable[form]);
          return (
            <tr key={form}>
              <th scope="row">{words.names[form]}</th>
              <td>{float(value)}</td>
              <td>{errorText(value, exact)}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{words.truth}</th>
          <td>{float(exact)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );

  function errorText(value: number, truth: number): string {
    const ulps = ulpsBetween(value, truth, format);
    if (ulps === null) return t.inspector.noDistance;
    if (ulps === 0) return t.lab.exactly;
    return t.lab.ulps(value > truth ? ulps : -ulps);
  }
}
