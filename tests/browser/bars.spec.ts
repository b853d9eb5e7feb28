import { expect, showCharts, test } from './fixtures.ts';
import { openFrame } from './frame.ts';

test.use({ viewport: { width: 375, height: 800 } });

const LONG = `${'a name of forty signs, as from a file, '.repeat(2).slice(0, 59)}!`;
const NAMES = [LONG, 'W'.repeat(40), 'مرحبا بالعالم', '😀'.repeat(20), 'short'];

test('long names of any script leave room for the bars, and can be read whole', async ({
  page,
}) => {
  await openFrame(page, 'lab', {
    query: `x=1.2,92,3.1,0.5,2.9&labels=${NAMES.map(encodeURIComponent).join('|')}`,
  });
  await showCharts(page);
  const bar = page.locator('.pair-bar.second rect').nth(1);
  expect((await bar.boundingBox())?.width).toBeGreaterThan(100);
  const names = page.locator('.pair-name');
  await expect(names).toHaveText(NAMES);
  const box = await bar.boundingBox();
  for (const name of await names.all()) {
    const place = await name.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0);
    expect(place?.x).toBeGreaterThanOrEqual(0);
  }
  await page.locator('.pair-bar.first rect').first().hover({ force: true });
  await expect(page.locator('.chart-tooltip')).toContainText(LONG);
  // Nothing is painted over the bars that are pointed at.
  await expect(page.locator('.recharts-tooltip-cursor')).toHaveCount(0);
});
