import { expect, vi } from 'vitest';
import {
  type Drill,
  type FamilyId,
  type FieldId,
  isPlace,
  type NumberQuestion,
} from '../../../src/features/drills/model/drill.ts';
import { defaultLabel } from '../../../src/scenario/scenario.ts';
import { showLabel } from '../../../src/words/class-names.ts';
import type { Language } from '../../../src/words/languages.ts';
import { firstOf } from '../../support/controls.ts';
import { all, fill, one, openPanel } from '../../support/open-panel.tsx';
import { DRILLS, STRINGS } from '../../support/words.ts';

export const words = DRILLS.en;

/** The panel by the names a reader and a screen reader use. */
export async function openDrills(query = '', lang: Language = 'en') {
  const { container, panel, user, query: address } = await openPanel('drills', query, lang);
  const words = DRILLS[lang];
  const button = (name: string) => panel.getByRole('button', { name });
  const label = ({ id }: NumberQuestion) =>
    isPlace(id)
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
    /** What screen readers announced after the answers were checked. */
    status: () => one(container, 'form [role="status"]').textContent,
    question: () => one(container, '.drills-question + form').previousSibling?.textContent,
    end: (name: string) => panel.getByRole('heading', { name }),
    /** The marks beside the fields; a field without a mark has none. */
    marks: () =>
      all(container, '.drills-mark')
        .map(({ textContent }) => textContent)
        .filter((text) => text !== ''),
    set: () => panel.getByRole('textbox', { name: words.set }),
    says: (text: string) => expect(container.textContent).toContain(text),
    /** The same for what comes after a promise, such as a text put on the clipboard. */
    soonSays: (text: string) => vi.waitFor(() => expect(container.textContent).toContain(text)),
  };
}

/** Four digits, as a reader would type them, in the notation of the language. */
export function typed({ expected: { truth } }: NumberQuestion, lang: Language): string {
  if (Number.isNaN(truth)) return 'NaN';
  const text = truth.toPrecision(4);
  return lang === 'es' ? text.replace('.', ',') : text;
}

export function numberOf(drill: Drill, id: FieldId): NumberQuestion {
  const found = drill.questions.find((question) => question.id === id);
  if (found?.kind !== 'number') throw new Error(`no question ${id}`);
  return found;
}

export const isFocused = (element: HTMLElement) => element === document.activeElement;
