import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagesIn, together } from '../build/notices.ts';

const module = (renderedLength: number) => ({ code: null, renderedLength, renderedExports: [] });

test('a package counts by the code that is left of it, its styles, or the helper it put in', () => {
  const root = '/site/node_modules';
  expect(
    packagesIn({
      modules: {
        '/site/src/main.ts': module(9),
        [`${root}/react/index.js`]: module(9),
        [`${root}/internmap/src/index.js`]: module(0),
        [`${root}/@reduxjs/toolkit/dist/a.js?commonjs`]: module(9),
        [`${root}/recharts/node_modules/immer/b.js`]: module(9),
        [`${root}/katex/dist/katex.min.css`]: module(0),
        '\0vite/preload-helper.js': module(9),
        '\0virtual:formulas/article': module(9),
        [`\0chart-scales?${root}/victory-vendor/es/d3-scale.js`]: module(9),
      },
    }),
  ).toEqual(['react', '@reduxjs/toolkit', 'immer', 'katex', 'vite', 'victory-vendor']);
});

test('packages with one licence share it', () => {
  expect(
    together([
      { of: ['a 1'], text: 'MIT' },
      { of: ['b 2'], text: 'ISC' },
      { of: ['c 3'], text: 'MIT' },
    ]),
  ).toEqual([
    { of: ['a 1', 'c 3'], text: 'MIT' },
    { of: ['b 2'], text: 'ISC' },
  ]);
});

test('the licence of the faces is the one their makers chose, whole', () => {
  const text = readFileSync('build/ofl-1.1.txt', 'utf8');
  expect(text).toMatch(/^SIL OPEN FONT LICENSE Version 1\.1 - 26 February 2007\n/);
  for (const part of ['PREAMBLE', 'DEFINITIONS', 'PERMISSION & CONDITIONS', 'TERMINATION'])
    expect(text).toContain(`\n${part}\n`);
  expect(text.trimEnd()).toMatch(/OTHER DEALINGS IN THE FONT SOFTWARE\.$/);
});
