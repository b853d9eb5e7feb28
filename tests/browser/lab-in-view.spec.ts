import { expect, labOf, type Page, test } from './fixtures.ts';

/*
 * Cause and effect in one view: with the thumb on the temperature slider, all that it changes is on the screen.
 */

const PARTS = {
  temperature: 1,
  strip: 1,
  row: 5,
  sum: 1,
  loss: 1,
  verdict: 2,
} as const;

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
] as const;

/** Each part by its name, and the share of it that is on the screen and not covered by another. */
const shares = (page: Page) =>
  page.locator('[data-part]').evaluateAll((parts) =>
    parts.map((part) => {
      const box = part.getBoundingClientRect();
      const dock = document.querySelector('.lab > .temperature')?.getBoundingClientRect();
      const docked =
        dock !== undefined && !part.matches('.temperature') && dock.top > innerHeight / 2;
      const foot = docked ? Math.min(innerHeight, dock.top) : innerHeight;
      const height = Math.min(box.bottom, foot) - Math.max(box.top, 0);
      const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      return {
        part: part.getAttribute('data-part') ?? '',
        share: Math.round((height * width * 1000) / (box.height * box.width)) / 1000,
      };
    }),
  );

for (const viewport of SCREENS) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });

    for (const path of ['/', '/es/'])
      for (const query of ['', '?x=92,4.7,3.1,0.5,2.9', '?x=1.2,92,3.1,0.5,2.9'])
        test(`${path}${query}: the thumb and all that it changes are in view`, async ({ page }) => {
          await page.goto(`${path}${query}`);
          await page.getByRole('slider', { name: /^Temperatur/ }).press('ArrowLeft');
          await expect(page.locator('.readout .number')).toHaveText(/0[.,]977/);
          const found = await shares(page);
          for (const [part, count] of Object.entries(PARTS))
            expect(found.filter((each) => each.part === part)).toHaveLength(count);
          expect(found.filter(({ share }) => share < 1)).toEqual([]);
        });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, hasTouch: true });

  test('rows are as tall as a thumb and no taller, and open in place', async ({ page }) => {
    await page.goto('/');
    const rows = page.locator('[data-part="row"]');
    for (const row of await rows.all())
      expect((await row.boundingBox())?.height).toBeLessThanOrEqual(44);
    await rows.nth(1).locator('[data-column="naive-p"]').tap();
    const { cell, inspector } = labOf(page);
    await expect(cell('naive.e.1')).toBeVisible();
    await expect(cell('naive.e.0')).toBeHidden();
    const before = await page.evaluate(() => scrollY);
    await cell('naive.e.1').tap();
    await expect(inspector).toContainText('exponential e of present');
    await expect(inspector).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('the slider stays at the thumb while the lab is scrolled', async ({ page }) => {
    await page.goto('/');
    const { temperature } = labOf(page);
    const before = await temperature.boundingBox();
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(120);
    expect(await temperature.boundingBox()).toEqual(before);
  });
});

test('the number of the title is one press away, and does what the title says', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'type 92', exact: true }).click();
  await expect(labOf(page).logit('future')).toHaveValue('92');
  await expect(labOf(page).verdict('naive')).toHaveAttribute('data-state', 'broken');
  await expect(labOf(page).verdict('stable')).toHaveAttribute('data-state', 'sound');
});

test('92 typed into the first field one sees breaks the naive softmax', async ({ page }) => {
  await page.goto('/');
  // A name looks like text until it is pointed at; the first box one sees is that of a logit.
  await page.locator('#lab .number-field input:visible').first().fill('92');
  await expect(labOf(page).logit('future')).toHaveValue('92');
  await expect(labOf(page).verdict('naive')).toHaveAttribute('data-state', 'broken');
});

test('the inspector opens at its value on a wide screen, and the page does not move', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/?x=92,4.7,3.1,0.5,2.9');
  const { cell, inspector } = labOf(page);
  for (const key of ['naive.p.0', 'stable.loss.', 'inputs.x.4']) {
    await cell(key).click();
    await expect(inspector).toBeInViewport({ ratio: 1 });
    const [value, box] = [await cell(key).boundingBox(), await inspector.boundingBox()];
    if (value === null || box === null) throw new Error('Not drawn.');
    const gap = Math.max(box.y - (value.y + value.height), value.y - (box.y + box.height));
    expect(gap, key).toBeGreaterThanOrEqual(0);
    expect(gap, key).toBeLessThan(12);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(cell(key)).toBeFocused();
  }
});

test('sixty-four rows scroll inside the lab; the slider and both verdicts stay in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`/?x=${Array.from({ length: 64 }, (_, at) => at / 7).join(',')}`);
  const { temperature, verdict, logit } = labOf(page);
  await logit('class 64').scrollIntoViewIfNeeded();
  await expect(logit('class 64')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(temperature).toBeInViewport({ ratio: 1 });
  for (const side of ['naive', 'stable'] as const)
    await expect(verdict(side)).toBeInViewport({ ratio: 1 });
});
