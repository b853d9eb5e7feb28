import type { Frame } from '@playwright/test';
import { PANEL_IDS } from '../../src/features/registry.ts';
import { expect, type Host, type HostOptions, hostPage, type Page, test } from './hosts.ts';

const PANELS = PANEL_IDS;
const ELEMENT = 'log-sum-explorer';

/** A lesson on another origin than its panels. */
async function openLesson(
  page: Page,
  startHost: (options?: HostOptions) => Promise<Host>,
  body: string,
  options: Parameters<typeof hostPage>[1] = {},
): Promise<Host> {
  const site = await startHost();
  const script = `<script src="${site.origin}/embed.js" defer></script>`;
  const head = `${script}<style>body{margin:0}</style>${options.head ?? ''}`;
  const lesson = await startHost({
    site: null,
    pages: { '/lesson': hostPage(body, { ...options, head }) },
  });
  await page.addInitScript(() => {
    Object.assign(window, { heard: [], events: [] });
    addEventListener('message', ({ data }) => (window as unknown as Heard).heard.push(data));
    for (const type of ['change', 'progress'])
      addEventListener(type, (event) => {
        if (event instanceof CustomEvent)
          (window as unknown as Heard).events.push([type, event.detail]);
      });
  });
  await page.goto(`${lesson.other}/lesson`);
  return site;
}

interface Heard {
  readonly heard: { type: string; height?: number }[];
  readonly events: [string, Record<string, unknown>][];
}

const heights = (page: Page) =>
  page.evaluate(
    () => (window as unknown as Heard).heard.filter(({ type }) => type === 'height').length,
  );
const events = (page: Page) => page.evaluate(() => (window as unknown as Heard).events);

async function panelOf(page: Page, at = 0): Promise<Frame> {
  const frame = page.locator(ELEMENT).nth(at).locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const content = await (await frame.elementHandle())?.contentFrame();
  if (!content) throw new Error('The frame has no content.');
  // Its first document redirects to that of its panel.
  const fit = () => content.evaluate(() => document.documentElement.dataset.fit).catch(() => null);
  await expect.poll(fit).toBe('');
  return content;
}

/** The frame is as high as its content. */
const expectFit = (frame: Frame) =>
  expect
    .poll(() =>
      frame.evaluate(() => {
        const content = document.getElementById('root')?.getBoundingClientRect().height ?? 0;
        const { scrollHeight } = document.documentElement;
        return Math.max(Math.abs(innerHeight - content), scrollHeight - innerHeight);
      }),
    )
    .toBeLessThan(1);

for (const panel of PANELS) {
  test(`the frame of ${panel} follows the height of its content, without a loop`, async ({
    page,
    startHost,
  }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    const body = `<p id="before">Before.</p><${ELEMENT} panel="${panel}"></${ELEMENT}>`;
    await openLesson(page, startHost, body);
    const frame = await panelOf(page);
    await expectFit(frame);
    // A report comes in pieces: what was opened, the progress, the report.
    const most = panel === 'check' ? 6 : 2;
    const place = () => page.locator('#before').evaluate((node) => (node as HTMLElement).offsetTop);
    const before = await place();
    const controls = frame.locator(
      '#root :is(button, summary, [type=checkbox], [type=radio]:not(:checked)):visible:enabled',
    );
    // Every third of many, starting at a different one each time, since each may add or remove others.
    const count = await controls.count();
    for (let at = 0; at < count; at += Math.ceil(count / 10)) {
      const control = controls.nth(at);
      if ((await control.count()) === 0) break;
      const told = await heights(page);
      await control.evaluate((node) => (node as HTMLElement).click());
      await expectFit(frame);
      expect((await heights(page)) - told).toBeLessThanOrEqual(most);
    }
    const told = await heights(page);
    await page.setViewportSize({ width: 340, height: 900 });
    await expectFit(frame);
    expect((await heights(page)) - told).toBeLessThanOrEqual(4);
    expect(await place()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });
}

test('a panel takes the language and the theme of its page, and follows them', async ({
  page,
  startHost,
}) => {
  const body = `<${ELEMENT} panel="lse" x="1,92"></${ELEMENT}>`;
  await openLesson(page, startHost, body, { html: 'lang="es-MX"' });
  const frame = await panelOf(page);
  const root = frame.locator('html');
  const iframe = page.locator(`${ELEMENT} iframe`);
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(iframe).toHaveAttribute('title', /línea a línea/);
  await frame.getByRole('radio', { name: 'Elegir' }).check();

  await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(frame.getByRole('radio', { name: 'Choose' })).toBeChecked();
  await expect(iframe).toHaveAttribute('title', /line by line/);

  await expect(root).toHaveAttribute('data-theme', 'light');
  // The page stays white on a dark device until it declares that it supports dark mode.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() =>
    document.documentElement.style.setProperty('color-scheme', 'light dark'),
  );
  await expect(root).toHaveAttribute('data-theme', 'dark');
  for (const [on, mark, light, dark] of [
    ['body', 'data-md-color-scheme', 'default', 'slate'],
    ['html', 'data-theme', 'light', 'dark'],
    ['html', 'data-bs-theme', 'light', 'dark'],
    ['body', 'class', 'quarto-light', 'quarto-dark'],
  ] as const) {
    for (const [value, theme] of [
      [light, 'light'],
      [dark, 'dark'],
    ] as const) {
      await page
        .locator(on)
        .evaluate((node, [name, text]) => node.setAttribute(name, text), [mark, value] as const);
      await expect(root, `${mark}=${value}`).toHaveAttribute('data-theme', theme);
      await expect(iframe).toHaveCSS('color-scheme', theme);
    }
    await page.locator(on).evaluate((node, name) => node.removeAttribute(name), mark);
  }
  await page.locator(ELEMENT).evaluate((node) => node.setAttribute('theme', 'light'));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.locator(ELEMENT).evaluate((node) => node.setAttribute('lang', 'es'));
  await expect(root).toHaveAttribute('lang', 'es');
});

