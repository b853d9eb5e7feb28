import { expect, test, vi } from 'vitest';
import {
  type Drill,
  FAMILY_IDS,
  type FamilyId,
  type FieldId,
  type NumberQuestion,
} from '../../../src/features/drills/model/drill.ts';
import { drillOf } from '../../../src/features/drills/model/families.ts';
import { defaultLabel } from '../../../src/scenario/scenario.ts';
import { showLabel } from '../../../src/words/class-names.ts';
import type { Language } from '../../../src/words/languages.ts';
import { openTogether } from '../../support/article-panels.tsx';
import { blockCopying, firstOf, tabTo, typeOver } from '../../support/controls.ts';
import { all, blockStorage, fill, one, openPanel } from '../../support/open-panel.tsx';
import { DRILLS, STRINGS } from '../../support/words.ts';

const words = DRILLS.en;

/** The panel by the names a reader and a screen reader use. */
async function openDrills(query = '', lang: Language = 'en') {
  const { container, panel, user, query: address } = await openPanel('drills', query, lang);
  const words = DRILLS[lang];
  const button = (name: string) => panel.getByRole('button', { name });
  const label = ({ id }: NumberQuestion) =>
    id === 'p-0' || id === 'p-1' || id === 'p-2'
      ? words.probabilityOf(showLabel(STRINGS[lang], defaultLabel(Number(id.slice(2)))))
      : words.fields[id];
  const field = (question: NumberQuestion) => panel.getByRole('textbox', { name: label(question) });
  const option = (name: string) => panel.getByRole('radio', { name });
  const press = (name: string) => user.click(button(name));
  const family = (id: FamilyId): HTMLElement =>
    firstOf(
      all(panel.getByRole('list', { name: words.list }), 'button').filter(({ textContent }) =>
        textContent.startsWith(words.families[id]),
      ),
    );

  async function fillIn(drill: Drill) {
    for (const question of drill.questions) {
      if (question.kind === 'number') fill(field(question), typed(question, lang));
      else await user.click(option(words.options[question.right]));
    }
  }

  return {
    words,
    container,
    panel,
    user,
    address,
    button,
    field,
    option,
    press,
    family,
    fillIn,
    goTo: (id: FamilyId) => user.click(family(id)),
    async solve(drill: Drill) {
      await user.click(family(drill.family));
      await fillIn(drill);
      await press(words.check);
    },
    /** What was said to those who listen, after answers were checked. */
    status: () => one(container, 'form [role="status"]').textContent,
    question: () => one(container, '.drills-question + form').previousSibling?.textContent,
    end: (name: string) => panel.getByRole('heading', { name }),
    /** What stands beside the fields; a field without a mark has none. */
    marks: () =>
      all(container, '.drills-mark')
        .map(({ textContent }) => textContent)
        .filter((text) => text !== ''),
    set: () => panel.getByRole('textbox', { name: words.set }),
    says: (text: string) => expect(container.textContent).toContain(text),
  };
}

/** As one would type it: four digits, in the notation of the language. */
function typed({ expected: { truth } }: NumberQuestion, lang: Language): string {
  if (Number.isNaN(truth)) return 'NaN';
  const text = truth.toPrecision(4);
  return lang === 'es' ? text.replace('.', ',') : text;
}

function numberOf(drill: Drill, id: FieldId): NumberQuestion {
  const found = drill.questions.find((question) => question.id === id);
  if (found?.kind !== 'number') throw new Error(`no question ${id}`);
  return found;
}

const isFocused = (element: HTMLElement) => element === document.activeElement;

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
  const { panel, user, family, field, option, end, says } = await openDrills();
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
      await tabTo(user, firstOf(panel.getAllByRole('radio')));
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
  expect(marks()).toEqual([words.right, words.imprecise, words.unreadable, words.blank]);
  expect(isFocused(field('p-1'))).toBe(true);
  expect(field('p-1').value).toBe('4.5×10⁻⁵');
  expect(panel.getAllByRole('textbox', { description: words.imprecise })).toEqual([field('p-1')]);
  expect(field('p-1').getAttribute('aria-invalid')).toBe('true');
  expect(field('p-2').value).toBe('about one');

  // A mark belongs to what was checked: typing takes it away.
  await type('p-1', '2.061e-9');
  expect(marks()).toEqual([words.right, words.unreadable, words.blank]);
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
  // Back at the first, everything stands as it was left.
  await goTo('by-hand');
  expect(field('p-2').value).toBe('0.5');
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

