import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  test,
} from './fixtures.ts';

const IDS = ['spacing-primer', 'spacing-loss', 'spacing-underflow'] as const;
type Id = (typeof IDS)[number];

/** Scrolls to a figure, and waits until React responds there. */
async function figureOf(page: Page, id: Id) {
  const figure = page.locator(`[data-panel="${id}"]`);
  await expect
    .poll(async () => {
      // Sections on the way get their real height as they come into view, and push the figure away.
      await figure.scrollIntoViewIfNeeded();
      return figure
        .locator('input')
        .first()
        .evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
    })
    .toBe(true);
  return figure;
}

/** Moves the mouse over a slider with the button down, and gives what an element says in the next frame. */
async function dragAcross(page: Page, slider: ReturnType<Page['locator']>, to: number) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('It has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

for (const [width, height, path] of [
  [1366, 768, '/'],
  [375, 667, '/es/'],
] as const) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('a drag moves the ticks and the point, and the keys do too', async ({ page }) => {
      await page.goto(path);
      const figure = await figureOf(page, 'spacing-primer');
      const centre = figure.locator('.spacing-centre');
      const before = await centre.textContent();
      const number = figure.locator('.inset-controls input[type=range]');
      await dragAcross(page, number, 0.98);
      expect(await centre.textContent()).not.toBe(before);
      await page.mouse.up();

      // The point is where the thumb of its slider is.
      const point = figure.locator('.spacing-point input');
      await dragAcross(page, point, 0.7);
      await page.mouse.up();
      const [dot, track] = [
        await figure.locator('.spacing-dot').boundingBox(),
        await point.boundingBox(),
      ];
      const share = ((await point.inputValue().then(Number)) + 16) / 32;
      const thumb = (track?.x ?? 0) + 13 + share * ((track?.width ?? 0) - 26);
      expect(Math.abs((dot?.x ?? 0) + (dot?.width ?? 0) / 2 - thumb)).toBeLessThan(1.5);

      const decimal = figure.locator('.spacing-decimal');
      const text = await decimal.textContent();
      await point.press('ArrowRight');
      expect(await decimal.textContent()).not.toBe(text);
      await number.press('Home');
      await expect(centre).toHaveText('1');
    });

    test('log 2 is absorbed, and lands on a tick once the logit is small enough', async ({
      page,
    }) => {
      await page.goto(path);
      const figure = await figureOf(page, 'spacing-loss');
      const sum = figure.locator('.spacing-sum');
      await expect(sum).toHaveAttribute('data-right', 'false');
      await dragAcross(page, figure.locator('input[type=range]'), 0.1);
      await expect(sum).toHaveAttribute('data-right', 'true');
      await page.mouse.up();
    });

    test('e^x becomes 0 by keys alone', async ({ page }) => {
      await page.goto(path);
      const figure = await figureOf(page, 'spacing-underflow');
      const fall = figure.locator('.spacing-fall');
      await expect(fall).toHaveAttribute('data-kind', 'subnormal');
      const slider = figure.locator('input[type=range]');
      await slider.press('Home');
      await expect(fall).toHaveAttribute('data-kind', 'zero');
      await slider.press('End');
      await expect(fall).toHaveAttribute('data-kind', 'normal');
      await page.keyboard.press('Tab');
      await expect(figure.getByRole('checkbox')).toBeFocused();
    });

    test('axe finds nothing', async ({ page }) => {
      await page.goto(path);
      for (const id of IDS) {
        await figureOf(page, id);
        await expectNoAxeViolations(page, `[data-panel="${id}"]`);
      }
    });
  });
}

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls sideways, whatever the number', async ({ page }) => {
    await page.goto('/es/');
    for (const id of IDS) await figureOf(page, id);
    const figure = await figureOf(page, 'spacing-primer');
    for (const text of ['-3.4028235e38', '1e39', '1e-45', '1.1754944e-38', 'inf', 'nan', '0.1']) {
      await figure.getByRole('textbox').fill(text);
      await expectNoSidewaysScroll(page);
    }
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each figure is there in its opening state', async ({ page }) => {
    await page.goto('/');
    for (const id of IDS) {
      const figure = page.locator(`[data-panel="${id}"]`);
      await expect(figure.locator('.spacing-hit')).toHaveCount(1);
      await expect(figure.locator('figcaption')).not.toBeEmpty();
      await expect(figure.locator('.inset-controls')).toBeHidden();
    }
  });
});
