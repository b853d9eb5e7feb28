import type { Parameter } from '../../../scenario/parameters.ts';

/** Names a set of drills: the same name gives everyone the same. "" is the set of the course. */
const seed: Parameter<string> = {
  name: 'seed',
  initial: '',
  read: (text) => (isSeed(text) ? { value: text } : { reason: 'not-a-seed' }),
  write: (value) => value,
  same: Object.is,
};

export const DRILL_PARAMETERS = { seed };

/** A seed fit for an address: up to 40 letters, digits, "-" and "_". */
export const isSeed = (text: string): boolean => /^[\w-]{1,40}$/.test(text);
