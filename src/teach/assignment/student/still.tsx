import { useWords } from '../../../words/context.tsx';
import { ASSIGNED } from './words/words.ts';

/** What is to do is in the link, which only a script reads. */
export function StudentStill() {
  return <p>{useWords(ASSIGNED).still}</p>;
}
