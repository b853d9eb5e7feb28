import { useWords } from '../../words/context.tsx';
import type { DrillOutcome } from './model/progress.ts';
import { DRILLS } from './words/words.ts';

interface DrillListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly name: string;
    readonly best: DrillOutcome;
  }[];
  readonly current: Id | undefined;
  readonly onGo: (id: Id) => void;
}

/** The exercises there are, each with the best that was reached in it. */
export function DrillList<Id extends string>({ label, items, current, onGo }: DrillListProps<Id>) {
  const words = useWords(DRILLS);
  return (
    <ul className="drills-list" aria-label={label}>
      {items.map(({ id, name, best }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === current ? 'true' : undefined}
            onClick={() => onGo(id)}
          >
            {name}
            <span className="drills-state" data-outcome={best}>
              {words.outcomes[best]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
