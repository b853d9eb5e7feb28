import { readFileSync } from 'node:fs';
import { within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TEX } from '../../../src/features/derivations/formulas.ts';
import type { Language } from '../../../src/words/languages.ts';
import { openTogether } from '../../support/article-panels.tsx';
import { firstOf, tabTo } from '../../support/controls.ts';
import { all, one, openPanel } from '../../support/open-panel.tsx';
import { DERIVATIONS } from '../../support/words.ts';

const PANELS = ['shift', 'lse', 'loss'] as const;
type DerivationId = (typeof PANELS)[number];

const CASES = (['en', 'es'] as const).flatMap((lang) => PANELS.map((id) => [lang, id] as const));

/** How many lines a derivation has. */
const linesOf = (id: DerivationId) =>
  Object.keys(TEX).filter((name) => new RegExp(`^${id}\\d$`).test(name)).length;

// Visibility is decided by the style sheet. happy-dom reads no layers: the rules are taken out of theirs.
const stylesheet = readFileSync('src/ui/derivation.css', 'utf8').replace(
  /^@layer ui \{|\}\s*$/g,
  '',
);

beforeEach(() => {
  const style = document.createElement('style');
  style.textContent = stylesheet;
  document.head.append(style);
  return () => style.remove();
});

const isShown = (element: HTMLElement) => getComputedStyle(element).visibility !== 'hidden';

/** The content of a formula, from its MathML. */
const mathOf = (formula: HTMLElement) => formula.querySelector('math')?.textContent ?? '';

async function openDerivation(id: DerivationId, lang: Language, query = '') {
  const { container, panel, user } = await openPanel(id, query, lang);
  const { title } = DERIVATIONS[lang][id];
  const lines = all(container, '.derivation-lines > li');
  const reasonOf = (line: HTMLElement) => one(line, '.reason');
  return {
    panel,
    user,
    lines,
    shownLines: () => lines.filter((line) => isShown(one(line, '.line'))),
    shownReasons: () => lines.slice(1).filter((line) => isShown(reasonOf(line))),
    reasonIsShown: (line: HTMLElement) => isShown(reasonOf(line)),
    radio: (name: string) => panel.getByRole('radio', { name }),
    button: (name: string) => panel.getByRole('button', { name }),
    status: () => within(panel.getByRole('group', { name: title })).getByRole('status').textContent,
    tabTo: (target: HTMLElement) => tabTo(user, target, 12),
  };
}

test.each(CASES)('%s: %s opens as a blank page, and is shown line by line', async (lang, id) => {
  const opened = await openDerivation(id, lang);
  const { user, panel, lines, shownLines, shownReasons, radio, button, status, tabTo } = opened;
  const { words, [id]: derivation } = DERIVATIONS[lang];
  const count = linesOf(id);
  const reasons: readonly string[] = Object.values(derivation.reasons);
  expect(radio(words.blank)).toHaveProperty('checked', true);
  expect(shownLines()).toEqual([lines[0], lines.at(-1)]);
  expect(shownReasons()).toEqual([]);
  radio(words.blank).focus();
  await tabTo(button(words.next));
  for (let line = 1; line < count - 1; line++) {
    expect(document.activeElement).toBe(button(words.next));
    await user.keyboard('{Enter}');
    expect(shownLines()).toHaveLength(line + 2);
    expect(shownReasons()).toEqual(lines.slice(1, line + 1));
    // What came is announced, as the focus is on the button for the next.
    expect(status()).toMatch(/^= /);
    expect(status()).toContain(reasons[line - 1]);
  }
  expect(document.activeElement).toBe(button(words.why));
  await user.keyboard('{Enter}');
  expect(shownReasons()).toHaveLength(count - 1);
  expect(status()).toBe(words.done);
  expect(document.activeElement).toBe(panel.getByRole('group', { name: derivation.title }));
  await tabTo(button(words.again));
  await user.keyboard('{Enter}');
  expect(shownLines()).toHaveLength(2);
  expect(status()).toBe('');
});

test.each(CASES)('%s: %s is read with one click, then and ever after', async (lang, id) => {
  const { words } = DERIVATIONS[lang];
  const first = await openDerivation(id, lang);
  await first.user.click(first.radio(words.read));
  expect(first.shownLines()).toHaveLength(linesOf(id));
  expect(first.shownReasons()).toHaveLength(linesOf(id) - 1);
  for (const other of PANELS) {
    const { radio, shownLines } = await openDerivation(other, lang);
    expect(radio(words.read)).toHaveProperty('checked', true);
    expect(shownLines()).toHaveLength(linesOf(other));
  }
  const again = await openDerivation(id, lang);
  await again.user.click(again.radio(words.blank));
  expect((await openDerivation(id, lang)).shownLines()).toHaveLength(2);
});

