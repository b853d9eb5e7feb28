import { en } from '../../src/lesson/insets/flow/words/en.ts';
import { es } from '../../src/lesson/insets/flow/words/es.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  tabTo,
  test,
  wake,
} from './fixtures.ts';

const LAST = 6;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 375, height: 667 },
] as const;

const flowOf = (page: Page, words = en) => {
  const figure = page.locator('[data-figure="flow"]');
  return {
    figure,
    step: figure.getByRole('button', { name: words.step }),
    line: (lane: 'naive' | 'stable', name: string) =>
      figure.locator(`.flow-lane[data-lane="${lane}"] [data-line="${name}"]`),
    moving: () =>
      figure.evaluate(
        (node) =>
          document
            .getAnimations()
            .filter(({ effect }) =>
              node.contains((effect as KeyframeEffect | null)?.target ?? null),
            ).length,
      ),
  };
};

for (const viewport of SIZES) {
  test(`at ${viewport.width} px both lanes stay in view with the keys that step through them`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('./');
    await wake(page, 'flow');
    const { figure, step, line } = flowOf(page);
    const lane = figure.locator('.flow-lane').first();
    await figure.getByRole('radio', { checked: true }).focus();
    await tabTo(page, step);
    await lane.evaluate((node) => node.scrollIntoView());
    const placeOf = async () => {
      const [top, bottom] = [await lane.boundingBox(), await step.boundingBox()];
      return [top?.y ?? -1, (bottom?.y ?? 0) + (bottom?.height ?? 0)] as const;
    };
    const before = await placeOf();
    expect(before[0]).toBeGreaterThanOrEqual(0);
    expect(before[1]).toBeLessThanOrEqual(viewport.height);
    for (let at = 1; at <= LAST; at++) {
      await page.keyboard.press('Enter');
      await expect(figure.getByText(en.position(at, LAST), { exact: true })).toBeVisible();
      await expect(line('stable', 'e')).toHaveCSS('visibility', at >= 3 ? 'visible' : 'hidden');
      expect(await placeOf()).toEqual(before);
    }
    await expect(line('naive', 'p').locator('data').nth(1)).toHaveAttribute('value', 'NaN');
    await expectNoAxeViolations(page, '[data-figure="flow"]');
  });
}

test('values move from step to step, and not where motion is reduced', async ({ page }) => {
  await page.goto('./');
  await wake(page, 'flow');
  const { step, moving } = flowOf(page);
  await step.click();
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await step.click();
  expect(await moving()).toBe(0);
});

test('nothing is wider than a screen of 320 px at any step, in Spanish', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('es/');
  await wake(page, 'flow');
  const { step } = flowOf(page, es);
  for (let at = 1; at <= LAST; at++) {
    await step.click();
    await expectNoSidewaysScroll(page);
  }
});

test('on paper the whole flow is there, wherever the reader is', async ({ page }) => {
  await page.goto('./');
  await wake(page, 'flow');
  const { step, line, figure } = flowOf(page);
  await step.click();
  await expect(line('naive', 'p')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(line('naive', 'p')).toBeVisible();
  await expect(line('stable', 'loss')).toBeVisible();
  await expect(figure.locator('.flow-controls')).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1366, 320])
    test(`every line of both programs is there at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto('./');
      const { figure } = flowOf(page);
      await figure.scrollIntoViewIfNeeded();
      const widths = await figure
        .locator('.flow-line')
        .evaluateAll((lines) => lines.map((each) => each.getBoundingClientRect().width));
      expect(Math.min(...widths)).toBeGreaterThan(40);
      await expectNoSidewaysScroll(page);
    });
});
