import type { Host } from '../builder/snippets.ts';

/**
 * The kinds of site a lesson may be on, in the order of the table, and the lines each takes, the better one first. A new
 * one is a row here, a sentence for it in words/, and a row in docs/embedding.md, which tells more; a test compares them.
 */
export const SITES = {
  mkdocs: ['element'],
  docusaurus: ['docusaurus'],
  vitepress: ['vitepress'],
  starlight: ['element'],
  sphinx: ['sphinx'],
  quarto: ['element'],
  hugo: ['hugo'],
  jekyll: ['element'],
  reveal: ['reveal'],
  react: ['react'],
  html: ['element', 'iframe'],
  myst: ['myst'],
  moodle: ['lms'],
  canvas: ['lms'],
  wordpress: ['element', 'lms'],
  link: ['link'],
} as const satisfies Readonly<Record<string, readonly [Host, ...Host[]]>>;

export type SiteId = keyof typeof SITES;

export const SITE_IDS = Object.keys(SITES) as readonly SiteId[];

/** The versions each was tried with, as a built site: `npm run test:hosts`. */
export const TRIED: Readonly<Partial<Record<SiteId, string>>> = {
  mkdocs: '1.4.2, Material 8.2.5',
  docusaurus: '3.10.2',
  vitepress: '1.6.4',
  starlight: '0.37.6, Astro 5.18.0',
  sphinx: '5.3.0, Read the Docs 1.2.0, MyST-Parser 0.18.1',
  hugo: '0.111.3',
  jekyll: '4.3.1',
  reveal: '6.0.2',
  react: '19.3.1, Vite 8.3.8',
};

export const linesOf = (site: SiteId): readonly [Host, ...Host[]] => SITES[site];

export type LineKind = 'element' | 'frame' | 'directive' | 'link';

/** What a reader calls each line. */
export const KINDS: Readonly<Record<Host, LineKind>> = {
  element: 'element',
  docusaurus: 'element',
  vitepress: 'element',
  sphinx: 'element',
  hugo: 'element',
  reveal: 'element',
  react: 'element',
  iframe: 'frame',
  lms: 'frame',
  myst: 'directive',
  link: 'link',
};
