import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { outputFolder } from './outputs.ts';

const WORKER = 'build/service-worker.js';
const OUTPUT = 'sw.js';

/**
 * Not cached in advance: the worker itself, files for other programs (social.png, _headers), the licences, and embed/,
 * which most readers never open (a frame is cached when it is first used).
 */
const NOT_AHEAD = [
  /^sw\.js$/,
  /^social(-\w+)?\.png$/,
  /^_headers$/,
  /^licenses\.txt$/,
  /^(assets\/)?embed[./]/,
];

/** Writes dist/sw.js, a service worker that caches the files of the site. Must run after everything else is written. */
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

/** Pages are requested by their folder. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
