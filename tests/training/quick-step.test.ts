import { expect, test } from 'vitest';
import { FORMATS } from '../../src/core/format.ts';
import { valueAt } from '../../src/core/trace.ts';
import { type Random, randomFrom } from '../../src/practice/random.ts';
import { classOf, initialModel, type Model } from '../../src/training/model.ts';
import { PRESETS } from '../../src/training/presets.ts';
import { quickLogits, quickStep } from '../../src/training/quick-step.ts';
import { RUN_STEPS, startRun } from '../../src/training/run.ts';
import { LOSS_IDS, MODELS, TRAINING_FORMATS } from '../../src/training/settings.ts';
import { type SideSettings, trainingStep } from '../../src/training/step.ts';
import { taskOf } from './task.ts';

/*
 * The loops of quick-step.ts against the trace of step.ts, to the last bit, from random states of which many are
 * extreme. NaN is one value here: its bits are no one's promise.
 */

const FEATURES = 12;
const CLASSES = 5;

/** Everything a step gives, as bits. */
const bitsOf = (
  logits: ArrayLike<number>,
  x: ArrayLike<number>,
  loss: number,
  norm: number,
  next: Model,
) =>
  [logits, x, [loss, norm], ...next.flatMap(({ weights, biases }) => [weights, biases])].map(
    (values) =>
      Array.from(values, (value) => (Object.is(value, -0) ? '-0' : String(value))).join(' '),
  );

function quick(model: Model, example: Parameters<typeof quickStep>[1], settings: SideSettings) {
  const { logits, x, loss, norm, next } = quickStep(model, example, settings);
  return bitsOf(logits, x, loss, norm, next);
}

function recorded(model: Model, example: Parameters<typeof quickStep>[1], settings: SideSettings) {
  const { logits, x, loss, norm, next } = trainingStep(model, example, settings);
  return bitsOf(logits.values, x.values, valueAt(loss), valueAt(norm), next);
}

const drawSettings = (random: Random): SideSettings => ({
  loss: random.pick(LOSS_IDS),
  format: random.pick(TRAINING_FORMATS),
  rate: random.pick([0.1, 0.5, 10, 0, -1, 1e30, 1e-40, Number.NaN, Number.POSITIVE_INFINITY]),
  temperature: random.pick([1, 1, 2, 0.1, 1e-5, 256, 0, -1]),
  lossScale: random.pick([1, 1, 1024, 65536, 1e-3, 1e-40, 0, Number.POSITIVE_INFINITY]),
  clip: random.pick([null, null, 1, 0, 1e-9, -1, Number.POSITIVE_INFINITY, Number.NaN]),
});

const ODD = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  3e38,
  1e-45,
  -1e-45,
  70000,
  -70000,
  0,
];

/** Some weights are odd ones now and then. None is -0. */
function drawModel(random: Random): Model {
  const scale = random.pick([0.1, 1, 30, 1e-6, 0, 1e5, 1e30]);
  const seed = random.integer(0, 2 ** 30);
  const model = initialModel({ model: random.pick(MODELS), scale, seed }, FEATURES, CLASSES);
  if (random.integer(0, 2) > 0) return model;
  return model.map((layer) => {
    const weights = layer.weights.slice();
    const biases = layer.biases.map(() => random.normal() + 0);
    const odd = ODD[random.integer(0, ODD.length - 1)] ?? 0;
    weights[random.integer(0, weights.length - 1)] = odd;
    if (random.integer(0, 3) === 0) biases[random.integer(0, biases.length - 1)] = odd;
    return { ...layer, weights, biases };
  });
}

function drawExample(random: Random) {
  const share = random.pick([0.3, 0.3, 0, 1]);
  const columns = Array.from({ length: FEATURES }, (_, column) => column).filter(
    () => random.next() < share,
  );
  return { columns: Int32Array.from(columns), y: random.integer(0, CLASSES - 1) };
}

test('one step from thousands of states, with settings that no one should choose', () => {
  const random = randomFrom('quick step');
  const seen = new Set<string>();
  for (let turn = 0; turn < 6000; turn++) {
    const [settings, model, example] = [
      drawSettings(random),
      drawModel(random),
      drawExample(random),
    ];
    const found = quick(model, example, settings);
    expect(found, JSON.stringify({ turn, settings, layers: model.length, example })).toEqual(
      recorded(model, example, settings),
    );
    seen.add(found.join().includes('NaN') ? 'NaN' : 'sound');
  }
  expect([...seen].sort()).toEqual(['NaN', 'sound']);
});

test('a logit is -0 only where every product and the bias are', () => {
  const settings = drawSettings(randomFrom('zeros'));
  const columns = Int32Array.of(1, 4);
  const lowest = initialModel({ model: 'linear', scale: 0, seed: 1 }, FEATURES, CLASSES).map(
    (layer) => ({
      ...layer,
      weights: layer.weights.fill(-1e-40),
      biases: layer.biases.fill(-1e-40),
    }),
  );
  const narrow = { ...settings, format: 'float16', temperature: 1 } as const;
  expect(Array.from(quickStep(lowest, { columns, y: 0 }, narrow).logits)).toEqual(
    new Array(CLASSES).fill(-0),
  );
  expect(quick(lowest, { columns, y: 0 }, narrow)).toEqual(
    recorded(lowest, { columns, y: 0 }, narrow),
  );
});

test('the example that is looked at has the logits of the step', () => {
  const random = randomFrom('logits');
  for (let turn = 0; turn < 200; turn++) {
    const [settings, model, example] = [
      drawSettings(random),
      drawModel(random),
      drawExample(random),
    ];
    const { logits } = quickStep(model, example, settings);
    expect(quickLogits(model, example.columns, FORMATS[settings.format])).toEqual(logits);
  }
});

test.each(TRAINING_FORMATS)('runs of sensible settings in %s, from step to step', (format) => {
  const random = randomFrom(`quick run ${format}`);
  for (const model of MODELS)
    for (const loss of LOSS_IDS) {
      const settings: SideSettings = {
        loss,
        format,
        rate: 0.5,
        temperature: 1,
        lossScale: 8,
        clip: 1,
      };
      let state = initialModel({ model, scale: 0.5, seed: 3 }, FEATURES, CLASSES);
      for (let step = 0; step < 60; step++) {
        const example = drawExample(random);
        expect(quick(state, example, settings)).toEqual(recorded(state, example, settings));
        state = quickStep(state, example, settings).next;
      }
      expect(classOf(quickStep(state, drawExample(random), settings).logits)).not.toBeNull();
    }
});

test.each(['high-rate', 'scaled'] as const)(
  'a run of the panel, with the step that kills the naive side: %s',
  async (id) => {
    const settings = PRESETS[id];
    const task = await taskOf('en');
    const run = startRun(settings, task);
    run.advance(RUN_STEPS);
    const death = run.sides[0].death ?? 0;
    for (const step of [1, 2, 40, death - 1, death, death + 1]) {
      const { sides } = run.at(step - 1);
      const after = run.at(step);
      const example = task.training[after.example ?? -1];
      if (example === undefined) throw new Error('There is no such example.');
      for (const side of [0, 1] as const) {
        const of = { ...settings, loss: settings.losses[side] };
        const { next } = trainingStep(sides[side].model, example, of);
        expect(after.sides[side].model).toEqual(next);
      }
    }
  },
);
