import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { outputFolder } from './outputs.ts';

const WORKER = 'build/service-worker.js';
const OUTPUT = 'sw.js';

/**
 * Not kept ahead of use: the worker itself, the licences, what is for the machines of others, what is for the pages of others (a
 * frame is kept when it is first used), and the fonts of rarer formulas.
 */
const NOT_AHEAD = [
  /^sw\.js$/,
  /^social\.png$/,
  /^_headers$/,
  /^licenses\.txt$/,
  /^(assets\/)?embed[./]/,
  /Formula_(?!Main-Regular|Math-Italic|Size[12]-).*\.woff2$/,
];

/** Writes dist/sw.js: a service worker that keeps the files of the build. Runs when all of them are written. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    async buildApp({ config }) {
      const out = outputFolder(config);
      const files = await filesIn(out);
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(await readFile(path.join(out, file)));
      const template = await readFile(path.join(config.root, WORKER), 'utf8');
      const worker = template
        .replace("'@FILES@'", JSON.stringify(files.map(addressOf)))
        .replace('@HASH@', hash.update(template).digest('hex').slice(0, 16));
      await writeFile(path.join(out, OUTPUT), worker);
    },
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !NOT_AHEAD.some((pattern) => pattern.test(file)))
    .sort();
}

/** A page is asked for by its folder. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
