import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The rooms of src/ and what each may import: imports point down only. A type-only import counts like any other,
 * since a type is knowledge too. Declarations at the top of src/ belong to no room.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  softmax: ['core'],
  scenario: ['core', 'softmax'],
  words: ['core', 'softmax', 'scenario'],
  ui: ['core'],
  practice: ['core', 'softmax', 'scenario'],
  panel: ['core', 'softmax', 'scenario', 'words', 'ui', 'practice'],
  features: ['core', 'softmax', 'scenario', 'words', 'ui', 'practice', 'panel'],
  lesson: ['core', 'softmax', 'scenario', 'words', 'ui', 'practice', 'panel', 'features'],
  embed: ['core', 'softmax', 'scenario', 'words', 'ui', 'practice', 'panel', 'features'],
  site: [
    'core',
    'softmax',
    'scenario',
    'words',
    'ui',
    'practice',
    'panel',
    'features',
    'lesson',
    'embed',
  ],
};

const HALLWAY = 'hallway';

/** Files of a room above that a room below may know, with the reason. */
const EXCEPTIONS: readonly { room: string; file: string; why: string }[] = [
  {
    room: 'ui',
    file: 'words/sentence.ts',
    why: 'the shape of a sentence with numbers in it, not the words',
  },
];

/** Packages that only these rooms may import. Any room may import react. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  recharts: ['ui'],
  katex: ['ui'],
  'react-dom': ['site', 'embed'],
};

/** Files that may read or write the address of the page. */
const ADDRESS_READERS: readonly string[] = [
  'site/start-panels.ts',
  'site/address-bar.ts',
  // A frame has an address of its own, and no article: it is read before anything is painted, then kept in step.
  'embed/start.ts',
  'embed/frame-address.ts',
  // Sends embed/?panel=<id> on to that panel's document.
  'embed/open.ts',
  // A frame whose panel did not come is loaded again.
  'embed/frame-missing.ts',
];

/** Features, the folders of this room, do not import each other. The registry at its top gathers them. */
const SEPARATE = 'features';
const REGISTRY = 'features/registry.ts';

const SRC = path.resolve('src');

interface Import {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** Loaded when it is asked for, not with the file. */
  readonly late: boolean;
  /** The file it leads to, relative to src; undefined for a package. */
  readonly target: string | undefined;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx)$/.test(file));

const sources = new Map(
  files.map((file) => [file, withoutComments(readFileSync(path.join(SRC, file), 'utf8'))]),
);

const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

describe('the rooms of src', () => {
  test('every folder is a room of the table', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== HALLWAY));
    expect([...rooms].filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  test('imports point down only', () => {
    expect(complain(imports, outOfBounds)).toEqual([]);
  });

  test('features never import features', () => {
    expect(complain(imports, anotherPanel)).toEqual([]);
  });

  test('only the rooms named for it import a package', () => {
    expect(complain(imports, foreignPackage)).toEqual([]);
  });

  test('every import leads to a file', () => {
    expect(complain(imports, deadEnd)).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    expect(cycles()).toEqual([]);
  });

  test('only the address bar reads or writes the address', () => {
    expect(addressReaders()).toEqual([]);
  });
});

function outOfBounds({ from, target }: Import): string | undefined {
  if (target === undefined || roomOf(from) === HALLWAY) return undefined;
  const [room, other] = [roomOf(from), roomOf(target)];
  const allowed = [room, ...(ROOMS[room] ?? [])];
  const excepted = EXCEPTIONS.some((known) => known.room === room && known.file === target);
  if (allowed.includes(other) || excepted) return undefined;
  return `${room}/ may import only ${allowed.map((name) => `${name}/`).join(', ')}`;
}

function anotherPanel({ from, target }: Import): string | undefined {
  if (target === undefined || roomOf(from) !== SEPARATE || from === REGISTRY) return undefined;
  const other = panelOf(target);
  if (other === undefined || other === panelOf(from)) return undefined;
  return `${panelOf(from) ?? SEPARATE} may not import the feature ${other}`;
}

function foreignPackage({ from, specifier, target }: Import): string | undefined {
  if (target !== undefined) return undefined;
  const rooms = PACKAGES[packageOf(specifier)];
  if (rooms === undefined || rooms.includes(roomOf(from))) return undefined;
  return `only ${rooms.join(', ')} may import ${packageOf(specifier)}`;
}

function deadEnd({ target }: Import): string | undefined {
  if (target === undefined || existsSync(path.join(SRC, target))) return undefined;
  return 'no such file';
}

/** Type-only cycles count: two files that need each other's types are one file. Late imports do not. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { from, late, target } of imports)
      if (from === file && !late && target !== undefined) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function addressReaders(): string[] {
  return [...sources]
    .filter(([file]) => !ADDRESS_READERS.includes(file))
    .flatMap(([file, source]) =>
      [
        ...source.matchAll(
          /\b(?:(?:window|document|globalThis)\.location|(?:location|history)\.\w)/g,
        ),
      ]
        .filter((match) => !/[.\w'"]/.test(source[match.index - 1] ?? ''))
        .map(
          (match) =>
            `src/${file}:${lineAt(source, match.index)} ${match[0]}: only ${ADDRESS_READERS.join(', ')} may read or write the address`,
        ),
    );
}

function complain(all: readonly Import[], rule: (one: Import) => string | undefined): string[] {
  return all.flatMap((one) => {
    const broken = rule(one);
    return broken === undefined
      ? []
      : [`src/${one.from}:${one.line} imports '${one.specifier}': ${broken}`];
  });
}

/** Static and dynamic imports, re-exports, and imports for effect. */
function importsOf(from: string, source: string): Import[] {
  const pattern =
    /(?:^|[;\s])(?:import|export)\b[^'";()]*?from\s*['"]([^'"]+)['"]|(?:^|[;\s])import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const line = lineAt(source, match.index + match[0].indexOf(specifier));
    return {
      from,
      line,
      specifier,
      late: match[3] !== undefined,
      target: targetOf(from, specifier),
    };
  });
}

function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : HALLWAY;
}

/** `lab` of `panels/lab/lab.tsx`; undefined for a file that is in no panel. */
function panelOf(file: string): string | undefined {
  const [room, panel, ...rest] = file.split('/');
  return room === SEPARATE && rest.length > 0 ? panel : undefined;
}

/** `recharts` of `recharts/es6/chart`, `@scope/name` of `@scope/name/part`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length;
}

/** Comments become blanks of the same shape, so that lines still count. */
function withoutComments(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/[^\n]*/g, blank);
}
