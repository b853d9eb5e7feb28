import { fireEvent } from '@testing-library/react';
import type { CaveatId } from '../../../src/features/caveats/model/settings.ts';
import type { Language } from '../../../src/words/strings.ts';
import { all, one, openPanel } from '../../support/open-panel.tsx';
import { CAVEATS } from '../../support/words.ts';

export type Side = 'naive' | 'stable';

/** The panel by the names a screen reader uses. */
export async function open(language: Language = 'en') {
  const opened = await openPanel('caveats', '', language);
  const { container, panel, user } = opened;
  const words = CAVEATS[language];
  const radio = (name: string) => panel.getByRole<HTMLInputElement>('radio', { name });
  const button = (name: string) => panel.getByRole('button', { name });
  const side = (name: Side) => one(container, `.caveats-forms .${name}`);
  const texts = (selector: string) => all(container, selector).map((node) => node.textContent);
  return {
    ...opened,
    words,
    button,
    tab: (id: CaveatId) => radio(words.names[id]),
    field: (name: string) => panel.getByRole<HTMLInputElement>('textbox', { name }),
    slide: (name: string, position: number) =>
      fireEvent.change(panel.getByRole('slider', { name }), { target: { value: `${position}` } }),
    /** The result of one form, its struck digits, and the text about them. */
    result: (name: Side) => one(side(name), 'data', 1).textContent,
    value: (name: Side) => one(side(name), 'data', 1).getAttribute('value'),
    struck: (name: Side) => all(side(name), '.differing').map((node) => node.textContent),
    agree: (name: Side) => one(side(name), '.caveats-agree').textContent,
    error: (name: Side) => one(side(name), 'data', 2),
    marks: (series: 'first' | 'second') => all(container, `.log-scatter-mark.${series}`),
    note: () => texts('.caveats-note')[0],
    status: () => panel.getByRole('status').textContent,
    choose: (id: CaveatId) => user.click(radio(words.names[id])),
    pick: (name: string) => user.click(radio(name)),
    press: (name: string) => user.click(button(name)),
  };
}

/** The position of a slider for a power of ten: it has 100 steps per decade. */
export const atPower = (power: number) => power * 100;
