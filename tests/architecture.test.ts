import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addressUses,
  browserUses,
  cycles,
  deadEnds,
  filesInNoRoom,
  foreignPackages,
  type House,
  importsBetweenFeatures,
  importsUpward,
  longFiles,
  type Sources,
} from './support/architecture.ts';

const BELOW_PANEL = ['core', 'softmax', 'scenario', 'python', 'words', 'ui', 'practice'] as const;
const BELOW_LESSON = [...BELOW_PANEL, 'panel', 'features'] as const;

/** The rooms of src/ from the bottom up, and what each may import. Types count too. */
const HOUSE: House = {
  rooms: {
    core: [],
    softmax: ['core'],
    scenario: ['core', 'softmax'],
    tensor: ['core', 'scenario'],
    report: ['core', 'softmax', 'scenario', 'tensor'],
    python: ['core'],
    words: ['core', 'softmax', 'scenario', 'python'],
    ui: ['core'],
    practice: ['core', 'softmax', 'scenario'],
    training: ['core', 'softmax', 'scenario', 'practice'],
    panel: BELOW_PANEL,
    features: [...BELOW_PANEL, 'tensor', 'report', 'python', 'training', 'panel'],
    lesson: BELOW_LESSON,
    embed: BELOW_LESSON,
    teach: [...BELOW_LESSON, 'tensor', 'embed'],
    site: [...BELOW_LESSON, 'lesson', 'embed', 'teach'],
  },
  exceptions: [
    // Only the shape of a sentence with numbers in it; no words.
    { room: 'ui', file: 'words/sentence.ts' },
  ],
  packages: {
    react: ['words', 'ui', 'panel', 'features', 'lesson', 'embed', 'teach', 'site'],
    // Of the panels' room, only what is printed, which stands beside the page.
    'react-dom': ['site', 'embed', 'panel'],
    recharts: ['ui'],
    katex: ['ui'],
    '@codemirror/state': ['features'],
    '@codemirror/view': ['features'],
    '@codemirror/autocomplete': ['features'],
    '@codemirror/commands': ['features'],
    '@codemirror/language': ['features'],
    '@codemirror/lang-python': ['features'],
    '@lezer/highlight': ['features'],
    '@lezer/python': ['features', 'python'],
  },
  separate: { room: 'features', gatherers: ['features/registry.ts'] },
  addressReaders: [
    'site/start-panels.ts',
    'site/address-bar.ts',
    // A frame has an address of its own, and no article: it is read before anything is painted, then kept up to date.
    'embed/start.ts',
    'embed/frame-address.ts',
    // The document of a package is no page of the site: its address is what a platform launched.
    'teach/marks/launcher/launcher.ts',
    // Redirects embed/?panel=<id> to that panel's document.
    'embed/open.ts',
    // A frame whose panel could not be loaded is loaded again.
    'embed/frame-missing.ts',
  ],
  withoutBrowser: [
    'core',
    'softmax',
    'scenario',
    'tensor',
    'training',
    'python',
    'words',
    'practice',
    'features/*/model',
    'teach/*/model',
  ],
  // What the reader did is kept in localStorage.
  browserUsers: ['practice/kept.ts'],
};

const MOST_LINES = 300;

/** Why these are longer. Files of words may be as long as the words are. */
const LONG: Readonly<Record<string, string>> = {
  'src/words/en.ts': 'words',
  'src/words/es.ts': 'words',
};

const SOURCE = /\.(?:ts|tsx|js|mjs|css)$/;

const read = (folder: string): Sources =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => SOURCE.test(file))
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );

const src = read('src');

const everything: Sources = new Map(
  ['src', 'tests', 'build', 'bench'].flatMap((folder) =>
    [...read(folder)].map(([file, source]) => [`${folder}/${file}`, source] as const),
  ),
);

describe('the house', () => {
  test('every file is in a room of the table', () => {
    expect(filesInNoRoom(src, HOUSE)).toEqual([]);
  });

  test('imports point down only', () => {
    expect(importsUpward(src, HOUSE)).toEqual([]);
  });

  test('features do not import features', () => {
    expect(importsBetweenFeatures(src, HOUSE)).toEqual([]);
  });

  test('only the rooms named for it import a package', () => {
    expect(foreignPackages(src, HOUSE)).toEqual([]);
  });

  test('every import leads to a file', () => {
    expect(deadEnds(src, (file) => existsSync(path.join('src', file)))).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(cycles(src)).toEqual([]);
  });

  test('only the files named for it read or write the address', () => {
    expect(addressUses(src, HOUSE)).toEqual([]);
  });

  test('numbers, words and models do not use the browser', () => {
    expect(browserUses(src, HOUSE)).toEqual([]);
  });

  test(`no file has more than ${MOST_LINES} lines without a reason`, () => {
    expect(longFiles(everything, MOST_LINES, LONG)).toEqual([]);
  });
});

/** A tree of these files: the checks themselves are tested on trees with one fault. */
const tree = (files: Readonly<Record<string, string>>): Sources => new Map(Object.entries(files));

