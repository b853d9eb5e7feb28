import { useId, useState } from 'react';
import { loadSetFile, type SetFailure } from '../../panel/exercise-set/load-set.ts';
import { Problems } from '../../panel/exercise-set/problems.tsx';
import { SETS } from '../../panel/exercise-set/words/words.ts';
import type { ExerciseSet } from '../../practice/set/exercise-set.ts';
import type { ReadSet } from '../../practice/set/read-set.ts';
import { writeSet } from '../../practice/set/write-set.ts';
import { useWords } from '../../words/context.tsx';
import { type Draft, draftOf, type Manner } from './model/draft.ts';
import { SET_FORM } from './words/words.ts';

interface FilesProps {
  readonly set: ExerciseSet | null;
  readonly manner: Manner;
  readonly onOpen: (draft: Draft, message: string) => void;
}

/** What an opened file had wrong. */
interface Wrong {
  readonly name: string;
  readonly read: ReadSet | null;
  readonly why: SetFailure | null;
}

/** Saves the set as JSON, and opens such a file. */
export function Files({ set, manner, onOpen }: FilesProps) {
  const words = useWords(SET_FORM);
  const { failures } = useWords(SETS);
  const id = useId();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [said, setSaid] = useState('');

  function save(own: ExerciseSet) {
    const type = 'application/json';
    const address = URL.createObjectURL(new Blob([writeSet(own, 'indented')], { type }));
    const download = words.fileName;
    Object.assign(document.createElement('a'), { href: address, download }).click();
    URL.revokeObjectURL(address);
    setSaid(words.downloaded(download));
  }

  async function open(file: File) {
    const { name } = file;
    const loaded = await loadSetFile(file);
    setSaid('');
    if (loaded.kind === 'failed') return setWrong({ name, read: null, why: loaded.why });
    const { read } = loaded;
    setWrong(read.problems.length > 0 ? { name, read, why: null } : null);
    if (read.set === null) return;
    const { scenes, drills } = read.set;
    onOpen(draftOf(read.set, manner), words.opened(name, scenes.length, drills.length));
  }

  return (
    <section className="sets-files panel-part" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{words.file}</h3>
      <div className="sets-buttons">
        <button
          type="button"
          className="chip"
          disabled={set === null}
          onClick={() => set !== null && save(set)}
        >
          {words.download}
        </button>
        <label className="chip sets-open">
          {words.open}
          <input
            type="file"
            className="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) void open(file);
            }}
          />
        </label>
        <p role="status">{said}</p>
      </div>
      {wrong !== null && (
        <div className="sets-wrong" role="alert">
          <p>
            {wrong.why !== null
              ? `${failures(wrong.why, wrong.name)} ${words.notOpened(wrong.name)}`
              : wrong.read?.set === null
                ? words.notOpened(wrong.name)
                : words.openedPartly(wrong.name)}
          </p>
          {wrong.read !== null && <Problems read={wrong.read} />}
        </div>
      )}
    </section>
  );
}
