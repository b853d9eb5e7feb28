import { readFileSync } from 'node:fs';
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TEX } from '../../../src/features/derivations/formulas.ts';
import type { Language } from '../../../src/words/languages.ts';
import { openTogether } from '../../support/article-panels.tsx';
import { firstOf, slideTo, tabTo, typeOver } from '../../support/controls.ts';
import { all, one, openPanel } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';

const DERIVATIONS = ['shift', 'lse', 'loss'] as const;
type DerivationId = (typeof DERIVATIONS)[number];

const CASES = (['en', 'es'] as const).flatMap((lang) =>
  DERIVATIONS.map((id) => [lang, id] as const),
);

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
  const { title } = STRINGS[lang].derivations[id];
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
  const { words, [id]: derivation } = STRINGS[lang].derivations;
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
  const { words } = STRINGS[lang].derivations;
  const first = await openDerivation(id, lang);
  await first.user.click(first.radio(words.read));
  expect(first.shownLines()).toHaveLength(linesOf(id));
  expect(first.shownReasons()).toHaveLength(linesOf(id) - 1);
  for (const other of DERIVATIONS) {
    const { radio, shownLines } = await openDerivation(other, lang);
    expect(radio(words.read)).toHaveProperty('checked', true);
    expect(shownLines()).toHaveLength(linesOf(other));
  }
  const again = await openDerivation(id, lang);
  await again.user.click(again.radio(words.blank));
  expect((await openDerivation(id, lang)).shownLines()).toHaveLength(2);
});

test('whoever reads all three is not pulled from one to another', async () => {
  const { words, lse } = STRINGS.en.derivations;
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
  const { words } = STRINGS.en.derivations;
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
  const { inCode } = STRINGS.en.derivations;
  await user.click(panel.getByRole('button', { name: inCode.copy }));
  await vi.waitFor(() => expect(panel.getByText(inCode.copied)).toBeDefined());
  expect(await navigator.clipboard.readText()).toBe(
    'm = x.max()\nloss = np.log(np.exp(x - m).sum()) - (x[y] - m)\n',
  );
});

