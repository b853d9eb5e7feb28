import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type ResolvedConfig } from 'vite';

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

const loaded = new WeakMap<ResolvedConfig, Promise<Renderer>>();

/** Builds the server entry beside the cache and imports it, once for each build. */
export function loadRenderer(config: ResolvedConfig): Promise<Renderer> {
  const renderer = loaded.get(config) ?? load(config);
  loaded.set(config, renderer);
  return renderer;
}

async function load(config: ResolvedConfig): Promise<Renderer> {
  const outDir = path.resolve(config.root, 'node_modules/.cache/prerender');
  await build({
    root: config.root,
    logLevel: 'warn',
    build: {
      ssr: RENDERER,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es' } },
    },
  });
  const entry = pathToFileURL(path.join(outDir, 'prerender.js'));
  // A query makes each build import its own module.
  entry.search = `t=${Date.now()}`;
  return (await import(entry.href)) as Renderer;
}

/** The way from a folder to the site's root: "" from the root itself. */
export const wayHome = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
