import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

for (const [address, name] of [
  ['/', 'Licences'],
  ['/es/', 'Licencias'],
] as const) {
  test(`${address} leads to the licences of all that is in the folder`, async ({ page }) => {
    await page.goto(address);
    const link = page.getByRole('contentinfo').getByRole('link', { name });
    // Requested without opening a page: a browser requests a favicon.ico for a document of plain text.
    const answer = await page.request.get(
      await link.evaluate((node) => (node as HTMLAnchorElement).href),
    );
    expect(answer.ok()).toBe(true);
    const text = await answer.text();
    for (const part of [/^logsumexplorer \d/m, /^react \d/m, /^recharts \d/m, /^d3-scale \d/m])
      expect(text).toMatch(part);
    expect(text).toContain('font Formula_Main-Regular');
    expect(text).toContain('with Reserved Font Name KaTeX_Main.');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    // Build tools, and code removed by tree shaking, are not in the folder.
    expect(text).not.toMatch(/^(shiki|subset-font|internmap|playwright) \d/m);
  });
}

test('no reader is made to keep the licences', () => {
  expect(readFileSync('dist/sw.js', 'utf8')).not.toContain('licenses');
});
