import type { Parameter } from '../../../scenario/parameters.ts';

/** Characters: every setting at its longest takes less. */
const LONGEST = 400;

/**
 * A preset and the settings that differ from it, as they stand in the address: the workspace reads them (shared.ts), so
 * the lesson has no code for it.
 */
const train: Parameter<string> = {
  name: 'train',
  initial: '',
  read: (text) => {
    if (text.length > LONGEST) return { reason: 'endless' };
    // No other character is ever written, and none of these has a meaning in a query.
    return /^[\w~:,.+-]+$/.test(text) ? { value: text } : { reason: 'not-a-choice' };
  },
  numeric: true,
  write: (value) => value,
  same: Object.is,
};

export const TRAIN_PARAMETERS = { train };
