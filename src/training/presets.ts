import type { Settings } from './settings.ts';

const BASE: Settings = {
  model: 'linear',
  rate: 0.5,
  scale: 0.1,
  temperature: 1,
  losses: ['naive', 'log-sum-exp'],
  format: 'float32',
  lossScale: 1,
  clip: null,
  seed: 1,
};

/** A hidden layer whose weights are so small that the products of the backward pass leave float16. */
const TINY: Partial<Settings> = {
  model: 'hidden',
  format: 'float16',
  temperature: 256,
  scale: 1e-6,
  rate: 80,
  seed: 3,
};

const preset = (change: Partial<Settings>): Settings => ({ ...BASE, ...change });

/** Runs that each teach one thing. What becomes of them is held by tests/training/presets.test.ts. */
export const PRESETS = {
  calm: preset({}),
  /** The logits climb past the cliff; the stable side learns on. */
  'high-rate': preset({ rate: 10, seed: 2 }),
  /** Clipping divides by the norm: NaN by NaN. */
  clipping: preset({ rate: 40, clip: 1, seed: 2 }),
  vanishing: preset(TINY),
  /** The same, with the loss multiplied first. On the naive side that overflows in the backward pass in the end. */
  scaled: preset({ ...TINY, lossScale: 1024 }),
  /** Weights that are wrong by far: the loss is huge, and each entry of its gradient is at most 1. */
  wrong: preset({ scale: 30, rate: 4 }),
  /** Weights so large that every update is absorbed: w - rate * g is w. */
  absorbed: preset({ scale: 1e12, losses: ['shift', 'log-sum-exp'] }),
} as const;

export type PresetId = keyof typeof PRESETS;

export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];
