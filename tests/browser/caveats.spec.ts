import { type CaveatId, EXAMPLES, CAVEATS as IDS } from '../../src/practice/caveats.ts';
import { STRINGS } from '../../src/text/languages.ts';
import { CAVEATS } from '../../src/text/practice/caveats/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];
const pathOf = (language: Language) => (language === 'en' ? '/' : '/es/');

/** The panel by the names a screen reader uses. */
async function open(page: Page, language: Language = 'en') {
  const panel = await wake(page, 'caveats');
  const words = CAVEATS[language];
  const tab = (id: CaveatId) => panel.getByRole('radio', { name: words.names[id], exact: true });
  const side = (name: 'naive' | 'stable') => panel.locator(`.caveats-forms .${name}`);
  return {
    panel,
    words,
    tab,
    title: panel.getByRole('heading', { level: 4 }),
    slider: (name: string) => panel.getByRole('slider', { name, exact: true }),
    field: (name: string) => panel.getByRole('textbox', { name, exact: true }),
    /** The result of one form, its struck digits, and what is said of them. */
    result: (name: 'naive' | 'stable') => side(name).locator('data').nth(1),
    struck: (name: 'naive' | 'stable') => side(name).locator('.differing'),
    agree: (name: 'naive' | 'stable') => side(name).locator('.caveats-agree'),
    error: (name: 'naive' | 'stable') => side(name).locator('data').last(),
    mark: (series: 'first' | 'second') => panel.locator(`.log-scatter-mark.${series}`),
    note: panel.locator('.caveats-note').first(),
    choose: (id: CaveatId) => tab(id).check(),
  };
}

/** Presses the thumb where it is and moves it to a share of the track. */
async function dragTo(page: Page, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, y, { steps: 8 });
  await page.mouse.up();
}

/** How far across the plot a mark stands, and how far down. */
async function placeOf(mark: Locator): Promise<[number, number]> {
  const [point, plot] = await Promise.all([mark.boundingBox(), mark.locator('..').boundingBox()]);
  if (point === null || plot === null) throw new Error('The mark is not drawn.');
  return [
    (point.x + point.width / 2 - plot.x) / plot.width,
    (point.y + point.height / 2 - plot.y) / plot.height,
  ];
}

test('it opens calm: log(1 − p) at p = 0.1, seven digits right', async ({ page }) => {
  await page.goto('/');
  const { title, agree, result } = await open(page);
  await expect(title).toHaveText(CAVEATS.en.cancellation.log1p.title);
  await expect(result('naive')).toHaveAttribute('value', /^-0\.1053605/);
  await expect(agree('naive')).toHaveText(/^[67] of 9 digits agree$/);
  await expect(agree('stable')).toHaveText('9 of 9 digits agree');
});

test('dragging p down loses every digit of log(1 − p) and none of log1p(−p)', async ({ page }) => {
  await page.goto('/');
  const { slider, result, struck, agree, error, mark, note } = await open(page);
  await dragTo(page, slider('p'), 0.1);
  await expect(result('naive')).toHaveAttribute('value', '0');
  await expect(struck('naive')).toHaveText('0');
  await expect(agree('naive')).toHaveText('no digit left');
  await expect(error('naive')).toHaveAttribute('value', '1');
  await expect(agree('stable')).toHaveText('9 of 9 digits agree');
  await expect(struck('stable')).toHaveCount(0);
  await expect(note).toContainText('nothing of p is left');
  const [across, down] = await placeOf(mark('first'));
  expect(across).toBeGreaterThan(0.05);
  expect(across).toBeLessThan(0.15);
  expect(down).toBeLessThan(0.1);
  expect((await placeOf(mark('second')))[1]).toBeGreaterThan(0.6);
});

test('the mark stands above the thumb, wherever it is', async ({ page }) => {
  await page.goto('/');
  const { slider, mark } = await open(page);
  for (const share of [0.2, 0.55, 0.9]) {
    await dragTo(page, slider('p'), share);
    const track = await slider('p').boundingBox();
    const point = await mark('first').boundingBox();
    if (track === null || point === null) throw new Error('Nothing is drawn.');
    const thumb = track.x + track.width * share;
    expect(Math.abs(point.x + point.width / 2 - thumb)).toBeLessThan(4);
  }
});

