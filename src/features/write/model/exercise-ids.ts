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
