import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTROLS } from '../src/panel/stage.ts';

const guide = readFileSync('docs/embedding.md', 'utf8');

test('the guide for teachers lists the controls of every panel, and no others', () => {
  const listed = [...guide.matchAll(/^\| `([a-z]+)` \| ((?:`[\w-]+`(?:, )?)+) \|$/gm)].map(
    ([, panel = '', names = '']) => [
      panel,
      [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    ],
  );
  expect(Object.fromEntries(listed)).toEqual(CONTROLS);
});
