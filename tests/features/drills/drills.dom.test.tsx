import { expect, test } from 'vitest';
import { FAMILY_IDS, type FieldId } from '../../../src/features/drills/model/drill.ts';
import { drillOf } from '../../../src/features/drills/model/families.ts';
import { openTogether } from '../../support/article-panels.tsx';
import { tabTo, typeOver } from '../../support/controls.ts';
import { all, fill, one } from '../../support/open-panel.tsx';
import { isFocused, numberOf, openDrills, typed, words } from './open-drills.ts';

test.each(['en', 'es'] as const)('%s: every drill of the course is solved', async (lang) => {
  const { words, solve, family, status, end, marks, says } = await openDrills('', lang);
  for (const [index, id] of FAMILY_IDS.entries()) {
    const drill = drillOf(id, '', 0);
    await solve(drill);
    expect(family(id).getAttribute('aria-current')).toBe('true');
    const count = drill.questions.length;
    expect(status()).toBe(words.score(count, count));
    expect(isFocused(end(words.done.solved))).toBe(true);
    expect(family(id).textContent).toContain(words.outcomes.solved);
    says(words.progress(index + 1, FAMILY_IDS.length));
    expect(marks()).toEqual(new Array(count).fill(words.right));
  }
});

test('every drill of the course is solved with the keyboard alone', async () => {
  const { user, family, field, option, end, says } = await openDrills();
  for (const id of FAMILY_IDS) {
    family('by-hand').focus();
    await tabTo(user, family(id));
    await user.keyboard('{Enter}');
    for (const question of drillOf(id, '', 0).questions) {
      if (question.kind === 'number') {
        await tabTo(user, field(question));
        await user.keyboard(typed(question, 'en'));
        continue;
      }
      const right = option(words.options[question.right]) as HTMLInputElement;
      const first = option(words.options[question.options[0] ?? question.right]);
      await tabTo(user, first);
      await user.keyboard(' ');
      for (let steps = 0; steps < question.options.length && !right.checked; steps++)
        await user.keyboard('{ArrowDown}');
      expect(right.checked).toBe(true);
    }
    await user.keyboard('{Enter}');
    expect(isFocused(end(words.done.solved))).toBe(true);
  }
  says(words.progress(5, 5));
});

test('the proof that log-sum-exp is never below the max is asked for in steps, and a wrong reason is answered', async () => {
  const { user, press, marks, goTo, option } = await openDrills();
  await goTo('bound');
  const steps = drillOf('bound', '', 0).questions.filter(({ kind }) => kind === 'choice');
  expect(steps.map(({ id }) => words.fields[id as 'floor'])).toEqual([
    expect.stringContaining('The proof, step 1.'),
    expect.stringContaining('Step 2.'),
    expect.stringContaining('Step 3.'),
  ]);
  for (const wrong of ['invariant', 'log-each'] as const) {
    await user.click(option(words.options[wrong]));
    for (const also of ['each-one', 'add-up'] as const) {
      await user.click(option(words.options[also]));
      await press(words.check);
      expect(marks().slice(0, 2)).toEqual([words.whyNot[wrong], words.whyNot[also]]);
    }
  }
});

test('a wrong answer names the likely slip, keeps what was typed, and takes the focus', async () => {
  const drills = await openDrills();
  const { panel, user, press, status, marks, goTo, option } = drills;
  const drill = drillOf('by-hand', '', 0);
  const field = (id: FieldId) => drills.field(numberOf(drill, id)) as HTMLInputElement;
  const type = (id: FieldId, text: string) => typeOver(user, field(id), text);
  await type('p-0', '2.061e-9');
  await type('p-1', '4.5×10⁻⁵');
  await type('p-2', 'about one');
  await press(words.check);
  expect(status()).toBe(words.score(1, 4));
  expect(marks()).toEqual([words.right, words.short, words.unreadable.unknown('one'), words.blank]);
  expect(isFocused(field('p-1'))).toBe(true);
  expect(field('p-1').value).toBe('4.5×10⁻⁵');
  expect(panel.getAllByRole('textbox', { description: words.short })).toEqual([field('p-1')]);
  expect(field('p-1').getAttribute('aria-invalid')).toBe('true');
  expect(field('p-2').value).toBe('about one');

  // A mark belongs to the checked answer: typing removes it.
  await type('p-1', '2.061e-9');
  expect(marks()).toEqual([words.right, words.unreadable.unknown('one'), words.blank]);
  await type('p-2', '0.5');
  await user.click(option(words.options.no));
  await user.keyboard('{Enter}');
  expect(marks()).toEqual([
    words.right,
    words.slips['other-class'],
    words.slips['no-exp'],
    words.whyNot.no,
  ]);

  const loss = numberOf(drillOf('loss', '', 0), 'loss');
  await goTo('loss');
  for (const [text, slip] of [
    ['0.149954', 'base-10'],
    ['0,498137', 'base-2'],
    ['-0.3453', 'forgot-minus'],
    ['3.845', 'label-off'],
    ['0.7080', 'probability'],
    ['ln 1.41239 - 4.7', 'forgot-shift'],
  ] as const) {
    await typeOver(user, drills.field(loss), text);
    await user.keyboard('{Enter}');
    expect(marks().at(-1)).toBe(words.slips[slip]);
  }
  // Back at the first family, everything is as it was left.
  await goTo('by-hand');
  expect(field('p-2').value).toBe('0.5');
});

