import batchSolution from '../samples/batch-solution.py?raw';
import batchStart from '../samples/batch-start.py?raw';
import freeStart from '../samples/free-start.py?raw';
import logSoftmaxSolution from '../samples/log-softmax-solution.py?raw';
import logSoftmaxStart from '../samples/log-softmax-start.py?raw';
import lossSolution from '../samples/loss-solution.py?raw';
import lossStart from '../samples/loss-start.py?raw';
import lseSolution from '../samples/lse-solution.py?raw';
import lseStart from '../samples/lse-start.py?raw';
import masksSolution from '../samples/masks-solution.py?raw';
import masksStart from '../samples/masks-start.py?raw';
import naiveSolution from '../samples/naive-solution.py?raw';
import naiveStart from '../samples/naive-start.py?raw';
import onlineSolution from '../samples/online-solution.py?raw';
import onlineStart from '../samples/online-start.py?raw';
import stableSolution from '../samples/stable-solution.py?raw';
import stableStart from '../samples/stable-start.py?raw';
import testsSolution from '../samples/tests-solution.py?raw';
import testsStart from '../samples/tests-start.py?raw';
import type { ExerciseId } from './exercise-ids.ts';

export interface Sources {
  /** The text that an exercise opens with. */
  readonly start: string;
  /** Null for the free one. */
  readonly solution: string | null;
}

/** The programs of the exercises, as they are in samples/. */
export const SOURCES: Readonly<Record<ExerciseId, Sources>> = {
  naive: { start: naiveStart, solution: naiveSolution },
  stable: { start: stableStart, solution: stableSolution },
  lse: { start: lseStart, solution: lseSolution },
  loss: { start: lossStart, solution: lossSolution },
  batch: { start: batchStart, solution: batchSolution },
  masks: { start: masksStart, solution: masksSolution },
  'log-softmax': { start: logSoftmaxStart, solution: logSoftmaxSolution },
  online: { start: onlineStart, solution: onlineSolution },
  tests: { start: testsStart, solution: testsSolution },
  free: { start: freeStart, solution: null },
};