describe('what the checks find', () => {
  test('a file in no room', () => {
    const files = { 'core/a.ts': '', 'virtual.d.ts': '', 'attic/b.ts': '', 'main.ts': '' };
    expect(filesInNoRoom(tree(files), HOUSE)).toEqual(['attic/b.ts', 'main.ts']);
  });

  test.each([
    ["import { a } from '../softmax/a.ts';"],
    ["import type { A } from '../softmax/a.ts';"],
    ["import '../softmax/a.ts';"],
    ["export * from '../softmax/a.ts';"],
    ["const late = () => import('../softmax/a.ts');"],
    ["import {\n  a,\n} from '../softmax/a.ts';"],
  ])('an import upward: %j', (source) => {
    const [found, ...others] = importsUpward(tree({ 'core/b.ts': source }), HOUSE);
    expect(found).toMatch(
      /^core\/b\.ts:\d imports '\.\.\/softmax\/a\.ts': core\/ may import only core\/$/,
    );
    expect(others).toEqual([]);
    expect(importsUpward(tree({ 'words/b.ts': source }), HOUSE)).toEqual([]);
  });

  test('an import upward that is excepted, and the same file from elsewhere', () => {
    const source = "import { say } from '../words/sentence.ts';";
    expect(importsUpward(tree({ 'ui/a.tsx': source }), HOUSE)).toEqual([]);
    expect(importsUpward(tree({ 'core/a.ts': source }), HOUSE)).toHaveLength(1);
  });

  test('a feature that imports another', () => {
    const source = "import { b } from '../b/model.ts';";
    expect(importsBetweenFeatures(tree({ 'features/a/panel.tsx': source }), HOUSE)).toEqual([
      "features/a/panel.tsx:1 imports '../b/model.ts': a may not import the feature b",
    ]);
    expect(importsBetweenFeatures(tree({ 'features/b/panel.tsx': source }), HOUSE)).toEqual([]);
    const gathered = tree({ 'features/registry.ts': "import { b } from './b/model.ts';" });
    expect(importsBetweenFeatures(gathered, HOUSE)).toEqual([]);
  });

  test.each([
    ['recharts/es6/chart', 'features/a/panel.tsx', 'ui/chart.tsx'],
    ['katex', 'panel/a.tsx', 'ui/formula.tsx'],
    ['react-dom/client', 'ui/a.tsx', 'site/main.ts'],
    ['react', 'softmax/a.ts', 'words/context.tsx'],
  ])('a package in a room that may not import it: %s', (name, wrong, right) => {
    const source = `import { x } from '${name}';`;
    expect(foreignPackages(tree({ [wrong]: source }), HOUSE)).toHaveLength(1);
    expect(foreignPackages(tree({ [right]: source }), HOUSE)).toEqual([]);
  });

  test('an import that leads nowhere', () => {
    const files = tree({ 'core/a.ts': "import './b.ts';\nimport './c.css';", 'core/b.ts': '' });
    expect(deadEnds(files, () => true)).toEqual([]);
    expect(deadEnds(files, () => false)).toEqual(["core/a.ts:2 imports './c.css': no such file"]);
  });

  test('a cycle, but not one that a late import closes', () => {
    const a = "import { b } from './b.ts';";
    expect(cycles(tree({ 'core/a.ts': a, 'core/b.ts': "export * from './a.ts';" }))).toEqual([
      'core/a.ts -> core/b.ts -> core/a.ts',
    ]);
    expect(cycles(tree({ 'core/a.ts': a, 'core/b.ts': "import('./a.ts');" }))).toEqual([]);
  });

  test.each(['window.location.href', 'location.search', 'history.replaceState(null, "")'])(
    'a use of the address: %s',
    (use) => {
      expect(addressUses(tree({ 'ui/a.tsx': `\nconst a = ${use};` }), HOUSE)).toHaveLength(1);
      expect(addressUses(tree({ 'site/address-bar.ts': use }), HOUSE)).toEqual([]);
      expect(addressUses(tree({ 'ui/a.tsx': `// ${use}` }), HOUSE)).toEqual([]);
    },
  );

  test.each(['document.title', 'window.innerWidth', 'localStorage.getItem("a")'])(
    'a use of the browser where there should be none: %s',
    (use) => {
      for (const file of ['core/a.ts', 'scenario/a.ts', 'features/lab/model/a.ts'])
        expect(browserUses(tree({ [file]: `const a = ${use};` }), HOUSE)).toHaveLength(1);
      for (const file of ['ui/a.tsx', 'features/lab/lab.tsx', 'practice/kept.ts'])
        expect(browserUses(tree({ [file]: `const a = ${use};` }), HOUSE)).toEqual([]);
      expect(
        browserUses(tree({ 'core/a.ts': '{ window: 1, a: shift.window.low }' }), HOUSE),
      ).toEqual([]);
    },
  );

  test('a file that is too long, and an exception for a file that is gone', () => {
    const files = tree({ 'src/a.ts': 'a\n'.repeat(3), 'src/b.ts': 'b\n'.repeat(4) });
    expect(longFiles(files, 3, {})).toEqual(['src/b.ts has 4 lines, more than 3']);
    expect(longFiles(files, 3, { 'src/b.ts': 'words' })).toEqual([]);
    expect(longFiles(files, 4, { 'src/c.ts': 'words' })).toEqual([
      'src/c.ts may be long, but is not there',
    ]);
  });
});
