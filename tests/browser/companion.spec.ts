import { CLAIMS, type ClaimId, claimScenario } from '../../src/scenario/claims.ts';
import { encode } from '../../src/scenario/codec.ts';
import {
  articleOf,
  besideOf,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  labOf,
  type Page,
  test,
} from './fixtures.ts';

/*
 * What the text claims, shown beside it: a column on a laptop, a sheet on a phone.
 */

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 375, height: 667 };
const SMALL = { width: 320, height: 568 };

/** Brings a control to a height of the window, as a share of it, once nothing moves it any more. */
async function bring(page: Page, at: number, share: number) {
  const control = page.locator('article [data-show]').nth(at);
  const top = () => control.evaluate((node) => node.getBoundingClientRect().top);
  await expect(async () => {
    await control.evaluate((node, part) => {
      const { top: now, height } = node.getBoundingClientRect();
      scrollBy(0, now + height - part * innerHeight);
    }, share);
    const before = await top();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await top()).toBe(before);
    // What was laid out on the way may have moved it on; out of view, the focus would scroll to it.
    await expect(control).toBeInViewport({ ratio: 1, timeout: 100 });
  }).toPass();
  return { control, top };
}

/** What of the text and of the evidence can be seen: whether the control or the evidence is covered, or out of view. */
const seen = (page: Page, at: number) =>
  page.evaluate((index) => {
    const control = document.querySelectorAll('article [data-show]')[index];
    const evidence = document.querySelector('.companion-evidence');
    const isOnTop = (element: Element | null | undefined) => {
      const box = element?.getBoundingClientRect();
      if (!element || !box || box.top < 0 || box.bottom > innerHeight) return false;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return [box.top + 2, y, box.bottom - 2].every((height) => {
        const top = document.elementFromPoint(x, height);
        return top !== null && (element.contains(top) || top.contains(element));
      });
    };
    return { control: isOnTop(control), evidence: isOnTop(evidence) };
  }, at);

/** How far what stands beside the text, and what scrolls in it, can be scrolled sideways. */
const sidewaysIn = ({ place }: ReturnType<typeof besideOf>) =>
  place
    .or(place.locator('.island'))
    .evaluateAll((nodes) =>
      Math.max(
        ...nodes
          .filter((node) => getComputedStyle(node).overflowY !== 'visible')
          .map((node) => node.scrollWidth - node.clientWidth),
      ),
    );

for (const [name, viewport, path] of [
  ['a laptop', LAPTOP, '/'],
  ['a phone', PHONE, '/'],
  ['a small phone', SMALL, '/es/'],
] as const)
  test(`on ${name} every control of the text shows its claim, and moves nothing`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.goto(path);
    const count = await page.locator('article [data-show]').count();
    const claimed = new Set<string>();
    for (let at = 0; at < count; at++) {
      // In the upper part of the window and in the lower one in turn.
      const { control, top } = await bring(page, at, at % 2 === 0 ? 0.5 : 0.9);
      const id = (await control.getAttribute('data-show')) as ClaimId;
      claimed.add(id);
      const before = await top();
      await control.press('Enter');
      const query = encode(claimScenario(id));
      await expect.poll(() => new URL(page.url()).search, id).toBe(query && `?${query}`);
      await expect(page.locator('.companion-evidence[data-proves]'), id).toBeVisible();
      await expect(control).toHaveAttribute('aria-current', 'true');
      await expect(control).toBeFocused();
      await expect.poll(() => seen(page, at), id).toEqual({ control: true, evidence: true });
      expect(Math.abs((await top()) - before), id).toBeLessThan(1);
      await page.keyboard.press('Escape');
    }
    expect([...claimed].sort()).toEqual(Object.keys(CLAIMS).sort());
  });

