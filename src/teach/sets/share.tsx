import { useEffect, useState } from 'react';
import { pack } from '../../practice/packed.ts';
import type { ExerciseSet } from '../../practice/set/exercise-set.ts';
import { keyOfSet, writeSet } from '../../practice/set/write-set.ts';
import { LONGEST_SET } from '../../scenario/parameters.ts';
import { Choice } from '../../ui/choice.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { Preview } from '../builder/preview.tsx';
import { type Embedding, embedLine } from '../builder/snippets.ts';
import { BUILDER } from '../builder/words/words.ts';
import { CopyLine } from '../copy-line.tsx';
import { SET_FORM } from './words/words.ts';

const PANELS = ['predict', 'drills'] as const;
const LINES = ['element', 'iframe', 'link'] as const;

/** How tall a fixed frame is until the preview has been measured. */
const UNMEASURED = 700;

interface ShareProps {
  readonly set: ExerciseSet | null;
  readonly root: string;
}

/** The line for a lesson, and the very panel with this set. */
export function Share({ set, root }: ShareProps) {
  const { language } = useStrings();
  const words = useWords(SET_FORM);
  const builder = useWords(BUILDER);
  const [panel, setPanel] = useState<(typeof PANELS)[number]>('predict');
  const [where, setWhere] = useState<'inline' | 'file'>('inline');
  const [as, setAs] = useState<(typeof LINES)[number]>('element');
  const [height, setHeight] = useState(UNMEASURED);
  const packed = usePacked(set);

  if (set === null) return <p className="panel-part">{words.nothing}</p>;
  const empty = (panel === 'predict' ? set.scenes : set.drills).length === 0;
  const embedding = (name: string): Embedding => ({
    panel,
    language: 'host',
    theme: 'auto',
    query: `set=${encodeURIComponent(name)}`,
    hidden: [],
    locked: [],
  });
  const line = where === 'file' ? 'element' : as;
  const named = where === 'file' ? words.fileName : packed;
  return (
    <section className="sets-share panel-part" aria-label={words.share}>
      <h3>{words.share}</h3>
      <Named name={words.panel}>
        <Choice
          legend={words.panel}
          options={PANELS.map((value) => ({ value, label: words.panels[value] }))}
          value={panel}
          onChange={setPanel}
        />
      </Named>
      <Named name={words.where}>
        <Choice
          legend={words.where}
          options={(['inline', 'file'] as const).map((value) => ({
            value,
            label: words.wheres[value],
          }))}
          value={where}
          onChange={setWhere}
        />
      </Named>
      {where === 'file' ? (
        <p className="panel-note">{words.fileNote(words.fileName)}</p>
      ) : (
        <Named name={words.as}>
          <Choice
            legend={words.as}
            options={LINES.map((value) => ({ value, label: words.lines[value] }))}
            value={as}
            onChange={setAs}
          />
        </Named>
      )}
      {empty && <p className="complaint">{words.none[panel]}</p>}
      {named === null && <p className="complaint">{words.tooLong}</p>}
      {!empty && typeof named === 'string' && (
        <CopyLine
          name={words.line}
          line={embedLine(line, embedding(named), { root, language, height })}
          words={builder}
        />
      )}
      {!empty && typeof packed === 'string' && (
        <Preview embedding={embedding(packed)} root={root} onMeasure={setHeight} />
      )}
    </section>
  );
}

/** A strip of choices with its name before it, for the eye. */
function Named({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="sets-field">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}

/** The set as links hold it; null if it is too long for that, undefined until it is known. */
function usePacked(set: ExerciseSet | null): string | null | undefined {
  const [found, setFound] = useState<{ readonly key: string; readonly packed: string | null }>();
  const key = set === null ? '' : keyOfSet(set);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the set.
  useEffect(() => {
    if (set === null) return undefined;
    let wanted = true;
    void pack(writeSet(set), LONGEST_SET).then((packed) => {
      if (wanted) setFound({ key, packed });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return found?.packed;
}
