import type { Parameter } from '../../../scenario/parameters.ts';

/** Characters: more than the most numbers that a link holds take. */
const LONGEST = 20_000;

/** What a link hands on, as it stands in the address: the panel reads it (shared.ts), so the lesson has no code for it. */
const check: Parameter<string> = {
  name: 'check',
  initial: '',
  read: (text) => {
    if (text.length > LONGEST) return { reason: 'endless' };
    // No other character is ever written, and none of these has a meaning in a query.
    return /^[\w,;:~.+-]+$/.test(text) ? { value: text } : { reason: 'not-a-number' };
  },
  numeric: true,
  write: (value) => value,
  same: (a, b) => a === b,
};

export const CHECK_PARAMETERS = { check };
