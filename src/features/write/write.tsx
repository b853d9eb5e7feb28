import { CODE } from 'virtual:code-samples/write';
import { useEffect, useId, useState } from 'react';
import { AskedPart } from '../../panel/asked-part.tsx';
import { latePart } from '../../panel/late-part.tsx';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { useKept } from '../../panel/use-kept.ts';
import { resumeBy } from '../../practice/resume.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../words/context.tsx';
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

resumeBy(
  'write',
  async (text) => {
    const [{ resumeWrite }, { SOURCES }] = await Promise.all([
      loadWork(),
      import('./model/sources.ts'),
    ]);
    return resumeWrite(text, (id) => SOURCES[id].start);
  },
  PROGRESS,
);

/** With its own words, which come with it. */
const Workspace = latePart({ load: () => import('./workspace/workspace.tsx'), words: WORKSPACE });

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
      {open ? (
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