test('the keys move p step by step, to both ends', async ({ page }) => {
  await page.goto('/');
  const { slider, field, mark, result, error } = await open(page);
  const p = slider('p');
  await p.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field('p, any number')).toHaveValue('0.0977');
  await expect(p).toHaveAttribute('aria-valuetext', 'p = 0.0977');
  await page.keyboard.press('Home');
  await expect(field('p, any number')).toHaveValue('1e-12');
  await page.keyboard.press('End');
  await expect(field('p, any number')).toHaveValue('1');
  // log 0: both are -inf, and so is the truth. The marks go to the row of the exact.
  await expect(result('naive')).toHaveAttribute('value', '-Infinity');
  await expect(error('naive')).toHaveText('exact');
  for (const series of ['first', 'second'] as const)
    expect((await placeOf(mark(series)))[1]).toBeGreaterThan(0.9);
});

test('both examples of p: lost near 0, whole near 1', async ({ page }) => {
  await page.goto('/');
  const { panel, result, agree, note } = await open(page);
  const example = (name: string) => panel.getByRole('button', { name, exact: true });
  await example('p = 3e-8').click();
  await expect(example('p = 3e-8')).toHaveAttribute('aria-pressed', 'true');
  await expect(result('naive')).toHaveText('−5.96046448e−8');
  await expect(result('stable')).toHaveText('−2.99999989e−8');
  await expect(result('stable')).toHaveAttribute('value', '-3e-8');
  await expect(agree('naive')).toHaveText('0 of 9 digits agree');
  await example('p = 0.99999994').click();
  for (const side of ['naive', 'stable'] as const) {
    await expect(result(side)).toHaveText('−16.6355324');
    await expect(agree(side)).toHaveText('9 of 9 digits agree');
  }
  await expect(note).toContainText('Near 1 there is no trouble');
});

test('exp(x) − 1 loses digits where expm1 keeps them', async ({ page }) => {
  await page.goto('/');
  const { choose, panel, result, struck, agree } = await open(page);
  await choose('expm1');
  await panel.getByRole('button', { name: 'x = 1e-5', exact: true }).click();
  await expect(result('naive')).toHaveText('1.00135803e−5');
  await expect(struck('naive')).toHaveText('135803');
  await expect(agree('naive')).toHaveText('3 of 9 digits agree');
  await expect(result('stable')).toHaveAttribute('value', '0.00001000005');
});

test('in Spanish p is typed with a comma; nonsense is answered and loses nothing', async ({
  page,
}) => {
  await page.goto('/es/');
  const { field, result, agree, panel } = await open(page, 'es');
  const p = field('p, cualquier número');
  await p.fill('0,25');
  await expect(result('stable')).toHaveText('−0,287682086');
  await expect(agree('stable')).toHaveText('coinciden 9 de 9 cifras');
  await p.blur();
  await p.fill('poco');
  await expect(panel.getByRole('alert')).toContainText('poco');
  await expect(p).toHaveValue('poco');
  await expect(result('stable')).toHaveText('−0,287682086');
  await p.fill('1e-');
  await p.fill('1e-3');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(result('stable')).toHaveAttribute('value', /^-0\.0010005/);
});

test('any number may be typed: the chart says where it has no place', async ({ page }) => {
  await page.goto('/');
  const { field, panel, mark, result, agree, note } = await open(page);
  const p = field('p, any number');
  const noPlace = panel.getByText('The chart has no place for this p');
  await p.fill('1e-20');
  await expect(mark('second')).toHaveAttribute('data-past', 'left');
  await expect(noPlace).toHaveCount(0);
  await p.fill('-0.5');
  await expect(noPlace).toBeVisible();
  await expect(mark('first')).toHaveCount(0);
  await expect(result('naive')).toHaveAttribute('value', /^0\.4054/);
  await p.fill('2');
  await expect(result('naive')).toHaveAttribute('value', 'NaN');
  await expect(agree('naive')).toHaveText('no true value');
  await expect(note).toContainText('has no logarithm');
  await p.fill('nan');
  await expect(result('stable')).toHaveAttribute('value', 'NaN');
  await p.fill('0');
  await expect(note).toContainText('so are both results');
});

test('the chart in numbers has a row for each decade, and the exact one says so', async ({
  page,
}) => {
  await page.goto('/');
  const { panel, words } = await open(page);
  await panel.getByText(words.cancellation.table).click();
  const rows = panel.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(14);
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText('1');
  await expect(rows.last().getByRole('cell')).toHaveText(['exact', 'exact']);
});

