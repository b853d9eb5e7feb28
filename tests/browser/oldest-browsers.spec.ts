import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/*
 * docs/decisions/0010: the oldest browsers we support. tsconfig.src.json limits our own source to their library; this
 * checks the built scripts and style sheets, including packages.
 */

/** By the first version of Chrome that has it. All are younger than Chrome 97, Firefox 104 or Safari 16.4, which scripts are held to. */
const TOO_NEW: Readonly<Record<string, RegExp>> = {
  'structuredClone (98)': /\bstructuredClone\(/,
  'toSorted and its like (110)': /\.(toSorted|toSpliced|toReversed)\(/,
  'with(index, value) (110)': /\.with\(\s*[^,()]+,[^)]/,
  'isWellFormed (111)': /\.(isWellFormed|toWellFormed)\(/,
  'groupBy (117)': /\b(Object|Map)\.groupBy\(/,
  'withResolvers (119)': /\bPromise\.(withResolvers|try)\b/,
  'Array.fromAsync (121)': /\bArray\.fromAsync\(/,
  'URL.canParse (120)': /\bURL\.(canParse|parse)\(/,
  'AbortSignal.any (116)': /\bAbortSignal\.any\(/,
  'sets as in mathematics (122)':
    /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
};

/** Syntax that makes an older browser drop a whole rule. */
const TOO_NEW_STYLE: Readonly<Record<string, RegExp>> = {
  'light-dark (123)': /[:,(\s]light-dark\(/,
  'color-mix (111)': /color-mix\(/,
  'oklch (111)': /\b(oklch|oklab|lch|lab)\(/,
  'nesting (120)': /[{;]\s*&/,
  ':has (105)': /:has\(/,
  'units of the small viewport (108)': /\d[sld]v[hwib]\b/,
};

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');

function found(names: readonly string[], texts: Readonly<Record<string, RegExp>>): string[] {
  return names.flatMap((file) => {
    const text = /\.html$/.test(file)
      ? (read(file).match(/<style>[\s\S]*?<\/style>/g) ?? []).join('')
      : read(file);
    return Object.entries(texts)
      .filter(([, pattern]) => pattern.test(text))
      .map(([name]) => `${file}: ${name}`);
  });
}

test('no script needs what the oldest browsers do not have', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(40);
  expect(found(scripts, TOO_NEW)).toEqual([]);
});

test('no style sheet needs what the oldest browsers do not have', () => {
  const sheets = files.filter((file) => /\.(css|html)$/.test(file));
  expect(sheets.length).toBeGreaterThan(20);
  expect(found(sheets, TOO_NEW_STYLE)).toEqual([]);
});
