import { DEMONSTRATIONS, type Demonstration } from '../../src/practice/pattern.ts';
import type { Language } from '../../src/text/languages.ts';
import { PATTERN } from '../../src/text/practice/pattern/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const PATHS: Readonly<Record<Language, string>> = { en: '/', es: '/es/' };

async function open(page: Page, language: Language = 'en'): Promise<Locator> {
  await page.goto(PATHS[language]);
  return wake(page, 'pattern');
}

const choose = (panel: Locator, name: string) => panel.getByRole('radio', { name }).check();

const verdictOf = (panel: Locator) => panel.locator('.pattern-verdict');

async function expectState(panel: Locator, state: 'broken' | 'sound', language: Language = 'en') {
  const words = PATTERN[language];
  await expect(verdictOf(panel)).toContainText(state === 'broken' ? words.broken : words.holds);
}

/** The values of one column of the table, as machines read them. */
const column = (panel: Locator, index: number): Promise<string[]> =>
  panel
    .locator(`.pattern-grid tbody tr > :nth-child(${index}) data`)
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLDataElement).value));

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

/** What is said when a demonstration was broken with its button. */
const SAID: Readonly<Record<Demonstration, RegExp>> = {
  'layer-norm': /The square of 950 is past the largest float16, 65504.*no NaN to warn you/,
  'rms-norm': /The square of 1250 is past the largest float16.*same trick again/,
  attention: /At d = 1024 the undivided softmax is saturated/,
  clipping: /The square of 10²⁰ is past the largest float32.*every gradient becomes 0/,
  'loss-scaling': /At 2\^?0, 3 of 7 gradients have vanished/,
};

for (const demonstration of DEMONSTRATIONS) {
  test(`${demonstration} is broken with a button and put back with another`, async ({ page }) => {
    const panel = await open(page);
    const { names, breakIt, putBack, parts } = PATTERN.en;
    await choose(panel, names[demonstration]);
    await expectState(panel, 'sound');
    const steps = panel.locator('.pattern-parts > li');
    await expect(steps.locator('strong')).toHaveText([parts.in, parts.operate, parts.compensate]);
    for (const step of await steps.all())
      expect(await step.locator('dd').count()).toBeGreaterThan(0);
    await panel.getByRole('button', { name: breakIt }).click();
    await expectState(panel, 'broken');
    await expect(verdictOf(panel)).toContainText(SAID[demonstration]);
    await expect(panel.getByRole('status')).toHaveText(SAID[demonstration]);
    await panel.getByRole('button', { name: putBack }).click();
    await expectState(panel, 'sound');
  });
}

test('layer norm is broken with one drag, and mended by float32', async ({ page }) => {
  const panel = await open(page);
  const { scale, offset } = PATTERN.en.normalization;
  const before = await column(panel, 4);
  expect(before.every((value) => Number(value) !== 0)).toBe(true);
  await drag(page, panel.getByRole('slider', { name: scale }), 6 / 11, 9 / 11);
  await expectState(panel, 'broken');
  expect((await column(panel, 4)).map((value) => Math.abs(Number(value)))).toEqual([0, 0, 0, 0, 0]);
  expect(await column(panel, 3)).toContain('Infinity');
  await expect(panel.locator('.pattern-first')).toContainText('first bad operation');
  await panel.getByRole('radio', { name: 'float32' }).check();
  await expectState(panel, 'sound');
  await panel.getByRole('button', { name: PATTERN.en.putBack }).click();
  await panel.getByRole('radio', { name: 'float32' }).check();
  await panel.getByRole('slider', { name: offset }).press('End');
  await expectState(panel, 'broken');
  await expect(verdictOf(panel)).toContainText('No NaN, and still wrong:');
});

test('RMS norm is broken at both ends, and the cured column holds', async ({ page }) => {
  const panel = await open(page);
  await choose(panel, PATTERN.en.names['rms-norm']);
  const slider = panel.getByRole('slider', { name: PATTERN.en.normalization.scale });
  const whole = await column(panel, 4);
  await drag(page, slider, 6 / 11, 10 / 11);
  await expect(verdictOf(panel)).toContainText('every output is 0');
  expect(await column(panel, 4)).toEqual(whole);
  await drag(page, slider, 10 / 11, 1 / 11);
  await expect(verdictOf(panel)).toContainText('divides by zero');
  expect(await column(panel, 3)).toContain('Infinity');
  (await column(panel, 4)).forEach((value, lane) => {
    expect(Number(value)).toBeCloseTo(Number(whole[lane]), 2);
  });
});

test('attention draws other vectors, and measures their variance', async ({ page }) => {
  const panel = await open(page);
  const { names, attention } = PATTERN.en;
  await choose(panel, names.attention);
  expect(await column(panel, 3)).toEqual(await column(panel, 6));
  await panel.getByRole('slider', { name: attention.size }).press('End');
  const [before, caption] = [await column(panel, 2), panel.locator('figcaption p')];
  const said = await caption.innerText();
  await panel.getByRole('button', { name: attention.draw }).click();
  await expect(panel.getByText(attention.drawn(2))).toBeVisible();
  expect(await column(panel, 2)).not.toEqual(before);
  await expect(caption).not.toHaveText(said);
  await expect(panel.getByRole('img', { name: attention.chart.title })).toBeVisible();
  await expect(panel.locator('.power-plot .dot')).toHaveCount(22);
});

