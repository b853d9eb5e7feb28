import { DEFAULT_SCENARIO, defaultLabels, type Scenario, sameList } from './scenario.ts';

/** An example to start from. The number format and flush-to-zero stay as the reader chose them. */
export interface Preset {
  readonly id: PresetId;
  readonly group: PresetGroup;
  readonly logits: readonly number[];
  readonly trueClass: number;
  readonly temperature: number;
}

export type PresetGroup = 'course' | 'range' | 'loss' | 'limits';

export type PresetId = (typeof TABLE)[number][0];

const LARGEST = (2 - 2 ** -23) * 2 ** 127;
const MASKED = Number.NEGATIVE_INFINITY;

const TABLE = [
  ['calm', 'course', DEFAULT_SCENARIO.logits, 2, 1],
  ['one-92', 'course', [1.2, 92, 3.1, 0.5, 2.9], 2, 1],
  ['small', 'course', [0.1, 0.2, 0.3, 0.4, 0.5], 2, 1],
  ['mixed', 'course', [-3, 0, 1, 2, 5], 2, 1],
  ['large-positive', 'course', [1, 92, 3, 0, 2], 2, 1],
  ['large-negative', 'course', [-100, -200, -300, -400, -500], 2, 1],
  ['identical', 'course', [5, 5, 5, 5, 5], 2, 1],
  ['masked', 'course', [1, MASKED, 3, 0, 2], 2, 1],
  ['hundred', 'course', [100, 100, 100], 0, 1],
  ['five-88', 'range', [88, 88, 88, 88, 88], 2, 1],
  ['fading', 'range', [-100, -101, -102, -103, -104], 0, 1],
  ['one-unit', 'range', [-103, -104, -105, -106, -107], 0, 1],
  ['vanished', 'range', [-110, -200, -300, -400, -500], 0, 1],
  ['naive-wins', 'range', [-11.2, -17.3, 24.6, 14.9, -17.7], 2, 1],
  ['absorbed', 'loss', [1e8, 1e8, 1e8, 1e8, 1e8], 0, 1],
  ['absorbed-half', 'loss', [1e7, 1e7, 1e7, 1e7, 1e7], 0, 1],
  ['sure', 'loss', [17, 0, 0, 0, 0], 0, 1],
  ['log-of-subnormal', 'loss', [100, 0, 0, 0, 0], 1, 1],
  ['log-of-zero', 'loss', [105, 0, 0, 0, 0], 1, 1],
  ['all-masked', 'limits', [MASKED, MASKED, MASKED, MASKED, MASKED], 0, 1],
  ['largest', 'limits', [LARGEST, -LARGEST], 1, 1],
  ['divide-first', 'limits', [11.0625, 4, 2, 1, 0], 0, 1e-38],
  ['not-a-number', 'limits', [1.2, Number.NaN, 3.1, 0.5, 2.9], 2, 1],
] as const satisfies readonly (readonly [string, PresetGroup, readonly number[], number, number])[];

export const PRESETS: readonly Preset[] = TABLE.map(
  ([id, group, logits, trueClass, temperature]) => ({ id, group, logits, trueClass, temperature }),
);

export const applyPreset = (preset: Preset, scenario: Scenario): Scenario => ({
  ...scenario,
  logits: preset.logits,
  labels: defaultLabels(preset.logits.length),
  trueClass: preset.trueClass,
  temperature: preset.temperature,
});

/** The preset with the logits, true class and temperature of the scenario. */
export const presetOf = (scenario: Scenario): Preset | undefined =>
  PRESETS.find(
    (preset) =>
      sameList(preset.logits, scenario.logits) &&
      preset.trueClass === scenario.trueClass &&
      Object.is(preset.temperature, scenario.temperature),
  );
