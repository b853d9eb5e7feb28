import { median } from './statistics.ts';

const SAMPLES = 51;
/** A sample repeats the function until it has taken this long, well above the resolution of the clock. */
const SAMPLE_MS = 4;
/** Long enough for the engine to have compiled all of it. */
const WARM_UP_MS = 200;

/** Median microseconds of one call. */
export function micros(subject: () => unknown, samples = SAMPLES): number {
  const repeats = calibrate(subject);
  return median(
    Array.from({ length: samples }, () => (milliseconds(subject, repeats) / repeats) * 1000),
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
