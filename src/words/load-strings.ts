import type { Language, Strings } from './strings.ts';

/** Where the words of each language are: a page loads those of its own and no others. */
const FILES: Readonly<Record<Language, () => Promise<Strings>>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
};

export const loadStrings = (language: Language): Promise<Strings> => FILES[language]();
