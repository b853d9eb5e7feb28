import { useWords } from '../../../words/context.tsx';
import type { Tried } from '../model/try.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { PlaceButton } from './place-button.tsx';

interface ProblemListProps {
  readonly tried: Tried;
  readonly text: string;
  readonly onGoTo: (at: number) => void;
}

/** Why the text does not run, each reason with its place. */
export function ProblemList({ tried, text, onGoTo }: ProblemListProps) {
  const words = useWords(WORKSPACE);
  const problems =
    tried.kind === 'no-program'
      ? tried.problems.map((problem) => ({
          from: problem.from,
          said: words.problem(problem),
          instead: problem.kind === 'construct' ? problem.instead : null,
        }))
      : tried.kind === 'failed'
        ? [{ from: tried.error.from, said: words.error(tried.error), instead: null }]
        : [];
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul className="write-problems">
          {problems.map(({ from, said, instead }) => (
            <li key={`${from} ${said}`}>
              <PlaceButton text={text} at={from} onGoTo={onGoTo} />
              <span>{said}</span>
              {instead !== null && <pre>{instead}</pre>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
