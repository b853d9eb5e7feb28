import { FORMULAS } from 'virtual:formulas/derivations';
import { valueAt } from '../../core/trace.ts';
import { slotTexts, useEvaluation } from '../../panel/live-numbers.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { Derivation } from '../../ui/derivation.tsx';
import { LiveFormula } from '../../ui/formula.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LseControl } from './definition.ts';
import './derivations.css';

/** log(sum(e^x)) becomes m + log(sum(e^(x - m))), line by line, and in the reader's numbers. */
export default function LsePanel({ store, stage }: PanelProps<LseControl>) {
  const t = useStrings();
  const { title, reasons, wrong } = t.derivations.lse;
  const { stable, problem } = useEvaluation(useDeferredScenario(store));
  const slots = slotTexts(
    {
      m: valueAt(stable.m),
      s: valueAt(stable.s),
      logS: valueAt(stable.logS),
      lse: valueAt(stable.lse),
    },
    problem.format,
    t,
  );
  const trap = (id: keyof typeof wrong) => ({ html: FORMULAS[id], why: wrong[id] });
  return (
    <Derivation
      title={title}
      words={t.derivations.words}
      mode={presence(stage, 'mode')}
      lines={[
        { html: FORMULAS.lse0, reason: '', wrong: [] },
        {
          html: FORMULAS.lse1,
          reason: reasons.lse1,
          wrong: [trap('lse1Only'), trap('lse1Outside')],
        },
        { html: FORMULAS.lse2, reason: reasons.lse2, wrong: [trap('lse2Sum'), trap('lse2Mixed')] },
        {
          html: FORMULAS.lse3,
          reason: reasons.lse3,
          wrong: [trap('lse3Count'), trap('lse3Inside')],
        },
        { html: FORMULAS.lse4, reason: reasons.lse4, wrong: [trap('lse4Times')] },
      ]}
    >
      {!stage.hides('live') && (
        <div className="live-line">
          <h4>{t.derivations.live}</h4>
          <LiveFormula html={FORMULAS.lseLive} slots={slots} display />
        </div>
      )}
    </Derivation>
  );
}
