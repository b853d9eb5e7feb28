import type { Host } from '../../src/teach/builder/snippets.ts';
import type { SiteId } from '../../src/teach/hosts/sites.ts';

/* How each host is installed and built. Their sites are in sites/<id>/, and stay as data there. */

type Command = readonly [program: string, ...args: string[]];

export interface Recipe {
  readonly site: SiteId;
  /** Which of the builder's lines is put in. */
  readonly line: Host;
  /** Packages of npm, installed in exactly these versions. */
  readonly npm?: Readonly<Record<string, string>>;
  /** Programs used as they are on PATH: how to ask for their version, and the packages of Debian that hold them. */
  readonly program?: { readonly version: Command; readonly debian: string };
  /** Run in a copy of the site. */
  readonly build: readonly Command[];
  /** What a build writes if a part of its tool is not here. The host is then skipped, and not failed. */
  readonly lacking?: RegExp;
  /** Folder of the copy that holds the built site. */
  readonly out: string;
  /** Copied into the site before it is built: a folder of it, and where it comes from in the copy or in this checkout. */
  readonly copies?: Readonly<Record<string, string>>;
}

export const RECIPES = {
  mkdocs: {
    site: 'mkdocs',
    line: 'element',
    program: { version: ['mkdocs', '--version'], debian: 'mkdocs mkdocs-material' },
    build: [
      ['mkdocs', 'build', '--quiet', '-f', 'en/mkdocs.yml', '-d', '../out'],
      ['mkdocs', 'build', '--quiet', '-f', 'es/mkdocs.yml', '-d', '../out/es'],
    ],
    lacking: /Unrecognised theme name.*/,
    out: 'out',
  },
  docusaurus: {
    site: 'docusaurus',
    line: 'docusaurus',
    npm: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    build: [['npx', '--no-install', 'docusaurus', 'build']],
    out: 'build',
  },
  vitepress: {
    site: 'vitepress',
    line: 'vitepress',
    npm: { vitepress: '1.6.4' },
    build: [['npx', '--no-install', 'vitepress', 'build']],
    out: '.vitepress/dist',
  },
  starlight: {
    site: 'starlight',
    line: 'element',
    npm: { '@astrojs/starlight': '0.37.6', astro: '5.18.0' },
    build: [['npx', '--no-install', 'astro', 'build']],
    out: 'dist',
  },
  sphinx: {
    site: 'sphinx',
    line: 'sphinx',
    program: {
      version: ['sphinx-build', '--version'],
      debian: 'python3-sphinx python3-sphinx-rtd-theme python3-myst-parser',
    },
    build: [
      ['sphinx-build', '-q', '-W', 'en', 'out'],
      ['sphinx-build', '-q', '-W', 'es', 'out/es'],
    ],
    lacking: /Could not import extension.*|no theme named.*/,
    out: 'out',
  },
  hugo: {
    site: 'hugo',
    line: 'hugo',
    program: { version: ['hugo', 'version'], debian: 'hugo' },
    build: [['hugo', '--quiet', '--destination', 'out']],
    out: 'out',
  },
  jekyll: {
    site: 'jekyll',
    line: 'element',
    program: { version: ['jekyll', '--version'], debian: 'jekyll' },
    build: [['jekyll', 'build', '--quiet', '--destination', 'out']],
    out: 'out',
  },
  reveal: {
    site: 'reveal',
    line: 'reveal',
    npm: { 'reveal.js': '6.0.2' },
    build: [],
    out: '.',
    copies: { dist: 'node_modules/reveal.js/dist' },
  },
  react: {
    site: 'react',
    line: 'react',
    npm: {
      '@types/react': '19.2.7',
      '@types/react-dom': '19.2.3',
      '@vitejs/plugin-react': '6.3.0',
      react: '19.3.1',
      'react-dom': '19.3.1',
      typescript: '7.0.2',
      vite: '8.3.8',
    },
    build: [
      ['npx', '--no-install', 'tsc'],
      ['npx', '--no-install', 'vite', 'build', '--logLevel', 'warn'],
    ],
    out: 'dist',
    copies: { logsumexplorer: '%dist%' },
  },
  html: { site: 'html', line: 'element', build: [], out: '.' },
  frame: { site: 'html', line: 'iframe', build: [], out: '.' },
  moodle: { site: 'moodle', line: 'lms', build: [], out: '.' },
  canvas: { site: 'canvas', line: 'lms', build: [], out: '.' },
  myst: {
    site: 'myst',
    line: 'myst',
    npm: { mystmd: '1.8.3' },
    build: [['npx', '--no-install', 'myst', 'build', '--html', '--ci']],
    // The template of the site is not in the package: it is downloaded from api.mystmd.org.
    lacking: /request to \S+ failed.*/,
    out: '_build/html',
  },
} as const satisfies Readonly<Record<string, Recipe>>;

export type HostId = keyof typeof RECIPES;

export const HOST_IDS = Object.keys(RECIPES) as readonly HostId[];

export const recipeOf = (id: HostId): Recipe => RECIPES[id];
