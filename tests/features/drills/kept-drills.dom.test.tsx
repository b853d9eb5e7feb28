import { expect, test, vi } from 'vitest';
import { FAMILY_IDS } from '../../../src/features/drills/model/drill.ts';
import { drillOf } from '../../../src/features/drills/model/families.ts';
import { blockCopying, firstOf, typeOver } from '../../support/controls.ts';
import { blockStorage, one } from '../../support/open-panel.tsx';
import { isFocused, numberOf, openDrills, words } from './open-drills.ts';

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
  const { panel, press, soonSays } = await openDrills('seed=shared');
  await press(words.copy);
  await soonSays(words.copied);
  expect(await navigator.clipboard.readText()).toMatch(/\?seed=shared$/);
  blockCopying();
  await press(words.copy);
  await soonSays(words.copyByHand);
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
