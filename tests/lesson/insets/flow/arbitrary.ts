import fc from 'fast-check';
import { problem } from '../../../softmax/arbitraries.ts';
import { readersProblem } from '../../../softmax/readers-problem.ts';

/** What a reader may type, and anything else. */
export const anyProblem = fc.oneof(readersProblem, problem);
