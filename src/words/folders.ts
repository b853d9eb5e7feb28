import type { Language } from './strings.ts';

/** The folder of each language, relative to the site's root, or to a panel's folder under embed/. English has none. */
export const FOLDERS = { en: '', es: 'es/' } as const satisfies Readonly<Record<Language, string>>;
