import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { frameDocument } from './frame-document.ts';
import { RENDERER, type Renderer, wayHome } from './renderer.ts';

/**
 * What `npm run dev` needs beyond Vite: the browser reloads when something changes that only the server renders, and
 * the documents under embed/ are rendered when they are asked for, with embed.js beside them.
 */
export function devPages(): Plugin {
  return {
    name: 'dev-pages',
    apply: 'serve',
    hotUpdate({ modules, server, file }) {
      const { client } = server.environments;
      if (this.environment.name !== 'ssr') return;
      if (modules.some((module) => needsReload(module, server)))
        client.hot.send({ type: 'full-reload', path: '*', triggeredBy: file });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        try {
          const answer = await embedFile(server, request.originalUrl ?? '');
          if (answer === undefined) return next();
          response.setHeader('Content-Type', answer.type);
          response.setHeader('Cache-Control', 'no-cache');
          response.end(answer.text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** Modules of the documents that were rendered last: what src/site/prerender.tsx imports statically, and so on. */
const documents = new WeakMap<ViteDevServer, ReadonlySet<EnvironmentModuleNode>>();

/** src/site/prerender.tsx as it is now. */
export async function loadFromSources(server: ViteDevServer): Promise<Renderer> {
  const renderer = (await server.ssrLoadModule(`/${RENDERER}`)) as Renderer;
  const entry = await server.environments.ssr.moduleGraph.getModuleByUrl(`/${RENDERER}`);
  if (entry) documents.set(server, staticImports(entry));
  return renderer;
}

/**
 * Whether the browser cannot take a new version of a module by itself: the module is not loaded there, or the server
 * draws from it what stands around the panels.
 */
const needsReload = (module: EnvironmentModuleNode, server: ViteDevServer) =>
  documents.get(server)?.has(module) ||
  (module.id !== null && !server.environments.client.moduleGraph.getModuleById(module.id));

function staticImports(entry: EnvironmentModuleNode): ReadonlySet<EnvironmentModuleNode> {
  const found = new Set<EnvironmentModuleNode>();
  const visit = (module: EnvironmentModuleNode) => {
    if (found.has(module)) return;
    found.add(module);
    const { deps = [] } = module.transformResult ?? {};
    // A virtual module depends on files that it does not import.
    const isVirtual = module.id?.startsWith('\0') === true;
    for (const one of module.importedModules) if (isVirtual || deps.includes(one.url)) visit(one);
  };
  visit(entry);
  return found;
}

/** Loads the element's module from the server this script comes from. */
const EMBED_SCRIPT = `import(new URL('src/embed/define.ts', document.currentScript.src).href);\n`;

/** A file that the build writes for embed/; undefined for any other address. */
async function embedFile(server: ViteDevServer, url: string) {
  const [pathname = ''] = url.split(/[?#]/);
  if (pathname === '/embed.js') return { type: 'text/javascript', text: EMBED_SCRIPT };
  if (!pathname.startsWith('/embed/')) return undefined;
  const html = await embedDocument(server, pathname.slice(1).replace(/index\.html$/, ''));
  if (html === undefined) return undefined;
  return { type: 'text/html', text: await server.transformIndexHtml(pathname, html, url) };
}

async function embedDocument(server: ViteDevServer, folder: string): Promise<string | undefined> {
  const renderer = await loadFromSources(server);
  const home = wayHome(folder);
  const page = { lang: 'en', home, styles: [], attributes: '' };
  if (folder === 'embed/') {
    const head = '<script type="module" src="/src/embed/open.ts"></script>';
    return frameDocument({ ...page, head }, await renderer.chooser());
  }
  const route = renderer.frames.find((one) => one.path === folder);
  if (route === undefined) return undefined;
  const { lang, panel } = route;
  const head =
    '<script type="module" src="/src/embed/start.ts" data-modules="/src/embed/frame.tsx"></script>';
  const attributes = ` data-panel="${panel}"`;
  return frameDocument({ ...page, lang, head, attributes }, await renderer.frame(route, home));
}
