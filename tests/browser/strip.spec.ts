import { expect, expectNoAxeViolations, labOf, type Page, test } from './fixtures.ts';
import { openFrame } from './frame.ts';

const stripOf = (page: Page) => {
  const strip = page.locator('[data-part="strip"]');
  return {
    strip,
    bead: (name: string) => page.getByRole('slider', { name: `Logit of ${name} on the strip` }),
    grip: page.getByRole('slider', { name: 'Shift of all logits' }),
    dots: strip.locator('[data-lane="naive"] .strip-dot'),
  };
};

async function boxOf(locator: ReturnType<Page['locator']>) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no box.');
  return { ...box, x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) };
}

test('a bead is dragged over the cliff, naive breaks, and back again', async ({ page }) => {
  await openFrame(page, 'lab');
  const lab = labOf(page);
  const { bead, dots, strip } = stripOf(page);
  const { x, y } = await boxOf(bead('present'));
  const { width } = await boxOf(strip);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.2, y, { steps: 4 });
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'sound');
  await page.mouse.move(x + width * 0.4, y, { steps: 4 });
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'broken');
  await expect(lab.verdict('stable')).toHaveAttribute('data-state', 'sound');
  await expect(dots.nth(1)).toHaveAttribute('data-place', 'overflow');
  expect(Number(await lab.logit('present').inputValue())).toBeGreaterThan(88.72);
  await expect(lab.value('naive.p.1')).toHaveAttribute('value', 'NaN');
  await page.mouse.move(x, y);
  await page.mouse.up();
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'sound');
  await expect(lab.logit('present')).toHaveValue('4.7');
});

test('the bar shifts all logits, and only the naive beads move', async ({ page }) => {
  await openFrame(page, 'lab');
  const lab = labOf(page);
  const { grip, strip } = stripOf(page);
  const at = (lane: string) =>
    strip
      .locator(`[data-lane="${lane}"] .strip-dot`)
      .evaluateAll((dots) => dots.map((dot) => Math.round(dot.getBoundingClientRect().x)));
  const [naive, stable] = [await at('naive'), await at('stable')];
  const { x, y } = await boxOf(grip);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await expect(strip.locator('.strip-readout')).toContainText('c = −');
  await page.mouse.up();
  expect(await at('stable')).toEqual(stable);
  const moved = (await at('naive')).map((place, index) => place - (naive[index] ?? 0));
  for (const by of moved) expect(Math.abs(by + 60)).toBeLessThanOrEqual(1);
  const [first, second] = [
    await lab.logit('future').inputValue(),
    await lab.logit('present').inputValue(),
  ];
  expect(Number(second) - Number(first)).toBeCloseTo(3.5, 6);
});

test('the keys move a bead, and Tab leads from one to the next and to the bar', async ({
  page,
}) => {
  await openFrame(page, 'lab');
  const lab = labOf(page);
  const { bead, grip } = stripOf(page);
  await bead('past perfect').focus();
  await page.keyboard.press('Tab');
  await expect(bead('present perfect')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await expect(lab.logit('present perfect')).toHaveValue('13');
  await page.keyboard.press('Tab');
  await expect(grip).toBeFocused();
  await page.keyboard.press('End');
  await expect(lab.logit('present perfect')).toHaveValue('88.7');
  await expect(lab.logit('future')).toHaveValue('76.9');
});

const SIXTY_FOUR = Array.from({ length: 64 }, (_, index) => index - 20).join();

for (const query of ['', 'x=1.2,92,nan,-inf,inf', `x=${SIXTY_FOUR}`])
  test(`the strip is accessible: ${query.slice(0, 30)}`, async ({ page }) => {
    await openFrame(page, 'lab', { query });
    await expectNoAxeViolations(page, '[data-part="strip"]');
  });

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });

  /** Playwright's touchscreen only taps. */
  async function swipe(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd' ? [] : [{ x: from.x + dx * share, y: from.y + dy * share }],
      });
    await touch('touchStart', 0);
    for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8);
    await touch('touchEnd', 1);
    await session.detach();
  }

  test('a bead is dragged sideways', async ({ page }) => {
    await openFrame(page, 'lab');
    await swipe(page, await boxOf(stripOf(page).bead('present')), -60, 4);
    await expect(labOf(page).logit('present')).not.toHaveValue('4.7');
    expect(Number(await labOf(page).logit('present').inputValue())).toBeLessThan(-20);
  });

  test('a swipe up or down that starts on a bead scrolls and changes nothing', async ({ page }) => {
    await openFrame(page, 'lab');
    const { bead, grip } = stripOf(page);
    for (const part of [bead('present'), grip]) {
      await page.evaluate(() => scrollTo(0, 0));
      await swipe(page, await boxOf(part), 5, -120);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
      await expect(labOf(page).logit('present')).toHaveValue('4.7');
    }
  });
});
