import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Frame } from '@playwright/test';
import { PANEL_IDS } from '../../src/features/registry.ts';
import {
  expect,
  type HeaderRules,
  type Host,
  hostPage,
  netlifyRules,
  type Page,
  test,
} from './hosts.ts';

/* Pages around a panel: their colours, their structure, and their restrictions. */

const ELEMENT = 'log-sum-explorer';
const PANEL = `<${ELEMENT} panel="lse" x="1,92"></${ELEMENT}>`;

async function contentOf(page: Page): Promise<Frame> {
  const frame = page.locator(`${ELEMENT} iframe`);
  await frame.scrollIntoViewIfNeeded();
  const content = await (await frame.elementHandle())?.contentFrame();
  if (!content) throw new Error('The frame has no content.');
  // The frame may still be on its way from its first, empty document.
  await expect(async () =>
    expect(await content.evaluate(() => document.documentElement.dataset.fit)).toBe(''),
  ).toPass();
  return content;
}

const script = (site: Host) => `<script src="${site.origin}/embed.js" defer></script>`;

test.describe('on a dark device', () => {
  test.use({ colorScheme: 'dark' });

  test('a panel in a light page is light, and follows the ground as it fades', async ({
    page,
    startHost,
  }) => {
    const site = await startHost();
    const style = `<style>
      div { transition: background-color 0.2s }
      .night { background-color: oklch(0.2 0.02 260) }
      .evening { background-color: color(srgb 0 0 0 / 0.8) }
    </style>`;
    const lesson = await startHost({
      site: null,
      pages: { '/lesson': hostPage(`<div>${PANEL}</div>`, { head: script(site) + style }) },
    });
    await page.goto(`${lesson.other}/lesson`);
    const frame = await contentOf(page);
    const root = frame.locator('html');
    const iframe = page.locator(`${ELEMENT} iframe`);
    await expect(root).toHaveAttribute('data-theme', 'light');
    for (const [classes, theme] of [
      ['night', 'dark'],
      ['', 'light'],
      ['evening', 'dark'],
    ] as const) {
      await page.locator('div').evaluate((node, name) => node.setAttribute('class', name), classes);
      await expect(root, classes).toHaveAttribute('data-theme', theme);
      await expect(iframe).toHaveCSS('color-scheme', theme);
    }
  });

  test('a panel follows a page that exchanges its style sheet, and one that lets the browser paint', async ({
    page,
    startHost,
  }) => {
    const site = await startHost();
    const sheet = '<link rel="stylesheet" href="/night.css" media="not all">';
    const lesson = await startHost({
      site: null,
      pages: { '/lesson': hostPage(PANEL, { head: script(site) + sheet }) },
    });
    await page.route('**/night.css', (route) =>
      route.fulfill({ contentType: 'text/css', body: 'body { background: #111 }' }),
    );
    await page.goto(`${lesson.other}/lesson`);
    const root = (await contentOf(page)).locator('html');
    await expect(root).toHaveAttribute('data-theme', 'light');
    const link = page.locator('link[href="/night.css"]');
    await link.evaluate((node) => node.setAttribute('media', 'all'));
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await link.evaluate((node) => node.remove());
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.evaluate(() =>
      document.documentElement.style.setProperty('color-scheme', 'light dark'),
    );
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(root).toHaveAttribute('data-theme', 'light');
  });
});

test('an element brought into another document works there', async ({ page, startHost }) => {
  const site = await startHost();
  const lesson = await startHost({
    site: null,
    pages: {
      '/lesson': hostPage(
        `${PANEL}<iframe id="room" title="room" src="/room" width="900" height="900"></iframe>`,
        { head: script(site) },
      ),
      '/room': hostPage('', { html: 'lang="es" style="background: #111"' }),
    },
  });
  await page.goto(`${lesson.other}/lesson`);
  await contentOf(page);
  const room = page.frameLocator('#room');
  // One that has been visible, and one that has not.
  for (const fresh of [false, true]) {
    await page.evaluate(
      ([name, made]) => {
        const target = document.querySelector<HTMLIFrameElement>('#room')?.contentDocument;
        const element = made ? document.createElement(name) : document.querySelector(name);
        if (!target || !element) throw new Error('No room.');
        element.setAttribute('panel', 'lse');
        target.body.replaceChildren(element);
      },
      [ELEMENT, fresh] as const,
    );
    const iframe = room.locator(`${ELEMENT} iframe`);
    const root = iframe.contentFrame().locator('html');
    await expect(root).toHaveAttribute('data-fit', '');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(root).toHaveAttribute('lang', 'es');
    // The style of the element, and the height that the frame sends.
    await expect(iframe).toHaveCSS('border-top-width', '0px');
    await expect
      .poll(async () => {
        const height = await root.evaluate(
          () => document.getElementById('root')?.getBoundingClientRect().height ?? 0,
        );
        return Math.abs(height - ((await iframe.boundingBox())?.height ?? 0));
      })
      .toBeLessThan(1);
  }
});

