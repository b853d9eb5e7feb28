import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin, Rolldown } from 'vite';
import { namesOf, RIGHTS } from './font-names.ts';
import { outputFolder } from './outputs.ts';

/** The licences of all that is in the folder. */
export const NOTICES = 'licenses.txt';

const OFL = 'build/ofl-1.1.txt';
const RULE = '='.repeat(78);

interface Notice {
  /** What it is of, a line each. */
  readonly of: readonly string[];
  readonly text: string;
}

/**
 * Notes which packages and faces are in the files of the site, whichever environment makes them, and puts their licences
 * beside the site's own.
 */
export function notices(): Plugin {
  const packages = new Set<string>();
  const faces = new Map<string, Uint8Array>();
  return {
    name: 'notices',
    apply: 'build',
    // One instance notes the files of all environments.
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
 * The packages whose code is in a chunk. A module nothing was taken from has no length; a style sheet has none either,
 * being written to a file of its own. A virtual module of a package has its name after a zero byte.
 */
export function packagesIn({ modules }: Pick<Rolldown.OutputChunk, 'modules'>): readonly string[] {
  return Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(?:$|\?)/.test(id))
    .flatMap(([id]) => /(?:.*node_modules\/|^\0)((?:@[^/]+\/)?[^/:?]+)\//.exec(id)?.[1] ?? []);
}

/** The texts of a package's own licence and notice; what its tools brought along for itself is in none of our files. */
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

/** What each face says of its rights, and once the licence they name. */
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

/** Those with the same text in one. */
export function together(all: readonly Notice[]): readonly Notice[] {
  const byText = new Map<string, readonly string[]>();
  for (const { of, text } of all) byText.set(text, [...(byText.get(text) ?? []), ...of]);
  return [...byText].map(([text, of]) => ({ of, text }));
}

const listing = (all: readonly Notice[]): string =>
  all.map(({ of, text }) => `${RULE}\n${of.join('\n')}\n${RULE}\n\n${text}\n`).join('\n');
