import { CAVEATS, PATTERN } from '../support/words.ts';
import { expect, type Locator, type Page, test } from './fixtures.ts';
import { openFrame } from './frame.ts';

test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });

/** Every slider of the site: where it is, and how to get there. */
const SLIDERS: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  'the temperature of the lab': async (page) => {
    await page.goto('/');
    return page.getByRole('slider', { name: 'Temperature' });
  },
  'the input of a cancellation': async (page) => {
    const panel = await openFrame(page, 'caveats');
    return panel.getByRole('slider');
  },
  'the temperature of a division': async (page) => {
    const panel = await openFrame(page, 'caveats');
    const name = CAVEATS.en.names.order;
    await panel.locator('label', { hasText: name }).first().tap();
    await expect(panel.getByRole('radio', { name, exact: true })).toBeChecked();
    return panel.getByRole('slider');
  },
  'the scale of a loss': async (page) => {
    const panel = await openFrame(page, 'pattern');
    const name = PATTERN.en.names['loss-scaling'];
    await panel.locator('label', { hasText: name }).first().tap();
    await expect(panel.getByRole('radio', { name })).toBeChecked();
    return panel.getByRole('slider').first();
  },
};

/** A finger that comes down at a point, moves by so many pixels in steps, and is lifted. */
async function stroke(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    });
  await touch('touchStart', 0);
  if (by.x !== 0 || by.y !== 0)
    for (const share of [0.1, 0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', share);
  await touch('touchEnd', 1);
  await client.detach();
}

/** Scrolling by touch runs on after the finger is lifted. */
const untilStill = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [top, still] = [scrollY, 0];
        const look = () => {
          still = scrollY === top ? still + 1 : 0;
          top = scrollY;
          if (still > 10) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

for (const [name, open] of Object.entries(SLIDERS))
  test(`${name}: a swipe that starts on it scrolls and sets nothing; a drag and a tap set it`, async ({
    page,
  }) => {
    const slider = await open(page);
    // Room to scroll both ways.
    await page.addStyleTag({ content: 'body { padding-block: 700px !important }' });
    const center = () => slider.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await center();
    const state = async () => ({
      value: await slider.inputValue(),
      text: await slider.getAttribute('aria-valuetext'),
      address: page.url(),
    });
    const scrolled = () => page.evaluate(() => scrollY);
    /** A point on the track. */
    const at = async (share: number) => {
      const box = await slider.boundingBox();
      if (box === null) throw new Error('no slider');
      return { x: box.x + box.width * share, y: box.y + box.height / 2 };
    };
    const before = await state();

    for (const [share, by] of [
      [0.15, { x: 4, y: -250 }],
      [0.85, { x: -40, y: 250 }],
    ] as const) {
      const top = await scrolled();
      await stroke(page, await at(share), by);
      await expect.poll(async () => Math.abs((await scrolled()) - top)).toBeGreaterThan(100);
      await untilStill(page);
      expect(await state()).toEqual(before);
      await center();
    }

    await stroke(page, await at(0.25), { x: 150, y: 12 });
    await expect.poll(async () => (await state()).value).not.toBe(before.value);
    const dragged = await state();
    const [low, high] = await slider.evaluate(({ min, max }: HTMLInputElement) => [
      Number(min),
      Number(max),
    ]);
    const share = (Number(dragged.value) - (low ?? 0)) / ((high ?? 0) - (low ?? 0));
    expect(share).toBeGreaterThan(0.5);

    await stroke(page, await at(0.15), { x: 0, y: 0 });
    await expect
      .poll(async () => Number((await state()).value))
      .toBeLessThan(Number(dragged.value));
  });
