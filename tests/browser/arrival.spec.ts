import { STRINGS } from '../support/words.ts';
import { askAgain } from './ask-again.ts';
import { expect, labOf, openCharts, type Page, test, untilAlive, wake } from './fixtures.ts';
import { openFrame } from './frame.ts';

/*
 * What the document contains from the start, what is loaded later, and what the reader is told if it cannot be loaded.
 */

const PRACTICE = ['predict', 'batch', 'pattern', 'caveats', 'drills'] as const;

for (const [path, language] of [
  ['/', 'en'],
  ['/es/', 'es'],
] as const) {
  test(`without JavaScript no practice panel pretends to work, ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    for (const id of PRACTICE) {
      const place = page.locator(`[data-panel="${id}"]`);
      await expect(place).toContainText(STRINGS[language].page.awaited);
      await expect(place.locator('button, input, select')).toHaveCount(0);
    }
    await context.close();
  });
}

test('a practice panel has its room before it is made, so that what follows stays where it is', async ({
  page,
}) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const kept = await page
      .locator('.awaited')
      .evaluateAll((places) => places.map((place) => place.getBoundingClientRect().height));
    for (const [index, id] of PRACTICE.entries()) {
      const made = (await (await wake(page, id)).boundingBox())?.height ?? 0;
      const ratio = (kept[index] ?? 0) / made;
      expect(ratio, `${id} at ${width}`).toBeGreaterThan(0.8);
      expect(ratio, `${id} at ${width}`).toBeLessThan(1.25);
    }
  }
});

test('what is typed and moved before the script comes is kept', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/lab-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?x=1,2,3', { waitUntil: 'commit' });
  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await lab.temperature.press('End');
  release();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '0.92');
  await expect(lab.value('inputs.x.2')).toHaveAttribute('value', '0.03');
  await expect(lab.readout).toHaveText('100');
  await context.close();
});

for (const path of ['/', '/embed/lab/index.html']) {
  test(`what a browser puts back into the fields of ${path} is no edit: the address counts`, async ({
    page,
  }) => {
    const lab = labOf(page);
    const names = () =>
      page
        .locator('.class-name input')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join());
    for (const leave of ['back', 'reload']) {
      await page.goto(`${path}?x=88,88,88,88,88&labels=a|b|c|d|e`);
      await expect.poll(names).toBe('a,b,c,d,e');
      if (leave === 'back') {
        await page.goto('/licenses.txt');
        await page.goBack();
      } else await page.reload();
      await untilAlive(lab.temperature);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await expect(lab.logit('e')).toHaveValue('88');
      expect(await names(), leave).toBe('a,b,c,d,e');
    }
  });
}

test('a panel whose code does not come says so, and comes when it is asked for again', async ({
  browser,
}) => {
  // A page of its own, since it is meant to log errors to the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const id of ['loss', 'predict'] as const) {
    await page.goto('/');
    await page.route(`**/assets/${id}-*.js`, (route) => route.abort());
    await page.locator(`[data-panel="${id}"]`).scrollIntoViewIfNeeded();
    const notice = page.getByRole('alert').filter({ hasText: 'This part did not load.' });
    await expect(notice).toBeVisible();
    await page.unroute(`**/assets/${id}-*.js`);
    await askAgain(page);
    await wake(page, id);
    await expect(notice).toHaveCount(0);
  }
  await context.close();
});

test('a lab whose code does not come says so, and comes when it is asked for again', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/lab-*.js', (route) => route.abort());
  await page.goto('/es/');
  const notice = page.getByRole('alert').filter({ hasText: 'Esta parte no se ha cargado.' });
  await expect(notice).toBeVisible();
  await page.unroute('**/assets/lab-*.js');
  await askAgain(page, { language: 'es' });
  await expect(notice).toHaveCount(0);
  await untilAlive(page.locator('[data-panel="lab"] > *').first());
  await page.getByRole('textbox', { name: 'Logit de presente', exact: true }).fill('92');
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  await context.close();
});

test('the document asks at once for all the lab needs, and for nothing of a practice panel', async ({
  page,
}) => {
  await page.goto('/');
  await labAnswers(page);
  const { scripts, asked } = await page.evaluate(() => ({
    scripts: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith('.js')),
    asked: [
      ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
        'link[rel="modulepreload"], script[src]',
      ),
    ].map((node) => new URL(node instanceof HTMLLinkElement ? node.href : node.src).pathname),
  }));
  expect(asked.length).toBeGreaterThan(2);
  // What shows claims beside the text, and its words, come when the page is idle.
  const unasked = scripts.filter((script) => !asked.includes(script));
  expect(unasked.filter((script) => !/\/(show-beside|en)-/.test(script))).toEqual([]);
  await expect(page.locator('.awaited')).toHaveCount(PRACTICE.length);
});

test('on paper there is no room for what was not made', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  for (const place of await page.locator('.awaited').all()) await expect(place).toBeHidden();
});

test('an open chart is printed, and of one that is still loading nothing', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('/');
  const { loading } = STRINGS.en.charts;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/pair-bars-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.charts')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await openCharts(page);
  await expect(page.getByText(loading)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(loading)).toBeHidden();
  // The numbers of the chart are there.
  await expect(page.locator('[data-cell="stable.p.1"]')).toBeVisible();
  arrive();
  await expect(page.locator('figure.chart svg.recharts-surface').first()).toBeVisible();
});

/** Until a key on the slider changes x. */
async function labAnswers(page: Page) {
  const lab = labOf(page);
  const before = await lab.values('inputs.x');
  await lab.temperature.focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowLeft');
      return lab.values('inputs.x');
    })
    .not.toEqual(before);
}

test('a frame made at build for a wide page is right on a narrow one: the worked example waits folded', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const panel = await openFrame(page, 'drills');
  const example = panel.locator('.drills-example');
  await expect(example).not.toHaveAttribute('open');
  await example.getByText('A worked example').click();
  await expect(example.locator('.drills-lines')).toBeVisible();
  await page.reload();
  await expect(example).toHaveAttribute('open');
});
