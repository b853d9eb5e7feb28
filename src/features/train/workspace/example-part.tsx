import { useState } from 'react';
import type { PanelProps } from '../../../panel/panel.ts';
import { defaultLabels } from '../../../scenario/scenario.ts';
import { Choice } from '../../../ui/choice.tsx';
import { showLabel } from '../../../words/class-names.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { TrainControl } from '../definition.ts';
import type { RunState } from '../model/controller.ts';
import { labScenario } from '../model/lab.ts';
import type { Settings } from '../model/settings.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { OpenInLab } from './open-in-lab.tsx';
import { Strip } from './strip.tsx';

interface ExamplePartProps extends PanelProps<TrainControl> {
  readonly run: RunState;
  readonly chosen: Settings;
  readonly names: readonly [string, string];
}

const SIDES = ['0', '1'] as const;

/** An example of the step that is looked at, there and back through the loss of one side. */
export function ExamplePart({ run, chosen, names, showInLab, link }: ExamplePartProps) {
  const words = useWords(WORKSPACE);
  const t = useStrings();
  const [side, setSide] = useState<(typeof SIDES)[number]>('0');
  const { snapshot } = run;
  const index = side === '0' ? 0 : 1;
  if (snapshot?.example == null) return <p className="panel-note">{words.example.none}</p>;
  const { example, step } = snapshot;
  const scenario = labScenario(chosen, example, index);
  return (
    <div className="train-example">
      <p>
        “<span dir="auto">{example.text}</span>” ({showLabel(t, defaultLabels(5)[example.y] ?? '')})
      </p>
      <p className="train-note">{words.example.note}</p>
      <Choice
        legend={words.example.which}
        options={SIDES.map((value) => ({ value, label: names[value === '0' ? 0 : 1] }))}
        value={side}
        onChange={setSide}
      />
      <Strip
        label={words.example.table(words.sides[index], step)}
        scenario={scenario}
        form={chosen.losses[index]}
        lossScale={chosen.lossScale}
      />
      <div className="train-row-buttons">
        <OpenInLab scenario={scenario} showInLab={showInLab} link={link} />
      </div>
    </div>
  );
}
