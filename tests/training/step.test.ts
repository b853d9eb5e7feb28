import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/trace.ts';
import { initialModel, type Model } from '../../src/training/model.ts';
import { LOSS_IDS, MODELS } from '../../src/training/settings.ts';
import { isSound, type SideSettings, trainingStep } from '../../src/training/step.ts';

const FEATURES = 6;
const EXAMPLE = { columns: Int32Array.of(0, 2, 5), y: 1 };
const PLAIN: SideSettings = {
  loss: 'log-sum-exp',
  format: 'float64',
  rate: 0.5,
  temperature: 2,
  lossScale: 1,
  clip: null,
};

const start = (model: (typeof MODELS)[number], scale = 0.5) =>
  initialModel({ model, scale, seed: 7 }, FEATURES, 5);

/** The model with one weight of a layer changed. */
const nudged = (model: Model, at: number, index: number, by: number): Model =>
  model.map((layer, place) => {
    if (place !== at) return layer;
    const weights = Float32Array.from(layer.weights);
    weights[index] = (weights[index] ?? Number.NaN) + by;
    return { ...layer, weights };
  });

const lossOf = (model: Model, settings: SideSettings) =>
  valueAt(trainingStep(model, EXAMPLE, settings).loss);

describe.each(MODELS)('the gradient of the %s model', (id) => {
  test.each(LOSS_IDS)('with the loss %s is what the loss changes by', (loss) => {
    const settings = { ...PLAIN, loss };
    // Whole multiples of 2^-14, so that a weight can be moved by 2^-14 without rounding.
    const model = start(id).map((layer) => ({
      ...layer,
      weights: layer.weights.map((weight) => Math.round(weight * 2 ** 14) / 2 ** 14),
    }));
    const { gradients } = trainingStep(model, EXAMPLE, settings);
    const nudge = 2 ** -14;
    for (const [at, layer] of model.entries())
      for (let index = 0; index < layer.weights.length; index++) {
        const row = gradients[at]?.rows[Math.floor(index / layer.inputs)];
        const slope =
          (lossOf(nudged(model, at, index, nudge), settings) -
            lossOf(nudged(model, at, index, -nudge), settings)) /
          (2 * nudge);
        expect(row?.values[index % layer.inputs]).toBeCloseTo(slope, 5);
      }
  });
});

test('all logits alike: the gradient is 1/5 - onehot, exactly, in the columns of the sentence and the biases', () => {
  const { gradients } = trainingStep(start('linear', 0), EXAMPLE, { ...PLAIN, temperature: 1 });
  const share = (k: number) => 1 / 5 - (k === EXAMPLE.y ? 1 : 0);
  expect(Array.from(gradients[0]?.biases.values ?? [])).toEqual([0, 1, 2, 3, 4].map(share));
  for (const [k, { values }] of (gradients[0]?.rows ?? []).entries())
    expect(Array.from(values, (value) => value + 0)).toEqual(
      [0, 1, 2, 3, 4, 5].map((column) => (EXAMPLE.columns.includes(column) ? share(k) : 0)),
    );
});

test('a step moves each weight by the rate times its gradient, in float32', () => {
  const model = start('linear');
  const { gradients, next } = trainingStep(model, EXAMPLE, { ...PLAIN, format: 'float32' });
  for (const [k, { values }] of (gradients[0]?.rows ?? []).entries())
    for (let column = 0; column < FEATURES; column++) {
      const at = k * FEATURES + column;
      const moved = Math.fround((values[column] ?? Number.NaN) * Math.fround(0.5));
      expect(next[0]?.weights[at]).toBe(Math.fround((model[0]?.weights[at] ?? 0) - moved));
    }
});

describe('a NaN', () => {
  /** The logit of class 3 is 100: e^100 is infinite in float32. */
  const high: Model = [
    {
      units: 5,
      inputs: FEATURES,
      weights: new Float32Array(5 * FEATURES),
      biases: Float32Array.of(0, 0, 0, 100, 0),
    },
  ];
  const naive: SideSettings = { ...PLAIN, loss: 'naive', format: 'float32', temperature: 1 };

  test('of one exponential reaches every weight in one step, absent features too', () => {
    const step = trainingStep(high, EXAMPLE, naive);
    expect(isSound(step)).toBe(false);
    expect(step.next[0]?.weights.every(Number.isNaN)).toBe(true);
    expect(step.next[0]?.biases.every(Number.isNaN)).toBe(true);
  });

  test('is not there when the loss is taken from the logits', () => {
    const step = trainingStep(high, EXAMPLE, { ...naive, loss: 'log-sum-exp' });
    expect(isSound(step)).toBe(true);
    expect(valueAt(step.loss)).toBe(100);
    expect(Array.from(step.gradients[0]?.biases.values ?? [])[3]).toBe(1);
  });

  test('stays with clipping: NaN / NaN is the factor of every weight', () => {
    const step = trainingStep(high, EXAMPLE, { ...naive, clip: 1 });
    expect(valueAt(step.norm)).toBeNaN();
    expect(step.next[0]?.weights.every(Number.isNaN)).toBe(true);
  });
});

describe('clipping', () => {
  test('shortens a gradient that is too long to about the norm, and leaves a short one', () => {
    const model = start('linear');
    const plain: SideSettings = { ...PLAIN, format: 'float32', rate: 1 };
    const free = trainingStep(model, EXAMPLE, plain);
    const norm = valueAt(free.norm);
    const moved = (clip: number) => {
      const { next } = trainingStep(model, EXAMPLE, { ...plain, clip });
      const squares = Array.from(next[0]?.weights ?? [], (weight, index) => {
        return (weight - (model[0]?.weights[index] ?? 0)) ** 2;
      });
      const biases = Array.from(next[0]?.biases ?? [], (bias) => bias ** 2);
      return Math.sqrt([...squares, ...biases].reduce((sum, square) => sum + square, 0));
    };
    expect(moved(norm / 4)).toBeCloseTo(norm / 4, 4);
    expect(moved(norm * 4)).toBeCloseTo(norm, 4);
  });
});

describe('the scale of the loss', () => {
  test('of a power of two changes nothing in float32', () => {
    const model = start('hidden');
    const plain: SideSettings = { ...PLAIN, format: 'float32' };
    const once = trainingStep(model, EXAMPLE, plain);
    const scaled = trainingStep(model, EXAMPLE, { ...plain, lossScale: 1024 });
    expect(scaled.next).toEqual(once.next);
    expect(valueAt(scaled.loss)).toBe(valueAt(once.loss));
  });

  test('keeps a gradient that float16 rounds to 0', () => {
    const model = start('hidden', 1e-6);
    const narrow: SideSettings = { ...PLAIN, format: 'float16', temperature: 256 };
    const lost = trainingStep(model, EXAMPLE, narrow);
    const kept = trainingStep(model, EXAMPLE, { ...narrow, lossScale: 1024 });
    const zeros = (step: typeof lost) =>
      step.gradients[0]?.rows.every(({ values }) => values.every((value) => value === 0));
    expect(zeros(lost)).toBe(true);
    expect(zeros(kept)).toBe(false);
  });
});
