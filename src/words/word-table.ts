import { inLanguage, type Language, type Translated } from './languages.ts';

/** Words of one part of the site, with a file for each language. A reader's browser loads the file of theirs. */
export interface WordTable<T> {
  readonly load: (language: Language) => Promise<T>;
  /** @throws {Error} Before they have been loaded. */
  readonly get: (language: Language) => T;
}

export function wordTable<T>(files: Translated<() => Promise<T>>): WordTable<T> {
  const loaded = new Map<Language, T>();
  return {
    async load(language) {
      const words = loaded.get(language) ?? (await inLanguage(files, language)());
      loaded.set(language, words);
      return words;
    },
    get(language) {
      const words = loaded.get(language);
      if (words === undefined) throw new Error(`Words in "${language}" that were not loaded.`);
      return words;
    },
  };
}

/** Tables that are loaded together; what is read is the first. */
export const together = <T>(
  own: WordTable<T>,
  ...others: readonly WordTable<unknown>[]
): WordTable<T> => ({
  load: async (language) => {
    const [words] = await Promise.all([
      own.load(language),
      ...others.map((table) => table.load(language)),
    ]);
    return words;
  },
  get: own.get,
});
