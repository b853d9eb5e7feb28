/** A language of the site. */
interface LanguageRow {
  /** Its folder under the site's root, with the slash at its end; "" for the root itself. */
  readonly folder: string;
  /** What it calls itself. */
  readonly name: string;
  /** All words are there. Else English stands in for those that are not. */
  readonly whole: boolean;
}

/** A new language is a row here, and a file beside each of the English ones. */
export const LANGUAGES = {
  en: { folder: '', name: 'English', whole: true },
  es: { folder: 'es/', name: 'Español', whole: true },
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly Language[];

/** What is spoken where nobody says which. */
export const DEFAULT_LANGUAGE = 'en' satisfies Language;

type Whole = {
  [L in Language]: (typeof LANGUAGES)[L]['whole'] extends true ? L : never;
}[Language];

/** Something for each language. One that is not whole yet may lack it. */
export type Translated<T> = Readonly<Record<Whole, T> & Partial<Record<Language, T>>>;

export const inLanguage = <T>(table: Translated<T>, language: Language): T =>
  table[language] ?? table[DEFAULT_LANGUAGE];

/** Language of a tag such as "es-MX"; null for one that the site does not have. */
export function languageOf(tag: unknown): Language | null {
  if (typeof tag !== 'string') return null;
  const [language = ''] = tag.slice(0, 20).toLowerCase().split(/[-_]/);
  return LANGUAGE_IDS.find((id) => id === language) ?? null;
}
