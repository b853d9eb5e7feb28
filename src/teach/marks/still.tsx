import { useWords } from '../../words/context.tsx';
import { MARKS } from './words/words.ts';

/** Where nothing runs, nothing can be made. */
export function MarksStill() {
  const { still } = useWords(MARKS);
  return <p>{still}</p>;
}