test('the name of a set in the address gives everyone the same exercises', async () => {
  const questionsOf = async ({ goTo, question }: Awaited<ReturnType<typeof openDrills>>) => {
    const texts: (string | null | undefined)[] = [];
    for (const id of FAMILY_IDS) {
      await goTo(id);
      texts.push(question());
    }
    return texts;
  };
  const drills = await openDrills();
  const course = await questionsOf(drills);
  await drills.press(words.newSet);
  const { value: seed } = drills.set() as HTMLInputElement;
  expect(seed).toMatch(/^[a-z]{6}$/);
  drills.says(words.newSetDone(seed));
  expect(drills.address()).toBe(`seed=${seed}`);
  const mine = await questionsOf(drills);
  expect(new Set([...mine, ...course]).size).toBeGreaterThan(FAMILY_IDS.length);
  localStorage.clear();
  expect(await questionsOf(await openDrills(drills.address()))).toEqual(mine);
});

test('a set takes a name, refuses what no address can hold, and goes back to the course', async () => {
  const { user, set, question, address, says } = await openDrills();
  const name = async (text: string) => {
    await typeOver(user, set(), text);
    await user.keyboard('{Enter}');
  };
  const course = question();
  await name('group-7');
  expect(address()).toBe('seed=group-7');
  const mine = question();
  expect(mine).not.toBe(course);
  await name('two words');
  says(words.badSet('two words'));
  expect(set()).toHaveProperty('value', 'group-7');
  expect(question()).toBe(mine);
  await name('');
  expect(address()).toBe('');
  expect(question()).toBe(course);
});

test('the link of a set is copied, or shown where copying is blocked', async () => {
  const { panel, press, says } = await openDrills('seed=shared');
  await press(words.copy);
  says(words.copied);
  expect(await navigator.clipboard.readText()).toMatch(/\?seed=shared$/);
  blockCopying();
  await press(words.copy);
  says(words.copyByHand);
  expect(panel.getByRole('textbox', { name: words.copy })).toHaveProperty(
    'value',
    expect.stringMatching(/\?seed=shared$/),
  );
});

test('what was done survives a reload', async () => {
  const drills = await openDrills('seed=stay');
  const drill = drillOf('equal', 'stay', 0);
  const begun = numberOf(drillOf('loss', 'stay', 0), 'lse');
  await drills.solve(drill);
  await drills.goTo('loss');
  await drills.press(words.hint);
  await typeOver(drills.user, drills.field(begun), 'half a thought');
  const example = () => one(document, 'details.drills-example');
  expect(example()).toHaveProperty('open', true);
  await drills.user.click(drills.panel.getByText(words.example));

  const again = await openDrills(drills.address());
  expect(again.family('loss').getAttribute('aria-current')).toBe('true');
  expect(again.field(begun)).toHaveProperty('value', 'half a thought');
  again.says(firstOf(words.hints.loss));
  expect(example()).toHaveProperty('open', false);
  expect(again.family('equal').textContent).toContain(words.outcomes.solved);
  await again.goTo('equal');
  expect(again.marks()).toEqual(drill.questions.map(() => words.right));
});

test('what was done holds for the visit where storage is blocked', async () => {
  blockStorage();
  const { solve, goTo, end } = await openDrills();
  await solve(drillOf('equal', '', 0));
  await goTo('loss');
  await goTo('equal');
  expect(end(words.done.solved)).toBeTruthy();
});

test('what was done is a file to take away, and the same text where no file arrives', async () => {
  const { panel, user, solve, press } = await openDrills();
  await solve(drillOf('equal', '', 0));
  await user.click(panel.getByText(words.keeping));
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:file';
  });
  const follow = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await press(words.export);
  expect(follow.mock.contexts).toMatchObject([{ href: 'blob:file', download: words.fileName }]);
  const text = await firstOf(files).text();
  expect(JSON.parse(text)).toMatchObject({
    kind: 'drills',
    sets: [{ seed: '', families: { equal: { best: 'solved' } } }],
  });
  expect(panel.getByRole('textbox', { name: words.exportText })).toHaveProperty('value', text);
});

test('what was done is forgotten only when one says so twice', async () => {
  const { panel, user, solve, press, button, says } = await openDrills();
  await solve(drillOf('equal', '', 0));
  await user.click(panel.getByText(words.keeping));
  await press(words.reset);
  expect(isFocused(panel.getByText(words.resetAsk))).toBe(true);
  await press(words.resetNo);
  expect(isFocused(button(words.reset))).toBe(true);
  says(words.progress(1, 5));
  await press(words.reset);
  await press(words.resetYes);
  expect(isFocused(button(words.reset))).toBe(true);
  says(words.resetDone);
  says(words.progress(0, 5));
  (await openDrills()).says(words.progress(0, 5));
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
