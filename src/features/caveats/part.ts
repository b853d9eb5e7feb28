import { readNumber, writeNumber } from '../../scenario/read-number.ts';
import { type CaveatSettings, OPENING_SETTINGS } from './model/settings.ts';

/** What each caveat receives. */
export interface PartProps {
  readonly settings: CaveatSettings;
  readonly change: (change: Partial<CaveatSettings>) => void;
}

/** A number among the settings, and its setter. */
export const numberSetting = (
  { settings, change }: PartProps,
  name: 'log1p' | 'expm1' | 'own' | 'temperature',
) => ({
  value: readNumber(settings[name]) ?? Number(OPENING_SETTINGS[name]),
  set: (next: number) => change({ [name]: writeNumber(next) }),
});
