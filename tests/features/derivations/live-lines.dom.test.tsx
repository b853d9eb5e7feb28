import { describe, expect, test } from 'vitest';
import { openTogether } from '../../support/article-panels.tsx';
import { firstOf, slideTo, typeOver } from '../../support/controls.ts';
import { all, one, openPanel } from '../../support/open-panel.tsx';
import { DERIVATIONS } from '../../support/words.ts';

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
    await user.selectOptions(
      within('lab').getByRole('combobox', { name: 'Number format' }),
      'float64',
    );
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
    const put = panel.getByRole('button', { name: DERIVATIONS.en.loss.showCoin });
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
    expect(lse.error()).toBe('−1.1 × 10⁹\u00a0ulp');
    for (const right of [shift, log1p, truth]) expect(right.value()).toBe('0.6931472');
    expect(shift.error()).toBe('0\u00a0ulp');
    expect(state.store.get().logits).toEqual([1e8, 1e8]);
    // The reader can go back from it.
    expect(jumps).toEqual([true]);
  });

  test('where its logits cannot be put in, the forms are there', async () => {
    const { container, panel } = await openPanel('loss', 'lock=forms');
    expect(all(container, held)).toEqual([]);
    const put = panel.getByRole('button', { name: DERIVATIONS.en.loss.showCoin });
    expect(put).toHaveProperty('disabled', true);
  });
});
