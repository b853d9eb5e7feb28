import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  tabTo,
  test,
  untilAlive,
} from './fixtures.ts';

/** What needs a real page: dragging, the order of Tab, touch targets, widths. Words and numbers: tests/lesson/insets. */
async function openFigure(page: Page, path = '/') {
  await page.goto(path);
  const figure = page.locator('[data-figure="zones"]');
  await figure.scrollIntoViewIfNeeded();
  const slider = figure.getByRole('slider');
  await untilAlive(slider);
  const marker = () =>
    figure.locator('.zones-over').evaluate((node) => node.style.getPropertyValue('--at'));
  return { figure, slider, marker };
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
  { width: 320, height: 640 },
])
  test.describe(`the zones of the temperature at ${viewport.width} px`, () => {
    test.use({ viewport, colorScheme: viewport.width === 375 ? 'dark' : 'light' });

    test('the marker is dragged from zone to zone, and nothing scrolls sideways', async ({
      page,
    }) => {
      const { figure, slider, marker } = await openFigure(
        page,
        viewport.width === 375 ? '/es/' : '/',
      );
      await expect(figure.locator('tbody [data-zone="wrong"]')).toHaveCount(5);
      // Nothing below the figure moves while it is dragged.
      const below = () => figure.evaluate((node) => node.getBoundingClientRect().bottom);
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      const before = await below();
      if (box === null) throw new Error('The slider has no box.');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - box.width / 4, y, { steps: 4 });
      await expect(figure.locator('tbody [data-zone="broken"]')).toHaveCount(5);
      await expect(figure.locator('.zones-verdict')).not.toHaveText(/still wrong|aun así/);
      expect(await below()).toBe(before);
      await page.mouse.move(x + box.width / 4, y, { steps: 4 });
      await page.mouse.up();
      await expect(figure.locator('tbody [data-zone="right"]')).toHaveCount(5);
      expect(Number(await marker())).toBeGreaterThan(0.7);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page, '[data-figure="zones"]');
    });
  });

test('by keyboard alone: the marker, then the logits', async ({ page }) => {
  const { figure, slider } = await openFigure(page);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', 'T = 0.977');
  await page.keyboard.press('Home');
  await expect(figure.locator('tbody [data-zone="broken"]')).toHaveCount(5);
  const chosen = figure.getByRole('radio', { name: '−100 to −104' });
  await tabTo(page, chosen);
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('radio', { name: '−80 to −100' })).toBeChecked();
});

test('a still picture without a script: its zones, its table, and no handle', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  const figure = page.locator('[data-figure="zones"]');
  await expect(figure.locator('[data-zone="broken"]').first()).toBeVisible();
  await expect(figure.locator('tbody tr')).toHaveCount(5);
  await expect(figure.getByRole('slider')).toBeHidden();
  await expect(figure.locator('.inset-controls')).toBeHidden();
  await context.close();
});
