import { LANGUAGES, type Language } from './languages.ts';

/** The pages of the site, each with its folder under that of a language. */
export const PAGES = { lesson: '', workbench: 'workbench/', teach: 'teach/' } as const;

export type PageId = keyof typeof PAGES;

export const PAGE_IDS = Object.keys(PAGES) as readonly PageId[];

/** The folder of a page, relative to the site's root: "es/workbench/". */
export const folderOf = (page: PageId, language: Language): string =>
  `${LANGUAGES[language].folder}${PAGES[page]}`;

/** The way from a page to the site's root, with a slash at its end. */
export const homeFrom = (page: PageId, language: Language): string =>
  addressFrom(folderOf(page, language), '');

/** The relative address of one folder of the site as seen from another; "./" for the same one. */
export const addressFrom = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${to}` || './';