test.each(CASES)('%s: %s is rebuilt on a blank page with the keyboard', async (lang, id) => {
  const derivation = STRINGS[lang].derivations[id];
  const { words } = STRINGS[lang].derivations;
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

describe('beside the lab', () => {
  /** What the slots of a live formula with this name show, both visibly and in MathML. */
  function slot(place: HTMLElement, name: string): string | null {
    const texts = ['.katex-html', '.katex-mathml'].map((half) => {
      const slots = all(place, `.live-line ${half} [data-slot="${name}"]`);
      expect(slots.length).toBeGreaterThan(0);
      return new Set(slots.map(({ textContent }) => textContent));
    });
    const said = new Set(texts.flatMap((set) => [...set]));
    expect(said.size).toBe(1);
    return firstOf([...said]);
  }

  test('the live lines follow a logit that is typed, and the true class', async () => {
    const { within, placeOf, user } = await openTogether(['lab', 'lse', 'loss']);
    const [lab, lse, loss] = [within('lab'), placeOf('lse'), placeOf('loss')];
    expect(slot(lse, 'm')).toBe('4.7');
    expect(slot(lse, 'lse')).toBe('5.045');
    expect(slot(loss, 'loss')).toBe('1.945');
    await typeOver(user, lab.getByRole('textbox', { name: 'Logit of present' }), '92');
    expect(slot(lse, 'm')).toBe('92');
    expect(slot(lse, 's')).toBe('1');
    expect(slot(lse, 'lse')).toBe('92');
    expect(slot(loss, 'dyRight')).toBe('(−88.9)');
    expect(slot(loss, 'loss')).toBe('88.9');
    await user.click(lab.getByRole('radio', { name: 'True class: present' }));
    expect(slot(loss, 'loss')).toBe('0');
    expect(loss.textContent).toContain('True class: present.');
  });

  test('the live line follows the temperature', async () => {
    const { within, placeOf } = await openTogether(['lab', 'lse']);
    const temperature = within('lab').getByRole('slider', { name: 'Temperature' });
    for (const at of [-40, -120, 80]) {
      slideTo(temperature, at);
      const shown = one(placeOf('lab'), '[data-cell="stable.m."] data').textContent;
      expect(shown).not.toBe('4.7');
      expect(slot(placeOf('lse'), 'm')).toBe(shown);
    }
  });

  test('the live line follows the number format', async () => {
    const { within, placeOf, user } = await openTogether(['lab', 'shift'], 'x=1.2,92,3.1,0.5,2.9');
    const shift = placeOf('shift');
    await user.click(within('shift').getByRole('radio', { name: '0' }));
    expect(slot(shift, 's')).toBe('∞');
    expect(slot(shift, 'p')).toBe('0');
    await user.click(within('lab').getByRole('radio', { name: 'float64' }));
    expect(slot(shift, 's')).toBe('9.018e39');
    expect(shift.textContent).toContain('Each number rounded to float64.');
  });

  test('in Spanish the live line has decimal commas', async () => {
    const { container } = await openPanel('lse', '', 'es');
    expect(slot(container, 'lse')).toBe('5,045');
  });

  test('the shift panel says which constants work and which do not', async () => {
    const { container, panel, user } = await openPanel('shift', 'x=1.2,92,3.1,0.5,2.9');
    const says = () => one(container, '.window-text').textContent;
    const choose = (name: string) => user.click(panel.getByRole('radio', { name }));
    expect(says()).toContain('c = 92 lies inside');
    for (const [name, words, c] of [
      ['mean', 'c = 19.94 lies inside', '19.94'],
      ['min', 'c = 0.5 is too small: the sum overflows', '0.5'],
      ['0', 'c = 0 is too small: the sum overflows', '0'],
      ['max', 'c = 92 lies inside', '92'],
    ] as const) {
      await choose(name);
      expect(says()).toContain(words);
      expect(slot(container, 'cRight')).toBe(c);
    }
    await choose('your own');
    const own = panel.getByRole('textbox', { name: 'Your own c' });
    await typeOver(user, own, '300');
    expect(says()).toContain('c = 300 is too large: every exponential vanishes');
    expect(slot(container, 's')).toBe('0');
    expect(slot(container, 'p')).toBe('NaN');
    await typeOver(user, own, '3,5');
    expect(says()).toContain('c = 3.5 lies inside');
    await typeOver(user, own, 'nan');
    expect(says()).toContain('c is not finite');
  });

  test('where every logit is -inf no constant works', async () => {
    const { container } = await openPanel('shift', 'x=-inf,-inf,-inf');
    expect(one(container, '.window-text').textContent).toBe(
      'No constant works: the largest x is not finite.',
    );
    expect(slot(container, 'p')).toBe('NaN');
  });
});

describe('the problem of the loss', () => {
  const held = '.answer-forms.held';

  test('is posed before the three forms, and its answer shown by putting it in', async () => {
    const { container, panel, user, state } = await openPanel('loss');
    const jumps: boolean[] = [];
    state.subscribe((jump) => jumps.push(jump));
    const row = (name: string) => {
      const heads = panel.getAllByRole('rowheader');
      const found = heads.find(({ textContent }) => textContent === name)?.parentElement;
      if (!found) throw new Error(`no row ${name}`);
      return {
        value: () => one(found, 'data').getAttribute('value'),
        error: () => all(found, 'td').at(-1)?.textContent,
      };
    };
    expect(all(container, `${held} .forms`)).toHaveLength(1);
    const put = panel.getByRole('button', { name: STRINGS.en.derivations.loss.showCoin });
    expect(put.closest('p')?.textContent).toContain('What does LSE − xy give in float32?');
    await user.click(put);
    expect(all(container, held)).toEqual([]);
    const [lse, shift, log1p, truth] = [
      row('LSE − xy'),
      row('log s − (xy − m)'),
      row('log1p of the others − (xy − m)'),
      row('true value'),
    ];
    expect(lse.value()).toBe('0');
    expect(lse.error()).toBe('−1.1 × 10⁹ ulp');
    for (const right of [shift, log1p, truth]) expect(right.value()).toBe('0.6931472');
    expect(shift.error()).toBe('0 ulp');
    expect(state.store.get().logits).toEqual([1e8, 1e8]);
    // The reader can go back from it.
    expect(jumps).toEqual([true]);
  });

  test('where its logits cannot be put in, the forms are there', async () => {
    const { container, panel } = await openPanel('loss', 'lock=forms');
    expect(all(container, held)).toEqual([]);
    const put = panel.getByRole('button', { name: STRINGS.en.derivations.loss.showCoin });
    expect(put).toHaveProperty('disabled', true);
  });
});
