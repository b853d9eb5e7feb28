import { SCENES } from '../../src/features/predict/model/scenes.ts';
import type { Language } from '../../src/words/strings.ts';
import { PREDICT } from '../support/words.ts';
import {
  besideOf,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Locator,
  labOf,
  type Page,
  tabTo,
  test,
  wake,
} from './fixtures.ts';
import { expectFrameFits, openFrame } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/*
 * What needs tab order, touch, a width, or the lab beside it. Results, announcements and what is kept are tested in
 * tests/features/predict/predict.dom.test.tsx.
 */

type Program = 'naive' | 'stable';
type Id = keyof (typeof PREDICT)['en']['names'];

function panelOf(panel: Locator, language: Language) {
  const words = PREDICT[language];
  const asks = (id: Id) => (id === 'huge-loss' ? 'loss' : 'softmax');
  const group = (id: Id, program: Program) =>
    panel.getByRole('group', { name: words.programs[asks(id)][program] });
  return {
    panel,
    words,
    heading: (number: number, id: Id) =>
      panel.getByRole('heading', { name: words.scene(number, 10, words.names[id]), exact: true }),
    result: panel.getByRole('heading', { name: words.result, exact: true }),
    group,
    choice: (id: Id, program: Program, outcome: keyof typeof words.outcomes) =>
      group(id, program).getByRole('radio', { name: words.outcomes[outcome], exact: true }),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    jump: (number: number) => panel.getByRole('button', { name: new RegExp(`^${number}, `) }),
    card: panel.getByRole('heading', { name: words.card.title, exact: true }),
  };
}

const open = async (page: Page, language: Language) =>
  panelOf(await openFrame(page, 'predict', { language }), language);

/** Choose by keyboard: Space for the first of the group, arrows for the others. */
async function chooseByKeys(page: Page, group: Locator, choice: Locator): Promise<void> {
  await tabTo(page, group.getByRole('radio').first(), 30);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 6 && !(await choice.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(choice).toBeChecked();
}

test('from the first scene to the last and its card with the keyboard alone', async ({ page }) => {
  const { words, ...predict } = await open(page, 'en');
  const press = async (button: Locator) => {
    await tabTo(page, button, 30);
    await page.keyboard.press('Enter');
  };
  await predict.jump(1).focus();
  for (const [number, id, outcome, next] of [
    [1, 'small', 'valid', predict.heading(2, 'mixed')],
    [10, 'huge-loss', 'zero', predict.card],
  ] as const) {
    for (const program of ['naive', 'stable'] as const)
      await chooseByKeys(page, predict.group(id, program), predict.choice(id, program, outcome));
    await press(predict.button(words.run));
    await expect(predict.result).toBeFocused();
    await press(predict.button(number === 10 ? words.toCard : words.next));
    await expect(next).toBeFocused();
    if (number === 10) continue;
    await page.keyboard.press('Shift+Tab');
    await press(predict.jump(10));
    await expect(predict.heading(10, 'huge-loss')).toBeFocused();
  }
  await press(predict.button(words.card.again));
  await expect(predict.heading(1, 'small')).toBeFocused();
});

test.describe('with a finger, in Spanish, on 320 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });

  test('every scene is predicted and fits, with a skip and a way back', async ({ page }) => {
    const { words, ...predict } = await open(page, 'es');
    for (const [index, { id, asks }] of SCENES.entries()) {
      await expect(predict.heading(index + 1, id)).toBeVisible();
      if (id === 'mixed') {
        await predict.button(words.skip).tap();
        continue;
      }
      for (const program of ['naive', 'stable'] as const) {
        const choice = predict.choice(id, program, asks === 'loss' ? 'nan' : 'all-nan');
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
    await predict.jump(2).tap();
    await expect(predict.heading(2, 'mixed')).toBeFocused();
    await predict.button(words.back).tap();
    await expect(predict.heading(1, 'small')).toBeFocused();
  });
});

test('a scene is shown beside the text, without leaving its button', async ({ page }) => {
  await page.goto('/');
  const predict = panelOf(await wake(page, 'predict'), 'en');
  await predict.jump(7).click();
  await predict.choice('equal-large', 'naive', 'zeros').check();
  await predict.choice('equal-large', 'stable', 'valid').check();
  await predict.button(predict.words.run).click();
  await predict.button(predict.words.lab).click();
  await expect(labOf(page).logit('future')).toHaveValue('87.5');
  await expect(labOf(page).value('naive.p.0')).toHaveAttribute('value', '0');
  await expect(predict.button(predict.words.lab)).toBeFocused();
  await besideOf(page).own.click();
  await expect(predict.button(predict.words.lab)).toBeFocused();
  await expect(labOf(page).logit('future')).toHaveValue('1.2');
});

type Opened = Awaited<ReturnType<typeof open>>;

/**
 * A scene that asks for a distribution or for a loss: the question with a complaint, and the answer with typed numbers.
 */
const TEMPTING = {
  softmax: { number: 3, id: 'large-positive', numbers: 'NaN, 0, 0, 0, 0', outcome: 'all-nan' },
  loss: { number: 10, id: 'huge-loss', numbers: 'NaN', outcome: 'right' },
} as const;

async function ask(predict: Opened, asks: keyof typeof TEMPTING): Promise<Locator> {
  const { words, panel } = predict;
  await predict.jump(TEMPTING[asks].number).click();
  await panel.getByText(words.numbers.summary).click();
  await predict.button(words.run).click();
  const field = panel.getByRole('textbox').first();
  await field.fill('no');
  return field;
}

async function answer(predict: Opened, asks: keyof typeof TEMPTING): Promise<void> {
  const { id, numbers, outcome } = TEMPTING[asks];
  const field = await ask(predict, asks);
  await field.fill(numbers);
  for (const program of ['naive', 'stable'] as const)
    await predict.choice(id, program, outcome).check();
  await predict.button(predict.words.run).click();
  await expect(predict.result).toBeFocused();
}

const STATES = {
  'asked for a distribution': async (predict: Opened) => {
    await ask(predict, 'softmax');
  },
  'asked for a loss': async (predict: Opened) => {
    await ask(predict, 'loss');
  },
  'a distribution answered': (predict: Opened) => answer(predict, 'softmax'),
  'a loss answered': (predict: Opened) => answer(predict, 'loss'),
  'the score card': async (predict: Opened) => {
    const { words } = predict;
    await answer(predict, 'softmax');
    await answer(predict, 'loss');
    await predict.jump(4).click();
    await predict.button(words.skip).click();
    await predict.button(words.card.title).click();
    await expect(predict.card).toBeFocused();
  },
};
const STATE_NAMES = Object.keys(STATES) as (keyof typeof STATES)[];

for (const view of pairwise({ ...LOOKS, state: STATE_NAMES })) {
  const { language, width, colorScheme, state } = view;
  test.describe(nameOf(view), () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${state}: nothing for axe`, async ({ page }) => {
      await STATES[state](await open(page, language));
      await expectNoAxeViolations(page, '.panel-card');
    });
  });
}

for (const language of LOOKS.language) {
  test(`${language}: nothing scrolls sideways, asked, answered and on the card`, async ({
    page,
  }) => {
    for (const state of STATE_NAMES) {
      await STATES[state](await open(page, language));
      await expectFrameFits(page);
      await page.evaluate(() => localStorage.clear());
    }
  });
}
