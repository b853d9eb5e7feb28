import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EnvironmentOptions, Plugin, Rolldown, ViteBuilder } from 'vite';
import { frameDocument } from './frame-document.ts';
import { buildEnvironment, chunksOf, outputFolder, withImports } from './outputs.ts';
import { loadRenderer, wayHome } from './renderer.ts';

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

/** The frame's script as modules: the entry, and each panel in a chunk of its own. */
const MODULES: EnvironmentOptions = {
  consumer: 'client',
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'src/embed/frame.tsx',
      output: {
        entryFileNames: `${ASSETS}/[name]-[hash].js`,
        chunkFileNames: `${ASSETS}/[name]-[hash].js`,
        // The fonts are those of the article.
        assetFileNames: ({ names: [name = ''] }) =>
          `${name.endsWith('.woff2') ? 'assets' : ASSETS}/[name]-[hash][extname]`,
      },
    },
  },
};

/** A file that runs as it is, without modules. */
const script = (input: string, name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    write: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input,
      // Asked for only by what loads further files, of which there are none.
      checks: { emptyImportMeta: false },
      output: { format: 'iife', codeSplitting: false, entryFileNames: name },
    },
  },
});

/**
 * The panels alone: embed/ with a document for each panel and language, the scripts of those documents, embed.js with
 * its types, and the headers. Built apart from the article, so that its chunks stay as they are.
 */
export function embed(): Plugin {
  return {
    name: 'embed',
    apply: 'build',
    config: () => ({
      environments: {
        frame: MODULES,
        frameClassic: script('src/embed/frame.tsx', `${ASSETS}/frame-classic-[hash].js`),
        frameStart: script('src/embed/start.ts', `${ASSETS}/start-[hash].js`),
        frameOpen: script('src/embed/open.ts', `${ASSETS}/open-[hash].js`),
        element: script('src/embed/define.ts', 'embed.js'),
      },
    }),
    async buildApp(builder) {
      const { root } = builder.config;
      const out = outputFolder(builder.config);
      const modules = chunksOf(await buildEnvironment(builder, 'frame'));
      const classic = await writeScript(builder, 'frameClassic');
      const start = await writeScript(builder, 'frameStart');
      const open = await writeScript(builder, 'frameOpen');
      await writeScript(builder, 'element');

      const renderer = await loadRenderer(builder);
      for (const route of renderer.frames) {
        const { lang, panel } = route;
        const home = wayHome(route.path);
        const { scripts, styles } = neededBy(modules, panel, lang);
        const from = (file: string) => home + file;
        const head = `<script src="${from(start)}" data-modules="${scripts.map(from).join(' ')}" data-classic="${from(classic)}"></script>`;
        const page = { lang, home, styles, head, attributes: ` data-panel="${panel}"` };
        await write(out, route.path, frameDocument(page, await renderer.frame(route, home)));
      }
      const { styles } = neededBy(modules);
      const head = `<script src="../${open}" defer></script>`;
      const page = { lang: 'en', home: '../', styles, head, attributes: '' };
      await write(out, 'embed/', frameDocument(page, await renderer.chooser()));

      await writeFile(path.join(out, '_headers'), HEADERS);
      for (const types of ['embed.d.ts', 'embed.react.d.ts'])
        await copyFile(path.join(root, 'src/embed', types), path.join(out, types));
    },
  };
}

/** Builds a script and writes it, without the style sheets and fonts it imports. Gives its name. */
async function writeScript(builder: ViteBuilder, environment: string): Promise<string> {
  const [script] = chunksOf(await buildEnvironment(builder, environment));
  if (script === undefined) throw new Error(`Nothing was built for ${environment}.`);
  const file = path.join(outputFolder(builder.config), script.fileName);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, script.code);
  return script.fileName;
}

/**
 * The entry, the panel's chunk and its words in a language, with what they import, and the style sheets of all of these and
 * of the parts the panel asks for later: the classic script has no way to fetch a style sheet. A panel is loaded from a
 * file that has its id for a name, wherever in src/features it is.
 */
function neededBy(chunks: readonly Rolldown.OutputChunk[], panel?: string, lang?: string) {
  const roots = chunks.filter(({ isEntry }) => isEntry);
  if (panel !== undefined) {
    const file = new RegExp(`/src/features/(.*/)?${panel}\\.tsx$`);
    const own = chunks.find(({ facadeModuleId }) => file.test(facadeModuleId ?? ''));
    if (own === undefined) throw new Error(`No chunk is that of ${panel}.tsx.`);
    const folder = path.posix.dirname(own.facadeModuleId ?? '');
    const words = new RegExp(`^${folder}/words/${lang}\\.ts$|/src/(embed/)?words/${lang}\\.ts$`);
    roots.push(own, ...chunks.filter((chunk) => words.test(chunk.facadeModuleId ?? '')));
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

async function write(out: string, folder: string, html: string) {
  await mkdir(path.join(out, folder), { recursive: true });
  await writeFile(path.join(out, folder, 'index.html'), html);
}
