import { type FunctionComponent, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { Part } from '../../panel/part.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Language } from '../../words/languages.ts';
import type { TrainControl } from './definition.ts';
import { TRAIN_PARAMETERS } from './model/parameters.ts';
import { TRAIN } from './words/words.ts';
import { WORKSPACE } from './words/workspace.ts';
import './train.css';

type Props = PanelProps<TrainControl>;

const workspaces = new Map<Language, FunctionComponent<Props>>();

/** The workspace with its own words, which come with it. */
function workspaceIn(language: Language): FunctionComponent<Props> {
  const known = workspaces.get(language);
  if (known !== undefined) return known;
  const made = lazyPart(async () => {
    const [code] = await Promise.all([
      import('./workspace/workspace.tsx'),
      WORKSPACE.load(language),
    ]);
    return code;
  });
  workspaces.set(language, made);
  return made;
}

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
      {asked ? <Asked {...props} opening={opening} /> : opening}
    </section>
  );
}

interface AskedProps extends Props {
  /** What is read until the models are there. */
  readonly opening: ReactNode;
}

function Asked({ opening, ...props }: AskedProps) {
  const Workspace = workspaceIn(useStrings().language);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <Part room={() => place.current?.offsetHeight ?? 0}>
        <Suspense fallback={opening}>
          <Workspace {...props} />
        </Suspense>
      </Part>
    </div>
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
