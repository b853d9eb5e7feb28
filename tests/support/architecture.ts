import path from 'node:path';

/*
 * Checks on a tree of sources: which file may import what, who may use the browser, how long a file may be. They do not
 * read files, so that each can be tested on a small tree (tests/architecture.test.ts).
 */

/** Text by path, relative to the root of the tree. */
export type Sources = ReadonlyMap<string, string>;

export interface House {
  /** The folders at the top, and which others each may import from. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Files of another room that a room may import all the same. */
  readonly exceptions: readonly { readonly room: string; readonly file: string }[];
  /** Packages that only these rooms may import. Any room may import the others. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** The room whose folders may not import each other, and its files that gather them. */
  readonly separate: { readonly room: string; readonly gatherers: readonly string[] };
  /** Files that may read or write the address of the page. */
  readonly addressReaders: readonly string[];
  /** Folders without access to the browser, and the files in them that have it. `*` is any folder. */
  readonly withoutBrowser: readonly string[];
  readonly browserUsers: readonly string[];
}

interface Import {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** Loaded when it is asked for, not with the file. */
  readonly late: boolean;
  /** The file it leads to, relative to the root; undefined for a package. */
  readonly target: string | undefined;
}

/** Files in a folder that is not a room, and files at the top other than declarations. */
export const filesInNoRoom = (sources: Sources, { rooms }: House): string[] =>
  [...sources.keys()].filter((file) => {
    const room = roomOf(file);
    return room === undefined ? !file.endsWith('.d.ts') : rooms[room] === undefined;
  });

/** A type-only import counts like any other, since a type is knowledge too. */
export const importsUpward = (sources: Sources, { rooms, exceptions }: House): string[] =>
  complaints(sources, ({ from, target }) => {
    const room = roomOf(from);
    if (target === undefined || room === undefined) return undefined;
    const allowed = [room, ...(rooms[room] ?? [])];
    const excepted = exceptions.some((known) => known.room === room && known.file === target);
    if (excepted || allowed.includes(roomOf(target) ?? '')) return undefined;
    return `${room}/ may import only ${allowed.map((name) => `${name}/`).join(', ')}`;
  });

export const importsBetweenFeatures = (sources: Sources, { separate }: House): string[] =>
  complaints(sources, ({ from, target }) => {
    if (roomOf(from) !== separate.room || separate.gatherers.includes(from)) return undefined;
    const [own, other] = [featureOf(from), target && featureOf(target)];
    if (target === undefined || roomOf(target) !== separate.room) return undefined;
    if (other === undefined || other === own) return undefined;
    return `${own ?? separate.room} may not import the feature ${other}`;
  });

export const foreignPackages = (sources: Sources, { packages }: House): string[] =>
  complaints(sources, ({ from, specifier, target }) => {
    const rooms = target === undefined ? packages[packageOf(specifier)] : undefined;
    if (rooms === undefined || rooms.includes(roomOf(from) ?? '')) return undefined;
    return `only ${rooms.join(', ')} may import ${packageOf(specifier)}`;
  });

/** `exists` tells whether there is a file that is no source, such as a style sheet. */
export const deadEnds = (sources: Sources, exists: (file: string) => boolean): string[] =>
  complaints(sources, ({ target }) =>
    target === undefined || sources.has(target) || exists(target) ? undefined : 'no such file',
  );

/** Type-only cycles count: two files that need each other's types are one file. Late imports do not. */
export function cycles(sources: Sources): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, late, target } of importsOf(sources))
    if (!late && target !== undefined) targets.set(from, [...(targets.get(from) ?? []), target]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return found;
}

const ADDRESS = /\b(?:(?:window|document|globalThis)\.location|(?:location|history)\.\w)/g;

export const addressUses = (sources: Sources, { addressReaders }: House): string[] =>
  usesOf(sources, ADDRESS, (file) => !addressReaders.includes(file)).map(
    (use) => `${use}: only ${addressReaders.join(', ')} may read or write the address`,
  );

const BROWSER = /\b(?:window|document|navigator|localStorage|sessionStorage)\.\w+/g;

export const browserUses = (sources: Sources, { withoutBrowser, browserUsers }: House): string[] =>
  usesOf(
    sources,
    BROWSER,
    (file) =>
      !browserUsers.includes(file) && withoutBrowser.some((folder) => isWithin(file, folder)),
  ).map((use) => `${use}: no access to the browser here`);

/**
 * Files of more than `most` lines, and exceptions for files that do not exist. `allowed` gives the reason for each file
 * that may be longer.
 */
export const longFiles = (
  sources: Sources,
  most: number,
  allowed: Readonly<Record<string, string>>,
): string[] => [
  ...[...sources]
    .map(([file, source]) => ({ file, lines: source.replace(/\n$/, '').split('\n').length }))
    .filter(({ file, lines }) => lines > most && allowed[file] === undefined)
    .map(({ file, lines }) => `${file} has ${lines} lines, more than ${most}`),
  ...Object.keys(allowed)
    .filter((file) => !sources.has(file))
    .map((file) => `${file} may be long, but is not there`),
];

function usesOf(sources: Sources, pattern: RegExp, applies: (file: string) => boolean): string[] {
  return [...sources]
    .filter(([file]) => applies(file))
    .map(([file, source]) => [file, withoutComments(source)] as const)
    .flatMap(([file, source]) =>
      [...source.matchAll(pattern)]
        // A property of something else, or a word in a text.
        .filter((match) => !/[.\w'"]/.test(source[match.index - 1] ?? ''))
        .map((match) => `${file}:${lineAt(source, match.index)} ${match[0]}`),
    );
}

function complaints(sources: Sources, rule: (one: Import) => string | undefined): string[] {
  return importsOf(sources).flatMap((one) => {
    const broken = rule(one);
    return broken === undefined
      ? []
      : [`${one.from}:${one.line} imports '${one.specifier}': ${broken}`];
  });
}

const IMPORT =
  /(?:^|[;\s])(?:import|export)\b[^'";()]*?from\s*['"]([^'"]+)['"]|(?:^|[;\s])import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;

/** Static and dynamic imports, re-exports, and imports for effect. */
const importsOf = (sources: Sources): Import[] =>
  [...sources].flatMap(([from, text]) => {
    const source = withoutComments(text);
    return [...source.matchAll(IMPORT)].map((match) => {
      const specifier = match[1] ?? match[2] ?? match[3] ?? '';
      return {
        from,
        line: lineAt(source, match.index + match[0].indexOf(specifier)),
        specifier,
        late: match[3] !== undefined,
        target: targetOf(from, specifier),
      };
    });
  });

function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** The folder at the top; undefined for a file that is in none. */
const roomOf = (file: string): string | undefined =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;

/** `lab` of `features/lab/lab.tsx`; undefined for a file that is directly in the room. */
function featureOf(file: string): string | undefined {
  const [, feature, ...rest] = file.split('/');
  return rest.length > 0 ? feature : undefined;
}

/** `recharts` of `recharts/es6/chart`, `@scope/name` of `@scope/name/part`. */
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const isWithin = (file: string, folder: string): boolean =>
  new RegExp(`^${folder.replaceAll('*', '[^/]+')}/`).test(file);

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length;

/** Comments become blanks of the same shape, so that lines still count. */
function withoutComments(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/[^\n]*/g, blank);
}
