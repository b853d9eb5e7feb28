import type { en } from './en.ts';

/** Every word a reader sees. A key missing from a language, or one too many, does not compile. */
export type Strings = typeof en;

export type { Language } from './languages.ts';
