import { valueAt } from '../../core/trace.ts';
import { slotTexts, useEvaluation } from '../../panel/live-numbers.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { useStrings } from '../../words/context.tsx';
import { CHAINS } from './chains.ts';
import type { LseControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';

/** From log(sum(e^x)) to m + log(sum(e^(x - m))), line by line, and with the lab's numbers. */
export default function LsePanel({ store, stage }: PanelProps<LseControl>) {
  const t = useStrings();
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
  return (
    <DerivationPanel chain={CHAINS.lse} words={t.derivations.lse} mode={presence(stage, 'mode')}>
      {!stage.hides('live') && <LiveLine formula="lseLive" slots={slots} />}
    </DerivationPanel>
  );
}
