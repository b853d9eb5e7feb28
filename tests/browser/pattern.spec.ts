import { DEMONSTRATIONS } from '../../src/features/pattern/model/settings.ts';
import type { Language } from '../../src/words/languages.ts';
import { PATTERN } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  tabTo,
  test,
} from './fixtures.ts';
import { AS_IN_ARTICLE, openFrame } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

const open = (page: Page, language: Language = 'en') => openFrame(page, 'pattern', { language });

const choose = (panel: Locator, name: string) => panel.getByRole('radio', { name }).check();

const verdictOf = (panel: Locator) => panel.locator('.pattern-verdict');

async function expectState(panel: Locator, state: 'broken' | 'sound', language: Language = 'en') {
  const words = PATTERN[language];
  await expect(verdictOf(panel)).toContainText(state === 'broken' ? words.broken : words.holds);
}

async function drag(page: Page, slider: Locator, from: number, to: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  const x = (share: number) => box.x + 13 + (box.width - 26) * share;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  await page.mouse.move(x(to), y, { steps: 8 });
  await page.mouse.up();
}

test('one drag breaks layer norm', async ({ page }) => {
  const panel = await open(page);
  await drag(
    page,
    panel.getByRole('slider', { name: PATTERN.en.normalization.scale }),
    6 / 11,
    9 / 11,
  );
  await expect(verdictOf(panel)).toContainText('The square of 950 is past the largest float16');
});

test('every demonstration is broken and put back with the keyboard alone', async ({ page }) => {
  const panel = await open(page);
  const { names, breakIt, putBack, progress } = PATTERN.en;
  const press = (key: string) => page.keyboard.press(key);
  await panel.getByRole('radio', { name: names['layer-norm'] }).focus();
  for (const [index, demonstration] of DEMONSTRATIONS.entries()) {
    const radio = panel.getByRole('radio', { name: names[demonstration] });
    if (index > 0) await press('ArrowRight');
    await expect(radio).toBeChecked();
    await expect(radio).toBeFocused();
    const slider = panel.getByRole('slider').first();
    await tabTo(page, slider);
    await press('End');
    await expectState(panel, 'broken');
    await tabTo(page, panel.getByRole('button', { name: breakIt }));
    await press('Enter');
    await expectState(panel, 'broken');
    await tabTo(page, panel.getByRole('button', { name: putBack }));
    await press('Space');
    await expectState(panel, 'sound');
    await expect(panel.getByRole('button', { name: putBack })).toBeFocused();
    await radio.focus();
  }
  await expect(panel.getByText(progress(5, 5))).toBeVisible();
});

test.describe('on a phone, in Spanish', () => {
  test.use({
    viewport: { width: AS_IN_ARTICLE[320], height: 640 },
    hasTouch: true,
    isMobile: true,
  });

  test('every demonstration is broken and put back by touch', async ({ page }) => {
    const panel = await open(page, 'es');
    const { names, breakIt, putBack } = PATTERN.es;
    for (const demonstration of DEMONSTRATIONS) {
      await panel.locator('label', { hasText: names[demonstration] }).first().tap();
      await expect(panel.getByRole('radio', { name: names[demonstration] })).toBeChecked();
      const button = panel.getByRole('button', { name: breakIt });
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await button.tap();
      await expectState(panel, 'broken', 'es');
      await expectNoSidewaysScroll(page);
      await panel.getByRole('button', { name: putBack }).tap();
      await expectState(panel, 'sound', 'es');
    }
  });

  test('a tap on the slider breaks loss scaling, with decimal commas', async ({ page }) => {
    const panel = await open(page, 'es');
    const { names, lossScaling } = PATTERN.es;
    await panel.locator('label', { hasText: names['loss-scaling'] }).tap();
    const slider = panel.getByRole('slider', { name: lossScaling.power });
    const box = await slider.boundingBox();
    await slider.tap({ position: { x: 14, y: (box?.height ?? 0) / 2 } });
    await expectState(panel, 'broken', 'es');
    await expect(panel.locator('.pattern-grid').getByText('5,960e−8').first()).toBeVisible();
  });
});

for (const view of pairwise(LOOKS)) {
  test.describe(() => {
    const { language, width, colorScheme } = view;
    test.use({ viewport: { width: AS_IN_ARTICLE[width], height: 800 }, colorScheme });

    test(`${nameOf(view)}: nothing to find for axe, whole or broken`, async ({ page }) => {
      test.slow();
      const panel = await open(page, language);
      const words = PATTERN[language];
      await expectNoSidewaysScroll(page);
      for (const demonstration of DEMONSTRATIONS) {
        await choose(panel, words.names[demonstration]);
        await panel.locator('summary').evaluateAll((nodes) => {
          for (const node of nodes) (node.parentElement as HTMLDetailsElement).open = true;
        });
        await expectNoAxeViolations(page, '.pattern');
        await panel.getByRole('button', { name: words.breakIt }).click();
        await expectState(panel, 'broken', language);
        await expectNoAxeViolations(page, '.pattern');
        await expectNoSidewaysScroll(page);
      }
    });
  });
}
