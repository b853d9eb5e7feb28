import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const VIEWS = [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
] as const;

async function openRuler(page: Page, id: 'why' | 'shift' | 'underflow' | 'silent', path = '/') {
  await page.goto(path);
  const figure = await wake(page, `ruler-${id}`);
  return {
    figure,
    zone: figure.locator('.ruler-zone'),
    dots: figure.locator('.strip-dot'),
    shown: (column: string) => figure.locator(`td[data-column="${column}"] data`),
  };
}

for (const viewport of VIEWS)
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });

    test('the bar is dragged: the next frame has the exponentials of another c', async ({
      page,
    }) => {
      const { figure, shown, zone } = await openRuler(page, 'shift');
      const grip = figure.getByRole('slider', { name: 'Constant c' });
      await expect(zone).toHaveAttribute('data-zone', 'broken');
      await expect(shown('p').nth(1)).toHaveAttribute('value', 'NaN');
      await grip.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const box = await grip.boundingBox();
      if (box === null) throw new Error('The grip has no box.');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const width = (await figure.locator('.strip').boundingBox())?.width ?? 0;
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 10, y);
      await page.mouse.move(x - width * 0.3, y);
      const next = await page.evaluate(
        () =>
          new Promise((done) =>
            requestAnimationFrame(() =>
              done(
                document
                  .querySelectorAll('[data-panel="ruler-shift"] td[data-column="p"] data')[1]
                  ?.getAttribute('value'),
              ),
            ),
          ),
      );
      expect(next).toBe('1');
      await page.mouse.up();
      await expect(zone).toHaveAttribute('data-zone', 'right');
      expect(await page.evaluate(() => document.querySelector(':focus')?.className)).toBe(
        'strip-grip',
      );
    });

    test('the keys alone: T over the edge, and all five from wrong to right', async ({ page }) => {
      const why = await openRuler(page, 'why');
      await why.figure.getByRole('slider', { name: 'T in this figure' }).focus();
      await page.keyboard.press('Home');
      await expect(why.zone).toHaveAttribute('data-zone', 'broken');
      await expect(why.dots.nth(1)).toHaveAttribute('data-place', 'overflow');
      const silent = await wake(page, 'ruler-silent');
      await silent.getByRole('slider', { name: 'Shift of all logits' }).focus();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('PageUp');
      await expect(silent.locator('.ruler-zone')).toHaveAttribute('data-zone', 'right');
    });
  });

for (const path of ['/', '/es/'] as const)
  test(`nothing for axe, and nothing sideways at 320 px: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { figure } = await openRuler(page, 'underflow', path);
    await figure.locator('.switch').click();
    for (const id of ['why', 'shift', 'underflow', 'silent'] as const) {
      const ruler = await wake(page, `ruler-${id}`);
      await expectNoAxeViolations(page, `[data-panel="ruler-${id}"]`);
      const hidden = await ruler.evaluate((root) => {
        const picture = root.querySelector('.inset-picture')?.getBoundingClientRect();
        const table = root.querySelector('table')?.getBoundingClientRect();
        return (table?.right ?? 0) - (picture?.right ?? 0);
      });
      expect(hidden, id).toBeLessThanOrEqual(0.5);
      await expectNoSidewaysScroll(page);
    }
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the figures stand in their opening states', async ({ page }) => {
    await page.goto('/');
    const figures = page.locator('figure[data-figure="ruler"]');
    await expect(figures).toHaveCount(4);
    await expect(figures.nth(1).locator('.ruler-zone')).toHaveText('broken');
    await expect(figures.nth(3).locator('td[data-column="p"] data').first()).toHaveText('0.6429');
  });
});
