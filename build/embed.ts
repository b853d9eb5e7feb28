import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EnvironmentOptions, Plugin, Rolldown, ViteBuilder } from 'vite';
import { frameDocument } from './frame-document.ts';
import { buildEnvironment, chunksOf, outputFolder, withImports, writeInto } from './outputs.ts';
import { packageFiles } from './package-files.ts';
import { loadRenderer, type RenderedFrame, wayHome } from './renderer.ts';

const ASSETS = 'assets/embed';

/**
 * Content Security Policy of frames, for hosts that send headers. All style sheets are files, so the policy needs no
 * hashes and is the same for every version. KaTeX and React use style attributes.
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

/** Policy of the gallery at embed/, which contains frames of the same site. */
export const GALLERY_POLICY = `${FRAME_POLICY}; frame-src 'self'`;

/**
 * The _headers file of static hosts such as Netlify and Cloudflare Pages. No path gets the same header twice. A page
 * with cross-origin isolation loads only files with Cross-Origin-Resource-Policy and frames with
 * Cross-Origin-Embedder-Policy; the element checks for the latter (src/embed/isolation.ts).
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
  Cross-Origin-Embedder-Policy: require-corp
  Access-Control-Expose-Headers: Cross-Origin-Embedder-Policy

/embed/:panel/*
  Content-Security-Policy: ${FRAME_POLICY}

/embed/
  Content-Security-Policy: ${GALLERY_POLICY}

/embed/index.html
  Content-Security-Policy: ${GALLERY_POLICY}
`;

/** CodeMirror, its grammar of Python, and what they need: apart from the code that runs programs. */
export const EDITOR = /node_modules\/(@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)\//;

/** Code of ours, but the words of a language. */
const SHARED = /\/src\/(?!.*\/words\/[a-z]{2}\.ts$)/;

/** The frame's script as modules: the entry, and a chunk for each panel. */
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
        // What several panels or words share comes in one file: a request for each set of sharers would be twice as many.
        codeSplitting: {
          groups: [
            { name: 'shared', test: SHARED, minShareCount: 4 },
            { name: 'editor', test: EDITOR },
          ],
        },
        // The article uses the same font files.
        assetFileNames: ({ names: [name = ''] }) =>
          `${name.endsWith('.woff2') ? 'assets' : ASSETS}/[name]-[hash][extname]`,
      },
    },
  },
};

/** A classic script in one file. */
const script = (input: string, name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    write: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input,
      // import.meta is used only to load further files, and there are none.
      checks: { emptyImportMeta: false },
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: name,
        assetFileNames: `${ASSETS}/[name]-[hash][extname]`,
      },
    },
  },
});

/**
 * Writes embed/: a document for each panel and language, with its scripts, the gallery, embed.js with its types, and the
 * headers. Built in its own environments, so that the chunks of the article do not depend on it.
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
        gallery: script('src/embed/open.ts', `${ASSETS}/open-[hash].js`),
        element: script('src/embed/define.ts', 'embed.js'),
        launcher: script('src/teach/marks/launcher/launcher.ts', `${ASSETS}/launcher-[hash].js`),
      },
    }),
    async buildApp(builder) {
      const { root } = builder.config;
      const out = outputFolder(builder.config);
      const output = await buildEnvironment(builder, 'frame');
      const modules = chunksOf(output);
      const classic = await writeScript(builder, 'frameClassic');
      const start = await writeScript(builder, 'frameStart');
      await writeScript(builder, 'element');
      const launcher = await writeScript(builder, 'launcher');

      const renderer = await loadRenderer(builder);
      for (const route of renderer.frames) {
        const { lang, panel } = route;
        const home = wayHome(route.path);
        const { scripts, styles } = neededBy(modules, panel, lang);
        const from = (file: string) => home + file;
        const head = `<script src="${from(start)}" data-modules="${scripts.map(from).join(' ')}" data-classic="${from(classic)}"></script>`;
        const page = { lang, home, styles, head, attributes: ` data-panel="${panel}"` };
        const html = frameDocument(page, await renderer.frame(route, home));
        await writeInto(out, `${route.path}index.html`, html);
      }
      await writeGallery(builder, await renderer.gallery());
      const marked = renderer.frames.filter(({ panel }) => renderer.MARKED_PANELS.includes(panel));
      const needed = marked.map((route) => ({
        ...route,
        files: [
          `${route.path}index.html`,
          ...packageFiles(output, neededBy(modules, route.panel, route.lang), route),
          start,
          'favicon.svg',
          'licenses.txt',
        ],
      }));
      await writeInto(
        out,
        'embed/files.json',
        JSON.stringify({ launcher, panels: byPanel(needed) }),
      );

      await writeInto(out, '_headers', HEADERS);
      for (const types of ['embed.d.ts', 'embed.react.d.ts'])
        await writeInto(out, types, await publishedTypes(root, types, renderer.PUBLISHED_TYPES));
    },
  };
}

interface Needed {
  readonly panel: string;
  readonly lang: string;
  readonly files: readonly string[];
}

/** Files by panel, then by language. */
function byPanel(needed: readonly Needed[]) {
  const panels: Record<string, Record<string, readonly string[]>> = {};
  for (const { panel, lang, files } of needed) panels[panel] = { ...panels[panel], [lang]: files };
  return panels;
}
/** A file of types as it is published, with the values of our tables. */
export const publishedTypes = async (root: string, file: string, values: Values) =>
  withValues(await readFile(path.join(root, 'src/embed', file), 'utf8'), values);

