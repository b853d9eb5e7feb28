import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/trace.ts';
import { allWeights, type Model } from '../../src/training/model.ts';
import type { LossId, TrainingFormat } from '../../src/training/settings.ts';
import { type SideSettings, trainingStep } from '../../src/training/step.ts';
import fixture from '../fixtures/training.json' with { type: 'json' };
import { python, withNumpy, withoutNumpy } from '../support/python.ts';

/*
 * Whole runs against tests/fixtures/make_training.py, which trains with NumPy, each gradient written out by hand: every
 * loss, every norm and every weight to the last bit, and the same step at which a side dies.
 */

type Trained = (typeof fixture.runs)[number];

const CLASSES = 5;
const FEATURES = 24;

const examples = fixture.examples.map(({ columns, y }) => ({
  columns: Int32Array.from(columns),
  y,
}));

const settingsOf = ({ loss, format, rate, temperature, lossScale, clip }: Trained) =>
  ({
    loss: loss as LossId,
    format: format as TrainingFormat,
    rate,
    temperature,
    lossScale,
    clip,
  }) satisfies SideSettings;

const startOf = ({ weights }: Trained): Model => [
  {
    units: CLASSES,
    inputs: FEATURES,
    weights: Float32Array.from(weights.start.map(Number)),
    biases: new Float32Array(CLASSES),
  },
];

const ours = new Map(fixture.runs.map((run) => [run.title, trained(run)]));

function trained(run: Trained) {
  const weights = new Map<string, number[]>();
  const lossesAndNorms: number[][] = [];
  let model = startOf(run);
  let death: number | null = null;
  for (let step = 1; step <= run.lossesAndNorms.length; step++) {
    const example = examples[(step - 1) % examples.length];
    if (example === undefined) throw new Error('No example.');
    const taken = trainingStep(model, example, settingsOf(run));
    model = taken.next;
    const all = Array.from(allWeights(model));
    weights.set(`after ${step}`, all);
    lossesAndNorms.push([valueAt(taken.loss), valueAt(taken.norm)]);
    if (death === null && !all.every(Number.isFinite)) death = step;
  }
  return { lossesAndNorms, weights, death };
}

describe.each(fixture.runs)('$title', (run) => {
  const found = ours.get(run.title);

  test('every loss and every norm', () => {
    expect(found?.lossesAndNorms).toEqual(run.lossesAndNorms.map((row) => row.map(Number)));
  });

  test('the weights after the first step, at death and at the end, NaN in the same places', () => {
    const shown = Object.entries(run.weights).filter(([when]) => when !== 'start');
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const [when, weights] of shown)
      expect([when, found?.weights.get(when)]).toEqual([when, weights.map(Number)]);
  });

  test('the step of its death', () => {
    expect(found?.death).toBe(run.death);
  });
});

test('some of them die, and as many live', () => {
  const deaths = fixture.runs.map(({ death }) => death);
  expect(deaths.filter((death) => death !== null).length).toBeGreaterThanOrEqual(4);
  expect(deaths.filter((death) => death === null).length).toBeGreaterThanOrEqual(4);
});

test.skipIf(withNumpy === undefined)(`the fixture is what its script makes${withoutNumpy}`, () => {
  const script = fileURLToPath(new URL('../fixtures/make_training.py', import.meta.url));
  const { stdout, stderr } = python(withNumpy ?? '', ['-B', script]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(fixture);
});
