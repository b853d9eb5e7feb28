import { expect, test } from './fixtures.ts';

/** A browser without fonts paints no text, and every test that only reads the document would still pass. */
test('the heading paints pixels of more than one colour', async ({ page }) => {
  await page.goto('/');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  const picture = (await heading.screenshot()).toString('base64');
  const colours = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No 2d canvas.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, `data:image/png;base64,${picture}`);
  expect(colours).toBeGreaterThan(1);
});
