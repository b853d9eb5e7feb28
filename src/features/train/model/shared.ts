import { readNumber, writeNumber } from '../../../scenario/read-number.ts';
import { REFUSE } from './limits.ts';
import {
  LOSS_IDS,
  MODELS,
  PRESET_IDS,
  type PresetId,
  type Settings,
  settingsOf,
  TRAINING_FORMATS,
} from './settings.ts';

/** A run as a link holds it: a preset, and settings that may differ from it. */
export interface Shared {
  readonly preset: PresetId;
  readonly settings: Settings;
}

/** A setting in a link: reads its text, or gives null. */
interface Part<Key extends keyof Settings = keyof Settings> {
  readonly name: string;
  readonly key: Key;
  readonly read: (text: string) => Partial<Settings> | null;
  readonly write: (settings: Settings) => string;
}

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | null =>
  choices.find((choice) => choice === text) ?? null;

type NumberKey = 'rate' | 'scale' | 'temperature' | 'lossScale' | 'seed';

const number = (name: string, key: NumberKey): Part => ({
  name,
  key,
  read: (text) => {
    const value = readNumber(text);
    return value === null || REFUSE[key](value) !== null ? null : { [key]: value };
  },
  write: (settings) => writeNumber(settings[key]),
});

const word = <Key extends 'model' | 'format'>(
  name: string,
  key: Key,
  choices: readonly Settings[Key][],
): Part => ({
  name,
  key,
  read: (text) => {
    const value = oneOf(choices, text);
    return value === null ? null : { [key]: value };
  },
  write: (settings) => settings[key],
});

const NO_CLIP = 'off';

const PARTS: readonly Part[] = [
  word('model', 'model', MODELS),
  number('rate', 'rate'),
  number('scale', 'scale'),
  number('t', 'temperature'),
  {
    name: 'loss',
    key: 'losses',
    read: (text) => {
      const [first, second, more] = text.split(',');
      const [a, b] = [oneOf(LOSS_IDS, first), oneOf(LOSS_IDS, second)];
      return a !== null && b !== null && more === undefined ? { losses: [a, b] } : null;
    },
    write: ({ losses }) => losses.join(','),
  },
  word('in', 'format', TRAINING_FORMATS),
  number('by', 'lossScale'),
  {
    name: 'clip',
    key: 'clip',
    read: (text) => {
      if (text === NO_CLIP) return { clip: null };
      const value = readNumber(text);
      return value === null || REFUSE.clip(value) !== null ? null : { clip: value };
    },
    write: ({ clip }) => (clip === null ? NO_CLIP : writeNumber(clip)),
  },
  number('seed', 'seed'),
];

/** That of an empty address. */
const FIRST: PresetId = 'calm';

/** The parts in which settings are not those of their preset. */
const differing = ({ preset, settings }: Shared): readonly Part[] => {
  const own = settingsOf(preset);
  return PARTS.filter((part) => part.write(settings) !== part.write(own));
};

/** How many settings differ from those of the preset. */
export const differences = (shared: Shared): number => differing(shared).length;

/** As `high-rate~rate:2~seed:3`; empty for the first preset as it is. */
export function writeShared(shared: Shared): string {
  const parts = differing(shared).map(({ name, write }) => `${name}:${write(shared.settings)}`);
  const preset = shared.preset === FIRST ? '' : shared.preset;
  return parts.length === 0 ? preset : [preset, ...parts].join('~');
}

/** What a link holds. What cannot be read is named and left out. Never throws. */
export function readShared(text: string): Shared & { readonly unread: string | null } {
  const [name = '', ...parts] = text.split('~');
  const preset = name === '' ? FIRST : oneOf(PRESET_IDS, name);
  const unread = preset === null ? [name] : [];
  let settings = settingsOf(preset ?? FIRST);
  for (const text of parts) {
    const at = text.indexOf(':');
    const part = PARTS.find((one) => one.name === text.slice(0, at));
    const read = part?.read(text.slice(at + 1)) ?? null;
    if (read === null) unread.push(text);
    else settings = { ...settings, ...read };
  }
  return {
    preset: preset ?? FIRST,
    settings,
    unread: unread.length === 0 ? null : unread.join(', '),
  };
}
