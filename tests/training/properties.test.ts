import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allWeights, initialModel, type Model } from '../../src/training/model.ts';
import { type Run, startRun, type Task } from '../../src/training/run.ts';
import { LOSS_IDS, MODELS, type Settings, TRAINING_FORMATS } from '../../src/training/settings.ts';
import { trainingStep } from '../../src/training/step.ts';

/*
 * Any settings, also those that no control lets through: nothing throws, the history is the same each time, and a moment is
 * the same however it is reached.
 */

const { NaN: NOT, POSITIVE_INFINITY: INF } = Number;

const someOf = (...usual: readonly number[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(0, -0, -1, NOT, INF, -INF, 1e30, 1e-30, 1e300) },
    { weight: 1, arbitrary: fc.double() },
  );

const settings: fc.Arbitrary<Settings> = fc.record({
  model: fc.constantFrom(...MODELS),
  rate: someOf(0.1, 1, 30, 1000),
  scale: someOf(0.1, 1, 30, 100),
  temperature: someOf(1, 0.1, 10),
  losses: fc.tuple(fc.constantFrom(...LOSS_IDS), fc.constantFrom(...LOSS_IDS)),
  format: fc.constantFrom(...TRAINING_FORMATS),
  lossScale: someOf(1, 128, 1024, 65536),
  clip: fc.option(someOf(1, 0.1)),
  seed: fc.oneof(fc.nat(), fc.constantFrom(-1, 0.5, NOT, INF)),
});

const FEATURES = 10;

const example = fc.record({
  columns: fc
    .uniqueArray(fc.nat(FEATURES - 1), { maxLength: 5 })
    .map((columns) => Int32Array.from(columns.sort((a, b) => a - b))),
  y: fc.nat(4),
});

const task: fc.Arbitrary<Task> = fc.record({
  features: fc.constant(FEATURES),
  classes: fc.constant(5),
  training: fc.array(example, { minLength: 1, maxLength: 5 }),
  held: fc.array(example, { maxLength: 3 }),
});

const STEPS = 30;

const weightsAt = (run: Run, step: number) =>
  run.at(step).sides.map(({ model }) => [...allWeights(model)]);

const historyOf = ({ sides }: Run) =>
  sides.map(({ losses, norms, largest, bad, death }) => ({ losses, norms, largest, bad, death }));

const runOf = (chosen: Settings, given: Task) => {
  const run = startRun(chosen, given);
  run.advance(STEPS);
  return run;
};

const isSound = (values: readonly number[]) => values.every(Number.isFinite);

describe('with any settings', () => {
  test('a run goes on, and says so much of each step', () => {
    fc.assert(
      fc.property(settings, task, (chosen, given) => {
        const run = runOf(chosen, given);
        expect(run.reached()).toBe(STEPS);
        for (const { losses, norms, largest } of run.sides)
          for (const list of [losses, norms, largest]) expect(list).toHaveLength(STEPS);
        for (const { model } of run.at(STEPS).sides) {
          const correct = run.correct(model);
          expect(correct).toBeGreaterThanOrEqual(0);
          expect(correct).toBeLessThanOrEqual(given.held.length);
          expect(run.logits(model, Int32Array.of(0, 3))).toHaveLength(5);
          expect(run.logits(model, new Int32Array())).toHaveLength(5);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('the same again gives the same history and the same weights', () => {
    fc.assert(
      fc.property(settings, task, (chosen, given) => {
        const [one, other] = [runOf(chosen, given), runOf(chosen, given)];
        expect(historyOf(other)).toEqual(historyOf(one));
        expect(weightsAt(other, STEPS)).toEqual(weightsAt(one, STEPS));
      }),
      { numRuns: 10 },
    );
  });

  test('any moment is what stepping there one by one gives, in whatever order it is asked for', () => {
    const moments = fc.array(fc.integer({ min: -2, max: STEPS }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(settings, task, moments, (chosen, given, asked) => {
        const run = startRun(chosen, given);
        const found = asked.map((step) => ({ step, weights: weightsAt(run, step) }));
        const walked = steppedBy(chosen, given, run);
        for (const { step, weights } of found) expect(weights).toEqual(walked[Math.max(0, step)]);
      }),
      { numRuns: 10 },
    );
  });

  test('two sides with one form of the loss never differ', () => {
    fc.assert(
      fc.property(settings, task, (chosen, given) => {
        const run = runOf({ ...chosen, losses: [chosen.losses[0], chosen.losses[0]] }, given);
        const [first, second] = historyOf(run);
        expect(second).toEqual(first);
        const [own, other] = weightsAt(run, STEPS);
        expect(other).toEqual(own);
      }),
      { numRuns: 10 },
    );
  });

  test('the first bad step is the first whose loss, gradient or weights are not finite, and has its cause', () => {
    fc.assert(
      fc.property(settings, task, (chosen, given) => {
        const run = runOf(chosen, given);
        for (const side of [0, 1] as const) {
          const { losses, norms, bad, death } = run.sides[side];
          const steps = Array.from({ length: STEPS }, (_, index) => index + 1);
          const dead = (step: number) => !isSound(weightsAt(run, step)[side] ?? []);
          const firstDead = steps.find(dead) ?? null;
          const firstBad =
            steps.find((step) => {
              const [loss = NOT, norm = NOT] = [losses[step - 1], norms[step - 1]];
              return !isSound([loss, norm]) || dead(step);
            }) ?? null;
          expect(death).toBe(firstDead);
          expect(bad?.step ?? null).toBe(firstBad);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('a weight that is NaN stays NaN', () => {
    fc.assert(
      fc.property(settings, task, (chosen, given) => {
        const run = runOf(chosen, given);
        const nans = (step: number) =>
          weightsAt(run, step).map((all) =>
            all.flatMap((w, index) => (Number.isNaN(w) ? [index] : [])),
          );
        for (const step of [5, 15]) {
          const [before, after] = [nans(step), nans(step + 10)];
          for (const [side, indices] of before.entries())
            for (const index of indices) expect(after[side]).toContain(index);
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Weights of both sides after each step, with trainingStep alone. */
function steppedBy(chosen: Settings, { features, classes, training }: Task, run: Run) {
  const start = initialModel(chosen, features, classes);
  let models: readonly Model[] = [start, start];
  const all = [models.map((model) => [...allWeights(model)])];
  for (let step = 1; step <= STEPS; step++) {
    const index = run.at(step).example ?? -1;
    const given = training[index];
    if (given === undefined) throw new Error(`No example ${index}.`);
    models = models.map(
      (model, side) =>
        trainingStep(model, given, { ...chosen, loss: chosen.losses[side === 0 ? 0 : 1] }).next,
    );
    all.push(models.map((model) => [...allWeights(model)]));
  }
  return all;
}
