import { PREDICT } from '../../src/text/practice/predict/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  labOf,
  type Page,
  test,
  wake,
} from './fixtures.ts';

type Program = 'naive' | 'stable';
type Id = keyof (typeof PREDICT)['en']['names'];

/** What comes out of each scene, in its order, from the table of facts. */
const SCENES = [
  ['small', 'valid', 'valid'],
  ['mixed', 'valid', 'valid'],
  ['large-positive', 'some-nan', 'valid'],
  ['large-negative', 'valid', 'valid'],
  ['identical', 'valid', 'valid'],
  ['masked', 'valid', 'valid'],
  ['five-88', 'zeros', 'valid'],
  ['vanished', 'all-nan', 'valid'],
  ['all-masked', 'all-nan', 'all-nan'],
  ['huge-loss', 'nan', 'zero'],
] as const satisfies readonly (readonly [Id, string, string])[];

/** Predicted wrongly on purpose: the course's own mistake among them. */
const WRONG: Readonly<Partial<Record<Id, Partial<Record<Program, 'all-nan' | 'right'>>>>> = {
  'large-positive': { naive: 'all-nan' },
  'large-negative': { naive: 'all-nan' },
  vanished: { stable: 'all-nan' },
  'huge-loss': { stable: 'right' },
};
const RIGHT_SIDES = 16;

function panelOf(panel: Locator, language: 'en' | 'es') {
  const words = PREDICT[language];
  const loss = (id: Id) => (id === 'huge-loss' ? 'loss' : 'softmax');
  const group = (id: Id, program: Program) =>
    panel.getByRole('group', { name: words.programs[loss(id)][program] });
  return {
    words,
    heading: (number: number, id: Id) =>
      panel.getByRole('heading', { name: words.scene(number, 10, words.names[id]), exact: true }),
    result: panel.getByRole('heading', { name: words.result, exact: true }),
    group,
    choice: (id: Id, program: Program, outcome: keyof typeof words.outcomes) =>
      group(id, program).getByRole('radio', { name: words.outcomes[outcome], exact: true }),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    jump: (number: number) => panel.getByRole('button', { name: new RegExp(`^${number}, `) }),
    side: (id: Id, program: Program) =>
      panel.getByRole('region', { name: words.programs[loss(id)][program] }),
    status: panel.getByRole('status'),
    card: panel.getByRole('heading', { name: words.card.title, exact: true }),
  };
}

const said = (id: Id, program: Program) => {
  const scene = SCENES.find(([one]) => one === id);
  const right = scene?.[program === 'naive' ? 1 : 2] ?? 'valid';
  return WRONG[id]?.[program] ?? right;
};

async function open(page: Page, language: 'en' | 'es') {
  await page.goto(language === 'en' ? '/' : '/es/');
  return wake(page, 'predict');
}

