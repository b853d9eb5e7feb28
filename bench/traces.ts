import { float32 } from '../src/core/format.ts';
import { DEFAULT_SCENARIO } from '../src/scenario/scenario.ts';
import { evaluate, type Problem } from '../src/softmax/evaluate.ts';
import { breakingTemperature } from '../src/softmax/threshold.ts';
import { micros } from './micros.ts';
import { type Figure, round } from './table.ts';

/** The work of one move of the slider, for the opening logits. */
export function measureTraces(): Figure[] {
  const problem = problemOf(DEFAULT_SCENARIO.logits);
  return [
    { name: 'both programs, K = 5', value: micros(() => evaluate(problem)), unit: 'us', goal: 20 },
    { name: 'true values, K = 5', value: micros(() => evaluate(problem).truth()), unit: 'us' },
    {
      name: 'search for the breaking temperature, K = 5',
      value: micros(() => breakingTemperature(problem, 'naive', 0.01, 100)),
      unit: 'us',
    },
  ];
}

/** Time against the number of classes: the last column shows whether it stays linear. */
export function classTable(): string {
  const rows = [5, 10, 50, 100, 500, 1000].map((count) => {
    const problem = problemOf(spread(count));
    const time = micros(() => evaluate(problem));
    return [count, time, time / count].map((value) => round(value).padStart(14)).join('');
  });
  const heading = ['classes K', 'us', 'us per class'].map((text) => text.padStart(14)).join('');
  return [heading, ...rows].join('\n');
}

const problemOf = (logits: readonly number[]): Problem => ({
  logits,
  temperature: 1,
  trueClass: 0,
  format: float32,
  flushToZero: false,
});

/** Logits from -10 to 10 in no order, the same in every run. */
const spread = (count: number) =>
  Array.from({ length: count }, (_, index) => ((index * 0.618034) % 1) * 20 - 10);
