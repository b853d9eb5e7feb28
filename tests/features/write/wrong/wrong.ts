import type { ExerciseId } from '../../../../src/features/write/model/exercise-ids.ts';
import { logSoftmax, loss, lse } from './logarithms.ts';
import type { Wrong } from './program.ts';
import { batch, masks } from './rows.ts';
import { naive, online, stable } from './softmax.ts';
import { testFiles } from './test-files.ts';

/** Programs that must be refused, by exercise. */
export const WRONG: Readonly<Record<Exclude<ExerciseId, 'free'>, readonly Wrong[]>> = {
  naive,
  stable,
  lse,
  loss,
  'log-softmax': logSoftmax,
  batch,
  masks,
  online,
  tests: testFiles,
};
