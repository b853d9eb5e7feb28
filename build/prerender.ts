import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { loadFromSources } from './dev.ts';
import { buildEnvironment, outputFolder, withImports, writeInto } from './outputs.ts';
import { escapeHtml, loadRenderer, type Route, rendererEnvironment, wayHome } from './renderer.ts';

const HEAD = '<!--head-->';
const BODY = '<!--app-->';

/**
 * Writes a document for each route of src/site/prerender.tsx, readable before any script runs, with the style sheet of
 * the entry inlined. In development the same documents are rendered on request.
 */
export function prerenderPages(): Plugin {
  let styles: readonly string[] = [];
  let chunks: readonly Rolldown.OutputChunk[] = [];
  return {
    name: 'prerender-pages',
    // One instance for all environments: what generateBundle finds is used in buildApp.
    sharedDuringBuild: true,
    config: (_, { command }) =>
      command === 'build' ? { environments: { ssr: rendererEnvironment } } : {},
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server, originalUrl = '/' }) {
        // In development the documents of frames also pass through here.
        if (server === undefined || !html.includes(BODY)) return html;
        const { routes, render } = await loadFromSources(server);
        const [path = '', query] = originalUrl.split('?');
        // The longest that fits: es/workbench/ is in es/ too.
        const [route] = routes
          .filter((one) => `${path}/`.includes(`/${one.path}`))
          .sort((a, b) => b.path.length - a.path.length);
        return fill(html, route, routes, route ? await render(route, query) : '');
      },
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      styles = takeStyles(chunks);
    },
    async buildApp(builder) {
      await buildEnvironment(builder, 'client');
      const renderer = await loadRenderer(builder);
      const out = outputFolder(builder.config);
      const html = await readFile(path.join(out, 'index.html'), 'utf8');
      const template = await inlineStyles(html, styles, out);
      for (const route of renderer.routes) {
        const files = neededSoon(chunks, route);
        const sheets = route.sheets.flatMap((folder) => chunksOf(chunks, folder));
        const withFiles = preload(template, files, sheets);
        const html = fill(
          withFiles,
          route,
          renderer.routes,
          await renderer.render(route, '', process.env.SITE_URL),
        );
        await writeInto(out, `${route.path}index.html`, rebase(html, route.path));
      }
    },
  };
}

/** What the entry asks for only when the page is idle. */
const canWait = (id: string): boolean => id.endsWith('src/site/show-beside.ts');

/** The chunks that the entry imports dynamically and those the page preloads, with everything they import. */
function neededSoon(
  chunks: readonly Rolldown.OutputChunk[],
  { lang, preloads }: Route,
): readonly Rolldown.OutputChunk[] {
  const entries = withImports(
    chunks.filter(({ isEntry }) => isEntry),
    chunks,
  );
  const names = entries.flatMap(({ dynamicImports }) => dynamicImports);
  const asked = chunks.filter(
    ({ fileName, moduleIds }) => names.includes(fileName) && !moduleIds.some(canWait),
  );
  const own = preloads.flatMap((folder) => chunksOf(chunks, folder));
  return withImports([...asked, ...own], chunks).filter((chunk) =>
    [undefined, lang].includes(languageOfWords(chunk)),
  );
}

/** The code of a folder of src/, in the file of its name, and its words. */
function chunksOf(chunks: readonly Rolldown.OutputChunk[], folder: string) {
  const own = new RegExp(`/src/${folder}/(${path.basename(folder)}\\.tsx|words/[a-z]{2}\\.ts)$`);
  return chunks.filter(({ facadeModuleId }) => own.test(facadeModuleId ?? ''));
}

/** The language whose words a chunk has, such as `en` for src/words/en.ts; undefined for any other chunk. */
const languageOfWords = ({ facadeModuleId }: Rolldown.OutputChunk): string | undefined =>
  /\/words\/([a-z]{2})\.ts$/.exec(facadeModuleId ?? '')?.[1];

/** The style sheets of the entry. They are inlined, so they are removed from what Vite links to and preloads. */
function takeStyles(chunks: readonly Rolldown.OutputChunk[]): readonly string[] {
  const entries = chunks.filter(({ isEntry }) => isEntry);
  return withImports(entries, chunks).flatMap(({ viteMetadata }) => {
    const taken = [...(viteMetadata?.importedCss ?? [])];
    viteMetadata?.importedCss.clear();
    return taken;
  });
}

/**
 * Preloads scripts in the head, so that they are fetched together with the entry and not after it has run, and links the
 * style sheets of what is rendered in the document.
 */
function preload(
  html: string,
  scripts: readonly Rolldown.OutputChunk[],
  styled: readonly Rolldown.OutputChunk[],
): string {
  const sheets = [...scripts, ...styled].flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  const links = [
    ...[...new Set(sheets)].map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
    ...scripts
      .filter(({ fileName }) => !html.includes(fileName))
      .map(({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`),
  ];
  return html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`);
}

function fill(template: string, route: Route | undefined, routes: readonly Route[], body: string) {
  if (route === undefined) return template;
  const root = wayHome(route.path) || './';
  // Absolute where whoever builds the site says what its address is; social media read no other.
  const site = process.env.SITE_URL;
  const from = site ?? root;
  const alternates = routes.filter(({ page }) => page === route.page);
  const [standard] = alternates;
  const head = [
    `<title>${escapeHtml(route.title)}</title>`,
    `<meta name="description" content="${escapeHtml(route.description)}" />`,
    `<meta property="og:title" content="${escapeHtml(route.title)}" />`,
    `<meta property="og:description" content="${escapeHtml(route.description)}" />`,
    '<meta property="og:type" content="article" />',
    `<meta property="og:locale" content="${route.lang}" />`,
    `<meta property="og:image" content="${from}${route.picture}" />`,
    '<meta name="twitter:card" content="summary_large_image" />',
    ...(site === undefined
      ? []
      : [
          `<link rel="canonical" href="${site}${route.path}" />`,
          `<meta property="og:url" content="${site}${route.path}" />`,
        ]),
    ...(route.indexed ? [] : ['<meta name="robots" content="noindex" />']),
    ...alternates.map(({ lang, path }) => alternate(lang, from + path)),
    ...(standard === undefined ? [] : [alternate('x-default', from + standard.path)]),
  ];
  return template
    .replace('<html lang="en">', `<html lang="${route.lang}">`)
    .replace(HEAD, () => head.join('\n    '))
    .replace(BODY, () => body);
}

const alternate = (lang: string, address: string) =>
  `<link rel="alternate" hreflang="${lang}" href="${address}" />`;

/** Rewrites addresses relative to the root for a document in a folder. */
const rebase = (html: string, folder: string) =>
  folder === ''
    ? html
    : html
        .replaceAll(/(src|href)="\.\/(?=assets\/|favicon|licenses)/g, `$1="${wayHome(folder)}`)
        .replaceAll('url(./assets/', `url(${wayHome(folder)}assets/`);

/** Inlines the style sheets of the entry and deletes their files. */
async function inlineStyles(html: string, files: readonly string[], out: string): Promise<string> {
  const sheets: string[] = [];
  for (const file of files) {
    const css = await readFile(path.join(out, file), 'utf8');
    sheets.push(css.trim().replaceAll(/url\(\.\//g, 'url(./assets/'));
    await rm(path.join(out, file));
  }
  return html.replace('</head>', () => `  <style>${sheets.join('')}</style>\n  </head>`);
}