type Values = Readonly<Record<string, readonly string[]>>;

/** The published types stand alone: a type imported from the sources becomes the union of its values. */
const withValues = (types: string, values: Values) =>
  types.replaceAll(/import\('\.[^']*'\)\.(\w+)/g, (_, name: string) => {
    const union = values[name];
    if (union === undefined) throw new Error(`The published types have no values for ${name}.`);
    return union.map((value) => `'${value}'`).join(' | ');
  });

/** Builds and writes a script without the style sheets and fonts it imports. Returns its file name. */
async function writeScript(builder: ViteBuilder, environment: string): Promise<string> {
  const [script] = chunksOf(await buildEnvironment(builder, environment));
  if (script === undefined) throw new Error(`Nothing was built for ${environment}.`);
  await writeInto(outputFolder(builder.config), script.fileName, script.code);
  return script.fileName;
}

/** Writes the document at embed/ with its script and style sheet. */
async function writeGallery(builder: ViteBuilder, rendered: RenderedFrame) {
  const out = outputFolder(builder.config);
  const files = await buildEnvironment(builder, 'gallery');
  for (const file of files)
    await writeInto(out, file.fileName, file.type === 'chunk' ? file.code : file.source);
  const named = (ending: string) =>
    files.map(({ fileName }) => fileName).filter((name) => name.endsWith(ending));
  const head = named('.js').map((file) => `<script src="../${file}"></script>`);
  const page = { lang: 'en', home: '../', styles: named('.css'), attributes: '' };
  const html = frameDocument({ ...page, head: head.join('') }, rendered);
  await writeInto(out, 'embed/index.html', html);
}

/**
 * Scripts and style sheets of the entry, the panel's chunk and its words in a language, including everything they import,
 * and the style sheets of the parts the panel loads later, which the classic script cannot fetch. The chunk is found by
 * the file name of the panel, which is its id, in any folder of src/features.
 */
function neededBy(chunks: readonly Rolldown.OutputChunk[], panel: string, lang: string) {
  const file = new RegExp(`/src/features/(.*/)?${panel}\\.tsx$`);
  const own = chunks.find(({ facadeModuleId }) => file.test(facadeModuleId ?? ''));
  if (own === undefined) throw new Error(`No chunk is that of ${panel}.tsx.`);
  // Its own words, and those of every frame.
  const folders = [path.posix.dirname(own.facadeModuleId ?? ''), '/src', '/src/embed'];
  const words = chunks.filter(({ facadeModuleId }) =>
    folders.some((folder) => facadeModuleId?.endsWith(`${folder}/words/${lang}.ts`)),
  );
  const roots = [...chunks.filter(({ isEntry }) => isEntry), own, ...words];
  const needed = withImports(roots, chunks);
  const scripts = needed.map(({ fileName }) => fileName);
  const later = needed
    .filter(({ isEntry }) => !isEntry)
    .flatMap(({ dynamicImports }) => dynamicImports);
  const parts = chunks.filter(({ fileName }) => later.includes(fileName));
  const styles = [...needed, ...withImports(parts, chunks)].flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  return { scripts, styles: [...new Set(styles)] };
}
