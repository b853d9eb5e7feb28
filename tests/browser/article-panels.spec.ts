import { TEX } from '../../src/text/formulas/derivations.ts';
import { type Language, STRINGS } from '../../src/text/languages.ts';
import {
  type ArticlePanel,
  expect,
  type Locator,
  labOf,
  mathOf,
  type Page,
  test,
  wake,
} from './fixtures.ts';

const ONE_92 = '?x=1.2,92,3.1,0.5,2.9';
const DERIVATIONS = ['shift', 'lse', 'loss'] as const;
type DerivationId = (typeof DERIVATIONS)[number];

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', '/'],
  ['es', '/es/'],
];

/** How many lines a derivation has. */
const linesOf = (id: DerivationId) =>
  Object.keys(TEX).filter((name) => new RegExp(`^${id}\\d$`).test(name)).length;

/** Tab forward until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

for (const [language, path] of LANGUAGES) {
  const { words } = STRINGS[language].derivations;

  for (const id of DERIVATIONS) {
    test(`${language}: ${id} is revealed line by line with the keyboard`, async ({ page }) => {
      await page.goto(path);
      const panel = await wake(page, id);
      const lines = panel.locator('.derivation-lines > :visible');
      const count = linesOf(id);
      await expect(lines).toHaveCount(count);
      await panel.getByRole('radio', { name: words.read }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(panel.getByRole('radio', { name: words.reveal })).toBeChecked();
      await expect(lines).toHaveCount(1);
      const next = panel.getByRole('button', { name: words.next });
      await tabTo(page, next);
      for (let shown = 2; shown <= count; shown++) {
        await expect(next).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(lines).toHaveCount(shown);
        await expect(lines.last().locator('.reason')).toBeVisible();
      }
      await expect(panel.getByRole('status')).toHaveText(words.done);
      await tabTo(page, panel.getByRole('button', { name: words.again }));
      await page.keyboard.press('Enter');
      await expect(lines).toHaveCount(1);
      await expect(panel.getByRole('status')).toHaveText('');
      await tabTo(page, next);
    });

    test(`${language}: ${id} is rebuilt on a blank page with the keyboard`, async ({ page }) => {
      test.slow();
      await page.goto(path);
      const panel = await wake(page, id);
      const derivation = STRINGS[language].derivations[id];
      const whys = Object.values(derivation.wrong);
      const reasons = Object.values(derivation.reasons);
      const all = panel.locator('.derivation-lines > li');
      const lines = panel.locator('.derivation-lines > :visible');
      const status = panel.getByRole('status');
      const count = linesOf(id);

      await panel.getByRole('radio', { name: words.reveal }).check();
      await page.keyboard.press('ArrowRight');
      await expect(panel.getByRole('radio', { name: words.rebuild })).toBeChecked();
      await expect(lines).toHaveCount(2);

      for (let line = 1; line < count; line++) {
        if (line < count - 1) {
          const question = panel.getByRole('group', { name: words.whichLine });
          const right = await mathOf(all.nth(line));
          const options = await question.getByRole('button').all();
          const maths = await Promise.all(options.map(mathOf));
          expect(maths.filter((math) => math === right)).toHaveLength(1);
          for (const option of options) await expect(option).toHaveAccessibleName(/^= /);
          for (const [at, option] of options.entries()) {
            if (maths[at] === right) continue;
            await option.focus();
            await page.keyboard.press('Enter');
            await expect(option).toBeFocused();
            expect(whys).toContain(await status.innerText());
            await expect(lines).toHaveCount(line + 1);
          }
          await options[0]?.focus();
          await tabTo(page, options[maths.indexOf(right)] ?? question);
          await page.keyboard.press('Enter');
          await expect(status).toHaveText(words.right);
        }
        const question = panel.getByRole('group', { name: words.whichReason });
        const reason = reasons[line - 1] ?? '';
        const answers = question.getByRole('button');
        await expect(answers).toHaveCount(3);
        for (const answer of await answers.all()) {
          if ((await answer.innerText()) === reason) continue;
          await tabTo(page, answer);
          await page.keyboard.press('Space');
          await expect(status).toHaveText(words.otherReason);
        }
        await question.getByRole('button').first().focus();
        await tabTo(page, question.getByRole('button', { name: reason, exact: true }));
        await page.keyboard.press('Enter');
        // Neither a word nor the focus is lost with the question.
        await expect(status).toHaveText(line < count - 1 ? words.right : words.done);
        await expect(panel.getByRole('group', { name: derivation.title })).toBeFocused();
        await expect(all.nth(line).locator('.reason')).toBeVisible();
      }
      await expect(lines).toHaveCount(count);

      await tabTo(page, panel.getByRole('button', { name: words.again }));
      await page.keyboard.press('Enter');
      await expect(lines).toHaveCount(2);
      await expect(status).toHaveText('');
      await tabTo(
        page,
        panel.getByRole('group', { name: words.whichLine }).getByRole('button').first(),
      );
      await panel.getByRole('radio', { name: words.read }).check();
      await expect(lines).toHaveCount(count);
    });
  }
}

/** The number in each place of a live formula that carries this name, for the eye and in MathML, must be this one. */
async function expectSlot(panel: Locator, name: string, text: string): Promise<void> {
  for (const half of ['.katex-html', '.katex-mathml']) {
    const slots = panel.locator(`.live-line ${half} [data-slot="${name}"]`);
    expect(await slots.count()).toBeGreaterThan(0);
    for (const slot of await slots.all()) await expect(slot).toHaveText(text);
  }
}

