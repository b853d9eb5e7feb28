import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentOptions, ViteBuilder } from 'vite';
import { buildEnvironment, chunksOf } from './outputs.ts';

/** What src/site/prerender.tsx exports. Paths are folders relative to the site's root: "", "es/", "embed/lab/". */
export interface Renderer {
  readonly routes: readonly Route[];
  readonly render: (route: Route, query?: string) => Promise<string>;
  readonly frames: readonly FrameRoute[];
  readonly frame: (route: FrameRoute, home: string) => Promise<RenderedFrame>;
  readonly chooser: () => Promise<RenderedFrame>;
}

export interface Route {
  readonly path: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
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

/** How the renderer is built: for Node, beside the caches. */
export const rendererEnvironment: EnvironmentOptions = {
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: RENDERER,
      // The hash makes each build import its own module.
      output: { codeSplitting: false, entryFileNames: '[name]-[hash].js' },
    },
  },
};

const loaded = new WeakMap<ViteBuilder, Promise<Renderer>>();

/** Builds the renderer and imports it, once for each build. */
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

/** The way from a folder to the site's root: "" from the root itself. */
export const wayHome = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
