import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { chartScales } from './chart-scales.ts';
import { withImports } from './chunks.ts';
import { codeSamples } from './code-samples.ts';
import { formulas } from './formulas.ts';
import { escapeHtml, loadRenderer, type RenderedFrame } from './renderer.ts';

const ASSETS = 'assets/embed';

/**
 * What a frame may do, for hosts that send headers. All styles are files: the policy is the same for every version.
 * Style attributes are KaTeX's and React's.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * For the static hosts that read it (Netlify, Cloudflare Pages). No path is given the same header twice. A page with
 * cross-origin isolation takes only files that say they are for all, and frames that ask the same of theirs; the
 * element looks whether they do (src/embed/isolation.ts).
 */
export const HEADERS = `/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: cross-origin

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/embed.js
  Cache-Control: public, max-age=600

/sw.js
  Cache-Control: no-cache

/embed/*
  Cache-Control: public, max-age=0, must-revalidate
  Content-Security-Policy: ${FRAME_POLICY}
  Cross-Origin-Embedder-Policy: require-corp
  Access-Control-Expose-Headers: Cross-Origin-Embedder-Policy
`;

/**
 * The panels alone: embed/ with a document for each panel and language, the scripts of those documents, embed.js with
 * its types, and the headers. Built apart from the article, whose scripts so stay as they are.
 */
export function embed(note: () => Plugin): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'embed',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (config.build.ssr) return;
        const out = path.resolve(config.root, config.build.outDir);
        const site = { root: config.root, out, note };
        const modules = await buildModules(site);
        const classic = await buildScript(
          site,
          'src/embed/frame.tsx',
          `${ASSETS}/frame-classic-[hash].js`,
        );
        const start = await buildScript(site, 'src/embed/start.ts', `${ASSETS}/start-[hash].js`);
        const open = await buildScript(site, 'src/embed/open.ts', `${ASSETS}/open-[hash].js`);
        await buildScript(site, 'src/embed/define.ts', 'embed.js');

        const renderer = await loadRenderer(config);
        for (const panel of renderer.panels) {
          for (const lang of ['en', 'es']) {
            const folder = `embed/${panel}/${lang === 'es' ? 'es/' : ''}`;
            const home = '../'.repeat(folder.split('/').length - 1);
            const { scripts, styles } = neededBy(modules, moduleOf(panel));
            const from = (file: string) => home + file;
            const script = `<script src="${from(start)}" data-modules="${scripts.map(from).join(' ')}" data-classic="${from(classic)}"></script>`;
            const page = { lang, home, styles, head: script, attributes: ` data-panel="${panel}"` };
            await write(out, folder, page, await renderer.frame(panel, lang, home));
          }
        }
        const { styles } = neededBy(modules);
        const script = `<script src="../${open}" defer></script>`;
        const page = { lang: 'en', home: '../', styles, head: script, attributes: '' };
        await write(out, 'embed/', page, await renderer.chooser());

        await writeFile(path.join(out, '_headers'), HEADERS);
        for (const types of ['embed.d.ts', 'embed.react.d.ts'])
          await writeFile(
            path.join(out, types),
            await readFile(path.join(config.root, 'src/embed', types)),
          );
      },
    },
  };
}

interface Site {
  readonly root: string;
  readonly out: string;
  /** What is noted of each build. */
  readonly note: () => Plugin;
}

const sources = ({ note }: Site) => [react(), formulas(), codeSamples(), chartScales(), note()];

/** The frame's script as modules: the entry, and each panel in a chunk of its own. */
async function buildModules(site: Site): Promise<readonly Rolldown.OutputChunk[]> {
  const { root, out } = site;
  const result = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: sources(site),
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'src/embed/frame.tsx',
        checks: { bundlerTimings: false },
        output: {
          entryFileNames: `${ASSETS}/[name]-[hash].js`,
          chunkFileNames: `${ASSETS}/[name]-[hash].js`,
          // The fonts are those of the article.
          assetFileNames: ({ names: [name = ''] }) =>
            `${name.endsWith('.woff2') ? 'assets' : ASSETS}/[name]-[hash][extname]`,
        },
      },
    },
  });
  return outputOf(result).filter((file) => file.type === 'chunk');
}

/** A file that runs as it is, without modules. Gives its name. */
async function buildScript(site: Site, entry: string, name: string): Promise<string> {
  const { root, out } = site;
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: sources(site),
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        // Asked for only by what loads further files, of which there are none.
        checks: { emptyImportMeta: false, bundlerTimings: false },
        output: { format: 'iife', codeSplitting: false, entryFileNames: name },
      },
    },
  });
  const script = outputOf(result).find((file) => file.type === 'chunk');
  if (script === undefined) throw new Error(`Nothing was built of ${entry}.`);
  await mkdir(path.dirname(path.join(out, script.fileName)), { recursive: true });
  await writeFile(path.join(out, script.fileName), script.code);
  return script.fileName;
}

function outputOf(result: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'] {
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('The build gave no files.');
  return first.output;
}

/**
 * The entry and the panel's chunk, with what they import, and the style sheets of all of these and of the parts the
 * panel asks for later: the classic script has no way to fetch a style sheet.
 */
function neededBy(chunks: readonly Rolldown.OutputChunk[], panel?: string) {
  const roots = chunks.filter(({ isEntry }) => isEntry);
  if (panel !== undefined) {
    const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(panel));
    if (own === undefined) throw new Error(`No chunk holds ${panel}.`);
    roots.push(own);
  }
  const needed = withImports(roots, chunks);
  const scripts = needed.map(({ fileName }) => fileName);
  const own = needed.filter(({ isEntry }) => !isEntry);
  const later = own.flatMap(({ dynamicImports }) => dynamicImports);
  const parts = chunks.filter(({ fileName }) => later.includes(fileName));
  const styles = [...needed, ...withImports(parts, chunks)].flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  return { scripts, styles: [...new Set(styles)] };
}

interface Frame {
  readonly lang: string;
  /** From the document to the site's root. */
  readonly home: string;
  readonly styles: readonly string[];
  readonly head: string;
  readonly attributes: string;
}

async function write(out: string, folder: string, page: Frame, { title, body }: RenderedFrame) {
  const { lang, home, styles, head, attributes } = page;
  const html = `<!doctype html>
<html lang="${lang}" data-home="${home}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="${home}favicon.svg" type="image/svg+xml" />
    ${styles.map((file) => `<link rel="stylesheet" href="${home}${file}" />`).join('\n    ')}
    ${head}
  </head>
  <body>
    <div id="root"${attributes}>${body}</div>
  </body>
</html>
`;
  await mkdir(path.join(out, folder), { recursive: true });
  await writeFile(path.join(out, folder, 'index.html'), html);
}

/** Panels of one feature share its folder. */
const FOLDERS: Readonly<Record<string, string>> = {
  shift: 'derivations',
  lse: 'derivations',
  loss: 'derivations',
};

const moduleOf = (panel: string) => `src/features/${FOLDERS[panel] ?? panel}/${panel}.tsx`;
