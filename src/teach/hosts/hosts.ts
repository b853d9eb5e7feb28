import type { Host as LineId } from '../builder/snippets.ts';

/*
 * The kinds of site the line of the builder was tried in: `npm run test:hosts` builds one of each, with these versions
 * where npm has them. What each does to the line is said in words/, and in docs/embedding.md.
 */

export interface HostFacts {
  readonly name: string;
  /** With the theme, where that is what decides. Empty where there is nothing to install. */
  readonly tried: string;
  /** Which of the builder's lines it takes. */
  readonly line: LineId;
  /** What the page is, seen by the element: whether it may follow theme, language and height there. */
  readonly follows: boolean;
}

export const HOST_FACTS = {
  mkdocs: {
    name: 'MkDocs',
    tried: 'MkDocs 1.4.2, Material 8.2.5',
    line: 'element',
    follows: true,
  },
  docusaurus: { name: 'Docusaurus', tried: '3.10.2', line: 'docusaurus', follows: true },
  vitepress: { name: 'VitePress', tried: '1.6.4', line: 'vitepress', follows: true },
  starlight: {
    name: 'Astro Starlight',
    tried: 'Starlight 0.37.6, Astro 5.18.0',
    line: 'element',
    follows: true,
  },
  sphinx: {
    name: 'Sphinx',
    tried: 'Sphinx 5.3.0, Read the Docs theme 1.2.0, MyST-Parser 0.18.1',
    line: 'sphinx',
    follows: true,
  },
  hugo: { name: 'Hugo', tried: '0.111.3', line: 'hugo', follows: true },
  jekyll: { name: 'Jekyll', tried: '4.3.1', line: 'element', follows: true },
  reveal: { name: 'reveal.js', tried: '6.0.2', line: 'reveal', follows: true },
  react: { name: 'React', tried: 'React 19.3.1, Vite 8.3.8', line: 'react', follows: true },
  html: { name: 'HTML', tried: '', line: 'element', follows: true },
  frame: { name: 'HTML', tried: '', line: 'iframe', follows: false },
  moodle: { name: 'Moodle', tried: '', line: 'lms', follows: false },
  canvas: { name: 'Canvas', tried: '', line: 'lms', follows: false },
  myst: { name: 'Jupyter Book, MyST', tried: '', line: 'myst', follows: false },
} as const satisfies Readonly<Record<string, HostFacts>>;

export type HostId = keyof typeof HOST_FACTS;

export const HOST_IDS = Object.keys(HOST_FACTS) as readonly HostId[];
