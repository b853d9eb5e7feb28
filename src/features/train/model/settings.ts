// Replaced by the engine's own.
export const LOSS_IDS = ['naive', 'log-p', 'log-sum-exp', 'shift'] as const;
export type LossId = (typeof LOSS_IDS)[number];
export const MODELS = ['linear', 'hidden'] as const;
export const TRAINING_FORMATS = ['float32', 'float16', 'bfloat16'] as const;

export interface Settings {
  readonly model: (typeof MODELS)[number];
  readonly rate: number;
  readonly scale: number;
  readonly temperature: number;
  readonly losses: readonly [LossId, LossId];
  readonly format: (typeof TRAINING_FORMATS)[number];
  readonly lossScale: number;
  readonly clip: number | null;
  readonly seed: number;
}
export const PRESET_IDS = [
  'calm',
  'high-rate',
  'clipping',
  'vanishing',
  'scaled',
  'wrong',
  'absorbed',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];
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
export const settingsOf = (id: PresetId): Settings => ({
  ...BASE,
  rate: id === 'high-rate' || id === 'clipping' ? 20 : 0.5,
  clip: id === 'clipping' ? 1 : null,
  format: id === 'vanishing' || id === 'scaled' ? 'float16' : 'float32',
  lossScale: id === 'scaled' ? 1024 : 1,
});
