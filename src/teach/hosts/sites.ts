import type { Host } from '../builder/snippets.ts';

/**
 * The kinds of site a lesson may be on, in the order of the table, and the lines each takes, the better one first. A new
 * one is a row here, a sentence for it in words/, and a row in docs/embedding.md, which tells more; a test compares them.
 */
export const SITES = {
  mkdocs: ['element'],
  docusaurus: ['docusaurus'],
  vitepress: ['vitepress'],
  quarto: ['element'],
  hugo: ['element'],
  reveal: ['element'],
  html: ['element', 'iframe'],
  myst: ['myst'],
  moodle: ['lms'],
  canvas: ['lms'],
  wordpress: ['element', 'lms'],
  link: ['link'],
} as const satisfies Readonly<Record<string, readonly [Host, ...Host[]]>>;

export type SiteId = keyof typeof SITES;

export const SITE_IDS = Object.keys(SITES) as readonly SiteId[];

export const linesOf = (site: SiteId): readonly [Host, ...Host[]] => SITES[site];

export type LineKind = 'element' | 'frame' | 'directive' | 'link';

/** What a reader calls each line. */
export const KINDS: Readonly<Record<Host, LineKind>> = {
  element: 'element',
  docusaurus: 'element',
  vitepress: 'element',
  iframe: 'frame',
  lms: 'frame',
  myst: 'directive',
  link: 'link',
};