test('the live lines follow a logit that is typed', async ({ page }) => {
  await page.goto('/');
  const lse = await wake(page, 'lse');
  await expectSlot(lse, 'm', '4.7');
  await expectSlot(lse, 'lse', '5.045');
  const loss = await wake(page, 'loss');
  await expectSlot(loss, 'loss', '1.945');
  await labOf(page).logit('present').fill('92');
  await expectSlot(lse, 'm', '92');
  await expectSlot(lse, 's', '1');
  await expectSlot(lse, 'lse', '92');
  await expectSlot(loss, 'dy', '−88.9');
  await expectSlot(loss, 'loss', '88.9');
  await labOf(page).trueClass('present').check();
  await expectSlot(loss, 'loss', '0');
  await expect(loss.getByText('True class: present.')).toBeVisible();
});

test('the live line follows the temperature while it is dragged', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  const lse = await wake(page, 'lse');
  await lab.temperature.scrollIntoViewIfNeeded();
  const box = await lab.temperature.boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const part of [0.4, 0.2, 0.7]) {
    await page.mouse.move(box.x + box.width * part, y, { steps: 5 });
    const shown = await lab.value('stable.m.').innerText();
    expect(shown).not.toBe('4.7');
    await expectSlot(lse, 'm', shown);
  }
  await page.mouse.up();
});

test('the live line follows the number format', async ({ page }) => {
  await page.goto(`/${ONE_92}`);
  const shift = await wake(page, 'shift');
  await shift.getByRole('radio', { name: '0', exact: true }).check();
  await expectSlot(shift, 's', '∞');
  await expectSlot(shift, 'p', '0');
  await page.getByRole('radio', { name: 'float64' }).check();
  await expectSlot(shift, 's', '9.018e39');
  await expect(shift.getByText('Each number rounded to float64.')).toBeVisible();
});

test('in Spanish the live line has decimal commas', async ({ page }) => {
  await page.goto('/es/');
  await expectSlot(await wake(page, 'lse'), 'lse', '5,045');
});

