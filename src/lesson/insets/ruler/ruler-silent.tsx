import { useMemo } from 'react';
import { followedBy, useLiveEvaluation } from '../../../panel/live.ts';
import { shiftLogits } from '../../../panel/strip/shift-logits.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { explainDistribution } from '../../../words/explain.ts';
import type { InsetProps } from '../insets.ts';
import { ruleFading } from './ruled.ts';
import { Ruler, resetting } from './ruler.tsx';
import { RULER } from './words/words.ts';
import { zoneOfNaive } from './zones.ts';

const COLUMNS = ['e', 'p', 'true'] as const;

/** The naive softmax around the fade: all five are moved to where p is wrong without a NaN. */
export function RulerSilent({ store }: InsetProps) {
  const t = useStrings();
  const words = useWords(RULER);
  const evaluations = useLiveEvaluation(store);
  const live = useMemo(() => followedBy(evaluations, ruleFading), [evaluations]);
  const group = useMemo(() => {
    const drawn = followedBy(live, (ruled) => ruled.drawn);
    return shiftLogits({ live: evaluations, drawn, store, t });
  }, [evaluations, live, store, t]);
  return (
    <Ruler
      title={words.silent.title}
      store={store}
      live={live}
      group={group}
      band="plain"
      columns={COLUMNS}
      zone={zoneOfNaive}
      say={(ruled, names) => explainDistribution(t, ruled, names)}
      reset={resetting(store)}
    />
  );
}
