import { QUESTIONS, type QuestionId } from '../../src/lesson/insets/question/model.ts';
import { PREDICT, QUESTION, STRINGS } from '../support/words.ts';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Page,
  test,
  untilAlive,
} from './fixtures.ts';

/*
 * What needs a real page: that a question comes to life, fits, is there without a script and on paper. What it says is
 * tested in tests/lesson/insets.
 */

const IDS = Object.keys(QUESTIONS) as QuestionId[];
const place = (page: Page, id: string) => page.locator(`[data-panel="${id}"]`);

async function open(page: Page, id: QuestionId) {
  const question = place(page, `question-${id}`);
  await question.scrollIntoViewIfNeeded();
  await untilAlive(question.locator('> *').first());
  return question;
}

for (const [path, language, width, colorScheme] of [
  ['/', 'en', 1366, 'light'],
  ['/es/', 'es', 375, 'dark'],
  ['/es/', 'es', 320, 'light'],
] as const) {
  test.describe(`${language}, ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 700 }, colorScheme });

    test('every question is answered with one click, fits, and axe finds nothing', async ({
      page,
    }) => {
      await page.goto(path);
      const words = QUESTION[language];
      for (const id of IDS) {
        const question = await open(page, id);
        const answer = question.getByRole('listitem').getByRole('button').last();
        await answer.click();
        await expect(answer).toHaveAttribute('aria-pressed', 'true');
        await expect(question.getByText(words.unknown)).toHaveCount(0);
        const table = await question.getByRole('table').boundingBox();
        const card = await question.locator('.inset').boundingBox();
        expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(
          (card?.x ?? 0) + (card?.width ?? 0),
        );
      }
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page, '.predict-first');
      // What was answered is there after a reload.
      await page.reload();
      const first = await open(page, 'why');
      await expect(first.getByRole('button', { name: words.again })).toBeVisible();
    });
  });
}

for (const [path, language] of [
  ['/', 'en'],
  ['/es/', 'es'],
] as const) {
  test.describe(`without JavaScript, ${language}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 667 } });

    test('questions, scenes and exercises can be read', async ({ page }) => {
      await page.goto(path);
      for (const id of IDS) {
        const question = place(page, `question-${id}`);
        const [right = ''] = QUESTIONS[id].right();
        const answers: Readonly<Record<string, string>> = QUESTION[language].questions[id].answers;
        await question.scrollIntoViewIfNeeded();
        await expect(
          question.getByText(QUESTION[language].came(answers[right] ?? ''), { exact: true }),
        ).toBeVisible();
        await expect(question.getByText(QUESTION[language].skip)).toBeHidden();
      }
      await expect(place(page, 'predict').getByRole('listitem')).toHaveCount(10);
      await expect(place(page, 'drills').getByRole('listitem')).toHaveCount(5);
      for (const id of ['predict', 'batch', 'pattern', 'caveats', 'drills'])
        await expect(place(page, id).locator('.still')).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  });
}

test('what was not scrolled to is on paper, and not on the screen', async ({ page }) => {
  await page.goto('/');
  await untilAlive(place(page, 'lab').locator('> *').first());
  // What the narrower page of paper brings near does not come in time.
  await page.route('**/assets/**', () => {});
  const stills = page.locator('.still');
  await expect(stills).toHaveCount(5);
  for (const still of await stills.all()) await expect(still).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const still of await stills.all()) await expect(still).toBeVisible();
  await expect(page.getByText(PREDICT.en.stories['huge-loss'])).toBeVisible();
  await expect(page.getByText(STRINGS.en.page.awaited).first()).toBeHidden();
  for (const id of IDS)
    await expect(place(page, `question-${id}`).locator('.question-told')).toBeVisible();
});
