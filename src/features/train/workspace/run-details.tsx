import { memo, useState } from 'react';
import type { PanelProps } from '../../../panel/panel.ts';
import { useWords } from '../../../words/context.tsx';
import type { TrainControl } from '../definition.ts';
import type { Controller, RunState } from '../model/controller.ts';
import type { Settings } from '../model/settings.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { ExamplePart } from './example-part.tsx';
import { SentencePart } from './sentence-part.tsx';

interface DetailsProps extends PanelProps<TrainControl> {
  readonly controller: Controller;
  readonly run: RunState;
  readonly chosen: Settings;
  readonly names: readonly [string, string];
}

/** What lies below the two models: where it went wrong first, one example, and the reader's own sentence. */
export const Details = memo(function Details(props: DetailsProps) {
  const { stage, controller, run, chosen, names } = props;
  const words = useWords(WORKSPACE);
  const [open, setOpen] = useState(false);
  return (
    <>
      {!stage.hides('example') && (
        <details
          className="train-part"
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{words.example.title}</summary>
          {open && <ExamplePart {...props} />}
        </details>
      )}
      {!stage.hides('sentence') && (
        <SentencePart
          controller={controller}
          run={run}
          settings={chosen}
          names={names}
          locked={stage.locks('sentence')}
        />
      )}
    </>
  );
});
