import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { loadFromSources } from './dev.ts';
import { buildEnvironment, outputFolder, withImports } from './outputs.ts';
import { escapeHtml, loadRenderer, type Route, rendererEnvironment, wayHome } from './renderer.ts';

const HEAD = '<!--head-->';
const BODY = '<!--app-->';

/**
 * Writes every route of src/site/prerender.tsx as a page of its own: the words in the document before any script runs,
 * the critical style sheet inlined. In development the same pages are rendered when they are asked for.
 */
export function prerenderPages(): Plugin {
  let styles: readonly string[] = [];
  let soon: readonly Rolldown.OutputChunk[] = [];
  return {
    name: 'prerender-pages',
    // Otherwise each environment has an instance of its own, and what one notes the other does not know.
    sharedDuringBuild: true,
    config: (_, { command }) =>
      command === 'build' ? { environments: { ssr: rendererEnvironment } } : {},
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server, originalUrl = '/' }) {
        // The documents of frames pass here too, in development.
        if (server === undefined || !html.includes(BODY)) return html;
        const { routes, render } = await loadFromSources(server);
        const [path = '', query] = originalUrl.split('?');
        const inFolder = routes.find((one) => one.path !== '' && path.includes(`/${one.path}`));
        const route = inFolder ?? routes[0];
        return fill(html, route, routes, route ? await render(route, query) : '');
      },
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      styles = takeStyles(chunks);
      soon = neededSoon(chunks);
    },
    async buildApp(builder) {
      await buildEnvironment(builder, 'client');
      const renderer = await loadRenderer(builder);
      const out = outputFolder(builder.config);
      const html = await readFile(path.join(out, 'index.html'), 'utf8');
      const template = await inlineStyles(html, styles, out);
      for (const route of renderer.routes) {
        const files = soon.filter((chunk) => !isWordsOf(others(renderer.routes, route), chunk));
        const withScripts = preload(template, files);
        const html = fill(withScripts, route, renderer.routes, await renderer.render(route));
        const folder = path.join(out, route.path);
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, 'index.html'), rebase(html, route.path));
      }
    },
  };
}

/** The scripts that the entry asks for as it runs, with all they import. */
function neededSoon(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const entries = withImports(
    chunks.filter(({ isEntry }) => isEntry),
    chunks,
  );
  const names = entries.flatMap(({ dynamicImports }) => dynamicImports);
  const asked = chunks.filter(({ fileName }) => names.includes(fileName));
  return withImports(asked, chunks);
}

/** The languages of the other pages. */
const others = (routes: readonly Route[], { lang }: Route) =>
  routes.map((route) => route.lang).filter((other) => other !== lang);

/** Whether a chunk holds the words of one of these languages: it is named after its module, en.ts or es.ts. */
const isWordsOf = (languages: readonly string[], { facadeModuleId }: Rolldown.OutputChunk) =>
  languages.some((lang) => facadeModuleId?.endsWith(`/${lang}.ts`));

/** The style sheets of the entry, taken off what is linked to and asked for: they become part of the document. */
function takeStyles(chunks: readonly Rolldown.OutputChunk[]): readonly string[] {
  const entries = chunks.filter(({ isEntry }) => isEntry);
  return withImports(entries, chunks).flatMap(({ viteMetadata }) => {
    const taken = [...(viteMetadata?.importedCss ?? [])];
    viteMetadata?.importedCss.clear();
    return taken;
  });
}

/** They come in one go with the entry, not when it runs. */
function preload(html: string, scripts: readonly Rolldown.OutputChunk[]): string {
  const links = scripts
    .filter(({ fileName }) => !html.includes(fileName))
    .map(({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`);
  return html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`);
}

function fill(template: string, route: Route | undefined, routes: readonly Route[], body: string) {
  if (route === undefined) return template;
  const root = wayHome(route.path) || './';
  const head = [
    `<title>${escapeHtml(route.title)}</title>`,
    `<meta name="description" content="${escapeHtml(route.description)}" />`,
    `<meta property="og:title" content="${escapeHtml(route.title)}" />`,
    `<meta property="og:description" content="${escapeHtml(route.description)}" />`,
    '<meta property="og:type" content="article" />',
    // Readers of these tags want a whole address; only whoever publishes the folder knows it.
    `<meta property="og:image" content="${process.env.SITE_URL ?? root}social.png" />`,
    '<meta name="twitter:card" content="summary_large_image" />',
    ...routes.map(
      ({ lang, path }) => `<link rel="alternate" hreflang="${lang}" href="${root}${path}" />`,
    ),
  ];
  return template
    .replace('<html lang="en">', `<html lang="${route.lang}">`)
    .replace(HEAD, () => head.join('\n    '))
    .replace(BODY, () => body);
}

/** Addresses were written for the root; a page in a folder climbs back to it first. */
const rebase = (html: string, folder: string) =>
  folder === ''
    ? html
    : html
        .replaceAll(/(src|href)="\.\/(?=assets\/|favicon|licenses)/g, `$1="${wayHome(folder)}`)
        .replaceAll('url(./assets/', `url(${wayHome(folder)}assets/`);

/** The style sheets of the entry become part of the document; their files are not needed any more. */
async function inlineStyles(html: string, files: readonly string[], out: string): Promise<string> {
  const sheets: string[] = [];
  for (const file of files) {
    const css = await readFile(path.join(out, file), 'utf8');
    sheets.push(css.trim().replaceAll(/url\(\.\//g, 'url(./assets/'));
    await rm(path.join(out, file));
  }
  return html.replace('</head>', () => `  <style>${sheets.join('')}</style>\n  </head>`);
}
