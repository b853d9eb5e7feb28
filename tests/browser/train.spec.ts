import type { Language } from '../../src/words/languages.ts';
import { TRAIN, TRAINING } from '../support/words.ts';
import { askAgain } from './ask-again.ts';
import { expectNoAxeViolations, expectNoSidewaysScroll, labOf, wake } from './fixtures.ts';
import { openFrame } from './frame.ts';
import { expect, type Page, test } from './hosts.ts';

const LANGUAGES = ['en', 'es'] as const;

/** A rate so high that the naive side dies within the first hundred steps, whatever sentences come. */
const DEADLY = 'train=high-rate~rate:40';

/** Two models computed step by step, on a machine that may be busy. */
const PATIENT = { timeout: 30_000 };

function trainIn(page: Page, language: Language = 'en') {
  const words = TRAINING[language];
  const panel = page.locator('.train');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const nameOf = (side: 0 | 1, loss: keyof typeof words.losses) =>
    words.sideName(words.sides[side] ?? '', words.losses[loss]);
  return {
    words,
    panel,
    button,
    start: button(TRAIN[language].start),
    run: button(words.transport.play(0)),
    slider: panel.getByRole('slider', { name: words.transport.history }),
    naive: panel.getByRole('region', { name: nameOf(0, 'naive') }),
    stable: panel.getByRole('region', { name: nameOf(1, 'log-sum-exp') }),
    names: [nameOf(0, 'naive'), nameOf(1, 'log-sum-exp')] as const,
    bad: panel.locator('[data-part="first-bad"]'),
    answer: panel.locator('[data-part="answer"]'),
  };
}

async function openRun(page: Page, query = '', language: Language = 'en') {
  await openFrame(page, 'train', { query, language });
  const train = trainIn(page, language);
  await train.start.click();
  await expect(train.naive).toHaveAttribute('data-state', 'waiting', PATIENT);
  return train;
}

test('nothing of the engine is loaded before it is asked for, and nothing runs by itself', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openFrame(page, 'train');
  await page.waitForLoadState('networkidle');
  const heavy = () => asked.filter((url) => /\/(worker|step-curves|workspace)[-\w]*\.js/.test(url));
  expect(heavy()).toEqual([]);
  const train = trainIn(page);
  await train.start.click();
  await expect(train.naive).toHaveAttribute('data-state', 'waiting', PATIENT);
  expect(heavy().length).toBeGreaterThan(0);
  await expect(train.slider).toHaveAttribute('aria-valuetext', train.words.transport.at(0, 1200));
});

