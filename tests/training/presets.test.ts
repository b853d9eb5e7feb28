import { describe, expect, test } from 'vitest';
import { PRESETS, type PresetId } from '../../src/training/presets.ts';
import { RUN_STEPS, type Run, startRun } from '../../src/training/run.ts';
import { trainingStep } from '../../src/training/step.ts';
import { taskOf } from './task.ts';

/*
 * What becomes of each preset, in both languages: who dies, at which step, by which operation. The panel says no more of
 * them than this holds.
 */

const LANGUAGES = ['en', 'es'] as const;
const tasks = { en: await taskOf('en'), es: await taskOf('es') };
const runs = new Map<string, Run>();

/** A run to its end; each is computed once. */
function ended(id: PresetId, language: (typeof LANGUAGES)[number]): Run {
  const key = `${id} ${language}`;
  const run = runs.get(key) ?? startRun(PRESETS[id], tasks[language]);
  runs.set(key, run);
  run.advance(RUN_STEPS);
  return run;
}

const correctAtEnd = (run: Run) => run.at(run.last).sides.map(({ model }) => run.correct(model));
const mean = (losses: readonly number[]) =>
  losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
const bad = (run: Run, side: 0 | 1) => {
  const { death, bad: first } = run.sides[side];
  return { death, step: first?.step, pass: first?.pass, operation: first?.operation };
};

describe.each(LANGUAGES)('in %s', (language) => {
  const HELD = tasks[language].held.length;

  test('calm: both live, and learn most held-out sentences alike', () => {
    const run = ended('calm', language);
    expect(run.sides.map(({ bad: first }) => first)).toEqual([null, null]);
    const [naive = 0, stable = 0] = correctAtEnd(run);
    expect(naive).toBe(stable);
    expect(stable).toBeGreaterThan(0.8 * HELD);
    for (const [step, largest] of run.sides[0].largest.entries())
      expect(largest, `step ${step + 1}`).toBeLessThan(88.72);
  });

  test.each(['high-rate', 'clipping'] as const)(
    '%s: naive dies by an exponential that overflows, and the other side learns',
    (id) => {
      const run = ended(id, language);
      expect(bad(run, 0)).toMatchSnapshot();
      const { bad: first, death } = run.sides[0];
      expect(first?.pass).toBe('forward');
      expect(first?.operation).toMatchObject({
        operation: 'exp',
        result: Number.POSITIVE_INFINITY,
      });
      expect(first?.operation?.operands[0]).toBeGreaterThan(88.72);
      expect(death).toBe(first?.step);
      expect(first?.weights).toBe(first?.all);
      expect(run.sides[1].bad).toBeNull();
      const [naive, stable] = correctAtEnd(run);
      expect(naive).toBe(0);
      expect(stable).toBeGreaterThan(0.7 * HELD);
    },
  );

  test('vanishing: no weight of the hidden layer ever has a gradient, and only chance is reached', () => {
    const run = ended('vanishing', language);
    expect(run.sides.map(({ bad: first }) => first)).toEqual([null, null]);
    for (const side of [0, 1] as const) {
      const [start, end] = [run.at(0), run.at(run.last)].map((moment) => moment.sides[side].model);
      expect(end?.[0]).toEqual(start?.[0]);
    }
    for (const correct of correctAtEnd(run)) expect(correct).toBeLessThan(0.3 * HELD);
  });

  test('scaled: the gradients are back and the stable side learns; 1024 / p overflows on the naive one', () => {
    const run = ended('scaled', language);
    expect(bad(run, 0)).toMatchSnapshot();
    const { bad: first } = run.sides[0];
    expect(first?.pass).toBe('backward');
    expect(first?.operation).toMatchObject({
      operation: 'divide',
      result: Number.NEGATIVE_INFINITY,
    });
    expect(first?.operation?.operands[0]).toBe(-1024);
    expect(run.sides[1].bad).toBeNull();
    const [naive, stable] = correctAtEnd(run);
    expect(naive).toBe(0);
    expect(stable).toBeGreaterThan(0.6 * HELD);
  });

  test('wrong: naive dies within a dozen steps; the other side starts with a huge loss and recovers', () => {
    const run = ended('wrong', language);
    expect(bad(run, 0)).toMatchSnapshot();
    expect(run.sides[0].death).toBeLessThanOrEqual(12);
    const { losses, norms } = run.sides[1];
    expect(run.sides[1].bad).toBeNull();
    expect(mean(losses.slice(0, 20))).toBeGreaterThan(30);
    expect(mean(losses.slice(-200))).toBeLessThan(4);
    // Each of the five entries of dL/dx is at most 1, and there is one for each column of the sentence and the bias.
    const most = Math.max(...tasks[language].training.map(({ columns }) => columns.length));
    for (const norm of norms) expect(norm).toBeLessThanOrEqual(1.001 * Math.sqrt(2 * (most + 1)));
    expect(correctAtEnd(run)[1]).toBeGreaterThan(0.7 * HELD);
  });

  test('absorbed: nobody dies, no weight changes, and every loss is 0 or millions', () => {
    const run = ended('absorbed', language);
    expect(run.sides.map(({ bad: first }) => first)).toEqual([null, null]);
    for (const side of [0, 1] as const) {
      const [start, end] = [run.at(0), run.at(run.last)].map((moment) => moment.sides[side].model);
      expect(end?.[0]?.weights).toEqual(start?.[0]?.weights);
      const { losses, norms } = run.sides[side];
      expect(losses.some((loss) => loss === 0)).toBe(true);
      for (const loss of losses) expect(loss === 0 || loss > 1e4).toBe(true);
      expect(norms.filter((norm) => norm > 0.9).length).toBeGreaterThan(run.last / 2);
    }
  });
});

test('without the scale, the gradient of the tiny hidden layer is exactly 0 in float16', () => {
  const { en } = tasks;
  const [example] = en.training;
  const run = ended('vanishing', 'en');
  if (example === undefined) throw new Error('No example.');
  const { gradients } = trainingStep(run.at(0).sides[1].model, example, {
    ...PRESETS.vanishing,
    loss: 'log-sum-exp',
  });
  expect(gradients[0]?.rows.every(({ values }) => values.every((value) => value === 0))).toBe(true);
  expect(gradients[1]?.biases.values.some((value) => value !== 0)).toBe(true);
});
