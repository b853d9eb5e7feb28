import { useWords } from '../../../words/context.tsx';
import { EXERCISE_IDS, type ExerciseId } from '../model/exercise-ids.ts';
import type { Progress } from '../model/progress.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface ExerciseListProps {
  readonly current: ExerciseId;
  readonly progress: Progress;
  readonly locked: boolean;
  readonly onChoose: (id: ExerciseId) => void;
}

/** All exercises as numbers in a row, each with how it stands. */
export function ExerciseList({ current, progress, locked, onChoose }: ExerciseListProps) {
  const words = useWords(WORKSPACE);
  return (
    <ul className="write-list" aria-label={words.list}>
      {EXERCISE_IDS.map((id, index) => {
        const outcome = progress.attempts[id]?.outcome ?? 'open';
        const name = words.number(index + 1, words.exercises[id].title, outcome);
        return (
          <li key={id}>
            <button
              type="button"
              aria-label={name}
              title={words.exercises[id].title}
              aria-current={id === current ? 'true' : undefined}
              data-outcome={outcome}
              disabled={locked && id !== current}
              onClick={() => onChoose(id)}
            >
              {index + 1}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
