import type { Language } from '../../src/words/strings.ts';
import { STRINGS } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  labOf,
  type Page,
  showCharts,
  tabTo,
  test,
} from './fixtures.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/** Every state a reader can put the lab in, and what to do in it first. */
const STATES = {
  calm: { query: '' },
  'one logit of 92': { query: '?x=1.2,92,3.1,0.5,2.9' },
  'everything at its limits': { query: '?x=nan,inf,-inf,1e-45,-0,3.4e38&t=0&ftz=1' },
  float64: { query: '?x=-100,-101,-102,-103,-104&y=0&format=float64' },
  'an address that cannot be read': { query: '?x=one,two&t=&labels=a' },
  'sixty-four classes': { query: `?x=${Array.from({ length: 64 }, (_, i) => i / 7).join(',')}` },
  'an open value and a complaint': { query: '?x=1.2,92,3.1,0.5,2.9', prepare: openAndComplain },
} as const satisfies Record<
  string,
  { query: string; prepare?: (page: Page, language: Language) => Promise<void> }
>;

type State = keyof typeof STATES;

async function openAndComplain(page: Page, language: Language): Promise<void> {
  const { fields, lab: words, temperature } = STRINGS[language];
  await page
    .getByRole('textbox', { name: fields.logitOf(STRINGS[language].tenses['present perfect']) })
    .fill('nonsense');
  const lab = labOf(page);
  await lab.readout.click();
  await page.getByRole('textbox', { name: temperature.field }).fill('warm');
  await lab.openMenu();
  await page.getByRole('checkbox', { name: words.showTruth }).check();
  await page.keyboard.press('Escape');
  const folded = page.locator('.row-toggle').first();
  if (await folded.isVisible()) await folded.click();
  await lab.cell('stable.p.0').click();
  await expect(lab.inspector).toBeVisible();
}

const VIEWS = pairwise({
  ...LOOKS,
  width: [320, 768, 1280],
  state: Object.keys(STATES) as State[],
});

for (const view of VIEWS) {
  const { language, width, colorScheme, state } = view;
  test.describe(`the lab alone, ${nameOf(view)}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${state}: nothing for axe, nothing scrolls sideways`, async ({ page }) => {
      const { query, prepare } = { prepare: undefined, ...STATES[state] };
      await page.goto(`/embed/lab/${language === 'es' ? 'es/' : ''}index.html${query}`);
      await showCharts(page);
      await prepare?.(page, language);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    });
  });
}

for (const [index, [state, { query }]] of Object.entries(STATES).entries()) {
  test(`in the article, ${state}: nothing scrolls sideways at any width`, async ({ page }) => {
    await page.goto(`${index % 2 === 0 ? '/es/' : '/'}${query}`);
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
  });
}

test('the names of the tenses are whole at every width of the table, in both languages', async ({
  page,
}) => {
  for (const path of ['/', '/es/']) {
    await page.goto(path);
    const names = page.locator('.class-name :is(input, bdi):visible');
    for (const truth of [false, true]) {
      if (truth) {
        await labOf(page).openMenu();
        await page.getByRole('checkbox', { name: /true values|valores verdaderos/ }).check();
        await page.keyboard.press('Escape');
      }
      for (const width of [320, 360, 375, 768, 960, 970, 1024, 1060, 1100, 1152, 1280, 1366]) {
        await page.setViewportSize({ width, height: 900 });
        const cut = await names.evaluateAll((nodes) =>
          nodes
            .filter(
              (node) =>
                node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight + 1,
            )
            .map((node) => (node instanceof HTMLInputElement ? node.value : node.textContent)),
        );
        expect(cut, `${path} at ${width} px, true values ${truth}`).toEqual([]);
        await expectNoSidewaysScroll(page);
      }
    }
  }
});

test('in a narrow column of a wide page the lab is as narrow as its column', async ({ page }) => {
  await page.goto('/?x=1.2,92,3.1,0.5,2.9');
  const lab = page.locator('.lab');
  const displayOfRow = () =>
    page
      .locator('.trace-table tr')
      .last()
      .evaluate((row) => getComputedStyle(row).display);
  expect(await displayOfRow()).toBe('table-row');
  await page
    .locator('.island[data-panel="lab"]')
    .evaluate((island) => island.style.setProperty('inline-size', '22rem'));
  expect(await displayOfRow()).toBe('grid');
  expect(
    await lab.evaluate((element) => element.scrollWidth <= element.clientWidth),
    'nothing is cut',
  ).toBe(true);
});

test('the whole lab can be worked with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await tabTo(page, page.getByRole('link', { name: 'Skip to the lab' }), 2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(lab.readout.locator('..')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lab.temperature).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'broken');
  await lab.logit('future').focus();
  await page.keyboard.type('92');
  await page.keyboard.press('ArrowRight');
  await expect(lab.cell('inputs.x.0')).toBeFocused();
  await expect(lab.value('inputs.x.0')).toHaveAttribute('value', '9200');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(lab.inspector).toContainText('overflow');
  await page.keyboard.press('Escape');
  await expect(lab.cell('naive.e.0')).toBeFocused();
});

test('a screen reader is told the verdict once the numbers rest', async ({ page }) => {
  await page.goto('/');
  await labOf(page).logit('present').fill('92');
  await expect(page.getByRole('status').filter({ hasText: 'Naive:' })).toContainText(
    'e^92 ≈ 9.02\u00a0×\u00a010³⁹ is past the largest float32',
  );
});

test('without JavaScript the page still shows the lab as it opens', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/es/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Un logit de 92');
  await expect(page.locator('[data-cell="stable.p.1"] data')).toHaveAttribute('value', /^0\.7/);
  // Playwright's own text skips noscript.
  await expect(page.locator('main noscript')).toContainText('necesitan JavaScript', {
    useInnerText: true,
  });
  await context.close();
});
