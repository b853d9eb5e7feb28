import type { ReadSet } from '../../practice/set/read-set.ts';
import { useWords } from '../../words/context.tsx';
import { SETS } from './words/words.ts';
import './taught-set.css';

/** What could not be read of a set, each with its line and its field. */
export function Problems({ read: { problems, more } }: { readonly read: ReadSet }) {
  const words = useWords(SETS);
  return (
    <ul className="set-problems">
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.path} ${JSON.stringify(problem.why)}`}>
          {words.problem(problem)}
        </li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  );
}