test('clipping keeps the direction, loses the step, and meets an infinity', async ({ page }) => {
  const panel = await open(page);
  const { names, clipping } = PATTERN.en;
  await choose(panel, names.clipping);
  await expect(verdictOf(panel)).toContainText('turns by less than 0.01°');
  await panel.getByRole('radio', { name: 'float16' }).check();
  const first = panel.getByRole('slider', { name: clipping.first });
  await drag(page, first, 0.2, 0.5);
  await expect(first).toHaveAttribute('aria-valuetext', '300');
  await expect(verdictOf(panel)).toContainText('The square of 300');
  await expect(panel.getByText(clipping.noDirection).first()).toBeVisible();
  await first.press('End');
  await expect(first).toHaveAttribute('aria-valuetext', '∞');
  await expect(verdictOf(panel)).toContainText('No norm mends an infinite gradient.');
  expect(await column(panel, 3)).toContain('NaN');
});

test('loss scaling is broken towards both ends', async ({ page }) => {
  const panel = await open(page);
  const { names, lossScaling } = PATTERN.en;
  await choose(panel, names['loss-scaling']);
  const slider = panel.getByRole('slider', { name: lossScaling.power });
  await drag(page, slider, 16 / 24, 0);
  await expect(panel.getByText(lossScaling.passages.vanished, { exact: true })).toHaveCount(3);
  expect((await column(panel, 3)).slice(0, 4)).toEqual(['0', '0', '0', '6e-8']);
  await drag(page, slider, 0, 1);
  await expect(verdictOf(panel)).toContainText('skips the whole step');
  await expect(panel.getByText(lossScaling.skip)).toBeVisible();
  expect(await column(panel, 3)).toContain('Infinity');
});

test('every demonstration is broken and put back with the keyboard alone', async ({ page }) => {
  const panel = await open(page);
  const { names, breakIt, putBack, progress } = PATTERN.en;
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 12; presses++) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await panel.getByRole('radio', { name: names['layer-norm'] }).focus();
  for (const [index, demonstration] of DEMONSTRATIONS.entries()) {
    const radio = panel.getByRole('radio', { name: names[demonstration] });
    if (index > 0) await press('ArrowRight');
    await expect(radio).toBeChecked();
    await expect(radio).toBeFocused();
    const slider = panel.getByRole('slider').first();
    await tabTo(slider);
    await press('End');
    await expectState(panel, 'broken');
    await tabTo(panel.getByRole('button', { name: breakIt }));
    await press('Enter');
    await expectState(panel, 'broken');
    await tabTo(panel.getByRole('button', { name: putBack }));
    await press('Space');
    await expectState(panel, 'sound');
    await expect(panel.getByRole('button', { name: putBack })).toBeFocused();
    await radio.focus();
  }
  await expect(panel.getByText(progress(5, 5))).toBeVisible();
});

test('what was set and broken is there after a reload', async ({ page }) => {
  let panel = await open(page);
  const { names, breakIt, progress } = PATTERN.en;
  await choose(panel, names.clipping);
  await panel.getByRole('button', { name: breakIt }).click();
  await expect(panel.getByText(progress(1, 5))).toBeVisible();
  await page.reload();
  panel = await wake(page, 'pattern');
  await expect(panel.getByRole('radio', { name: names.clipping })).toBeChecked();
  await expect(panel.getByText(progress(1, 5))).toBeVisible();
  await expectState(panel, 'broken');
});

test('what was kept and makes no sense is left aside', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'logsumexplorer.pattern',
      '{"shown":"rms-norm","controls":{"rms-norm":{"format":"float8","scale":"x"}},"broken":7}',
    );
  });
  const panel = await open(page);
  await expect(panel.getByRole('radio', { name: PATTERN.en.names['rms-norm'] })).toBeChecked();
  await expectState(panel, 'sound');
});

test('it works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const panel = await open(page);
  await choose(panel, PATTERN.en.names['loss-scaling']);
  await panel.getByRole('button', { name: PATTERN.en.breakIt }).click();
  await expectState(panel, 'broken');
  await expect(panel.getByText(PATTERN.en.progress(1, 5))).toBeVisible();
});

test.describe('on a phone, in Spanish', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

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

for (const language of ['en', 'es'] as const) {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(() => {
        test.use({ viewport: { width, height: 800 }, colorScheme });

        test(`${language}, ${width} px, ${colorScheme}: nothing to find for axe, whole or broken`, async ({
          page,
        }) => {
          test.slow();
          const panel = await open(page, language);
          const words = PATTERN[language];
          await expectNoSidewaysScroll(page);
          for (const demonstration of DEMONSTRATIONS) {
            await choose(panel, words.names[demonstration]);
            await panel.locator('summary').evaluateAll((nodes) => {
              for (const node of nodes) (node.parentElement as HTMLDetailsElement).open = true;
            });
            await expectNoAxeViolations(page, '[data-panel="pattern"]');
            await panel.getByRole('button', { name: words.breakIt }).click();
            await expectState(panel, 'broken', language);
            await expectNoAxeViolations(page, '[data-panel="pattern"]');
            await expectNoSidewaysScroll(page);
          }
        });
      });
    }
  }
}
