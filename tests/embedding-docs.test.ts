import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { controlsOf, PANEL_IDS } from '../src/features/registry.ts';

const guide = readFileSync('docs/embedding.md', 'utf8');

test('the guide for teachers lists the controls of every panel, and no others', () => {
  const listed = [...guide.matchAll(/^\| `([a-z]+)` \| ((?:`[\w-]+`(?:, )?)+) \|$/gm)].map(
    ([, panel = '', names = '']) => [
      panel,
      [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    ],
  );
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(PANEL_IDS.map((id) => [id, controlsOf(id)])),
  );
});