test('other shifts: the min overflows, the mean works by luck, 0 is naive', async ({ page }) => {
  await page.goto('/');
  const { choose, panel, words } = await open(page);
  await choose('shift-by');
  const p = panel.locator('tbody tr td:last-child data');
  const says = panel.getByRole('status');
  const values = () => p.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  const subtract = (name: string) => panel.getByRole('radio', { name, exact: true }).check();
  const use = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  await expect(says).toContainText('c = 92');
  await expect(says).toContainText('true value for these x');
  await subtract('min');
  expect(await values()).toEqual(['0', 'NaN', '0', '0', '0']);
  await expect(says).toContainText('overflows to ∞');
  await subtract('mean');
  await expect(says).toContainText('c = 19.9');
  expect((await values())[1]).toBe('1');
  await use(words.shiftBy.vectors['one-200']);
  expect((await values())[1]).toBe('NaN');
  await subtract('0');
  await use(words.shiftBy.vectors.vanished);
  await expect(says).toContainText('0 ÷ 0');
  await subtract('your own');
  await use(words.shiftBy.vectors['all-100']);
  const own = panel.getByRole('textbox', { name: words.shiftBy.own });
  await own.fill('100');
  await expect(says).toContainText('true value for these x');
  await own.fill('205');
  await expect(says).toContainText('No NaN, and still wrong');
  await own.blur();
  await own.fill('c');
  await expect(panel.getByRole('alert')).toContainText('205 stays in force');
});

test('a masked row: plain is NaN, guarded −∞, and one logit brings both back', async ({ page }) => {
  await page.goto('/');
  const { choose, panel, words } = await open(page);
  await choose('all-masked');
  const last = panel.getByRole('row').last().getByRole('cell').locator('data');
  const values = () => last.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(await values()).toEqual(['NaN', '-Infinity']);
  const status = panel.getByRole('status');
  await expect(status).toContainText('the first subtraction is invalid');
  await panel
    .getByRole('group', { name: words.allMasked.unmask })
    .getByText('present', { exact: true })
    .click();
  expect(await values()).toEqual(['4.7', '4.7']);
  await expect(status).toContainText('m = 4.7');
  await panel.getByRole('checkbox', { name: 'present', exact: true }).uncheck();
  expect(await values()).toEqual(['NaN', '-Infinity']);
});

test('the order of the division: T = 1e-5 breaks one in float16 and neither in float32', async ({
  page,
}) => {
  await page.goto('/');
  const { choose, panel, slider, field, note } = await open(page);
  await choose('order');
  const verdict = (side: string) => panel.locator(`.caveats-verdicts .${side} dd`);
  const column = (nth: number) =>
    panel
      .locator(`tbody tr td:nth-of-type(${nth}) data`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await expect(verdict('naive')).toContainText('true value for these x');
  await panel.getByRole('button', { name: 'T = 1e-5', exact: true }).click();
  expect(await column(2)).toEqual(['NaN', 'NaN', 'NaN', 'NaN', 'NaN']);
  expect(await column(4)).toEqual(['1', '0', '0', '0', '0']);
  await expect(note).toContainText('a subnormal with fewer digits');
  await expect(verdict('naive')).toContainText('larger in size than any finite float16, 65504');
  await expect(verdict('stable')).toContainText('correctly rounded');
  await panel.getByRole('radio', { name: 'float32' }).check();
  expect(await column(2)).toEqual(['1', '0', '0', '0', '0']);
  await panel.getByRole('radio', { name: 'float16' }).check();
  await dragTo(page, slider('T'), 0.01);
  await expect(note).toContainText('rounds to 0');
  expect((await column(4))[0]).toBe('NaN');
  await slider('T').focus();
  await page.keyboard.press('End');
  await expect(field('T, any number')).toHaveValue('1');
  await field('T, any number').fill('-1');
  await expect(note).toContainText('should be positive, and finite in float16');
});

for (const language of LANGUAGES) {
  test(`${language}: every caveat with the keyboard alone`, async ({ page }) => {
    await page.goto(pathOf(language));
    const { tab, title, words, panel } = await open(page, language);
    const titles = [
      words.cancellation.log1p.title,
      words.cancellation.expm1.title,
      words.shiftBy.title,
      words.allMasked.title,
      words.order.title,
    ];
    await tab('log1p').focus();
    for (const [index, id] of IDS.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await expect(tab(id)).toBeChecked();
      await expect(tab(id)).toBeFocused();
      await expect(title).toHaveText(titles[index] ?? '');
    }
    // On to the field of T, to its example, and to the slider.
    await page.keyboard.press('Tab');
    await page.keyboard.type('1e-5');
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'T = 1e-5' })).toBeFocused();
    await expect(panel.locator('tbody tr').first().locator('data').nth(2)).toHaveAttribute(
      'value',
      'NaN',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'float32' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', 'T = 1e-8');
  });
}

