import { useEffect, useId, useRef, useState } from 'react';
import { type PanelProps, useSettings } from '../../../panel/panel.ts';
import { useActiveTime } from '../../../panel/use-active-time.ts';
import { useKept } from '../../../panel/use-kept.ts';
import { useWords } from '../../../words/context.tsx';
import type { WriteControl } from '../definition.ts';
import { PROGRESS } from '../kept-progress.ts';
import { type ExerciseId, MARKED_IDS } from '../model/exercise-ids.ts';
import { WRITE_PARAMETERS } from '../model/parameters.ts';
import {
  type Attempt,
  attemptAt,
  fresh,
  LONGEST_PROGRAM,
  solvedIn,
  spend,
  withAttempt,
} from '../model/progress.ts';
import { SOURCES } from '../model/sources.ts';
import { pack, unpack } from '../share.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { Bench } from './bench.tsx';
import { Coded } from './coded.tsx';
import { ExerciseList } from './exercise-list.tsx';
import './workspace.css';

/** The exercises, and the bench of the one that is open. */
export default function Workspace(props: PanelProps<WriteControl>) {
  const { settings, stage } = props;
  const words = useWords(WORKSPACE);
  const titleId = useId();
  const [progress, setProgress] = useKept(PROGRESS);
  const takeSeconds = useActiveTime();
  const { exercise, code } = useSettings(settings, WRITE_PARAMETERS);
  const id: ExerciseId = exercise === '' ? progress.exercise : exercise;
  const guest = useGuest(code, (packed) => settings.of(WRITE_PARAMETERS).change({ code: packed }));
  const attempt = guest.attempt ?? attemptAt(progress, id, SOURCES[id].start);
  // Only at the first opening: later the reader is elsewhere.
  const isFirst = useRef(true);
  useEffect(() => {
    if (guest.state !== 'reading') isFirst.current = false;
  }, [guest.state]);

  function choose(next: ExerciseId) {
    setProgress({ ...progress, exercise: next });
    settings.of(WRITE_PARAMETERS).change({ exercise: next, code: '' });
  }

  const { title, story } = words.exercises[id];
  return (
    <section aria-labelledby={titleId} className="panel-part write-workspace">
      {!stage.hides('exercise') && (
        <div className="write-exercises">
          <ExerciseList
            current={id}
            progress={progress}
            locked={stage.locks('exercise')}
            onChoose={choose}
          />
          <p className="panel-note">{words.progress(solvedIn(progress), MARKED_IDS.length)}</p>
        </div>
      )}
      <h4 id={titleId}>{title}</h4>
      {story.map((paragraph) => (
        <p key={paragraph}>
          <Coded text={paragraph} />
        </p>
      ))}
      <div role="status">
        {guest.state === 'bad' && <p className="mark-wrong">{words.badLink}</p>}
        {attempt.text.length > LONGEST_PROGRAM && <p>{words.tooMuch(LONGEST_PROGRAM)}</p>}
      </div>
      {guest.attempt !== null && (
        <p className="write-guest">
          {words.guest}{' '}
          <button
            type="button"
            className="link"
            onClick={() => settings.of(WRITE_PARAMETERS).change({ code: '' })}
          >
            {words.back}
          </button>
        </p>
      )}
      {guest.state !== 'reading' && (
        <Bench
          {...props}
          key={`${id} ${guest.state}`}
          id={id}
          attempt={attempt}
          onAttempt={(next) =>
            guest.attempt === null
              ? setProgress(withAttempt(progress, id, spend(attempt, next, takeSeconds())))
              : guest.change(next)
          }
          isGuest={guest.attempt !== null}
          focused={isFirst.current}
        />
      )}
    </section>
  );
}

interface Guest {
  /** Whether there is a program in the address. */
  readonly state: 'none' | 'reading' | 'bad' | 'there';
  readonly attempt: Attempt | null;
  readonly change: (next: Attempt) => void;
}

/** The program in the address, beside which the reader's own is left as it is. The address follows what is changed in it. */
function useGuest(code: string, onPacked: (packed: string) => void): Guest {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [read, setRead] = useState('');
  const isBad = code !== '' && read === code && attempt === null;
  /** The change whose packing is awaited. */
  const latest = useRef(0);

  useEffect(() => {
    if (code === read) return;
    let wanted = true;
    const settle = (text: string | null) => {
      if (!wanted) return;
      setAttempt(text === null ? null : fresh(text));
      setRead(code);
    };
    if (code === '') settle(null);
    else void unpack(code).then(settle);
    return () => {
      wanted = false;
    };
  }, [code, read]);

  function change(next: Attempt) {
    setAttempt(next);
    const turn = ++latest.current;
    void pack(next.text).then((packed) => {
      if (packed === null || turn !== latest.current) return;
      setRead(packed);
      onPacked(packed);
    });
  }

  if (code !== read && !(attempt !== null && code !== ''))
    return { state: code === '' ? 'none' : 'reading', attempt: null, change };
  if (isBad) return { state: 'bad', attempt: null, change };
  return { state: attempt === null ? 'none' : 'there', attempt, change };
}
