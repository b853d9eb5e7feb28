import { expect } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { BOUNDS, isProgram, parseProgram, runProgram } from '../../src/python/run.ts';
import type { Value } from '../../src/python/values.ts';
import { mutant, randomFrom } from './mutants.ts';
import { readPrograms } from './programs.ts';

const TYPES: ReadonlySet<string> = new Set(
  'none ellipsis bool int float str tuple list range array dtype finfo module function builtin'.split(
    ' ',
  ),
);

/** How many of the mutants were programs, and how many of these ran to their end. */
export interface Tally {
  programs: number;
  finished: number;
}

/**
 * Runs mutants of the fixtures. Throws nothing: a fault of the interpreter is an exception here. That no run is long
 * follows from its limits, which are looked at instead of a clock.
 */
export function runMutants(count: number, seed: number): Tally {
  const texts = [...readPrograms().values()];
  const random = randomFrom(seed);
  const tally = { programs: 0, finished: 0 };
  for (let made = 0; made < count; made++) {
    const text = mutant(texts, random);
    const parsed = parseProgram(text);
    if (!isProgram(parsed)) {
      for (const { from, to } of parsed) expect(isWithin(from, to, text), text).toBe(true);
      continue;
    }
    tally.programs++;
    const run = runProgram(parsed, { format: float32, flushToZero: false });
    if (run.failed === undefined) tally.finished++;
    else expect(isWithin(run.failed.from, run.failed.to, text), text).toBe(true);
    expect(run.events.length, text).toBeLessThanOrEqual(BOUNDS.operations);
    expect(run.steps.length, text).toBeLessThanOrEqual(BOUNDS.operations);
    const isKnown = run.events.every(({ value }) => isValue(value));
    expect(isKnown && (run.result === undefined || isValue(run.result)), text).toBe(true);
    run.firstBad();
  }
  return tally;
}

const isWithin = (from: number, to: number, text: string) =>
  0 <= from && from <= to && to <= text.length;

const isValue = (value: Value): boolean => {
  if (!TYPES.has(value.type)) return false;
  return value.type !== 'tuple' && value.type !== 'list'
    ? true
    : value.items.slice(0, 5).every(isValue);
};
