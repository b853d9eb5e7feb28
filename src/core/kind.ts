import { type Format, smallestNormal } from './format.ts';

export type Kind = 'normal' | 'subnormal' | 'zero' | 'infinity' | 'nan';

/** What kind of float a value of the format is. The sign does not matter: -0 is a zero, -Infinity an infinity. */
export function kindOf(value: number, format: Format): Kind {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'infinity';
  if (value === 0) return 'zero';
  return Math.abs(value) < smallestNormal(format) ? 'subnormal' : 'normal';
}
