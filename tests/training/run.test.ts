import { describe, expect, test } from 'vitest';
import { allWeights } from '../../src/training/model.ts';
import { PRESETS } from '../../src/training/presets.ts';
import { RUN_STEPS, type Run, startRun } from '../../src/training/run.ts';
import { taskOf } from './task.ts';

const task = await taskOf('en');

/** Every bit of both sides after a step. */
const bitsAt = (run: Run, step: number) =>
  run.at(step).sides.map(({ model }) => Array.from(new Int32Array(allWeights(model).buffer)));

/** FNV-1a of bit patterns. */
function fingerprint(patterns: readonly number[][]): string {
  let hash = 0x811c9dc5;
  for (const pattern of patterns.flat())
    for (let byte = 0; byte < 4; byte++)
      hash = Math.imul(hash ^ ((pattern >>> (8 * byte)) & 255), 0x01000193);
  return (hash >>> 0).toString(16);
}

describe('a run', () => {
  test('gives the same however it is walked through', () => {
    const straight = startRun(PRESETS['high-rate'], task);
    const wanted = [0, 1, 24, 25, 26, 60, 90, 130];
    const expected = wanted.map((step) => bitsAt(straight, step));
    const jumping = startRun(PRESETS['high-rate'], task);
    jumping.advance(130);
    for (const [index, step] of [...wanted.entries()].toReversed())
      expect(bitsAt(jumping, step)).toEqual(expected[index]);
    for (const [index, step] of wanted.entries())
      expect(bitsAt(jumping, step)).toEqual(expected[index]);
    expect(jumping.sides[0].losses).toEqual(straight.sides[0].losses);
  });

  test('is another one with another seed', () => {
    const one = startRun(PRESETS.calm, task);
    const other = startRun({ ...PRESETS.calm, seed: 9 }, task);
    expect(bitsAt(one, 5)).not.toEqual(bitsAt(other, 5));
  });

  test('starts both sides from the same weights and shows them the same examples', () => {
    const run = startRun(PRESETS.calm, task);
    const [naive, stable] = bitsAt(run, 0);
    expect(naive).toEqual(stable);
    const first = run.at(1);
    expect(first.sides[0].logits).toEqual(first.sides[1].logits);
  });

  test('with a rate of 0 changes no weight', () => {
    const run = startRun({ ...PRESETS.calm, rate: 0 }, task);
    expect(bitsAt(run, 40)).toEqual(bitsAt(run, 0));
  });

  test('shows every example once before any comes again', () => {
    const run = startRun(PRESETS.calm, task);
    const seen = new Set<number | null>();
    for (let step = 1; step <= task.training.length; step++) seen.add(run.at(step).example);
    expect(seen.size).toBe(task.training.length);
  });

  test('goes on after a death, and ends at its last step', () => {
    const run = startRun(PRESETS['high-rate'], task);
    run.advance(RUN_STEPS + 50);
    expect(run.reached()).toBe(RUN_STEPS);
    expect(run.sides[0].losses).toHaveLength(RUN_STEPS);
    expect(run.sides[0].losses.at(-1)).toBeNaN();
  });

  // The same in every browser: integers choose the weights and the order, and each operation is rounded to float32.
  test.each([
    ['calm', 'fa3e4dfd'],
    ['high-rate', 'dfee5911'],
  ] as const)('has the same weights on every machine: %s', (id, expected) => {
    expect(fingerprint(bitsAt(startRun(PRESETS[id], task), 60))).toBe(expected);
  });
});
