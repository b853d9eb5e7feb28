import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/*
 * Besides the rules of architecture.test.ts: React is used only for rendering, and every word a reader sees comes from
 * words/ or the words of its feature, so that each language has it.
 */

/** Rooms without React, but for the files named. */
const WITHOUT_REACT = ['core', 'softmax', 'scenario', 'practice', 'words'];
const REACT_FILES = ['words/context.tsx'];

/** Rooms whose markup must contain no words. */
const WORDLESS = ['panel', 'features', 'lesson', 'site', 'ui', 'embed'];

/** Words that are the same in every language: names of formats and functions, and code. */
const SAME_EVERYWHERE: readonly string[] = [
  'float32',
  'float64',
  'hex',
  'log',
  'log1p',
  'exp',
  'max',
  'sum',
  'softmax',
  'ulp',
  'lse',
  'NaN',
];

/** Attributes that are read aloud or shown. */
const SPOKEN = ['alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title'];

const SRC = path.resolve('src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'));

const inRooms = (rooms: readonly string[]) =>
  files.filter((file) => rooms.includes(file.slice(0, file.indexOf('/'))));

interface Source {
  readonly file: string;
  readonly text: string;
  readonly program: ESTree.Program;
}

function read(file: string): Source {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  return { file, text, program: parseSync(file, text).program };
}

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The node and all its descendants. */
function* nodesOf(node: ESTree.Node): Generator<ESTree.Node> {
  yield node;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesOf(child);
}

const placeOf = ({ file, text }: Source, node: ESTree.Node) =>
  `src/${file}:${text.slice(0, node.start).split('\n').length}`;

/** Runs of three letters or more that are not the same in every language. */
const wordsIn = (text: string): string[] =>
  [...text.matchAll(/[A-Za-z][A-Za-z0-9]{2,}/g)]
    .map(([word]) => word)
    .filter((word) => /[A-Za-z]{3}/.test(word) && !SAME_EVERYWHERE.includes(word));

/** What a reader would see or hear of this node that does not come from a table of words. */
function hardCoded(node: ESTree.Node): string {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier') {
    if (!SPOKEN.includes(node.name.name)) return '';
    return node.value?.type === 'Literal' ? String(node.value.value) : '';
  }
  if (node.type === 'JSXExpressionContainer' && node.expression.type === 'Literal') {
    return typeof node.expression.value === 'string' ? node.expression.value : '';
  }
  return '';
}

const complaintsAbout = (source: Source): string[] =>
  [...nodesOf(source.program)].flatMap((node) => {
    const words = wordsIn(hardCoded(node));
    if (words.length === 0) return [];
    return [`${placeOf(source, node)}: '${words.join(' ')}' belongs in text/, in every language`];
  });

const reactIn = (source: Source): string[] =>
  [...nodesOf(source.program)]
    .filter((node) => node.type === 'ImportDeclaration')
    .filter((node) => /^react(-dom)?($|\/)/.test(node.source.value))
    .map((node) => `${placeOf(source, node)}: ${WITHOUT_REACT.join(', ')} do without React`);

describe('the source', () => {
  test('keeps React out of the rooms that show nothing', () => {
    const sources = inRooms(WITHOUT_REACT).map(read);
    expect(sources.length).toBeGreaterThan(20);
    const found = sources.filter(({ file }) => !REACT_FILES.includes(file)).flatMap(reactIn);
    expect(found).toEqual([]);
  });

  test('has no words of its own in markup', () => {
    const sources = inRooms(WORDLESS).map(read);
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(complaintsAbout)).toEqual([]);
  });

  test.each([
    ['text', '<p>Drag the slider</p>'],
    ['text between values', '<p>{x} classes {y}</p>'],
    ['a spoken attribute', '<button aria-label="Close" />'],
    ['a text in braces', "<p>{'Close'}</p>"],
  ])('would be caught with words in %s', (_, markup) => {
    const text = `\nconst found = ${markup};`;
    const source = { file: 'panels/x.tsx', text, program: parseSync('x.tsx', text).program };
    expect(complaintsAbout(source)).toHaveLength(1);
    expect(complaintsAbout(source)[0]).toMatch(/^src\/panels\/x\.tsx:2: /);
  });

  test.each([
    ['formats and functions', '<p>float32 log1p(x) = hex</p>'],
    ['formulas', '<p>x − m ÷ 10³ (s)</p>'],
    ['what is not shown', '<p className="first word" id="lab">{t.title}</p>'],
  ])('may hold %s', (_, markup) => {
    const text = `const found = ${markup};`;
    const source = { file: 'panels/x.tsx', text, program: parseSync('x.tsx', text).program };
    expect(complaintsAbout(source)).toEqual([]);
  });
});
