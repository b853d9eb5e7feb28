import {
  DEFAULT_LANGUAGE,
  inLanguage,
  type Language,
  type Translated,
} from '../words/languages.ts';

/** Read where no script runs, with a link after it. */
const BELONGS: Translated<string> = {
  en: 'An interactive panel belongs here:',
  es: 'Aquí va un panel interactivo:',
};

export const belongsHere = (language: Language): string => inLanguage(BELONGS, language);

/**
 * Address of a panel alone, under the folder `root`, which ends with a slash. Commas and bars stay as they are: they may,
 * and people read them.
 */
export function aloneAddress(
  root: string,
  attributes: readonly (readonly [name: string, value: string])[],
): string {
  const parameters = attributes
    // The default needs no parameter.
    .filter(([name, value]) => name !== 'lang' || value !== DEFAULT_LANGUAGE)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `${root}embed/?${parameters.join('&')}`;
}