for (const [name, viewport] of [
  ['column', LAPTOP],
  ['sheet', PHONE],
] as const)
  test.describe(`the ${name}`, () => {
    test.use({ viewport });

    test('is reached by Tab from the control, works by keys, and Escape leads back', async ({
      page,
    }) => {
      await page.goto('/');
      const beside = besideOf(page);
      const control = articleOf(page).claim('Show one logit of 92');
      await control.press('Enter');
      await expect(beside.evidence).toContainText('NaN');
      await page.keyboard.press('Tab');
      await expect(beside.own).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(control).toBeFocused();
      await beside.bar('present').focus();
      await page.keyboard.press('PageDown');
      await expect(beside.evidence.locator('data').first()).toHaveAttribute('value', '1');
      await expect(labOf(page).logit('present')).toHaveValue('82');
      await expect(control).not.toHaveAttribute('aria-current');
      await page.keyboard.press('Escape');
      await expect(control).toBeFocused();
      await expect(beside.place).toBeVisible({ visible: name === 'column' });
      // And reading goes on.
      await page.keyboard.press('Tab');
      await expect(control).not.toBeFocused();
      await expect(beside.place.locator(':focus')).toHaveCount(0);
    });

    test('leads to the full lab and back to the words, and to the reader’s own numbers', async ({
      page,
    }) => {
      await page.goto('/?x=1,2,3&t=0.5');
      const [lab, beside, { claim, back }] = [labOf(page), besideOf(page), articleOf(page)];
      await claim('Show one logit of 92').click();
      await claim('Show the NaN loss').click();
      const control = claim('Show the NaN loss');
      const top = () => control.evaluate((node) => node.getBoundingClientRect().top);
      await expect(beside.evidence).toContainText('loss');
      const before = await top();
      await beside.lab.click();
      await expect(page.locator('#lab')).toBeFocused();
      await expect(page.locator('#lab [data-ringed]')).toBeInViewport();
      await expect(lab.value('naive.loss.')).toHaveAttribute('value', 'NaN');
      await back.click();
      await expect(back).toBeHidden();
      await expect(control).toBeFocused();
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(1);
      await expect(beside.evidence).toBeVisible();
      await beside.own.click();
      await expect(beside.own).toBeHidden();
      await expect(control).toBeFocused();
      await expect.poll(() => lab.values('inputs.x')).toEqual(['2', '4', '6']);
    });

    test('follows a drag in the next frame', async ({ page }) => {
      await page.goto('/');
      const beside = besideOf(page);
      await articleOf(page).claim('Show one logit of 92').click();
      // In a sheet the bars are scrolled to.
      await beside.bar('present').scrollIntoViewIfNeeded();
      const box = await beside.bar('present').boundingBox();
      if (box === null) throw new Error('There is no bar.');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + 150, y);
      await page.mouse.down();
      await page.mouse.move(box.x + 100, y);
      const value = () => beside.evidence.locator('data').first().getAttribute('value');
      expect(await value()).not.toBe('NaN');
      await page.mouse.up();
      expect(await value()).not.toBe('NaN');
    });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`with a claim shown has nothing for axe and nothing sideways, ${colorScheme}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(colorScheme === 'light' ? '/' : '/es/');
        const beside = besideOf(page);
        for (const id of ['one-92', 'two-1e8']) {
          await page.locator(`[data-show="${id}"]`).first().click();
          await expect(page.locator('.companion-evidence[data-proves]')).toBeVisible();
          await expectNoAxeViolations(page, '.beside');
        }
        await expectNoSidewaysScroll(page);
        expect(await sidewaysIn(beside)).toBe(0);
      });
  });

test.describe('the sheet', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('is put away by a flick, by its button and by Escape, and comes again', async ({ page }) => {
    await page.goto('/');
    const beside = besideOf(page);
    const control = articleOf(page).claim('Show one logit of 92');
    await expect(beside.place).toBeHidden();

    await control.tap();
    const head = await beside.head.boundingBox();
    if (head === null) throw new Error('The sheet is not open.');
    const [x, y] = [head.x + 40, head.y + head.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Out of the window: down from the foot, up from the head.
    const outward = (await beside.place.getAttribute('data-open')) === 'foot' ? 1 : -1;
    await page.mouse.move(x, y + outward * 90, { steps: 3 });
    await page.mouse.up();
    await expect(beside.place).toBeHidden();

    await control.tap();
    await beside.close.tap();
    await expect(beside.place).toBeHidden();
    await expect(control).toBeFocused();

    await control.tap();
    await expect(beside.place).toBeVisible();
    const share = await beside.place.evaluate((node) => node.clientHeight / innerHeight);
    expect(share).toBeLessThanOrEqual(0.45);
    await page.keyboard.press('Escape');
    await expect(beside.place).toBeHidden();
  });

  test('shows long names and 64 classes at 320 px without scrolling sideways', async ({ page }) => {
    await page.setViewportSize(SMALL);
    const names = Array.from({ length: 64 }, (_, lane) => `${'w'.repeat(56)}${lane}`);
    const logits = names.map((_, lane) => (lane === 9 ? 'nan' : lane * 3));
    await page.goto(`/?x=${logits.join()}&labels=${names.join('|')}&y=5`);
    const beside = besideOf(page);
    await articleOf(page).claim('Show one logit of 92').click();
    await beside.own.click();
    await expect(beside.place).toContainText('And 57 more classes');
    await expectNoSidewaysScroll(page);
    expect(await sidewaysIn(beside)).toBe(0);
  });
});

test('without a script, and on paper, nothing stands beside the text', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: LAPTOP });
  const still = await context.newPage();
  await still.goto('/');
  await expect(still.locator('.beside')).toBeHidden();
  await context.close();
  await page.setViewportSize(LAPTOP);
  await page.goto('/');
  await articleOf(page).claim('Show one logit of 92').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.beside')).toBeHidden();
});