test('whoever reads all three is not pulled from one to another', async () => {
  const { words, lse } = DERIVATIONS.en;
  const { within: panelOf, user } = await openTogether(['shift', 'lse']);
  const next = () => panelOf('lse').getByRole('button', { name: words.next });
  await user.click(next());
  expect(document.activeElement).toBe(next());
  const read = panelOf('shift').getByRole('radio', { name: words.read });
  await user.click(read);
  expect(panelOf('lse').getByRole('radio', { name: words.read })).toHaveProperty('checked', true);
  await user.click(panelOf('shift').getByRole('radio', { name: words.blank }));
  expect(panelOf('lse').getByText(lse.reasons.lse1)).toBeDefined();
  expect(document.activeElement).toBe(panelOf('shift').getByRole('radio', { name: words.blank }));
});

test('fixed, a derivation is a blank page also for one who reads them; without the choice all of it stands', async () => {
  const { words } = DERIVATIONS.en;
  const { user, radio } = await openDerivation('lse', 'en');
  await user.click(radio(words.read));
  const locked = await openDerivation('lse', 'en', 'lock=mode');
  expect(locked.shownLines()).toHaveLength(2);
  await locked.user.click(locked.button(words.next));
  expect(locked.shownLines()).toHaveLength(3);
  await user.click(locked.radio(words.blank));
  const { container } = await openPanel('lse', 'hide=mode');
  expect(all(container, '.derivation-lines .closed')).toEqual([]);
});

test('the code beside a proof is copied as it stands', async () => {
  const { panel, user } = await openPanel('loss');
  const { inCode } = DERIVATIONS.en;
  await user.click(panel.getByRole('button', { name: inCode.copy }));
  await vi.waitFor(() => expect(panel.getByText(inCode.copied)).toBeDefined());
  expect(await navigator.clipboard.readText()).toBe(
    'm = x.max()\nloss = np.log(np.exp(x - m).sum()) - (x[y] - m)\n',
  );
});

test.each(CASES)('%s: %s is rebuilt on a blank page with the keyboard', async (lang, id) => {
  const derivation = DERIVATIONS[lang][id];
  const { words } = DERIVATIONS[lang];
  const opened = await openDerivation(id, lang);
  const { panel, user, lines, shownLines, reasonIsShown, radio, button, status, tabTo } = opened;
  const whys: readonly string[] = Object.values(derivation.wrong);
  const reasons: readonly string[] = Object.values(derivation.reasons);
  const count = linesOf(id);
  const question = (name: string) => panel.getByRole('group', { name });
  const answers = (name: string) => all(question(name), 'button');

  radio(words.blank).focus();
  await user.keyboard('{ArrowRight}');
  expect(radio(words.rebuild)).toHaveProperty('checked', true);
  expect(shownLines()).toHaveLength(2);

  for (let line = 1; line < count; line++) {
    const built = firstOf(lines.slice(line));
    if (line < count - 1) {
      const right = mathOf(built);
      const options = answers(words.whichLine);
      const wrong = options.filter((option) => mathOf(option) !== right);
      expect(wrong).toHaveLength(options.length - 1);
      for (const option of options) expect(option.getAttribute('aria-label')).toMatch(/^= /);
      for (const option of wrong) {
        option.focus();
        await user.keyboard('{Enter}');
        expect(document.activeElement).toBe(option);
        expect(whys).toContain(status());
        expect(shownLines()).toHaveLength(line + 1);
      }
      firstOf(options).focus();
      await tabTo(firstOf(options.filter((option) => mathOf(option) === right)));
      await user.keyboard('{Enter}');
      expect(status()).toBe(words.right);
    }
    expect(reasonIsShown(built)).toBe(false);
    const reason = reasons[line - 1] ?? '';
    expect(answers(words.whichReason)).toHaveLength(3);
    for (const answer of answers(words.whichReason)) {
      if (answer.textContent === reason) continue;
      await tabTo(answer);
      await user.keyboard(' ');
      expect(status()).toBe(words.otherReason);
    }
    firstOf(answers(words.whichReason)).focus();
    await tabTo(button(reason));
    await user.keyboard('{Enter}');
    // The focus and the announced text survive when the question is removed.
    expect(status()).toBe(line < count - 1 ? words.right : words.done);
    expect(document.activeElement).toBe(question(derivation.title));
    expect(reasonIsShown(built)).toBe(true);
  }
  expect(shownLines()).toHaveLength(count);

  await tabTo(button(words.again));
  await user.keyboard('{Enter}');
  expect(shownLines()).toHaveLength(2);
  expect(status()).toBe('');
  await tabTo(firstOf(answers(words.whichLine)));
  await user.click(radio(words.read));
  expect(shownLines()).toHaveLength(count);
});
