import { lab as controlNames } from '../../src/features/lab/control-names.ts';
import { titleOf } from '../../src/features/registry.ts';
import { BUILDER } from '../support/words.ts';
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
async function openBuilder(page: Page, address = '/') {
  await page.goto(address);
  const builder = await wake(page, 'builder');
  const words = address.startsWith('/es/') ? es : en;
  return {
    builder,
    line: builder.getByLabel(words.line),
    panel: builder.getByRole('combobox', { name: words.panel, exact: true }),
    choose: (name: string) => builder.getByRole('radio', { name, exact: true }).check(),
  };
}

test('the preview shows the lab as it stands and as it was staged', async ({ page, baseURL }) => {
  const { builder, line, choose } = await openBuilder(page, '/?x=1.2,92,3.1,0.5,2.9&seed=week-3');
  await expect(line).toHaveValue(new RegExp(`src="${baseURL}/embed\\.js"`));
  await choose(en.states.lab);
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
  const { builder, line, panel, choose } = await openBuilder(page);
  await panel.selectOption({ label: titleOf('lse', 'en') });
  await choose(en.hosts.lms);
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
  const { builder, line, panel } = await openBuilder(page, '/es/');
  await panel.focus();
  await page.keyboard.press('End');
  await expect(line).toHaveValue(/panel="check"/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(builder.getByRole('radio', { name: es.states.lab, exact: true })).toBeChecked();
  await builder.getByRole('radio', { name: es.hosts.element, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(builder.getByLabel(es.setup)).toHaveValue(/^scripts: .*\/embed\.js'/);
  await expect(line).toHaveValue(/^<div><log-sum-explorer /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveValue(/\/embed\/\?panel=check&amp;lang=es"/);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page, '[data-panel="builder"]');
});

for (const language of ['en', 'es'] as const) {
  test(`${language}: on a screen of 320 px no choice is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(language === 'en' ? '/' : '/es/');
    const words = BUILDER[language];
    const builder = await wake(page, 'builder');
    await builder.locator('summary').click();
    await expect(builder.getByText(controlNames.temperature[language])).toBeVisible();
    await builder.getByRole('radio', { name: words.hosts.lms }).check();
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
