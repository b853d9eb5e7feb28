import { useMemo } from 'react';
import { followedBy } from '../../panel/live.ts';
import { presence } from '../../panel/stage.ts';
import { bothLanes } from '../../panel/strip/model/positions.ts';
import { shiftLogits } from '../../panel/strip/shift-logits.ts';
import { Strip } from '../../panel/strip/strip.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';

/** The exponents of both programs: a bead moves its logit, the bar shifts all of them. */
export function LabStrip({ lab: { live, store, names, trueClass, stage } }: { lab: LabView }) {
  const t = useStrings();
  const drawn = useMemo(() => followedBy(live, bothLanes), [live]);
  const group = useMemo(() => shiftLogits({ live, drawn, store, t }), [live, drawn, store, t]);
  return (
    <Strip
      live={drawn}
      store={store}
      names={names}
      trueClass={trueClass}
      locked={presence(stage, 'logits') !== 'free'}
      group={group}
      notes={t.strip.notes}
      title={t.strip.title}
      part="strip"
    />
  );
}
