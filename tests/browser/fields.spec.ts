import { PANEL_IDS } from '../../src/features/registry.ts';
import { expect, type Page, test, wake } from './fixtures.ts';
import { openFrame } from './frame.ts';

test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });

/** Sizes of the text in every field a reader can type or choose in, in pixels, the smallest first. */
const sizesOfFields = (page: Page): Promise<number[]> =>
  page
    .locator('input:not([type=range], [type=radio], [type=checkbox]), select, textarea')
    .evaluateAll((fields) =>
      fields
        .map((field) => Number.parseFloat(getComputedStyle(field).fontSize))
        .sort((a, b) => a - b),
    );

test('no field is so small that Safari zooms into it on a phone', async ({ page }) => {
  let fields = 0;
  for (const id of PANEL_IDS) {
    await openFrame(page, id);
    const sizes = await sizesOfFields(page);
    fields += sizes.length;
    expect(sizes[0] ?? 16, id).toBeGreaterThanOrEqual(16);
  }
  await page.goto('/teach/');
  await wake(page, 'builder');
  const sizes = await sizesOfFields(page);
  expect(sizes[0] ?? 0, 'the page for teachers').toBeGreaterThanOrEqual(16);
  expect(fields + sizes.length).toBeGreaterThan(40);
});
