import { useId, useState } from 'react';
import { AskedPart } from '../../panel/asked-part.tsx';
import { latePart } from '../../panel/late-part.tsx';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { useWords } from '../../words/context.tsx';
import type { TrainControl } from './definition.ts';
import { TRAIN_PARAMETERS } from './model/parameters.ts';
import { TRAIN } from './words/words.ts';
import { WORKSPACE } from './words/workspace.ts';
import './train.css';

type Props = PanelProps<TrainControl>;

/** With its own words, which come with it. */
const Workspace = latePart({ load: () => import('./workspace/workspace.tsx'), words: WORKSPACE });

/**
 * Two models that learn side by side. Until the reader asks for them there is only what they are about: the sentences,
 * the engine and the charts weigh more than the reading around them.
 */
export default function TrainPanel(props: Props) {
  const words = useWords(TRAIN);
  const titleId = useId();
  const [asked, setAsked] = useState(false);
  const opening = <Opening {...props} onStart={() => setAsked(true)} asked={asked} />;
  return (
    <section className="panel-card train" aria-labelledby={titleId}>
      <div className="panel-head">
        <h3 id={titleId}>{words.title}</h3>
      </div>
      {!asked && <p className="train-lead">{words.lead}</p>}
      <p className="panel-note">{words.note}</p>
      {asked ? (
        <AskedPart opening={opening}>
          <Workspace {...props} />
        </AskedPart>
      ) : (
        opening
      )}
    </section>
  );
}

interface OpeningProps extends Props {
  readonly onStart: () => void;
  readonly asked: boolean;
}

function Opening({ settings, onStart, asked }: OpeningProps) {
  const words = useWords(TRAIN);
  const { train } = useSettings(settings, TRAIN_PARAMETERS);
  return (
    <>
      <div className="train-buttons">
        <button
          type="button"
          className="primary"
          aria-disabled={asked || undefined}
          onClick={onStart}
        >
          {words.start}
        </button>
        <p role="status">{asked ? words.loading : ''}</p>
      </div>
      {train !== '' && <p className="panel-note">{words.sent}</p>}
    </>
  );
}
