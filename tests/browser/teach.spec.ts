import { lab as controlNames } from '../../src/features/lab/control-names.ts';
import { titleOf } from '../../src/features/registry.ts';
import { SITE_IDS } from '../../src/teach/hosts/sites.ts';
import { SECTION_IDS } from '../../src/teach/sections.ts';
import { BUILDER, PAGE_WORDS } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const { en, es } = BUILDER;

/** Scrolls to the builder and waits until it responds. */
async function openBuilder(page: Page, address = '/teach/') {
  await page.goto(address);
  const builder = await wake(page, 'builder');
  const words = address.startsWith('/es/') ? es : en;
  return {
    builder,
    line: builder.getByLabel(words.line),
    panel: builder.getByRole('combobox', { name: words.panel, exact: true }),
    site: builder.getByRole('combobox', { name: words.site, exact: true }),
    choose: (name: string) => builder.getByRole('radio', { name, exact: true }).check(),
  };
}

test('the preview shows the state of the lesson, as it was staged', async ({ page, baseURL }) => {
  const { builder, line } = await openBuilder(page, '/teach/?x=1.2,92,3.1,0.5,2.9&seed=week-3');
  await expect(line).toHaveValue(new RegExp(`src="${baseURL}/embed\\.js"`));
  await builder.getByText(en.controls).click();
  await builder.getByLabel(controlNames.charts.en).selectOption('hidden');
  await builder.getByLabel(controlNames.temperature.en).selectOption('locked');
  await builder.getByRole('button', { name: en.show }).click();
  const frame = builder.locator('log-sum-explorer iframe').contentFrame();
  await expect(frame.locator('[data-cell="naive.p.1"] data')).toHaveAttribute('value', 'NaN');
  await expect(frame.getByRole('slider', { name: 'Temperature' })).toBeDisabled();
  await expect(frame.locator('.charts')).toHaveCount(0);
});

test('the line for a learning platform is a frame with the height the preview has', async ({
  page,
}) => {
  const { builder, line, panel, site } = await openBuilder(page);
  await panel.selectOption({ label: titleOf('lse', 'en') });
  await site.selectOption('moodle');
  await builder.getByRole('button', { name: en.show }).click();
  const frame = builder.locator('log-sum-explorer iframe');
  await expect(frame).toBeVisible();
  await expect
    .poll(async () => {
      const height = Number(/height="(\d+)"/.exec(await line.inputValue())?.[1]);
      const box = await frame.boundingBox();
      return height - (box?.height ?? 0);
    })
    .toBeLessThan(10);
  // The address in the line opens that very panel.
  const address = (await line.inputValue()).match(/src="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
  await page.goto(address ?? '');
  await expect(page).toHaveURL(/\/embed\/lse\/index\.html/);
  await expect(page.locator('.derivation')).toBeVisible();
});

test('it works with the keyboard alone, in Spanish, on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const { builder, line, panel, site } = await openBuilder(page, '/es/teach/');
  await panel.focus();
  await page.keyboard.press('End');
  await expect(line).toHaveValue(/panel="check"/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(builder.getByRole('radio', { name: es.states.lesson, exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(builder.getByLabel(es.lesson.address)).toBeFocused();
  await page.keyboard.type('x=88,88');
  await expect(builder.getByRole('status').first()).toHaveText(es.lesson.noState);
  await site.focus();
  await page.keyboard.type('Docu');
  await expect(builder.getByLabel(es.setup)).toHaveValue(/^scripts: .*\/embed\.js'/);
  await expect(line).toHaveValue(/^<div><log-sum-explorer /);
  await site.focus();
  await page.keyboard.type('Moo');
  await expect(line).toHaveValue(/\/embed\/\?panel=check&amp;lang=es"/);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

for (const language of ['en', 'es'] as const) {
  test(`${language}: on a screen of 320 px no choice is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(language === 'en' ? '/teach/' : '/es/teach/');
    const words = BUILDER[language];
    const builder = await wake(page, 'builder');
    await builder.locator('summary').click();
    await expect(builder.getByText(controlNames.temperature[language])).toBeVisible();
    await builder.getByRole('combobox', { name: words.site, exact: true }).selectOption('html');
    await builder.getByRole('radio', { name: words.states.lesson, exact: true }).check();
    const cut = await builder.locator('.builder').evaluate((card) => {
      const edge = card.getBoundingClientRect().right;
      return [...card.querySelectorAll('label, select, button, textarea, p')]
        .filter((part) => part.getBoundingClientRect().right > edge)
        .map((part) => part.textContent);
    });
    expect(cut).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
}

for (const { language, width, scheme } of [
  { language: 'en', width: 1366, scheme: 'light' },
  { language: 'es', width: 1366, scheme: 'dark' },
  { language: 'es', width: 320, scheme: 'light' },
  { language: 'en', width: 375, scheme: 'dark' },
] as const) {
  test(`${language}, ${width} px, ${scheme}: the page has nothing for axe and nothing sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(language === 'en' ? '/teach/' : '/es/teach/');
    await wake(page, 'builder');
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });
}

test('the first list leads to every section, with the keyboard', async ({ page }) => {
  await page.goto('/teach/');
  const tasks = page.getByRole('navigation', { name: PAGE_WORDS.en.teach.tasks });
  await expect(tasks.getByRole('link')).toHaveCount(SECTION_IDS.length);
  for (const [at, id] of SECTION_IDS.entries()) {
    await tasks.getByRole('link').nth(at).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`#${id} h2`)).toBeInViewport();
  }
});

test('the lesson hands its state on, also from the address of the builder that people kept', async ({
  page,
  baseURL,
}) => {
  await page.goto('/?x=1.2,92,3.1,0.5,2.9#embed');
  await expect(page.locator('#embed')).toBeInViewport();
  await page.locator('#embed').getByRole('link', { name: 'the page for teachers' }).click();
  await expect(page).toHaveURL(`${baseURL}/teach/?x=1.2,92,3.1,0.5,2.9`);
  const builder = await wake(page, 'builder');
  await expect(builder.getByLabel(en.line)).toHaveValue(/panel="lab" x="1.2,92,3.1,0.5,2.9"/);
});

test('without JavaScript there is a line to copy, and it says how to fill it in', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, language] of [
    ['/teach/', 'en'],
    ['/es/teach/', 'es'],
  ] as const) {
    await page.goto(path);
    // Playwright's own text skips noscript.
    await expect(page.locator('main noscript')).toContainText(PAGE_WORDS[language].teach.noScript, {
      useInnerText: true,
    });
    const line = (await page.locator('#builder pre').textContent()) ?? '';
    expect(line).toContain('<script async src="https://HOST/PATH/embed.js">');
    await expect(page.getByText(BUILDER[language].fillIn('https://HOST/PATH/'))).toBeVisible();
    await expect(page.locator('#builder').locator('button, input, select')).toHaveCount(0);
    await expect(page.locator('.hosts tbody tr')).toHaveCount(SITE_IDS.length);
    // What is left of the line where scripts are removed.
    const [address = ''] = /https:[^"]*embed\/\?panel=lab/.exec(line) ?? [];
    const answer = await page.request.get(address.replace('https://HOST/PATH/', `${baseURL}/`));
    expect(answer.ok()).toBe(true);
  }
  await context.close();
});