/** Tab forward until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Choose by keyboard: Space for the first of the group, arrows for the others. */
async function chooseByKeys(page: Page, group: Locator, choice: Locator): Promise<void> {
  await tabTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 6 && !(await choice.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(choice).toBeChecked();
}

test('every scene is predicted, run and answered with the keyboard alone', async ({ page }) => {
  test.slow();
  const panel = await open(page, 'en');
  const predict = panelOf(panel, 'en');
  const { words } = predict;
  await predict.jump(1).focus();
  for (const [index, [id, naive, stable]] of SCENES.entries()) {
    await expect(predict.heading(index + 1, id)).toBeVisible();
    for (const program of ['naive', 'stable'] as const) {
      const choice = predict.choice(id, program, said(id, program));
      await chooseByKeys(page, predict.group(id, program), choice);
    }
    await tabTo(page, predict.button(words.run));
    await page.keyboard.press('Enter');
    await expect(predict.result).toBeFocused();
    const verdicts = [naive, stable].map((outcome, side) =>
      outcome === said(id, side === 0 ? 'naive' : 'stable') ? 'right' : 'wrong',
    );
    await expect(predict.status).toHaveText(`Naive: ${verdicts[0]}. Stable: ${verdicts[1]}.`);
    for (const [side, outcome] of [naive, stable].entries()) {
      const region = predict.side(id, side === 0 ? 'naive' : 'stable');
      await expect(region).toContainText(`It gives: ${words.outcomes[outcome]}.`);
      await expect(region.getByText(verdicts[side] ?? '', { exact: true })).toBeVisible();
    }
    await expect(panel.getByRole('table', { name: words.trace.caption })).toBeVisible();
    await expect(
      panel.getByText(/^(You said|Many would say) “.*” for the (naive|stable) side\.$/).first(),
    ).toBeVisible();
    const last = index === SCENES.length - 1;
    await tabTo(page, predict.button(last ? words.toCard : words.next));
    await page.keyboard.press('Enter');
    const next = SCENES[index + 1];
    await expect(next ? predict.heading(index + 2, next[0]) : predict.card).toBeFocused();
    await expect(predict.status).toHaveText('');
  }
  await expect(panel.getByText(words.card.score(RIGHT_SIDES, 20))).toBeVisible();
  const rows = panel.locator('.predict-card li');
  for (const [index, [id]] of SCENES.entries())
    await expect(rows.nth(index)).toContainText(id in WRONG ? 'half right' : 'right');
  await expect(rows.nth(3).getByRole('link')).toHaveText('Underflow');
  await expect(rows.nth(3).getByRole('link')).toHaveAttribute('href', '#underflow');
  await expect(rows.nth(0).getByRole('link')).toHaveCount(0);

  await tabTo(page, predict.button(words.card.again));
  await page.keyboard.press('Enter');
  await expect(predict.heading(1, 'small')).toBeFocused();
  await expect(predict.jump(3)).toHaveAccessibleName('3, one large logit: not run yet');
});

test.describe('with a finger, in Spanish, on 320 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });

  test('every scene is predicted, with skips and a way back', async ({ page }) => {
    test.slow();
    const panel = await open(page, 'es');
    const predict = panelOf(panel, 'es');
    const { words } = predict;
    for (const [index, [id]] of SCENES.entries()) {
      await expect(predict.heading(index + 1, id)).toBeVisible();
      if (id === 'mixed') {
        await predict.button(words.skip).tap();
        continue;
      }
      for (const program of ['naive', 'stable'] as const) {
        const choice = predict.choice(id, program, said(id, program));
        const box = await choice.locator('..').boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        await choice.tap();
      }
      await predict.button(words.run).tap();
      await expect(predict.result).toBeFocused();
      await expectNoSidewaysScroll(page);
      await predict.button(index < 9 ? words.next : words.toCard).tap();
    }
    await expect(predict.card).toBeFocused();
    await expect(panel.getByText(words.card.score(RIGHT_SIDES - 2, 18))).toBeVisible();
    await expect(panel.locator('.predict-card li').nth(1)).toContainText(words.standings.skipped);
    // What was skipped can still be run.
    await predict.jump(2).tap();
    await expect(predict.heading(2, 'mixed')).toBeFocused();
    await predict.choice('mixed', 'naive', 'valid').tap();
    await predict.choice('mixed', 'stable', 'valid').tap();
    await predict.button(words.run).tap();
    await expect(predict.status).toHaveText('Ingenua: bien. Estable: bien.');
    await expect(predict.jump(2)).toHaveAccessibleName(/: bien$/);
    await predict.button(words.back).tap();
    await expect(predict.heading(1, 'small')).toBeFocused();
  });
});

test('Run asks for the side that is missing, and goes there', async ({ page }) => {
  const predict = panelOf(await open(page, 'en'), 'en');
  const { words } = predict;
  await predict.button(words.run).click();
  const naive = predict.group('small', 'naive');
  await expect(naive.getByRole('alert')).toHaveText(words.missing.naive);
  await expect(naive.getByRole('radio').first()).toBeFocused();
  await predict.choice('small', 'naive', 'valid').check();
  await expect(naive.getByRole('alert')).toHaveCount(0);
  await predict.button(words.run).click();
  await expect(predict.group('small', 'stable').getByRole('radio').first()).toBeFocused();
  await expect(predict.result).toHaveCount(0);
});

test('numbers may be typed, are checked before the run and judged after it', async ({ page }) => {
  const panel = await open(page, 'en');
  const predict = panelOf(panel, 'en');
  const { words } = predict;
  await predict.jump(7).click();
  await predict.choice('five-88', 'naive', 'valid').check();
  await predict.choice('five-88', 'stable', 'valid').check();
  await panel.getByText(words.numbers.summary).click();
  const field = (program: Program) =>
    panel.getByRole('textbox', { name: words.numbers.field.softmax[program] });
  await field('naive').fill('1/5, 1/5, <b>, 1/5, 1/5');
  await field('stable').fill('1/5, 0.2');
  await panel.getByText(words.numbers.summary).click();
  await predict.button(words.run).click();
  await expect(field('naive')).toBeFocused();
  await expect(panel.getByText(words.numbers.unreadable('<b>'))).toBeVisible();
  await expect(panel.getByText(words.numbers.count(2, 5))).toBeVisible();
  await field('naive').fill('1/5, 1/5, 1/5, 1/5, 1/5');
  await field('stable').fill('[0.2, 0.2, 1/5, 20%, 2e-1]');
  await field('stable').press('Enter');
  await expect(predict.result).toBeFocused();
  await expect(predict.side('five-88', 'naive')).toContainText(words.numbers.none);
  await expect(predict.side('five-88', 'naive')).toContainText(words.numbers.slips.exact);
  await expect(predict.side('five-88', 'stable')).toContainText(words.numbers.four);
  await expect(predict.side('five-88', 'naive')).toContainText('First bad operation');
  // Every float of the trace can be read back.
  const table = panel.getByRole('table', { name: words.trace.caption });
  const values = await table
    .getByRole('row', { name: /^past simple/ })
    .locator('data')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLDataElement).value));
  expect(values.length).toBe(6);
  expect([values[0], values[2], values[3], values[4], values[5]]).toEqual([
    '88',
    '0',
    '0',
    '1',
    '0.2',
  ]);
  expect(Math.fround(Number(values[1]))).toBe(Math.fround(Math.exp(88)));
});

