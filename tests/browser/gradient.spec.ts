import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  tabTo,
  test,
} from './fixtures.ts';

const FIGURE = '[data-panel="gradient"]';

/** The figure, once it is hydrated and what is above it has its height. */
async function openFigure(page: Page, address = './') {
  await page.goto(address);
  const figure = page.locator(FIGURE);
  const slider = figure.getByRole('slider');
  // A section that was not near yet is not laid out, and the place of a figure in it is a guess.
  await figure.evaluate((node) => node.closest('section')?.scrollIntoView());
  await expect
    .poll(async () => {
      await figure.scrollIntoViewIfNeeded();
      return slider.evaluate((node) =>
        Object.keys(node).some((key) => key.startsWith('__reactProps')),
      );
    })
    .toBe(true);
  const values = (row: string) =>
    figure
      .locator(`[data-row="${row}"] .float data`)
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLDataElement).value));
  return { figure, slider, values, explained: figure.locator('.gradient-explained') };
}

const ALL_NAN = Array(5).fill('NaN');

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
])
  test(`the logit is dragged from NaN to numbers, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const { figure, slider, values } = await openFigure(page);
    expect(await values('dx')).toEqual(ALL_NAN);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The slider has no box.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 13 + (box.width - 26) * (52 / 60), y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y);
    // In the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const dx = await values('dx');
    await page.mouse.up();
    const result = await figure.locator('[data-row="dx"] td').last().boundingBox();
    expect((result?.y ?? Infinity) + (result?.height ?? 0) - box.y).toBeLessThan(viewport.height);
    expect(dx[1]).toBe('0');
    expect(Number(dx[2])).toBeCloseTo(-1, 6);
    expect((await values('logits'))[1]).toBe('1');
  });

test('with the keyboard alone: steps, values and the true class', async ({ page }) => {
  const { figure, slider, explained, values } = await openFigure(page);
  await slider.focus();
  await tabTo(page, figure.getByRole('radio', { name: 'past simple' }));
  await page.keyboard.press('ArrowLeft');
  expect(await values('loss')).toEqual(['NaN']);
  await page.keyboard.press('ArrowRight');
  expect(await values('loss')).toEqual(['Infinity']);
  const table = figure.getByRole('table');
  await table.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(explained).toContainText('−∞ ÷ ∞ → NaN');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(explained).toHaveText('a of “present”: 0 ÷ ∞ → 0.');
  await page.keyboard.press('Tab');
  await tabTo(page, figure.getByRole('button', { name: 'Step by step' }));
  await page.keyboard.press('Enter');
  await expect(figure.locator('[data-row="a"] td').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(figure.locator('[data-row="a"] td').first()).toBeVisible();
});

test('has no faults of accessibility, and fits 320 px in Spanish', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { figure } = await openFigure(page, './es/');
  await expectNoSidewaysScroll(page);
  const wide = await figure
    .locator('td, th, .gradient-explained')
    .evaluateAll((parts) =>
      parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.outerHTML),
    );
  expect(wide).toEqual([]);
  await expectNoAxeViolations(page, FIGURE);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is there with its caption', async ({ page }) => {
    await page.goto('./');
    const figure = page.locator(FIGURE);
    await expect(figure.locator('[data-row="dx"] data').first()).toBeVisible();
    await expect(figure.locator('figcaption')).toContainText('∞ × 0');
  });
});
