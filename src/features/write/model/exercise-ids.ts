/** The exercises in the order in which they are offered. The last is free: nothing in it is marked. */
export const EXERCISE_IDS = [
  'naive',
  'stable',
  'lse',
  'loss',
  'batch',
  'masks',
  'log-softmax',
  'online',
  'tests',
  'free',
] as const;

export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** Those that can be solved. */
export const MARKED_IDS = EXERCISE_IDS.filter((id) => id !== 'free');

/** The function that is marked, and whose result is shown while one writes. */
const FUNCTIONS: Readonly<Record<Exclude<ExerciseId, 'free'>, string>> = {
  naive: 'softmax',
  stable: 'softmax',
  lse: 'log_sum_exp',
  loss: 'cross_entropy',
  batch: 'softmax',
  masks: 'softmax',
  'log-softmax': 'log_softmax',
  online: 'softmax',
  tests: 'test_softmax',
};

/** '' for the free one, in which the last function of the text is called. */
export const functionOf = (id: ExerciseId): string => (id === 'free' ? '' : FUNCTIONS[id]);