test('an element that stands there before the body, and one put in as text, come to life', async ({
  page,
  startHost,
}) => {
  const site = await startHost();
  const early = `<script src="${site.origin}/embed.js"></script><script>
    const early = document.createElement('${ELEMENT}');
    early.setAttribute('panel', 'lse');
    document.documentElement.append(early);
    addEventListener('DOMContentLoaded', () => document.querySelector('h1').after(early));
  </script>`;
  const lesson = await startHost({
    site: null,
    pages: { '/lesson': hostPage('', { head: early }) },
  });
  await page.goto(`${lesson.other}/lesson`);
  await contentOf(page);
  await page.locator('main').evaluate((node, text) => {
    node.innerHTML = text;
  }, PANEL);
  await contentOf(page);
});

test('where the page limits its height, a panel scrolls inside', async ({ page, startHost }) => {
  const site = await startHost();
  const lesson = await startHost({
    site: null,
    pages: {
      '/lesson': hostPage(
        `<section style="height: 400px; overflow: hidden"><${ELEMENT} panel="lab" style="max-height: 100%"></${ELEMENT}></section>`,
        { head: script(site) },
      ),
    },
  });
  await page.goto(`${lesson.other}/lesson`);
  const content = await contentOf(page);
  const last = content.getByRole('link', { name: 'Open in LogSumExplorer' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  const box = await page.locator(ELEMENT).boundingBox();
  expect(box?.height).toBe(400);
});

const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin' };
const OPEN: HeaderRules = () => [['Access-Control-Allow-Origin', '*']];

for (const [name, embedder, rules, credentialless] of [
  [
    'takes only what is marked',
    'require-corp',
    () => netlifyRules(readFileSync('dist/_headers', 'utf8')),
    false,
  ],
  [
    'lends nobody its cookies',
    'credentialless',
    () => netlifyRules(readFileSync('dist/_headers', 'utf8')),
    false,
  ],
  [
    'lends nobody its cookies, from a server that marks nothing',
    'credentialless',
    () => OPEN,
    true,
  ],
] as const) {
  test(`a panel works in an isolated page that ${name}`, async ({ page, startHost }) => {
    const site = await startHost({ rules: rules() });
    const lesson = await startHost({
      site: null,
      pages: { '/lesson': hostPage(PANEL, { head: script(site) }) },
      pageHeaders: { ...ISOLATED, 'Cross-Origin-Embedder-Policy': embedder },
    });
    await page.goto(`${lesson.other}/lesson`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const content = await contentOf(page);
    await expect(content.getByRole('link', { name: 'Open in' })).toHaveAttribute('href', /x=1,92/);
    const iframe = page.locator(`${ELEMENT} iframe`);
    // Progress is kept where storage is available.
    expect(
      await iframe.evaluate((node) => (node as unknown as Credentialless).credentialless),
    ).toBe(credentialless);
  });
}

test('the guide says how heavy the script is, as it is and on the way', () => {
  const script = readFileSync('dist/embed.js');
  const kilobytes = (length: number) => (length / 1000).toFixed(1);
  const guide = readFileSync('docs/embedding.md', 'utf8').replaceAll('\n', ' ');
  expect(guide).toContain(
    `The script is ${kilobytes(script.length)} kB, ${kilobytes(brotliCompressSync(script).length)} kB as servers send it (Brotli)`,
  );
});

test('the published types name every panel and format, and need no other file', () => {
  const types = readFileSync('dist/embed.d.ts', 'utf8');
  expect(types).not.toContain('import(');
  expect(types).toContain(`panel: ${PANEL_IDS.map((id) => `'${id}'`).join(' | ')};`);
  expect(types).toContain("format?: 'float32' | 'float64' | 'float16' | 'bfloat16' |");
});

interface Credentialless {
  readonly credentialless: boolean;
}
