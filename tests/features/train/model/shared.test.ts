import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_SEED, REFUSE } from '../../../../src/features/train/model/limits.ts';
import { TRAIN_PARAMETERS } from '../../../../src/features/train/model/parameters.ts';
import {
  LOSS_IDS,
  MODELS,
  PRESET_IDS,
  type Settings,
  settingsOf,
  TRAINING_FORMATS,
} from '../../../../src/features/train/model/settings.ts';
import {
  differences,
  readShared,
  writeShared,
} from '../../../../src/features/train/model/shared.ts';

const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });

const anySettings: fc.Arbitrary<Settings> = fc.record({
  model: fc.constantFrom(...MODELS),
  rate: positive,
  scale: fc.oneof(positive, fc.constant(0)),
  temperature: positive,
  losses: fc.tuple(fc.constantFrom(...LOSS_IDS), fc.constantFrom(...LOSS_IDS)),
  format: fc.constantFrom(...TRAINING_FORMATS),
  lossScale: positive,
  clip: fc.oneof(positive, fc.constant(null)),
  seed: fc.integer({ min: 0, max: LARGEST_SEED }),
});

describe('a run in an address', () => {
  test('reads back as it was written, to the last bit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESET_IDS), anySettings, (preset, settings) => {
        const text = writeShared({ preset, settings });
        expect(readShared(text)).toStrictEqual({ preset, settings: { ...settings }, unread: null });
      }),
      { numRuns: 2000 },
    );
  });

  test('is what the parameter takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESET_IDS), anySettings, (preset, settings) => {
        const text = writeShared({ preset, settings });
        if (text !== '') expect(TRAIN_PARAMETERS.train.read(text)).toEqual({ value: text });
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out what the preset says, and is empty for the first preset', () => {
    const [first] = PRESET_IDS;
    expect(first).toBe('calm');
    expect(writeShared({ preset: 'calm', settings: settingsOf('calm') })).toBe('');
    for (const preset of PRESET_IDS.slice(1))
      expect(writeShared({ preset, settings: settingsOf(preset) })).toBe(preset);
    const changed = { ...settingsOf('calm'), rate: 2, seed: 9 };
    expect(writeShared({ preset: 'calm', settings: changed })).toBe('~rate:2~seed:9');
    expect(differences({ preset: 'calm', settings: changed })).toBe(2);
  });

  test.each([
    ['nowhere', 'nowhere'],
    ['calm~rate:0', 'rate:0'],
    ['calm~rate:-1', 'rate:-1'],
    ['calm~rate:inf', 'rate:inf'],
    ['calm~rate:nan', 'rate:nan'],
    ['calm~rate:two', 'rate:two'],
    ['calm~seed:1.5', 'seed:1.5'],
    ['calm~loss:naive', 'loss:naive'],
    ['calm~loss:naive,shift,shift', 'loss:naive,shift,shift'],
    ['calm~in:float64', 'in:float64'],
    ['calm~what:1', 'what:1'],
    ['calm~', ''],
  ])('%s: what cannot be read is named and left out', (text, unread) => {
    expect(readShared(text)).toEqual({ preset: 'calm', settings: settingsOf('calm'), unread });
  });

  test('what can be read is kept beside what cannot', () => {
    expect(readShared('high-rate~rate:0~seed:5')).toMatchObject({
      preset: 'high-rate',
      settings: { ...settingsOf('high-rate'), seed: 5 },
      unread: 'rate:0',
    });
  });
});

test('every setting of every preset may be typed', () => {
  for (const preset of PRESET_IDS) {
    const settings = settingsOf(preset);
    for (const key of ['rate', 'scale', 'temperature', 'lossScale', 'seed'] as const)
      expect(REFUSE[key](settings[key])).toBeNull();
    if (settings.clip !== null) expect(REFUSE.clip(settings.clip)).toBeNull();
  }
});
