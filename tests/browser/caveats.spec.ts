import { CAVEAT_IDS, type CaveatId } from '../../src/features/caveats/model/settings.ts';
import type { Language } from '../../src/words/strings.ts';
import { CAVEATS, STRINGS } from '../support/words.ts';
import { expect, expectNoAxeViolations, type Locator, type Page, test } from './fixtures.ts';
import { expectFrameFits, openFrame } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/*
 * What needs a real slider, a real chart, tab order, touch, or a width. What each caveat shows and says is tested in
 * tests/features/caveats/caveats.dom.test.tsx.
 */

/** The panel by the names a screen reader uses. */
async function open(page: Page, language: Language = 'en') {
  const panel = await openFrame(page, 'caveats', { language });
  const words = CAVEATS[language];
  const tab = (id: CaveatId) => panel.getByRole('radio', { name: words.names[id], exact: true });
  const side = (name: 'naive' | 'stable') => panel.locator(`.caveats-forms .${name}`);
  return {
    panel,
    words,
    tab,
    slider: panel.getByRole('slider'),
    field: (name: string) => panel.getByRole('textbox', { name, exact: true }),
    result: (name: 'naive' | 'stable') => side(name).locator('data').nth(1),
    struck: (name: 'naive' | 'stable') => side(name).locator('.differing'),
    mark: (series: 'first' | 'second') => panel.locator(`.log-scatter-mark.${series}`),
    choose: (id: CaveatId) => tab(id).check(),
  };
}

/** Presses the thumb at its position and drags it to a fraction of the track. */
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

/** The position of a mark as fractions of the plot's width and height. */
async function placeOf(mark: Locator): Promise<[number, number]> {
  const [point, plot] = await Promise.all([mark.boundingBox(), mark.locator('..').boundingBox()]);
  if (point === null || plot === null) throw new Error('The mark is not drawn.');
  return [
    (point.x + point.width / 2 - plot.x) / plot.width,
    (point.y + point.height / 2 - plot.y) / plot.height,
  ];
}

test('the chart is drawn; p is dragged, and its marks stand above the thumb', async ({ page }) => {
  const { panel, slider, mark, result, struck } = await open(page);
  await expect(panel.getByRole('img').locator('.dots.first')).toBeVisible();
  for (const share of [0.2, 0.55, 0.9, 0.1]) {
    await dragTo(page, slider, share);
    const track = await slider.boundingBox();
    const point = await mark('first').boundingBox();
    if (track === null || point === null) throw new Error('Nothing is drawn.');
    const thumb = track.x + track.width * share;
    expect(Math.abs(point.x + point.width / 2 - thumb)).toBeLessThan(4);
  }
  // There one form has lost every digit, and the other none.
  await expect(result('naive')).toHaveAttribute('value', '0');
  await expect(struck('naive')).toHaveText('0');
  const [across, down] = await placeOf(mark('first'));
  expect(across).toBeGreaterThan(0.05);
  expect(across).toBeLessThan(0.15);
  expect(down).toBeLessThan(0.1);
  expect((await placeOf(mark('second')))[1]).toBeGreaterThan(0.6);
});

test('T is dragged to where float16 has only 0 for it', async ({ page }) => {
  const { panel, choose, slider } = await open(page);
  await choose('order');
  await dragTo(page, slider, 0.01);
  await expect(panel.locator('.caveats-note').first()).toContainText('rounds to 0');
});

test('the keys move p step by step, to both ends', async ({ page }) => {
  const { slider, field, mark } = await open(page);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field('p, any number')).toHaveValue('0.0977');
  await expect(slider).toHaveAttribute('aria-valuetext', 'p = 0.0977');
  await page.keyboard.press('Home');
  await expect(field('p, any number')).toHaveValue('1e-12');
  await page.keyboard.press('End');
  await expect(field('p, any number')).toHaveValue('1');
  // Both results are exact there, so the marks are in the row for exact results.
  for (const series of ['first', 'second'] as const)
    expect((await placeOf(mark(series)))[1]).toBeGreaterThan(0.9);
});

for (const language of ['en', 'es'] as const) {
  test(`${language}: from caveat to caveat, and through one, with the keyboard alone`, async ({
    page,
  }) => {
    const { tab, panel, slider } = await open(page, language);
    await tab('log1p').focus();
    for (const [index, id] of CAVEAT_IDS.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await expect(tab(id)).toBeChecked();
      await expect(tab(id)).toBeFocused();
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
    await expect(slider).toHaveAttribute('aria-valuetext', 'T = 1e-8');
  });
}

test.describe('with a finger, 320 px wide', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('every caveat can be worked in Spanish', async ({ page }) => {
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
    for (const button of await panel.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

/** Each caveat with the most to show: its complaint or its longest numbers, and every fold open. */
async function prepare({ panel, words, choose, field }: Opened, id: CaveatId): Promise<void> {
  const { cancellation, order, shiftBy } = words;
  const fill: Readonly<Record<CaveatId, () => Promise<void>>> = {
    log1p: () => field(cancellation.field('p')).fill('3e-8'),
    expm1: () => field(cancellation.field('x')).fill('nonsense'),
    'shift-by': async () => {
      await panel.getByRole('radio', { name: shiftBy.shifts.own, exact: true }).check();
      await field(shiftBy.own).fill('?');
    },
    'all-masked': async () => {},
    order: () => field(order.field).fill('1e-5'),
  };
  await choose(id);
  await fill[id]();
  for (const fold of await panel.locator('details').all()) await fold.locator('summary').click();
}

type Opened = Awaited<ReturnType<typeof open>>;

for (const view of pairwise({ ...LOOKS, caveat: CAVEAT_IDS })) {
  const { language, width, colorScheme, caveat } = view;
  test.describe(nameOf(view), () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${caveat}: nothing for axe`, async ({ page }) => {
      await prepare(await open(page, language), caveat);
      await expectNoAxeViolations(page, '.panel-card');
    });
  });
}

for (const language of LOOKS.language) {
  test(`${language}: nothing scrolls sideways, in any caveat`, async ({ page }) => {
    const opened = await open(page, language);
    for (const caveat of CAVEAT_IDS) {
      await prepare(opened, caveat);
      await expectFrameFits(page);
    }
  });
}
