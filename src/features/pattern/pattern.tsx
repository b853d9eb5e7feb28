import { useCallback, useEffect } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { useKept } from '../../panel/use-kept.ts';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../words/context.tsx';
import { Attention } from './attention.tsx';
import { Clipping } from './clipping.tsx';
import type { PatternControl } from './definition.ts';
import type { FrameProps } from './demonstration.tsx';
import { LossScaling } from './loss-scaling.tsx';
import {
  broken,
  type Controls,
  DEMONSTRATIONS,
  type Demonstration,
  OPENING_CONTROLS,
  patternMemory,
} from './model/settings.ts';
import { LayerNorm, RmsNorm } from './normalizations.tsx';
import { PATTERN } from './words/words.ts';
import './pattern.css';

/**
 * Scale into a good range, operate, compensate: five demonstrations, shown one at a time, each of which can be broken.
 */
export default function PatternPanel({ stage, report }: PanelProps<PatternControl>) {
  const words = useWords(PATTERN);
  const [state, keep] = useKept(patternMemory);
  const offered = DEMONSTRATIONS.filter((each) => !stage.hides(each));
  const shown = offered.includes(state.shown) ? state.shown : offered[0];
  const total = offered.length;
  const done = offered.filter((each) => state.broken.includes(each)).length;
  useEffect(() => report(done, total), [report, done, total]);
  return (
    <div className="panel-card pattern">
      <div className="panel-head">
        <h3>{words.title}</h3>
        <p className="panel-note">{words.progress(done, total)}</p>
      </div>
      {shown !== undefined && total > 1 && (
        <Choice
          legend={words.choose}
          options={offered.map((value) => ({ value, label: words.names[value] }))}
          value={shown}
          onChange={(next) => keep({ ...state, shown: next })}
        />
      )}
      {shown !== undefined && <Shown key={shown} id={shown} locked={stage.locks(shown)} />}
    </div>
  );
}

function Shown({ id, locked }: { id: Demonstration; locked: boolean }) {
  const [{ controls }, keep] = useKept(patternMemory);
  const set = <D extends Demonstration>(demonstration: D, value: Controls[D]) => {
    const now = patternMemory.get();
    keep({ ...now, controls: { ...now.controls, [demonstration]: value } });
  };
  const onBroken = useCallback(() => {
    const now = patternMemory.get();
    if (!now.broken.includes(id)) keep({ ...now, broken: [...now.broken, id] });
  }, [id, keep]);
  const frame: FrameProps = {
    locked,
    onBreak: () => set(id, broken(id, controls)),
    onPutBack: () => set(id, OPENING_CONTROLS[id]),
    onBroken,
  };
  const given = <D extends Demonstration>(demonstration: D) => ({
    controls: controls[demonstration],
    onChange: (value: Controls[D]) => set(demonstration, value),
    frame,
  });
  switch (id) {
    case 'layer-norm':
      return <LayerNorm {...given(id)} />;
    case 'rms-norm':
      return <RmsNorm {...given(id)} />;
    case 'attention':
      return <Attention {...given(id)} />;
    case 'clipping':
      return <Clipping {...given(id)} />;
    case 'loss-scaling':
      return <LossScaling {...given(id)} />;
    default:
      return id satisfies never;
  }
}
