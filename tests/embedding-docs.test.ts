import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { controlsOf, PANEL_IDS } from '../src/features/registry.ts';
import { STATE_PARAMETERS } from '../src/scenario/parameters.ts';
import { KINDS, linesOf, SITE_IDS, TRIED } from '../src/teach/hosts/sites.ts';
import { SITE_WORDS } from './support/words.ts';

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

test('the guide for teachers names each site, its lines and the versions tried as the page does', () => {
  const [, section = ''] = guide.split('\n## Your site, and what to do there\n');
  const rows = [...section.matchAll(/^\| ([^|]+) \| ([^|]*) \| ([^|]*) \|/gm)].map(
    ([, site = '', line = '', tried = '']) => ({ site, line, tried: tried.trim() }),
  );
  const words = SITE_WORDS.en;
  for (const id of SITE_IDS) {
    const row = rows.find(({ site }) => site === words.names[id]);
    expect(row, words.names[id]).toBeDefined();
    const kinds = linesOf(id).map((line) => words.kinds[KINDS[line]]);
    for (const kind of kinds) expect(row?.line, words.names[id]).toContain(kind);
    expect(row?.tried, words.names[id]).toBe(TRIED[id] ?? '');
  }
});

/** Attributes of the element that are not part of the state. */
const SHOWN_HOW = ['panel', 'lang', 'theme', 'hide', 'lock', 'title'];

/** The names in the first column of the first table under a heading. */
function firstColumn(markdown: string, heading: string): string[] {
  const [, section = ''] = markdown.split(`\n## ${heading}\n`);
  const [table = ''] = /(^\|.*\n)+/m.exec(section) ?? [];
  return table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)])
    .map(([, name = '']) => name);
}

describe('every parameter of the state, and no other, is', () => {
  test('in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(firstColumn(readme, 'Link to a state')).toEqual(STATE_PARAMETERS);
  });

  test('in the guide for teachers', () => {
    expect(firstColumn(guide, 'The element')).toEqual([...SHOWN_HOW, ...STATE_PARAMETERS]);
  });

  test('in the types of the element', () => {
    const types = readFileSync('src/embed/embed.d.ts', 'utf8');
    const [, attributes = ''] = /interface LogSumExplorerAttributes \{(.*?)\n\}/s.exec(types) ?? [];
    const names = [...attributes.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual([...SHOWN_HOW, ...STATE_PARAMETERS].sort());
  });
});
