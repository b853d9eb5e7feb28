import { expect, type Locator, type Page, test } from './fixtures.ts';
import { openFrame } from './frame.ts';

test.use({ viewport: { width: 900, height: 900 }, forcedColors: 'active' });

/** The colours of a point of an element as it is painted: shares of its width and height. */
async function painted(page: Page, element: Locator, across: number, down: number) {
  const picture = (await element.screenshot({ scale: 'css' })).toString('base64');
  return page.evaluate(
    async ([data, x, y]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const at = context?.getImageData(
        Math.floor(x * (image.width - 1)),
        Math.floor(y * (image.height - 1)),
        1,
        1,
      );
      return [...(at?.data ?? [])].join();
    },
    [picture, across, down] as const,
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the track of a slider, its thumb, what is chosen, a switch and a bar can be seen', async ({
      page,
    }) => {
      await openFrame(page, 'lab');
      const lab = page.locator('#root');
      const slider = lab.getByRole('slider', { name: 'Temperature' });
      const ground = await painted(page, slider, 0.9, 0.05);
      expect(await painted(page, slider, 0.9, 0.5), 'the track').not.toBe(ground);
      const thumb = await slider.evaluate((node: HTMLInputElement) => {
        const share =
          (Number(node.value) - Number(node.min)) / (Number(node.max) - Number(node.min));
        return (13 + share * (node.clientWidth - 26)) / node.clientWidth;
      });
      expect(await painted(page, slider, thumb, 0.5 - 11 / 44), 'the thumb').not.toBe(ground);

      await lab.locator('.menu > summary').click();
      const control = lab.locator('.switch input').first();
      const off = await painted(page, control, 0.25, 0.5);
      expect(off, 'a switch that is off').not.toBe(await painted(page, control, 0.75, 0.5));
      await control.check();
      expect(await painted(page, control, 0.75, 0.5), 'a switch that is on').not.toBe(
        await painted(page, control, 0.5, 0.15),
      );

      const bar = lab.locator('[data-part="row"]').nth(1).locator('[data-column="stable-p"] .bar');
      expect(await painted(page, bar, 0.1, 0.95), 'a bar').not.toBe(
        await painted(page, bar, 0.1, 0.1),
      );
    });

    test('the chosen one of several segments can be seen', async ({ page }) => {
      await openFrame(page, 'code');
      const panel = page.locator('.code-panel');
      const segment = (name: string) => panel.locator('.choice span', { hasText: name });
      expect(await painted(page, segment('NumPy'), 0.1, 0.5)).not.toBe(
        await painted(page, segment('PyTorch'), 0.1, 0.5),
      );
    });

    test('the chosen one of several chips can be seen', async ({ page }) => {
      const panel = await openFrame(page, 'batch');
      const preset = panel.locator('.chip[aria-pressed]');
      expect(
        await painted(page, preset.and(panel.locator('[aria-pressed="true"]')), 0.08, 0.5),
      ).not.toBe(
        await painted(page, preset.and(panel.locator('[aria-pressed="false"]')).first(), 0.08, 0.5),
      );
    });

    test('the bars of attention and the words on the main button can be seen', async ({ page }) => {
      const panel = await openFrame(page, 'pattern');
      await panel.getByRole('radio', { name: 'Attention' }).check();
      const bar = panel.locator('.pattern-bar').first();
      const behind = panel.locator('.pattern-share').first();
      expect(await painted(page, bar, 0.5, 0.5)).not.toBe(await painted(page, behind, 0.01, 0.01));
      const { color, background } = await panel.locator('.primary').evaluate((node) => ({
        color: getComputedStyle(node).color,
        background: getComputedStyle(node).backgroundColor,
      }));
      expect(color).not.toBe(background);
    });
  });
