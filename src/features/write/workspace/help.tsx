import type { Stage } from '../../../panel/stage.ts';
import { useWords } from '../../../words/context.tsx';
import type { WriteControl } from '../definition.ts';
import type { ExerciseId } from '../model/exercise-ids.ts';
import { type Attempt, revealed } from '../model/progress.ts';
import { SOURCES } from '../model/sources.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { ReadCode } from './read-code.tsx';

interface HelpProps {
  readonly id: ExerciseId;
  readonly attempt: Attempt;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly stage: Stage<WriteControl>;
}

/** Hints one by one, and the solution. */
export function Help({ id, attempt, onAttempt, stage }: HelpProps) {
  const words = useWords(WORKSPACE);
  const { hints } = words.exercises[id];
  const { solution } = SOURCES[id];
  if (solution === null) return null;
  const isOver = attempt.hints >= hints.length;
  const next = attempt.hints === 0 ? words.hint : words.nextHint;
  const isShown = attempt.outcome !== 'open';
  return (
    <div className="write-help">
      <ol className="write-hints" aria-live="polite" aria-label={words.hintsTitle}>
        {hints.slice(0, attempt.hints).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <div className="write-buttons">
        {!isShown && !stage.hides('hints') && (
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
        {!isShown && !stage.hides('solution') && (
          <button
            type="button"
            className="chip"
            disabled={stage.locks('solution')}
            onClick={() => onAttempt(revealed(attempt))}
          >
            {words.showSolution}
          </button>
        )}
      </div>
      {isShown && !stage.hides('solution') && (
        <>
          <h5>{words.solution}</h5>
          <ReadCode label={words.solution} source={solution} />
        </>
      )}
    </div>
  );
}
