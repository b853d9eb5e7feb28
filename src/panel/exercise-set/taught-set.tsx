import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { pack } from '../../practice/packed.ts';
import { resumeLater } from '../../practice/resume.ts';
import { SET_PARAMETERS, type SetSource } from '../../practice/set/parameter.ts';
import type { ReadSet } from '../../practice/set/read-set.ts';
import { keyOfSet, writeSet } from '../../practice/set/write-set.ts';
import { LONGEST_SET } from '../../scenario/parameters.ts';
import type { SettingsStore } from '../../scenario/settings.ts';
import { useWords } from '../../words/context.tsx';
import { useSurroundings } from '../part.tsx';
import { type LoadedSet, loadSet } from './load-set.ts';
import type { GivenSet } from './of-set.tsx';
import { Problems } from './problems.tsx';
import { SETS } from './words/words.ts';
import './taught-set.css';

interface TaughtSetProps {
  readonly text: string;
  readonly source: Exclude<SetSource, { kind: 'course' }>;
  readonly settings: SettingsStore;
  readonly wants: 'scenes' | 'drills';
  readonly panel: string;
  readonly children: (given: GivenSet | null) => ReactNode;
}

/** Sets that were read, by their packed form: a file that was read is not asked for again. */
const READ = new Map<string, LoadedSet>();

/** Loads the exercises of a teacher; says what could not be read of them, and what happens instead. */
export default function TaughtSet(props: TaughtSetProps) {
  const { text, source, settings, wants, panel, children } = props;
  const words = useWords(SETS);
  const surroundings = useSurroundings();
  const [found, setFound] = useState<{ readonly text: string; readonly loaded: LoadedSet }>();
  const [attempt, setAttempt] = useState(0);
  const loaded = READ.get(text) ?? (found?.text === text ? found.loaded : undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` says all of `source`; an attempt loads it again.
  useEffect(() => {
    if (loaded !== undefined) return undefined;
    let wanted = true;
    resumeLater(panel);
    void loadSet(source, surroundings).then(async (next) => {
      if (!wanted) return;
      setFound({ text, loaded: next });
      const packed = source.kind === 'packed' ? null : await packedOf(next);
      if (packed === null || !wanted) return;
      // From here on links hold the set itself, and lead to it from anywhere.
      READ.set(packed, next);
      settings.of(SET_PARAMETERS).change({ set: packed });
    });
    return () => {
      wanted = false;
    };
  }, [text, attempt, settings, panel]);

  const read = loaded?.kind === 'read' ? loaded.read : null;
  const given = useMemo(() => givenBy(read), [read]);
  const showCourse = () => settings.of(SET_PARAMETERS).change({ set: '' });

  if (loaded === undefined)
    return (
      <p className="panel-card" role="status">
        {words.loading}
      </p>
    );
  if (given === null)
    return (
      <div className="panel-card set-missing" role="alert">
        <p>
          {loaded.kind === 'failed' ? words.failures(loaded.why, nameOf(source)) : words.unusable}
        </p>
        {read !== null && <Problems read={read} />}
        <div className="set-missing-buttons">
          {source.kind !== 'packed' && (
            <button
              type="button"
              className="primary"
              onClick={() => {
                setFound(undefined);
                setAttempt(attempt + 1);
              }}
            >
              {words.again}
            </button>
          )}
          <button type="button" className="chip" onClick={showCourse}>
            {words.course[wants]}
          </button>
        </div>
      </div>
    );
  const none = given.set[wants].length === 0;
  return (
    <>
      {none && <p className="panel-note set-notice">{words.none[wants]}</p>}
      {read !== null && read.problems.length > 0 && (
        <details className="set-notice">
          <summary>{words.partly(read.problems.length + read.more)}</summary>
          <Problems read={read} />
        </details>
      )}
      {children(none ? null : given)}
    </>
  );
}

const nameOf = (source: SetSource): string => {
  if (source.kind === 'handed') return source.name;
  return source.kind === 'file' ? source.address : '';
};

const givenBy = (read: ReadSet | null): GivenSet | null =>
  read?.set ? { set: read.set, key: keyOfSet(read.set) } : null;

async function packedOf(loaded: LoadedSet): Promise<string | null> {
  const set = loaded.kind === 'read' ? loaded.read.set : null;
  return set && pack(writeSet(set), LONGEST_SET);
}
