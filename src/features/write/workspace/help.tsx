import type { Stage } from '../../../panel/stage.ts';
import { useWords } from '../../../words/context.tsx';
import type { WriteControl } from '../definition.ts';
import type { ExerciseId } from '../model/exercise-ids.ts';
import { type Attempt, revealed } from '../model/progress.ts';
import { SOURCES } from '../model/sources.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { Coded } from './coded.tsx';
import { ReadCode } from './read-code.tsx';

interface HelpProps {
  readonly id: ExerciseId;
  readonly attempt: Attempt;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly stage: Stage<WriteControl>;
}

/** Buttons for the next hint and for the solution. */
export function HelpButtons({ id, attempt, onAttempt, stage }: HelpProps) {
  const words = useWords(WORKSPACE);
  const { hints = [] } = words.exercises[id];
  if (SOURCES[id].solution === null || attempt.outcome !== 'open') return null;
  const isOver = attempt.hints >= hints.length;
  const next = attempt.hints === 0 ? words.hint : words.nextHint;
  return (
    <>
      {!stage.hides('hints') && (
        <button
          type="button"
          className="chip"
          disabled={stage.locks('hints')}
          // After the last hint the focus stays on the button.
          aria-disabled={isOver || undefined}
          onClick={() => isOver || onAttempt({ ...attempt, hints: attempt.hints + 1 })}
        >
          {isOver ? words.noMoreHints : next}
        </button>
      )}
      {!stage.hides('solution') && (
        <button
          type="button"
          className="chip"
          disabled={stage.locks('solution')}
          onClick={() => onAttempt(revealed(attempt))}
        >
          {words.showSolution}
        </button>
      )}
    </>
  );
}

/** The hints that were asked for, and the solution once it was opened or found. */
export function Help({ id, attempt, stage }: Omit<HelpProps, 'onAttempt'>) {
  const words = useWords(WORKSPACE);
  const { hints = [] } = words.exercises[id];
  const { solution } = SOURCES[id];
  const isShown = attempt.outcome !== 'open' && solution !== null && !stage.hides('solution');
  return (
    <>
      <ol className="write-hints" aria-live="polite" aria-label={words.hintsTitle}>
        {hints.slice(0, attempt.hints).map((hint) => (
          <li key={hint}>
            <Coded text={hint} />
          </li>
        ))}
      </ol>
      {isShown && (
        <details className="write-solution" open={attempt.outcome === 'shown'}>
          <summary>{words.solution}</summary>
          <ReadCode label={words.solution} source={solution} />
        </details>
      )}
    </>
  );
}