test('an answer on paper, in LaTeX or as code is read; how it was read is said where that matters', async () => {
  const drills = await openDrills();
  const { press, marks, goTo } = drills;
  await goTo('loss');
  const field = drills.field(numberOf(drillOf('loss', '', 0), 'loss'));
  const wrong = `${words.wrong} ${words.ways.loss}`;
  for (const [text, said] of [
    ['loss = 0.3453', words.right],
    [String.raw`$\ln(1.41239) \approx 0.3453$.`, words.right],
    ['tensor(0.3453, grad_fn=<NllLossBackward0>)', words.right],
    ['5.0453 - 4.7', words.right],
    ['0.345', words.short],
    ['0.3490', words.imprecise],
    // Three printed digits name a slip too.
    ['-0.345', words.slips['forgot-minus']],
    ['0.4', wrong],
    ['2,718', `${wrong} ${words.readAs('2.718')}`],
    ['1/7', `${wrong} ${words.readAs('0.142857')}`],
    ['1/7 = 0.3453', `${words.right} ${words.unequal('0.142857', '0.3453')}`],
    ['1/2 3', words.unreadable.several('1/2 3')],
    ['1,000.5', words.unreadable.marks('1,000.5')],
    ['ln 1/3', words.unreadable['two-ways']('ln 1/3')],
    ['1/', words.unreadable.incomplete('1/')],
    ['1'.repeat(250), words.unreadable['too-long']('')],
  ] as const) {
    fill(field, text);
    await press(words.check);
    expect(marks().at(-1), text).toBe(said);
  }
});

test('hints come step by step, and then it is solved with help', async () => {
  const { panel, press, button, fillIn, family, goTo, end } = await openDrills();
  await goTo('equal');
  const hints = () =>
    all(panel.getByRole('list', { name: words.hintsTitle }), 'li').map(
      ({ textContent }) => textContent,
    );
  expect(hints()).toEqual([]);
  await press(words.hint);
  expect(hints()).toEqual(words.hints.equal.slice(0, 1));
  await press(words.nextHint);
  expect(hints()).toEqual([...words.hints.equal]);
  const none = button(words.noMoreHints);
  expect(isFocused(none)).toBe(true);
  expect(none.getAttribute('aria-disabled')).toBe('true');
  await fillIn(drillOf('equal', '', 0));
  await press(words.check);
  expect(isFocused(end(words.done.helped))).toBe(true);
  expect(family('equal').textContent).toContain(words.outcomes.helped);
});

test('the solution is a derivation; seen before solving it does not count, and another like it does', async () => {
  const drills = await openDrills();
  const { container, press, goTo, fillIn, family, question, end, says } = drills;
  await goTo('loss');
  await press(words.showSolution);
  expect(isFocused(end(words.done.shown))).toBe(true);
  const lines = all(container, '.drills-end li');
  expect(lines).toHaveLength(5);
  expect(lines[3]?.textContent).toContain('0.345282');
  await fillIn(drillOf('loss', '', 0));
  await press(words.check);
  expect(family('loss').textContent).toContain(words.outcomes.shown);
  says(words.progress(0, 5));

  const before = question();
  await press(words.another);
  expect(isFocused(end(words.question))).toBe(true);
  expect(question()).not.toBe(before);
  const drill = drillOf('loss', '', 1);
  expect(drills.field(numberOf(drill, 'loss'))).toHaveProperty('value', '');
  await fillIn(drill);
  await press(words.check);
  expect(isFocused(end(words.done.solved))).toBe(true);
  says(words.progress(1, 5));
});

test.each(FAMILY_IDS)('%s: every slot of the solution holds a number', async (id) => {
  const { container, goTo, press } = await openDrills('seed=slots');
  await goTo(id);
  await press(words.showSolution);
  for (const part of ['.drills-example', '.drills-end']) {
    const lines = one(container, `${part} .drills-lines`);
    const slots = all(lines, '[data-slot]').map(({ textContent }) => textContent);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.filter((text) => !/^\(?[−\d∞N]/.test(text))).toEqual([]);
    expect(lines.textContent).not.toContain('@');
  }
});

test('an exercise goes to the lab as it stands, and the way back is told', async () => {
  const { within, user, showInLab } = await openTogether(['drills']);
  const drills = within('drills');
  await user.click(drills.getByRole('button', { name: new RegExp(words.families.overflow) }));
  const button = drills.getByRole('button', { name: words.lab });
  await user.click(button);
  expect(showInLab.mock.calls).toEqual([
    [expect.objectContaining({ logits: [...drillOf('overflow', '', 0).logits] }), button],
  ]);
});
