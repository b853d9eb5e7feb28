import { expect, test } from 'vitest';
import { linesOf, SITE_IDS, TRIED } from '../../src/teach/hosts/sites.ts';
import { HOST_IDS, recipeOf } from './recipes.ts';
import { PURIFIED, sanitize } from './sanitizers.ts';

test('the page says which versions were tried, and those are the ones installed', () => {
  for (const id of HOST_IDS) {
    const { site, npm } = recipeOf(id);
    const tried = TRIED[site];
    if (npm === undefined || tried === undefined) continue;
    const versions = tried.match(/\d+\.\d+\.\d+/g) ?? [];
    expect(versions.length, id).toBeGreaterThan(0);
    for (const version of versions) expect(Object.values(npm), id).toContain(version);
  }
});

test('what is said to be tried is built in a test, and each test puts in a line the builder gives', () => {
  const tested = HOST_IDS.map((id) => recipeOf(id).site);
  for (const site of SITE_IDS) if (TRIED[site]) expect(tested).toContain(site);
  for (const id of HOST_IDS) {
    const { site, line } = recipeOf(id);
    expect(linesOf(site)).toContain(line);
  }
});

/** As HTML Purifier 4.11 with the settings of Moodle answered. */
test('the filter of Moodle is that of HTML Purifier, for the tags of a line', () => {
  const line =
    '<p>x</p><iframe src="https://e.org/embed/?panel=lab" title="t" width="100%" height="700" frameborder="0"><a href="https://e.org/">LogSumExplorer</a></iframe>' +
    '<div><script async src="a.js"></script><log-sum-explorer panel="lab"><a href="https://e.org/">LSE</a></log-sum-explorer></div>';
  expect(sanitize(line, PURIFIED)).toBe(
    '<p>x</p><a href="https://e.org/">LogSumExplorer</a><div><a href="https://e.org/">LSE</a></div>',
  );
});
