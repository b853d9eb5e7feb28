import { existsSync, readFileSync } from 'node:fs';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  tabTo,
  test,
  untilAlive,
} from './fixtures.ts';
import { openFrame } from './frame.ts';

const headline = (page: Page) => page.locator('.check-headline h3');
const chooser = (page: Page) => page.getByLabel('Choose a file').first();

async function openWorkbench(page: Page, path = '/workbench/') {
  await page.goto(path);
  await untilAlive(page.locator('.check textarea').first());
  // The worker is asked for when the page is idle.
  await page.waitForLoadState('networkidle');
}

/** A file of the page's own making, dropped onto the document as a reader would. */
const dropFile = (page: Page, name: string, bytes: readonly number[]) =>
  page.evaluate(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
        );
    },
    { name, bytes },
  );

const text = (content: string) => [...Buffer.from(content)];

/** Float64 rows as an .npy file. */
function npy(rows: number, classes: number, value: (at: number) => number): number[] {
  const head = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${classes}), }`;
  const values = Float64Array.from({ length: rows * classes }, (_, at) => value(at));
  return [
    0x93,
    ...text('NUMPY'),
    1,
    0,
    118,
    0,
    ...text(`${head.padEnd(117)}\n`),
    ...new Uint8Array(values.buffer),
  ];
}

function safetensors(): number[] {
  const header = JSON.stringify({
    logits: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] },
  });
  const length = new Uint8Array(new BigUint64Array([BigInt(header.length)]).buffer);
  const values = new Uint8Array(Float32Array.of(1, 1000, 3, 4).buffer);
  return [...length, ...text(header), ...values];
}

const FILES: Readonly<Record<string, readonly number[]>> = {
  'logits.npy': npy(2, 2, (at) => [1, 1000, 3, 4][at] ?? 0),
  'logits.safetensors': safetensors(),
  'logits.csv': text('a,b\n1,1000\n3,4\n'),
  'logits.tsv': text('1\t1000\n3\t4\n'),
  'logits.json': text('[[1, 1000], [3, 4]]'),
  'logits.jsonl': text('[1, 1000]\n[3, 4]\n'),
  'logits.txt': text('tensor([[1., 1000.],\n        [3., 4.]])'),
};

test('each kind of file is dropped and answered, and nothing is requested meanwhile', async ({
  page,
}) => {
  await openWorkbench(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const [name, bytes] of Object.entries(FILES)) {
    await dropFile(page, name, bytes);
    await expect(page.locator('.check-what strong')).toHaveText(name);
    await expect(page.locator('.check-what')).toContainText('2 rows of 2 classes');
    await expect(headline(page)).toContainText('The naive softmax');
  }
  await page.getByRole('button', { name: '1 row broken, naive softmax: show' }).click();
  await page.getByRole('button', { name: 'row 1', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Values, class by class' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report as JSON' }).click();
  const report: unknown = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  expect(report).toMatchObject({
    rows: 2,
    classes: 2,
    plan: { softmax: { naive: { broken: 1 } } },
  });
  const rows = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rows as CSV' }).click();
  expect(readFileSync(await (await rows).path(), 'utf8')).toMatch(
    /^row,naive,stable,division-free\n1,broken,sound,sound\n2,sound,sound,sound\n$/,
  );
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('a file is chosen by the button, and with the keyboard alone', async ({ page }) => {
  await openWorkbench(page);
  const file = { name: 'logits.npy', mimeType: '', buffer: Buffer.from(FILES['logits.npy'] ?? []) };
  const opened = page.waitForEvent('filechooser');
  await tabTo(page, chooser(page));
  await page.keyboard.press('Enter');
  await (await opened).setFiles(file);
  await expect(headline(page)).toContainText('breaks on 1 row');
  // From the report to a row, and through its values.
  const count = page.getByRole('button', { name: '1 row broken, naive softmax: show' });
  await count.focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('button', { name: 'row 1', exact: true });
  await tabTo(page, row, 30);
  await page.keyboard.press('Enter');
  await expect(page.locator('.check-row')).toBeFocused();
  const slider = page.getByRole('slider', { name: 'Temperature of this row' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.check-temperature')).toContainText('T = 100');
  await expect(page.locator('[data-side="naive"]')).toHaveText('naive: none is NaN or 0');
});

test('a text pasted anywhere on the page is checked', async ({ page }) => {
  await openWorkbench(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'np.array([88., 88., 88., 88., 88.])');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
  });
  await expect(headline(page)).toHaveText(
    'The naive softmax breaks on 1 row; the stable one is sound on every row.',
  );
});

test('a long check shows its progress, can be cancelled, and leaves the report before', async ({
  page,
}) => {
  await openWorkbench(page);
  await dropFile(page, 'first.json', text('[[1, 92]]'));
  await expect(headline(page)).toContainText('breaks on 1 row');
  await page.evaluate(() => {
    const [rows, classes] = [3000, 4000];
    const head = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${classes}), }`;
    const start = [0x93, ...'NUMPY'].map((one) =>
      typeof one === 'string' ? one.charCodeAt(0) : one,
    );
    const data = new DataTransfer();
    const header = `${head.padEnd(117)}\n`;
    data.items.add(
      new File(
        [Uint8Array.from([...start, 1, 0, 118, 0]), header, new Float32Array(rows * classes)],
        'long.npy',
      ),
    );
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
    );
  });
  const progress = page.getByRole('progressbar', { name: 'Progress of the check' });
  await expect(progress).toHaveAttribute('max', '3000');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText('Cancelled. What was there before stays.');
  await expect(progress).toHaveCount(0);
  await expect(headline(page)).toContainText('breaks on 1 row');
  await expect(page.locator('.check-headline')).toContainText('first.json');
});

