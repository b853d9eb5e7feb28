import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PANEL_IDS } from '../../src/features/registry.ts';
import { STATE_PARAMETERS } from '../../src/scenario/parameters.ts';
import { showCharts } from './fixtures.ts';
import {
  expect,
  type HeaderRules,
  hostPage,
  netlifyRules,
  nginxRules,
  type Page,
  test,
} from './hosts.ts';

const PANELS = PANEL_IDS;
const read = (file: string) => readFileSync(file, 'utf8');

const NO_HEADERS: HeaderRules = () => [];

/** What hosts would send that can send nothing but the policy of the shared notes. */
const POLICY_ALONE: HeaderRules = () => [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'",
  ],
];

/** Violations of a policy are reported to the document in which they happen. */
const noteViolations = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });

for (const [name, rules] of [
  ['no header at all', () => NO_HEADERS],
  // Policies between none and the strictest are tested by test:all only.
  ['the policy and no other header @slow', () => POLICY_ALONE],
  ['the _headers file @slow', () => netlifyRules(read('dist/_headers'))],
  ['the nginx snippet', () => nginxRules(read('docs/nginx.conf'))],
] as const) {
  test(`sandboxed or not, every panel works with ${name}`, async ({ page, startHost }) => {
    await noteViolations(page);
    const site = await startHost({ rules: rules() });
    const frames = PANELS.map(
      (panel) =>
        `<iframe title="${panel}" width="700" height="500" src="${site.origin}/embed/?panel=${panel}&x=1,92"></iframe>`,
    );
    const sandboxed = frames.map((frame) =>
      frame.replace('<iframe', '<iframe sandbox="allow-scripts"'),
    );
    const lesson = await startHost({
      site: null,
      pages: { '/plain': hostPage(frames.join('')), '/sandboxed': hostPage(sandboxed.join('')) },
    });
    for (const path of ['/plain', '/sandboxed']) {
      await page.goto(`${lesson.other}${path}`);
      for (const panel of PANELS) {
        const frame = page.frameLocator(`iframe[title=${panel}]`);
        await expect(frame.getByRole('link', { name: 'Open in LogSumExplorer' })).toHaveAttribute(
          'href',
          /\?x=1,92#/,
        );
      }
      const lab = page.frameLocator('iframe[title=lab]');
      await lab.getByRole('textbox', { name: 'Logit of future' }).fill('100');
      await expect(lab.locator('[data-cell="naive.p.0"] data')).toHaveAttribute('value', 'NaN');
      await showCharts(lab);
      const lse = page.frameLocator('iframe[title=lse]');
      await expect(
        lse.locator('.formula.display :is(math, .katex-html):visible').first(),
      ).toBeVisible();
    }
  });
}

test('files whose names hold a hash are kept for ever, and nothing else is', () => {
  for (const rules of [netlifyRules(read('dist/_headers')), nginxRules(read('docs/nginx.conf'))]) {
    const headersOf = (path: string) => Object.fromEntries(rules(path));
    expect(headersOf('/assets/index-abc.js')['Cache-Control']).toContain('immutable');
    expect(headersOf('/assets/embed/frame-abc.js')['Cache-Control']).toContain('immutable');
    for (const path of [
      '/',
      '/es/',
      '/embed.js',
      '/sw.js',
      '/embed/',
      '/embed/lab/es/index.html',
    ]) {
      const headers = headersOf(path);
      expect(headers['Access-Control-Allow-Origin']).toBe('*');
      expect(headers['Cache-Control'] ?? '').not.toContain('immutable');
      expect('Content-Security-Policy' in headers).toBe(path.startsWith('/embed/'));
    }
  }
});

test('the folder works from the root, from a path, and from storage that knows no index', async ({
  page,
  startHost,
}) => {
  for (const [site, indexes] of [
    ['/', true],
    ['/a/b/c/', true],
    ['/a/b/c/', false],
  ] as const) {
    const element = '<log-sum-explorer panel="lse" lang="es" x="1,92"></log-sum-explorer>';
    const host = await startHost({
      site,
      indexes,
      pages: {
        '/lesson': hostPage(element, { head: `<script src="${site}embed.js" defer></script>` }),
      },
    });
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(`${host.origin}/lesson`);
    const frame = page.frameLocator('log-sum-explorer iframe');
    const link = frame.getByRole('link', { name: 'Abrir en LogSumExplorer' });
    await expect(link).toHaveAttribute('href', /x=1,92/);
    await page.goto(
      `${host.origin}${site}embed/${indexes ? '' : 'index.html'}?panel=lse&lang=es&x=1,92`,
    );
    const own = page.getByRole('link', { name: 'Abrir en LogSumExplorer' });
    await expect(own).toHaveAttribute('href', /x=1,92/);
    await page.goto(await own.evaluate((node) => (node as HTMLAnchorElement).href));
    await expect(page.getByRole('slider', { name: 'Temperatura' })).toBeVisible();
    expect(missing).toEqual([]);
  }
});

