import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin, Rolldown } from 'vite';
import { namesOf, RIGHTS } from './font-names.ts';
import { outputFolder } from './outputs.ts';

/** File with the licences of everything that is published. */
export const NOTICES = 'licenses.txt';

const OFL = 'build/ofl-1.1.txt';
const RULE = '='.repeat(78);

interface Notice {
  /** Names of what the licence covers, one per line. */
  readonly of: readonly string[];
  readonly text: string;
}

/**
 * Collects the packages and fonts in the files of all environments, and writes their licences and our own to one file.
 */
export function notices(): Plugin {
  const packages = new Set<string>();
  const faces = new Map<string, Uint8Array>();
  return {
    name: 'notices',
    apply: 'build',
    // One instance for all environments, because it collects from all of them.
    sharedDuringBuild: true,
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const name of packagesIn(file)) packages.add(name);
        else if (file.fileName.endsWith('.woff2') && typeof file.source !== 'string')
          faces.set(path.basename(file.fileName), file.source);
      }
    },
    async buildApp({ config }) {
      const { root } = config;
      const own = { of: [nameOf(root)], text: licenceIn(root) };
      const others = [...packages]
        .sort()
        .map((name) => path.join(root, 'node_modules', name))
        .map((folder) => ({ of: [nameOf(folder)], text: licenceIn(folder) }));
      const fonts = await noticesOfFaces([...faces.values()], path.join(root, OFL));
      const all = [own, ...together(others), ...fonts];
      await writeFile(path.join(outputFolder(config), NOTICES), listing(all));
    },
  };
}

/**
 * The packages whose code is in a chunk. A module that was dropped entirely has length 0; so has a style sheet, because
 * it goes to another file. The id of a package's virtual module starts with a zero byte.
 */
export function packagesIn({ modules }: Pick<Rolldown.OutputChunk, 'modules'>): readonly string[] {
  return Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(?:$|\?)/.test(id))
    .flatMap(([id]) => /(?:.*node_modules\/|^\0)((?:@[^/]+\/)?[^/:?]+)\//.exec(id)?.[1] ?? []);
}

/** Licence and notice of a package, without those of dependencies bundled into its own tools, which we do not publish. */
function licenceIn(folder: string): string {
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice)(\.\w+)?$/i.test(file),
  );
  if (files.length === 0) throw new Error(`${folder} has no licence to publish with the site.`);
  return files
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n'))
    .map((text) => text.split('\n# Licenses of bundled dependencies')[0]?.trim())
    .join('\n\n');
}

function nameOf(folder: string): string {
  const about: { name: string; version: string } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  return `${about.name} ${about.version}`;
}

/** Copyright of each font, followed once by the text of their common licence. */
async function noticesOfFaces(faces: readonly Uint8Array[], licence: string) {
  const said = await Promise.all(
    faces.map(async (face) => {
      const preserveNameIds = [...RIGHTS];
      const options = { targetFormat: 'sfnt', preserveNameIds } as const;
      const names = namesOf(await subsetFont(Buffer.from(face), ' ', options));
      return { of: [`font ${names.get(4)}`], text: names.get(13) ?? names.get(0) ?? '' };
    }),
  );
  const of = said.flatMap((one) => one.of).sort();
  const rights = [...new Set(said.map(({ text }) => text.trim()))].sort();
  const text = [...rights, readFileSync(licence, 'utf8').trim()].join('\n\n');
  return of.length === 0 ? [] : [{ of, text }];
}

/** Merges notices with the same text. */
export function together(all: readonly Notice[]): readonly Notice[] {
  const byText = new Map<string, readonly string[]>();
  for (const { of, text } of all) byText.set(text, [...(byText.get(text) ?? []), ...of]);
  return [...byText].map(([text, of]) => ({ of, text }));
}

const listing = (all: readonly Notice[]): string =>
  all.map(({ of, text }) => `${RULE}\n${of.join('\n')}\n${RULE}\n\n${text}\n`).join('\n');
