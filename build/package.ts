import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EnvironmentOptions, Plugin } from 'vite';
import { publishedTypes } from './embed.ts';
import { buildEnvironment, chunksOf, writeInto } from './outputs.ts';
import { loadRenderer } from './renderer.ts';

/** The workspace that is published to npm. */
export const PACKAGE = 'packages/log-sum-explorer';

const SOURCES = 'src/embed/package';

/** What others import, by the names of its files. */
export const ENTRIES = ['index', 'element', 'react'] as const;

/** The element as modules, with nothing bundled that others bring. */
const MODULES: EnvironmentOptions = {
  consumer: 'client',
  build: {
    write: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, `${SOURCES}/${name}.ts`])),
      external: ['react'],
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'shared.js',
        // Servers that render React's components apart from others are told to leave this one to the browser.
        banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
      },
    },
  },
};

/** Builds the npm package: the element of embed.js, its types, and a component for React. */
export function npmPackage(): Plugin {
  return {
    name: 'npm-package',
    apply: 'build',
    config: () => ({ environments: { package: MODULES } }),
    async buildApp(builder) {
      const { root } = builder.config;
      const out = path.join(root, PACKAGE, 'dist');
      await rm(out, { recursive: true, force: true });
      for (const { fileName, code } of chunksOf(await buildEnvironment(builder, 'package')))
        await writeInto(out, fileName, code);
      const { PUBLISHED_TYPES } = await loadRenderer(builder);
      await writeInto(out, 'embed.d.ts', await publishedTypes(root, 'embed.d.ts', PUBLISHED_TYPES));
      for (const name of ENTRIES) {
        const types = await readFile(path.join(root, SOURCES, 'types', `${name}.d.ts`), 'utf8');
        await writeInto(out, `${name}.d.ts`, types.replaceAll('../../embed.d.ts', './embed.d.ts'));
      }
    },
  };
}