test('the ground of the page shows through', async ({ page, startHost }) => {
  await openLesson(page, startHost, `<${ELEMENT} panel="lse"></${ELEMENT}>`, {
    html: 'lang="en" data-theme="dark"',
    attributes: 'style="background:rgb(0, 60, 0)"',
  });
  await panelOf(page);
  const box = await page.locator(`${ELEMENT} iframe`).boundingBox();
  if (box === null) throw new Error('No frame.');
  const clip = { x: box.x, y: box.y + box.height - 3, width: 2, height: 2 };
  const image = (await page.screenshot({ clip, fullPage: true })).toString('base64');
  const pixel = await page.evaluate(async (data) => {
    const picture = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${data}`)).blob(),
    );
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(picture, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  }, image);
  expect(pixel).toEqual([0, 60, 0, 255]);
});

test('attributes are reflected, changes and progress come out as events', async ({
  page,
  startHost,
}) => {
  const body = `<${ELEMENT} panel="lab" x="1,2,3" hide="charts"><a href="/">Link</a></${ELEMENT}>`;
  await openLesson(page, startHost, body);
  const frame = await panelOf(page);
  const element = page.locator(ELEMENT);
  await expect(page.getByRole('link', { name: 'Link' })).toBeHidden();
  await expect(frame.locator('.charts')).toHaveCount(0);
  await element.evaluate((node) => {
    node.setAttribute('x', '5,6,700');
    node.setAttribute('t', '2');
    node.setAttribute('hide', 'presets');
  });
  await expect(frame.locator('[data-cell="inputs.x.2"] data')).toHaveAttribute('value', '350');
  await expect(frame.locator('.charts')).toHaveCount(1);
  await expect(frame.locator('.presets')).toHaveCount(0);
  await element.evaluate((node) => node.removeAttribute('hide'));
  await expect(frame.locator('.presets')).toHaveCount(1);
  await frame.getByRole('textbox', { name: 'Logit of future' }).fill('-inf');
  await expect.poll(() => events(page)).toContainEqual(['change', { query: 'x=-inf,6,700&t=2' }]);
  expect(await element.evaluate((node) => (node as unknown as { query: string }).query)).toBe(
    'x=-inf,6,700&t=2',
  );
  const steps = await page.evaluate(() => history.length);
  await element.evaluate((node) => node.setAttribute('panel', 'code'));
  await expect(page.frameLocator(`${ELEMENT} iframe`).locator('pre')).toContainText(
    '5.0, 6.0, 700.0',
  );
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('moved, taken out and put back, a panel goes on where it was', async ({ page, startHost }) => {
  await openLesson(
    page,
    startHost,
    `<div id="a"><${ELEMENT} panel="lab"></${ELEMENT}></div><div id="b"></div>`,
  );
  const first = await panelOf(page);
  await first.getByRole('textbox', { name: 'Logit of present', exact: true }).fill('92');
  await expect.poll(async () => (await events(page)).length).toBeGreaterThan(0);
  await page.evaluate((name) => {
    const element = document.querySelector(name);
    if (element) document.getElementById('b')?.append(element);
  }, ELEMENT);
  const moved = await panelOf(page);
  const naive = (frame: Frame) => frame.locator('[data-cell="naive.p.1"] data');
  await expect(naive(moved)).toHaveAttribute('value', 'NaN');
  await expectFit(moved);
  await page.evaluate((name) => {
    const element = document.querySelector(name);
    element?.remove();
    document.documentElement.lang = 'es';
    if (element) document.getElementById('a')?.append(element);
  }, ELEMENT);
  const back = await panelOf(page);
  await expect(naive(back)).toHaveAttribute('value', 'NaN');
  await expect(back.locator('html')).toHaveAttribute('lang', 'es');
  await expectFit(back);
});

test('without script a plain link is left', async ({ browser, startHost }) => {
  const site = await startHost({
    pages: {
      '/lesson': hostPage(
        `<script src="/embed.js"></script><${ELEMENT} panel="lab"><a href="/#lab">The lab</a></${ELEMENT}>`,
      ),
    },
  });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/lesson`);
  await expect(page.getByRole('link', { name: 'The lab' })).toBeVisible();
  await context.close();
});

test('ten panels: those far from view load nothing, and no one disturbs another', async ({
  page,
  startHost,
}) => {
  const elements = Array.from(
    { length: 10 },
    (_, at) =>
      `<${ELEMENT} panel="lse" x="1,${at}"></${ELEMENT}><p style="height:12000px">Text</p>`,
  );
  const site = await openLesson(page, startHost, elements.join(''));
  const first = await panelOf(page, 0);
  await expectFit(first);
  const documents = () => site.asked.filter((path) => path.endsWith('/lse/index.html')).length;
  expect(documents()).toBe(1);
  const last = await panelOf(page, 9);
  await expectFit(last);
  expect(documents()).toBeLessThanOrEqual(3);
  expect(site.asked.filter((path) => path.endsWith('embed.js'))).toHaveLength(1);
  await page
    .locator(ELEMENT)
    .nth(9)
    .evaluate((node) => node.setAttribute('x', '1,-50'));
  await expect(last.locator('.live-line [data-slot="m"]').first()).toHaveText('1');
  await expect(first.locator('.live-line [data-slot="m"]').first()).toHaveText('1');
  await expect(last.getByRole('link', { name: 'Open in' })).toHaveAttribute('href', /x=1,-50#/);
  await expect(first.getByRole('link', { name: 'Open in' })).toHaveAttribute('href', /x=1,0#/);
});
