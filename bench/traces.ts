import { float32 } from '../src/core/format.ts';
import { DEFAULT_SCENARIO } from '../src/scenario/scenario.ts';
import { evaluate, type Problem } from '../src/softmax/evaluate.ts';
import { breakingTemperature } from '../src/softmax/threshold.ts';
import { median } from './statistics.ts';
import { type Figure, round } from './table.ts';

const SAMPLES = 51;
/** A sample repeats the function until it has taken this long, well above the resolution of the clock. */
const SAMPLE_MS = 4;
/** Long enough for the engine to have compiled all of it. */
const WARM_UP_MS = 200;

/** The work of one move of the slider, for the opening logits. */
export function measureTraces(): Figure[] {
  const problem = problemOf(DEFAULT_SCENARIO.logits);
  return [
    { name: 'both programs, K = 5', value: micros(() => evaluate(problem)), unit: 'us', goal: 50 },
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

/** Median microseconds of one call. */
function micros(subject: () => unknown): number {
  const repeats = calibrate(subject);
  return median(
    Array.from({ length: SAMPLES }, () => (milliseconds(subject, repeats) / repeats) * 1000),
  );
}

/** The number of calls in one sample. */
function calibrate(subject: () => unknown): number {
  const start = performance.now();
  while (performance.now() - start < WARM_UP_MS) kept = subject();
  let repeats = 1;
  while (milliseconds(subject, repeats) < SAMPLE_MS) repeats *= 2;
  return repeats;
}

function milliseconds(subject: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) kept = subject();
  return performance.now() - start;
}

/** Results are stored here, so that the compiler cannot remove the work. */
export let kept: unknown;