test('what was said and run is there after a reload, and can be forgotten', async ({ page }) => {
  const panel = await open(page, 'en');
  const predict = panelOf(panel, 'en');
  const { words } = predict;
  await predict.jump(4).click();
  await predict.choice('large-negative', 'naive', 'all-nan').check();
  await predict.choice('large-negative', 'stable', 'valid').check();
  await predict.button(words.run).click();
  await expect(predict.result).toBeFocused();
  await predict.jump(5).click();
  await predict.choice('identical', 'stable', 'zeros').check();
  await predict.jump(4).click();
  await page.reload();
  await wake(page, 'predict');
  await expect(predict.side('large-negative', 'naive')).toContainText('You said: all NaN.');
  await expect(predict.jump(4)).toHaveAccessibleName(/half right$/);
  // It opens quietly: nothing is said or focused that nobody asked for.
  await expect(predict.status).toHaveText('');
  await expect(predict.result).not.toBeFocused();
  await predict.jump(5).click();
  await expect(predict.choice('identical', 'stable', 'zeros')).toBeChecked();
  await predict.button(words.card.title).click();
  await predict.button(words.card.again).click();
  await page.reload();
  await wake(page, 'predict');
  await expect(predict.heading(1, 'small')).toBeVisible();
  await expect(predict.jump(4)).toHaveAccessibleName(/not run yet$/);
});

test('nonsense on the device is not believed', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'logsumexplorer.predict',
      '{"at":"card","entries":{"small":{"state":"run"},"x":1}}',
    );
  });
  const panel = await open(page, 'en');
  const predict = panelOf(panel, 'en');
  await expect(predict.card).toBeVisible();
  await expect(panel.getByText(predict.words.card.none)).toBeVisible();
});

test('works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const)
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  const predict = panelOf(await open(page, 'en'), 'en');
  await predict.choice('small', 'naive', 'valid').check();
  await predict.choice('small', 'stable', 'valid').check();
  await predict.button(predict.words.run).click();
  await expect(predict.status).toHaveText('Naive: right. Stable: right.');
  await expect(predict.jump(1)).toHaveAccessibleName(/: right$/);
});

test('a scene goes to the lab, and the way back leads to its button', async ({ page }) => {
  const predict = panelOf(await open(page, 'en'), 'en');
  await predict.jump(7).click();
  await predict.choice('five-88', 'naive', 'zeros').check();
  await predict.choice('five-88', 'stable', 'valid').check();
  await predict.button(predict.words.run).click();
  await predict.button(predict.words.lab).click();
  await expect(labOf(page).logit('future')).toHaveValue('88');
  await expect(labOf(page).value('naive.p.0')).toHaveAttribute('value', '0');
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await expect(predict.button(predict.words.lab)).toBeFocused();
  await expect(labOf(page).logit('future')).toHaveValue('1.2');
});

for (const [language, width, colorScheme] of [
  ['en', 320, 'light'],
  ['en', 1280, 'dark'],
  ['es', 320, 'dark'],
  ['es', 1280, 'light'],
] as const) {
  test.describe(`${language}, ${width} px, ${colorScheme}: nothing for axe, nothing sideways`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('asked, answered and on the card', async ({ page }) => {
      test.slow();
      const panel = await open(page, language);
      const predict = panelOf(panel, language);
      const { words } = predict;
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
      const check = async () => {
        await expectNoSidewaysScroll(page);
        await expectNoAxeViolations(page, '[data-panel="predict"]');
      };
      for (const [number, id] of [
        [3, 'large-positive'],
        [10, 'huge-loss'],
      ] as const) {
        await predict.jump(number).click();
        await panel.getByText(words.numbers.summary).click();
        await predict.button(words.run).click();
        const field = panel.getByRole('textbox').first();
        await field.fill('no');
        await check();
        await field.fill('NaN');
        if (number === 3) await field.fill('NaN, 0, 0, 0, 0');
        const tempting = number === 3 ? 'all-nan' : 'right';
        await predict.choice(id, 'naive', tempting).check();
        await predict.choice(id, 'stable', tempting).check();
        await predict.button(words.run).click();
        await expect(predict.result).toBeFocused();
        await check();
      }
      await predict.jump(4).click();
      await predict.button(words.skip).click();
      await predict.button(words.card.title).click();
      await expect(predict.card).toBeFocused();
      await check();
    });
  });
}
