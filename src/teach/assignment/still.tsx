import { useWords } from '../../words/context.tsx';
import { ASSIGNMENT } from './words/words.ts';

/** Nothing of it can be done without a script. */
export function AssignmentStill() {
  return <p>{useWords(ASSIGNMENT).still}</p>;
}