for (const language of LANGUAGES)
  test(`${language}: predicted, run and answered by keyboard alone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openFrame(page, 'train', { query: DEADLY, language });
    const train = trainIn(page, language);
    await train.start.focus();
    await page.keyboard.press('Enter');
    await expect(train.naive).toHaveAttribute('data-state', 'waiting', PATIENT);
    await train.panel
      .getByRole('radio', { name: train.words.predict.who('first', train.names) })
      .focus();
    await page.keyboard.press('Space');
    await train.run.focus();
    await page.keyboard.press('Enter');
    await expect(train.naive).toHaveAttribute('data-state', 'dead', PATIENT);
    await expect(train.answer).toContainText(train.words.predict.so.open);
    await expect(train.bad).toContainText(/= −?∞/);
    await train.button(train.words.transport.pause).focus();
    await page.keyboard.press('Enter');
    await train.slider.focus();
    await page.keyboard.press('Home');
    await expect(train.naive).toHaveAttribute('data-state', 'waiting', PATIENT);
    await page.keyboard.press('ArrowRight');
    await expect(train.naive).toHaveAttribute('data-state', 'learning', PATIENT);
    await expect(train.slider).toHaveAttribute('aria-valuetext', train.words.transport.at(1, 1200));
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 667 } });

  test('a run is played and paused, and what is pressed is 44 px high', async ({ page }) => {
    const train = await openRun(page, DEADLY);
    await train.run.tap();
    await expect(train.naive).toHaveAttribute('data-state', 'dead', PATIENT);
    await train.button(train.words.transport.pause).tap();
    const small = await train.panel
      .locator('button:visible, select:visible, a.chip:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent),
      );
    expect(small).toEqual([]);
  });

  test('a change and its effect fit one screen: chart, keys and the settings above', async ({
    page,
  }) => {
    const train = await openRun(page, DEADLY);
    const chart = await train.panel.locator('[data-part="losses"]').boundingBox();
    const keys = await train.panel.locator('[data-part="transport"]').boundingBox();
    expect((keys?.y ?? 0) + (keys?.height ?? 0) - (chart?.y ?? 0)).toBeLessThan(500);
  });
});

for (const { width, language, scheme, query } of [
  { width: 320, language: 'es', scheme: 'dark', query: DEADLY },
  { width: 320, language: 'en', scheme: 'light', query: 'train=scaled' },
  { width: 1366, language: 'en', scheme: 'dark', query: DEADLY },
  { width: 1366, language: 'es', scheme: 'light', query: 'train=~rate:2~seed:9' },
] as const)
  test(`axe finds nothing, and nothing is too wide: ${width} px, ${language}, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 768 });
    const train = await openRun(page, query, language);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await train.slider.fill('100');
    await expect(train.naive).not.toHaveAttribute('data-state', 'waiting', PATIENT);
    await train.panel.locator('summary').last().click();
    await expect(train.panel.locator('.train-strip')).toBeVisible();
    const rate = train.panel.getByRole('textbox', { name: train.words.settings.rate });
    if (await rate.isVisible()) {
      await rate.fill('0');
      await rate.blur();
      await expect(train.panel.getByRole('alert')).toBeVisible();
    }
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

test('in a sandbox without an origin, where there is no worker, it runs in the page', async ({
  page,
}) => {
  await page.goto('/embed/train/index.html');
  await page.setContent(
    `<iframe sandbox="allow-scripts" src="/embed/train/index.html?${DEADLY}" width="640" height="900"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: TRAIN.en.start }).click();
  const slider = frame.getByRole('slider', { name: TRAINING.en.transport.history });
  await expect(slider).toBeVisible(PATIENT);
  await slider.fill('100');
  await expect(frame.getByText(/Dead since step \d+/)).toBeVisible(PATIENT);
});

test('models that do not come say so, and come when they are asked for again', async ({
  browser,
}) => {
  // A page of its own, since it is meant to log errors to the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/workspace-en-*.js', (route) => route.abort());
  await page.goto('/');
  await wake(page, 'train');
  const train = trainIn(page);
  await train.start.click();
  const notice = page.getByRole('alert').filter({ hasText: 'This part did not load.' });
  await expect(notice).toBeVisible();
  await page.unroute('**/assets/workspace-en-*.js');
  await askAgain(page);
  await wake(page, 'train');
  await expect(notice).toHaveCount(0);
  await expect(async () => {
    if ((await train.naive.count()) === 0) await train.start.click({ timeout: 1000 });
    await expect(train.naive).toBeVisible({ timeout: 8000 });
  }).toPass();
  await context.close();
});

test('the step that killed is shown in the lab beside the text', async ({ page }) => {
  await page.goto(`/?${DEADLY}`);
  await wake(page, 'train');
  const train = trainIn(page);
  await train.start.click();
  await expect(train.naive).toHaveAttribute('data-state', 'waiting', PATIENT);
  await train.slider.fill('100');
  await expect(train.bad.getByRole('button').first()).toBeVisible(PATIENT);
  await train.button(train.words.bad.openInLab).first().click();
  // The logits of the opening state are others.
  await expect(labOf(page).value('inputs.x.0')).not.toHaveAttribute('value', '1.2');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('what it is about can be read', async ({ page }) => {
    await page.goto('/embed/train/index.html');
    await expect(page.locator('.train')).toContainText(TRAIN.en.lead);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