test.describe('with a finger, 320 px wide', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('every caveat can be worked in Spanish', async ({ page }) => {
    await page.goto('/es/');
    const { panel, words, result, struck } = await open(page, 'es');
    const tap = (name: string) => panel.getByRole('radio', { name, exact: true }).tap();
    const press = (name: string) => panel.getByRole('button', { name, exact: true }).tap();
    await press('p = 3e-8');
    await expect(result('naive')).toHaveText('−5,96046448e−8');
    await tap(words.names.expm1);
    await press('x = 1e-5');
    await expect(struck('naive')).toHaveText('135803');
    await tap(words.names['shift-by']);
    await tap(words.shiftBy.shifts.min);
    await expect(panel.getByRole('status')).toContainText('desborda');
    await tap(words.names['all-masked']);
    await panel.getByRole('checkbox', { name: STRINGS.es.tenses.present, exact: true }).tap();
    await expect(panel.getByRole('status')).toContainText('m = 4,7');
    await tap(words.names.order);
    await press('T = 1e-5');
    await expect(panel.locator('.caveats-verdicts .naive')).toContainText('NaN');
    await expectNoSidewaysScroll(page);
    for (const button of await panel.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

test('a reload finds the panel where it was left', async ({ page }) => {
  await page.goto('/');
  const first = await open(page);
  await first.field('p, any number').fill('3e-8');
  await first.choose('order');
  await first.field('T, any number').fill('inf');
  await page.reload();
  const second = await open(page);
  await expect(second.tab('order')).toBeChecked();
  await expect(second.field('T, any number')).toHaveValue('inf');
  await second.choose('log1p');
  await expect(second.result('naive')).toHaveText('−5.96046448e−8');
});

test('what is broken on the device is passed over', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('logsumexplorer.caveats', '{"chosen":"expm1","expm1":"many","own":[]}'),
  );
  await page.goto('/');
  const { tab, field } = await open(page);
  await expect(tab('expm1')).toBeChecked();
  await expect(field('x, any number')).toHaveValue('0.1');
});

test('it works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    }),
  );
  await page.goto('/');
  const { choose, panel, result } = await open(page);
  await choose('expm1');
  await panel.getByRole('button', { name: `x = ${EXAMPLES.expm1[1]}`, exact: true }).click();
  await expect(result('naive')).toHaveAttribute('value', /^1\.71828/);
});

/** Both languages, both widths and both colour schemes, each pair of them at least once. */
const VIEWS = [
  ['en', 320, 'light'],
  ['en', 1280, 'dark'],
  ['es', 320, 'dark'],
  ['es', 1280, 'light'],
] as const;

for (const [language, width, colorScheme] of VIEWS) {
  test.describe(`${language}, ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('nothing for axe, nothing sideways, in any caveat', async ({ page }) => {
      test.slow();
      await page.goto(pathOf(language));
      const { panel, choose, words, field } = await open(page, language);
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
      const { cancellation, order, shiftBy } = words;
      const states: Readonly<Record<CaveatId, () => Promise<void>>> = {
        log1p: () => field(cancellation.field('p')).fill('3e-8'),
        expm1: () => field(cancellation.field('x')).fill('nonsense'),
        'shift-by': async () => {
          await panel.getByRole('radio', { name: shiftBy.shifts.own, exact: true }).check();
          await field(shiftBy.own).fill('?');
        },
        'all-masked': async () => {},
        order: () => field(order.field).fill('1e-5'),
      };
      for (const id of IDS) {
        await choose(id);
        await states[id]();
        for (const fold of await panel.locator('details').all())
          await fold.locator('summary').click();
        await expectNoSidewaysScroll(page);
        await expectNoAxeViolations(page, '[data-panel="caveats"]');
      }
    });
  });
}