test('a frame that may not store anything works', async ({ page, startHost }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
  });
  const site = await startHost();
  for (const panel of PANELS) {
    await page.goto(`${site.origin}/embed/?panel=${panel}&x=1,92`);
    await expect(page.getByRole('link', { name: 'Open in' })).toHaveAttribute('href', /x=1,92/);
  }
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  // Addresses are part of every request, and servers accept 16 kB of them: longer texts are sent as messages.
  'x'.repeat(1000),
  '1,'.repeat(300),
  '1e6,-1e6,1e308,-inf,nan',
  '%E0%A4%A',
  '\u202e\u0000',
  '',
];
const PARAMETERS = [...STATE_PARAMETERS, 'lang', 'theme', 'hide', 'lock', '__proto__'];

/** From a seed, so that every run has the same ones. */
const hostileQueries = fc.sample(
  fc.array(
    fc.tuple(fc.constantFrom(...PARAMETERS), fc.oneof(fc.constantFrom(...HOSTILE), fc.string())),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  { seed: 1988, numRuns: 24 },
);

test('no parameter breaks a panel, runs a script, or leaves it blank', async ({ page }) => {
  await page.addInitScript(() => {
    window.alert = () => console.error('a script ran');
  });
  for (const [at, pairs] of hostileQueries.entries()) {
    const panel = PANELS[at % PANELS.length] ?? 'lab';
    const query = new URLSearchParams([['panel', panel], ...pairs]);
    await page.goto(`/embed/?${query}`);
    await expect(page.locator('html:not([data-opening]) #root .frame-foot a')).toBeVisible();
    await expect(page.locator('#root :is(script, img[onerror])')).toHaveCount(0);
  }
  const labels = encodeURIComponent('<img src=x onerror=alert(1)>|<b>b</b>');
  await page.goto(`/embed/?panel=lab&x=1,2&labels=${labels}`);
  await expect(page.getByRole('radio', { name: 'True class: <b>b</b>' })).toBeVisible();
  const many = Array.from({ length: 1000 }, () => '1').join();
  await page.goto(`/embed/?panel=lab&x=${many}`);
  await expect(page.getByRole('alert')).toContainText('more than 64 values');
});

test('strangers are not heard, and a flood of messages is survived', async ({
  page,
  startHost,
}) => {
  const site = await startHost();
  const lesson = await startHost({
    site: null,
    pages: {
      '/lesson': hostPage(
        `<iframe id="panel" title="panel" width="900" height="700" src="${site.origin}/embed/?panel=lab&lang=en"></iframe>
         <iframe id="stranger" title="stranger" src="/stranger"></iframe>`,
      ),
      '/stranger': hostPage('Stranger'),
    },
  });
  await page.goto(`${lesson.other}/lesson`);
  const panel = page.frameLocator('#panel');
  const root = panel.locator('html');
  await expect(panel.locator('[data-cell="naive.p.1"]')).toBeVisible();

  // From another frame, and from the frame itself.
  const message = { target: 'logsumexplorer', type: 'lang', lang: 'es' };
  const stranger = page.frames().find((frame) => frame.url().endsWith('/stranger'));
  await stranger?.evaluate((data) => {
    const other = parent.document.querySelector<HTMLIFrameElement>('#panel');
    other?.contentWindow?.postMessage(data, '*');
  }, message);
  const own = page.frames().find((frame) => frame.url().includes('/embed/'));
  await own?.evaluate((data) => window.postMessage(data, '*'), message);

  // From the host: arbitrary data, then 10,000 messages at once, of which the last of each type counts.
  const junk = fc.sample(fc.json(), { seed: 754, numRuns: 200 });
  await page.evaluate((texts) => {
    const target = document.querySelector<HTMLIFrameElement>('#panel')?.contentWindow;
    const send = (data: unknown) => target?.postMessage(data, '*');
    for (const text of texts) send(JSON.parse(text));
    for (const type of ['theme', 'lang', 'state', '__proto__', 'height'])
      for (const value of [null, 1e9, {}, [], 'x'.repeat(2e6), '__proto__'])
        send({ target: 'logsumexplorer', type, theme: value, lang: value, query: value });
    send({ target: 'logsumexplorer', type: 'state', query: `x=${'1,'.repeat(10_000)}` });
    for (let at = 0; at < 10_000; at++) {
      send({ target: 'logsumexplorer', type: 'state', query: `x=${at},1` });
      send({ target: 'logsumexplorer', type: 'theme', theme: at % 2 === 0 ? 'light' : 'dark' });
    }
  }, junk);
  await expect(panel.locator('[data-cell="inputs.x.0"] data')).toHaveAttribute('value', '9999');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('lang', 'en');
  await page.evaluate((data) => {
    document.querySelector<HTMLIFrameElement>('#panel')?.contentWindow?.postMessage(data, '*');
  }, message);
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(panel.locator('[data-cell="inputs.x.0"] data')).toHaveAttribute('value', '9999');
});

test('the element hears only its own frame', async ({ page, startHost }) => {
  const site = await startHost({
    pages: {
      '/lesson': hostPage(
        '<script src="/embed.js"></script><log-sum-explorer panel="lse"></log-sum-explorer>',
      ),
    },
  });
  await page.goto(`${site.origin}/lesson`);
  const iframe = page.locator('log-sum-explorer iframe');
  const frame = page.frameLocator('log-sum-explorer iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-fit', '');
  const height = (await iframe.boundingBox())?.height;
  await page.evaluate(() => {
    for (let at = 0; at < 10_000; at++)
      window.postMessage({ source: 'logsumexplorer', type: 'height', height: 9000 + at }, '*');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  expect((await iframe.boundingBox())?.height).toBe(height);
});
