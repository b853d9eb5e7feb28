import { axeViolations, expectNoAxeViolations } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';

/*
 * Tests that the accessibility check finds known faults, under the policies a host may send and in a sandboxed frame.
 */

const FAULTS = [
  ['button-name', '<button></button>'],
  ['label', '<input type="text">'],
  ['image-alt', '<img src="data:,">'],
  ['link-name', '<a href="#x"></a>'],
  ['select-name', '<select><option>One</option></select>'],
  ['color-contrast', '<p style="color: #999; background: #fff">Pale words</p>'],
  ['duplicate-id-aria', '<i id="d"></i><i id="d"></i><button aria-labelledby="d">D</button>'],
  ['aria-valid-attr-value', '<p role="status" aria-live="sometimes">Words</p>'],
  ['aria-required-attr', '<p role="slider" aria-label="S" tabindex="0">Words</p>'],
  ['aria-allowed-attr', '<p aria-checked="true">Words</p>'],
  ['list', '<ul><p>Words</p></ul>'],
  ['tabindex', '<button tabindex="3">Words</button>'],
  ['heading-order', '<h4>A level is jumped</h4>'],
  ['nested-interactive', '<div role="button" tabindex="0"><a href="#x">Words</a></div>'],
  ['target-size', '<p><button class="tiny">x</button><button class="tiny">y</button></p>'],
] as const;

const pageWith = (body: string, html = 'lang="en"') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Faults</title>
<style>.tiny { width: 10px; height: 10px; padding: 0; border: 0; display: inline-block }</style>
</head><body><main><h1>Faults</h1>${body}</main></body></html>`;

/** Only scripts that are files of the page, and no eval. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";

async function open(page: Page, html: string, headers: Record<string, string> = {}) {
  await page.unroute('**/faults.html');
  await page.route('**/faults.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers }),
  );
  await page.goto('/faults.html');
}

const rulesBroken = async (page: Page, part?: string) =>
  (await axeViolations(page, part)).map((line) => line.split(':')[0]).sort();

test('every fault that is planted is reported, and a sound page has none', async ({ page }) => {
  await open(page, pageWith(FAULTS.map(([, html]) => html).join('\n'), ''));
  expect(await rulesBroken(page)).toEqual(
    [...FAULTS.map(([rule]) => rule), 'html-has-lang'].sort(),
  );
  await open(page, pageWith('<p>Words</p><button>Press</button>'));
  expect(await rulesBroken(page)).toEqual([]);
  await expectNoAxeViolations(page);
});

test('a fault fails the test that looks for it', async ({ page }) => {
  await open(page, pageWith('<button></button>'));
  await expect(expectNoAxeViolations(page)).rejects.toThrow('button-name: <button></button>');
});

test('a policy of the host is no obstacle', async ({ page }) => {
  await open(page, pageWith('<button></button>'), { 'Content-Security-Policy': POLICY });
  expect(await rulesBroken(page)).toEqual(['button-name']);
});

test('frames are looked into, sandboxed ones too', async ({ page }) => {
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    const inner = '<!doctype html><html lang=en><title>Inner</title><p>Words<button></button>';
    await open(page, pageWith(`<iframe title="Inner" ${sandbox} srcdoc="${inner}"></iframe>`));
    expect(await rulesBroken(page), sandbox).toEqual(['button-name']);
  }
});

test('only the part that is named is looked at, and the rest is there again afterwards', async ({
  page,
}) => {
  const section = (id: string, html: string) =>
    `<section id="${id}"><h2>${id}</h2>${html}</section>`;
  const body = `<article>${section('one', '<button></button>')}${section('two', '<img src="data:,">')}</article>`;
  await open(page, pageWith(body));
  expect(await rulesBroken(page, '#one')).toEqual(['button-name']);
  expect(await rulesBroken(page, '#two')).toEqual(['image-alt']);
  expect(await rulesBroken(page)).toEqual(['button-name', 'image-alt']);
  await expect(page.locator('article > section')).toHaveCount(2);
  await expect(axeViolations(page, '#three')).rejects.toThrow();
  await expect(page.locator('article > section')).toHaveCount(2);
});
