import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentOptions, ViteBuilder } from 'vite';
import { buildEnvironment, chunksOf } from './outputs.ts';

/** What src/site/prerender.tsx exports. Paths are folders relative to the site's root: "", "es/", "embed/lab/". */
export interface Renderer {
  readonly routes: readonly Route[];
  readonly render: (route: Route, query?: string, site?: string) => Promise<string>;
  readonly frames: readonly FrameRoute[];
  readonly frame: (route: FrameRoute, home: string) => Promise<RenderedFrame>;
  readonly gallery: () => Promise<RenderedFrame>;
  /** Values of the types that embed.d.ts imports, by their names. */
  readonly PUBLISHED_TYPES: Readonly<Record<string, readonly string[]>>;
  /** The panels that packages with marks may hold. */
  readonly MARKED_PANELS: readonly string[];
}

export interface Route {
  readonly path: string;
  /** Routes of the same page are its languages. */
  readonly page: string;
  /** Folders of src/ that are rendered in it and not part of the entry's code. */
  readonly preloads: readonly string[];
  /** Folders of src/ of which it needs the style sheets only. */
  readonly sheets: readonly string[];
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** What social media show, a file in the root of the site. */
  readonly picture: string;
}

export interface FrameRoute {
  readonly path: string;
  readonly panel: string;
  readonly lang: string;
}

export interface RenderedFrame {
  readonly title: string;
  readonly body: string;
}

export const RENDERER = 'src/site/prerender.tsx';

const OUTPUT = 'node_modules/.cache/prerender';

/** Builds the renderer for Node, into the cache folder. */
export const rendererEnvironment: EnvironmentOptions = {
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: RENDERER,
      // With a hash, Node imports the new file if a process builds twice.
      output: { codeSplitting: false, entryFileNames: '[name]-[hash].js' },
    },
  },
};

const loaded = new WeakMap<ViteBuilder, Promise<Renderer>>();

/** Builds and imports the renderer, once per build. */
export function loadRenderer(builder: ViteBuilder): Promise<Renderer> {
  const renderer = loaded.get(builder) ?? load(builder);
  loaded.set(builder, renderer);
  return renderer;
}

async function load(builder: ViteBuilder): Promise<Renderer> {
  const [entry] = chunksOf(await buildEnvironment(builder, 'ssr'));
  if (entry === undefined) throw new Error('Nothing was built of the renderer.');
  const file = path.resolve(builder.config.root, OUTPUT, entry.fileName);
  return (await import(pathToFileURL(file).href)) as Renderer;
}

/** Relative path from a folder to the site's root: "" for the root itself. */
export const wayHome = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
