import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/*
 * Loading code on demand may fail. Each place that does so handles the failure, and is tested.
 */
const ANSWERED: Readonly<Record<string, string>> = {
  'site/main.ts': 'offerAgain, through loadCode: tests/browser/missing.spec.ts',
  'site/islands.ts': 'the article, through loadCode: tests/site',
  'site/show-late.ts': 'offerAgain, through loadCode: tests/site/show-late.dom.test.tsx',
  'lesson/insets/insets.ts': 'the article, through loadCode: tests/site',
  'lesson/companion/definition.ts': 'the article, through loadCode: tests/site',
  'words/strings-table.ts':
    'offerAgain, through loadCode of main.ts: tests/browser/missing.spec.ts',
  'panel/load-reader.ts':
    'a message where it was pasted, through loadCode: tests/panel/reader-missing.dom.test.tsx',
  'features/check/load-session.ts':
    'a message in the panel, through loadCode: tests/features/check/check.dom.test.tsx',
  'features/lab/charts.tsx': 'Part, through lazyPart: tests/panel/part.dom.test.tsx',
  'features/lab/precision-fold.tsx': 'Part, through lazyPart: tests/panel/part.dom.test.tsx',
  'training/corpus/corpus.ts': 'Part, through loadCode: tests/browser/train.spec.ts',
  'features/write/write.tsx': 'Part, through lazyPart: tests/browser/write.spec.ts',
  'features/write/words/workspace.ts': 'Part, through lazyPart: tests/browser/write.spec.ts',
  'panel/inspector/inspector-place.tsx': 'Part, through lazyPart: tests/panel/part.dom.test.tsx',
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => [file, readFileSync(path.join('src', file), 'utf8')] as const);

test('every late import is in a file that answers for its failure', () => {
  const late = sources.filter(([, source]) => /\bimport\(/.test(source)).map(([file]) => file);
  // The article and the frame load a definition's code and words, both through loadCode: tests/site, tests/embed.
  const others = late.filter((file) => !/^features\/\w+\/definition\.ts$|\/words\.ts$/.test(file));
  expect(others.sort()).toEqual(Object.keys(ANSWERED).sort());
});

test('nothing is loaded by the lazy of React, which remembers a failure for ever', () => {
  const lazy = sources.filter(([, source]) =>
    /import\s*\{[^}]*\blazy\b[^}]*\}\s*from 'react'/.test(source),
  );
  expect(lazy.map(([file]) => file)).toEqual([]);
});
