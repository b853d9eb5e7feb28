import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Embedding,
  embedLine,
  HOSTS,
  type Host as LineId,
  type Surroundings,
  setupLine,
} from '../../src/teach/builder/snippets.ts';
import type { Language } from '../../src/words/languages.ts';
import { type HostId, type Recipe, recipeOf } from './recipes.ts';
import { filterOf } from './sanitizers.ts';

/** Packages and sites are kept here between runs: outside of the checkout, whose packages a tool must not find. */
const CACHE = process.env.HOSTS_CACHE ?? path.join(tmpdir(), 'logsumexplorer-hosts');

const SITES = path.resolve('tests/hosts/sites');

export interface Site {
  /** The built site. */
  readonly folder: string;
  readonly version: string;
}

/** Why a host is not tested: its tool is not here and cannot be had. */
export class Skipped extends Error {}

export interface Addresses {
  /** Folder of the built explorer, with the slash at its end. */
  readonly root: string;
  /** Root of the host, with the slash at its end. */
  readonly host: string;
}

/** Installs the tool, puts the lines of the builder into the site, and builds it. Throws Skipped. */
export async function buildSite(id: HostId, addresses: Addresses): Promise<Site> {
  const recipe = recipeOf(id);
  const folder = path.join(CACHE, id);
  const built = path.join(folder, 'built-in-run');
  const out = path.join(folder, recipe.out);
  const [run, version] = (await readFile(built, 'utf8').catch(() => '')).split('\n');
  if (run === process.env.HOSTS_RUN) return { folder: out, version: version ?? '' };
  const site = { folder: out, version: await build(id, folder, addresses) };
  await writeFile(built, `${process.env.HOSTS_RUN}\n${site.version}`);
  return site;
}

/** Resolves with the version of the tool. */
async function build(id: HostId, folder: string, addresses: Addresses): Promise<string> {
  const recipe = recipeOf(id);
  await mkdir(folder, { recursive: true });
  const version = await installTool(recipe, folder);
  for (const name of await readdir(folder))
    if (!KEPT.includes(name)) await rm(path.join(folder, name), { recursive: true });
  await copySite(id, folder, addresses);
  for (const [into, from] of Object.entries(recipe.copies ?? {}))
    await cp(
      path.resolve(folder, from.replace('%dist%', path.resolve('dist'))),
      path.join(folder, into),
      {
        recursive: true,
      },
    );
  for (const command of recipe.build) {
    const { status, output } = await execute(folder, command);
    if (status === 0) continue;
    const lacking = recipe.lacking?.exec(output);
    if (lacking) throw new Skipped(lacking[0]);
    throw new Error(`${command.join(' ')}\n${output}`);
  }
  return version;
}

const KEPT = ['node_modules', 'package.json', 'package-lock.json'];

async function installTool({ npm, program }: Recipe, folder: string): Promise<string> {
  if (npm !== undefined) {
    await installPackages(npm, folder);
    return Object.entries(npm)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ');
  }
  if (program === undefined) return '';
  const { status, output } = await execute(folder, program.version);
  if (status !== 0)
    throw new Skipped(`${program.version[0]} is not here: apt-get install ${program.debian}`);
  return output.trim();
}

async function installPackages(npm: Readonly<Record<string, string>>, folder: string) {
  const file = path.join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: npm }, null, 2);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === wanted) return;
  await rm(path.join(folder, 'node_modules'), { recursive: true, force: true });
  await rm(path.join(folder, 'package-lock.json'), { force: true });
  // An installation that was broken off is begun again.
  await writeFile(file, wanted);
  const install = ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'] as const;
  const { status, output } = await execute(folder, install);
  if (status === 0) return;
  await rm(file);
  throw new Skipped(`npm install failed: ${lastLine(output)}`);
}

/** A copy of the site, with every mark such as %lab-en% replaced by the line of the builder. */
async function copySite(id: HostId, folder: string, addresses: Addresses) {
  const from = path.join(SITES, id);
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(folder, path.relative(from, source));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, fillIn(await readFile(source, 'utf8'), id, addresses));
  }
}

function fillIn(text: string, id: HostId, { root, host }: Addresses): string {
  const { line } = recipeOf(id);
  const filter = filterOf(id);
  return text
    .replaceAll('%address%', host)
    .replaceAll('%setup%', () => setupLine(line, surroundings(root, 'en')) ?? '')
    .replace(/%(lab|lse)-(en|es)(?::(\w+))?%/g, (_, panel, language, other) => {
      const kind = HOSTS.find((one): one is LineId => one === other) ?? line;
      const embedding: Embedding = { ...OPENING, panel };
      return filter(embedLine(kind, embedding, surroundings(root, language)));
    });
}

export const OPENING: Embedding = {
  panel: 'lab',
  language: 'host',
  theme: 'auto',
  query: '',
  hidden: [],
  locked: [],
};

export const surroundings = (root: string, language: Language): Surroundings => ({
  root,
  language,
  height: 700,
});

function execute(cwd: string, [program, ...args]: readonly [string, ...string[]]) {
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: '',
        FORCE_COLOR: '0',
        CI: 'true',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    const take = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ status: null, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';