test('the shift panel says which constants work and which do not', async ({ page }) => {
  await page.goto(`/${ONE_92}`);
  const shift = await wake(page, 'shift');
  const says = shift.locator('.window-text');
  await expect(says).toContainText('c = 92 lies inside');
  for (const [name, words, c] of [
    ['mean', 'c = 19.94 lies inside', '19.94'],
    ['min', 'c = 0.5 is too small: the sum overflows', '0.5'],
    ['0', 'c = 0 is too small: the sum overflows', '0'],
    ['max', 'c = 92 lies inside', '92'],
  ] as const) {
    await shift.getByRole('radio', { name, exact: true }).check();
    await expect(says).toContainText(words);
    await expectSlot(shift, 'c', c);
  }
  await shift.getByRole('radio', { name: 'your own' }).check();
  const own = shift.getByRole('textbox', { name: 'Your own c' });
  await own.fill('300');
  await expect(says).toContainText('c = 300 is too large: every exponential vanishes');
  await expectSlot(shift, 's', '0');
  await expectSlot(shift, 'p', 'NaN');
  await own.fill('3,5');
  await expect(says).toContainText('c = 3.5 lies inside');
  await own.fill('nan');
  await expect(says).toContainText('c is not finite');
});

test('where every logit is -inf no constant works', async ({ page }) => {
  await page.goto('/?x=-inf,-inf,-inf');
  const shift = await wake(page, 'shift');
  await expect(shift.locator('.window-text')).toHaveText(
    'No constant works: the largest x is not finite.',
  );
  await expectSlot(shift, 'p', 'NaN');
});

test('two logits of 10⁸: the first form of the loss is 0, the shift form log 2', async ({
  page,
}) => {
  await page.goto('/');
  const loss = await wake(page, 'loss');
  const row = (name: string) =>
    loss.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const [lse, shift, log1p, truth] = [
    row('lse − x_y'),
    row('log s − (x_y − m)'),
    row('log1p of the others − (x_y − m)'),
    row('true value'),
  ];
  await expect(shift).toContainText('ulp');
  await loss.getByRole('button', { name: 'Show [1e8, 1e8]' }).click();
  await expect(lse.locator('data')).toHaveAttribute('value', '0');
  await expect(lse.getByRole('cell').last()).toHaveText('−1.1 × 10⁹ ulp');
  for (const right of [shift, log1p, truth])
    await expect(right.locator('data')).toHaveAttribute('value', '0.6931472');
  await expect(shift.getByRole('cell').last()).toHaveText('0 ulp');
  expect(await labOf(page).values('inputs.x')).toEqual(['100000000', '100000000']);
  await page.goBack();
  await expect(truth.locator('data')).toHaveAttribute('value', /^1\.94/);
});

const CODE: Readonly<Record<string, readonly string[]>> = {
  NumPy: [
    'import numpy as np',
    'logits = np.array([1.0, -92.5, np.inf, np.nan], dtype=np.float64)',
    'np.float64(0.5)',
    'y = 3',
  ],
  PyTorch: [
    'import torch',
    'logits = torch.tensor([1.0, -92.5, inf, nan], dtype=torch.float64)',
    'torch.tensor(0.5, dtype=torch.float64)',
    'y = 3',
  ],
  TypeScript: ['const logits = Float64Array.of(1, -92.5, Infinity, NaN);', 'round(0.5)', 'y = 3;'],
};

test('the code in three languages is copied with the numbers of the lab', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?x=1,-92.5,inf,nan&y=3&t=0.5&format=float64');
  const panel = await wake(page, 'code');
  const copy = panel.getByRole('button', { name: 'Copy with the lab’s numbers' });
  for (const [name, parts] of Object.entries(CODE)) {
    await panel.getByRole('radio', { name }).check();
    await expect(panel.getByRole('status')).toHaveText('');
    await copy.click();
    await expect(panel.getByRole('status')).toHaveText('Copied, with the logits of the lab.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of parts) {
      expect(copied).toContain(part);
      await expect(panel.locator('pre')).toContainText(part);
    }
    expect(copied).not.toContain('@');
    expect(copied.trim()).toBe((await panel.locator('pre').innerText()).trim());
  }
  await labOf(page).logit('future').fill('2.5');
  await expect(panel.locator('pre')).toContainText('Float64Array.of(2.5, -92.5');
});

test('where copying is blocked the code panel says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto('/');
  const panel = await wake(page, 'code' satisfies ArticlePanel);
  await panel.getByRole('button', { name: /^Copy/ }).click();
  await expect(panel.getByRole('status')).toContainText('Copying is blocked here');
});