const BAD: Readonly<Record<string, readonly [bytes: readonly number[], said: RegExp]>> = {
  'empty.npy': [[], /empty/i],
  'cut.npy': [(FILES['logits.npy'] ?? []).slice(0, 140), /byte/],
  'model.pt': [[0x80, 2, 0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9], /save_file/],
  'uneven.csv': [text('1,2\n3\n'), /Row 2|row 2|line 2/],
  'words.txt': [text('no numbers at all'), /number/],
};

test('each bad file gets a sentence, and the report before stays', async ({ page }) => {
  await openWorkbench(page);
  await dropFile(page, 'good.json', text('[[1, 92]]'));
  await expect(headline(page)).toContainText('breaks on 1 row');
  for (const [name, [bytes, said]] of Object.entries(BAD)) {
    await dropFile(page, name, bytes);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`${name}:`);
    await expect(alert).toContainText(said);
    await expect(alert).toContainText('What was there before stays.');
    await expect(headline(page)).toContainText('breaks on 1 row');
  }
});

for (const [language, width, colorScheme] of [
  ['en', 1366, 'light'],
  ['es', 375, 'dark'],
  ['en', 320, 'light'],
] as const) {
  test.describe(`${language}, ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 700 }, colorScheme });

    test('the page has nothing for axe and nothing sideways: empty, and with a report', async ({
      page,
    }) => {
      await openWorkbench(page, language === 'es' ? '/es/workbench/' : '/workbench/');
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      await page.locator('.check-drop .chip').click();
      await expect(headline(page)).toBeVisible();
      await page.locator('.check-settings > summary').click();
      await page.locator('.check-finding .chip').first().click();
      await expect(page.locator('.check-curve')).toBeVisible();
      await page.locator('[data-fate="broken"] .check-count').first().click();
      await expect(page.locator('.check-list .check-window')).toBeVisible();
      await page.locator('[data-part="histogram"] summary').click();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('the pages lead to each other, and each names its languages', async ({ page, baseURL }) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Workbench' })
    .click();
  await expect(page).toHaveURL(`${baseURL}/workbench/`);
  const alternates = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLLinkElement).href));
  expect(alternates).toEqual(
    ['/workbench/', '/es/workbench/', '/workbench/'].map((path) => `${baseURL}${path}`),
  );
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(`${baseURL}/es/workbench/`);
  await expect(page).toHaveTitle(/^Taller/);
  await page
    .getByRole('navigation', { name: 'Páginas' })
    .getByRole('link', { name: 'Lección' })
    .click();
  await expect(page).toHaveURL(`${baseURL}/es/`);
  for (const folder of ['workbench', 'es/workbench'])
    expect(existsSync(`dist/${folder}/index.html`)).toBe(true);
});

const inLab = (page: Page): Locator => page.getByRole('link', { name: /in the lab/ }).first();

test('an example opens in the lab, and a link opens what it holds', async ({ page }) => {
  await openWorkbench(page, '/workbench/?check=1.2,92,3.1~in:float32,float32,float32');
  await expect(headline(page)).toContainText('breaks on 1 row');
  const [lab] = await Promise.all([page.waitForEvent('popup'), inLab(page).click()]);
  await expect(lab.locator('[data-cell="naive.p.1"] data')).toHaveAttribute('value', 'NaN');
  await expect(lab).toHaveURL(/\/\?x=1\.2,92,3\.1/);
});

test('alone in a frame it works the same, and leads to its page', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  await openFrame(page, 'check', { query: 'check=1.2,92;88,88' });
  await expect(headline(page)).toContainText('breaks on');
  await expect(page.getByRole('link', { name: 'Open in LogSumExplorer' })).toHaveAttribute(
    'href',
    /workbench\/index\.html\?check=1\.2,92;88,88#check$/,
  );
  await expect(inLab(page)).toHaveAttribute('href', /\/(\?|index\.html\?)x=/);
});
