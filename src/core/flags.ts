/** The five IEEE 754-2019 exceptions (clause 7), one bit each. A set of flags is a number. */
export const INVALID = 1;
export const DIVIDE_BY_ZERO = 2;
export const OVERFLOW = 4;
export const UNDERFLOW = 8;
export const INEXACT = 16;

export type Flags = number;
export type FlagName = 'invalid' | 'divideByZero' | 'overflow' | 'underflow' | 'inexact';

const FLAG_BITS: readonly (readonly [FlagName, Flags])[] = [
  ['invalid', INVALID],
  ['divideByZero', DIVIDE_BY_ZERO],
  ['overflow', OVERFLOW],
  ['underflow', UNDERFLOW],
  ['inexact', INEXACT],
];

/** The names of the flags in a set, most serious first. */
export const flagNames = (flags: Flags): FlagName[] =>
  FLAG_BITS.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name);
