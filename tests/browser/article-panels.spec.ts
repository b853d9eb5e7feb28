import { TEX } from '../../src/features/derivations/formulas.ts';
import { DERIVATIONS } from '../support/words.ts';
import { expect, type Locator, labOf, mathOf, tabTo, test, wake } from './fixtures.ts';
import { openFrame } from './frame.ts';

type DerivationId = 'shift' | 'lse' | 'loss';

/** How many lines a derivation has. */
const linesOf = (id: DerivationId) =>
  Object.keys(TEX).filter((name) => new RegExp(`^${id}\\d$`).test(name)).length;

test('a derivation opens as a blank page and is shown line by line with the keyboard; nothing moves', async ({
  page,
}) => {
  await openFrame(page, 'lse');
  const panel = page.locator('.derivation');
  const { words, lse } = DERIVATIONS.en;
  const lines = panel.locator('.derivation-lines .line:visible');
  const work = panel.getByRole('group', { name: lse.title });
  const count = linesOf('lse');
  await expect(panel.getByRole('radio', { name: words.blank })).toBeChecked();
  await expect(lines).toHaveCount(2);
  const height = () => panel.evaluate((element) => element.getBoundingClientRect().height);
  const blank = await height();
  const next = panel.getByRole('button', { name: words.next });
  await tabTo(page, next);
  for (let shown = 3; shown <= count; shown++) {
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lines).toHaveCount(shown);
  }
  await expect(panel.getByRole('button', { name: words.why })).toBeFocused();
  expect(await height()).toBe(blank);
  await page.keyboard.press('Enter');
  await expect(panel.locator('.reason:visible')).toHaveCount(count - 1);
  await expect(work.getByRole('status')).toHaveText(words.done);
  await tabTo(page, panel.getByRole('button', { name: words.again }));
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(2);
  await tabTo(page, next);
  // Read with one key, in the same room.
  await panel.getByRole('radio', { name: words.blank }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lines).toHaveCount(count);
  expect(await height()).toBe(blank);
});

test('a derivation is rebuilt on a blank page with the keyboard, in Spanish', async ({ page }) => {
  await openFrame(page, 'shift', { language: 'es' });
  const panel = page.locator('.derivation');
  const { words, shift: derivation } = DERIVATIONS.es;
  const whys = Object.values(derivation.wrong);
  const reasons = Object.values(derivation.reasons);
  const all = panel.locator('.derivation-lines > li');
  const lines = panel.locator('.derivation-lines .line:visible');
  const status = panel.getByRole('group', { name: derivation.title }).getByRole('status');
  const count = linesOf('shift');

  await panel.getByRole('radio', { name: words.blank }).focus();
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
    // The focus and the announced text survive when the question is removed.
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

/** Each place of a live formula with this name must show this number, visibly and in MathML, in three digits or more. */
async function expectSlot(panel: Locator, name: string, value: number): Promise<void> {
  for (const half of ['.katex-html', '.katex-mathml']) {
    const slots = panel.locator(`.live-line ${half} [data-slot="${name}"]`);
    expect(await slots.count()).toBeGreaterThan(0);
    for (const slot of await slots.all())
      await expect
        .poll(async () => Number((await slot.textContent())?.replace('−', '-')) / value)
        .toBeCloseTo(1, 3);
  }
}

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
    const shown = Number(await lab.value('stable.m.').getAttribute('value'));
    expect(shown).not.toBe(4.7);
    await expectSlot(lse, 'm', shown);
  }
  await page.mouse.up();
});
