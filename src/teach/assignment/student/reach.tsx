import { useWords } from '../../../words/context.tsx';
import { reachOf, type Told } from '../model/own-work.ts';
import { ASSIGNED } from './words/words.ts';

/** How far a task has come, in words. */
export function Reach({ told }: { readonly told: Told | undefined }) {
  const { reach } = useWords(ASSIGNED);
  const { done, total } = told ?? { done: 0, total: 0 };
  const kind = reachOf(told);
  return (
    <span className="assigned-reach" data-reach={kind}>
      {kind === 'begun' ? reach.begun(done, total) : reach[kind](total)}
    </span>
  );
}
