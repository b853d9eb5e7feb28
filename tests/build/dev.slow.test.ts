import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/find-browser.ts';

/*
 * `npm run dev` in a copy of the project: what is edited there is what the browser shows next, and embed/ is served.
 */

const CHECKOUT = path.resolve('.');
const COPIED = ['build', 'public', 'src', 'index.html', 'package.json', 'vite.config.ts'];

let root: string;
let server: ViteDevServer;
let origin: string;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

/** What the server told the browser, in order. */
const told: HotPayload[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dev-'));
  for (const name of COPIED)
    await cp(path.join(CHECKOUT, name), path.join(root, name), { recursive: true });
  // Linked one by one: caches are the copy's own.
  await mkdir(path.join(root, 'node_modules'));
  for (const name of await readdir(path.join(CHECKOUT, 'node_modules')))
    if (!name.startsWith('.'))
      await symlink(
        path.join(CHECKOUT, 'node_modules', name),
        path.join(root, 'node_modules', name),
      );

  server = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root, CHECKOUT] } },
  });
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  hot.send = (...message: Parameters<typeof send> | [HotPayload]) => {
    if (typeof message[0] === 'object') told.push(message[0]);
    send(...(message as Parameters<typeof send>));
  };
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('No port.');
  origin = `http://127.0.0.1:${address.port}`;

  const { executablePath, args, env } = await findBrowser('shell');
  browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
});

beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
});

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(root, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

/** Opens an address and waits until its panel answers, so that nothing else makes the page reload. */
async function open(address: string, panel = '[data-panel=lab]') {
  await page.goto(origin + address);
  await page.waitForFunction(
    (selector) =>
      Object.keys(document.querySelector(`${selector} input`) ?? {}).some((key) =>
        key.startsWith('__react'),
      ),
    panel,
  );
  await page.waitForLoadState('networkidle');
  told.length = 0;
}

/** Changes a file of the copy. */
async function edit(file: string, before: string, after: string) {
  const whole = path.join(root, file);
  const text = await readFile(whole, 'utf8');
  expect(text, file).toContain(before);
  await writeFile(
    whole,
    text.replace(before, () => after),
  );
}

const untilShown = (text: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), text);

/** The files for which the browser was told to load the page again. */
const reloads = () =>
  told.flatMap((payload) =>
    payload.type === 'full-reload' ? [path.relative(root, payload.triggeredBy ?? '')] : [],
  );

const textOf = async (address: string) => (await fetch(origin + address)).text();

describe('the page', () => {
  test.each([
    ['the article', 'src/lesson/article/en.ts', "'On this page'", "'EditedContents'"],
    ['the page', 'src/site/page.tsx', '<p className="lede">', '<p className="lede">EditedMarkup'],
    ['what draws the prose', 'src/lesson/prose.tsx', '<p>', '<p>EditedProse'],
    ['the words', 'src/words/en.ts', "licences: 'Licences'", "licences: 'EditedWord'"],
    [
      'a formula of the article',
      'src/lesson/article/formulas.ts',
      '= \\frac',
      '= \\text{EditedArticle}',
    ],
    ['a formula', 'src/features/derivations/formulas.ts', 'e^{x_i - c}', '\\text{EditedFormula}'],
    ['a sample of code', 'src/features/code/samples/numpy.py', 'import', '# EditedSample\nimport'],
  ])('is loaded again with %s', async (_, file, before, after) => {
    await open('/');
    await edit(file, before, after);
    const [shown = ''] = /Edited\w+/.exec(after) ?? [];
    await untilShown(shown);
    expect(reloads()).toContain(file);
    expect(await textOf('/')).toContain(shown);
  });

  test('is not loaded again with a panel: the browser takes the new code', async () => {
    await open('/');
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await edit('src/features/lab/verdicts.tsx', '<p>', '<p>EditedVerdict');
    await untilShown('EditedVerdict');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(reloads()).toEqual([]);
  });
});

describe('embed/', () => {
  test.each([
    ['/embed/lse/', 'Open in LogSumExplorer'],
    ['/embed/lse/es/', 'Abrir en LogSumExplorer'],
    ['/embed/lse/es/index.html', 'Abrir en LogSumExplorer'],
    ['/embed/', 'Panels of LogSumExplorer'],
    ['/embed/index.html?panel=nobody', 'Panels of LogSumExplorer'],
  ])('%s is rendered when it is asked for', async (address, shown) => {
    expect(await textOf(address)).toContain(shown);
  });

  test('a panel answers there, and is loaded again with its words', async () => {
    await open('/embed/?panel=lab&lang=es&x=1,92', '#root');
    expect(new URL(page.url()).pathname).toBe('/embed/lab/es/index.html');
    await untilShown('NaN');
    await edit('src/embed/words/es.ts', 'Abrir en', 'EditedWords');
    await untilShown('EditedWords');
    expect(reloads()).toContain('src/embed/words/es.ts');
  });

  test('embed.js defines the element', async () => {
    await page.route('**/lesson', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script async src="${origin}/embed.js"></script><log-sum-explorer panel="lse"></log-sum-explorer>`,
      }),
    );
    await page.goto(`${origin}/lesson`);
    const frame = page.frameLocator('log-sum-explorer iframe');
    await frame.getByText('Open in LogSumExplorer').waitFor();
    await frame.locator('html[data-fit]').waitFor();
  });
});
