import { CODE } from 'virtual:code-samples/write';
import { type FunctionComponent, Suspense, useEffect, useId, useRef, useState } from 'react';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { Part } from '../../panel/part.tsx';
import { useKept } from '../../panel/use-kept.ts';
import { resumeBy } from '../../practice/resume.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Language } from '../../words/languages.ts';
import type { WriteControl } from './definition.ts';
import { PROGRESS } from './kept-progress.ts';
import { MARKED_IDS } from './model/exercise-ids.ts';
import { WRITE_PARAMETERS } from './model/parameters.ts';
import { solvedIn } from './model/progress.ts';
import { WRITE } from './words/words.ts';
import { WORKSPACE } from './words/workspace.ts';
import './write.css';

type Props = PanelProps<WriteControl>;

const loadWork = () => import('./model/work.ts');

resumeBy('write', async (text) => {
  const [{ resumeWrite }, { SOURCES }] = await Promise.all([
    loadWork(),
    import('./model/sources.ts'),
  ]);
  const progress = resumeWrite(text, (id) => SOURCES[id].start);
  if (progress !== null) PROGRESS.set(progress);
  return progress !== null;
});

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
 * A program of the reader's own. Until they come to write it, there is only its first text: the editor and the language
 * weigh as much as the rest of the page.
 */
export default function WritePanel(props: Props) {
  const words = useWords(WRITE);
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const [progress] = useKept(PROGRESS);
  const solved = solvedIn(progress);
  const { report } = props;
  useEffect(
    () => report(solved, MARKED_IDS.length, async () => (await loadWork()).writeWork(progress)),
    [report, solved, progress],
  );

  const opening = <Opening {...props} onEdit={() => setOpen(true)} asked={open} />;
  return (
    <section className="panel-card write" aria-labelledby={titleId}>
      <div className="panel-head">
        <h3 id={titleId}>{words.title}</h3>
      </div>
      <p className="panel-note">{words.note}</p>
      {open ? <Asked {...props} opening={opening} /> : opening}
    </section>
  );
}

interface AskedProps extends Props {
  /** What is read until the editor is there. */
  readonly opening: React.ReactNode;
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
  readonly onEdit: () => void;
  readonly asked: boolean;
}

function Opening({ settings, onEdit, asked }: OpeningProps) {
  const words = useWords(WRITE);
  const { code } = useSettings(settings, WRITE_PARAMETERS);
  const [{ attempts }] = useKept(PROGRESS);
  const kept = Object.keys(attempts).length > 0;
  return (
    <>
      <ScrollRegion className="write-code" label={words.opening}>
        <div
          // biome-ignore lint/security/noDangerouslySetInnerHtml: highlighted at build from the project's own sources
          dangerouslySetInnerHTML={{ __html: CODE.start.html }}
        />
      </ScrollRegion>
      <div className="write-buttons">
        <button
          type="button"
          className="primary"
          aria-disabled={asked || undefined}
          onClick={onEdit}
        >
          {words.edit}
        </button>
        <p role="status">{asked ? words.loading : ''}</p>
      </div>
      {(code !== '' || kept) && (
        <p className="panel-note">{code === '' ? words.kept : words.sent}</p>
      )}
    </>
  );
}
