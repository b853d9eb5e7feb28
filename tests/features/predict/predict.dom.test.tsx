import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SCENES as ALL, sceneScenario } from '../../../src/features/predict/model/scenes.ts';
import type { Language } from '../../../src/words/strings.ts';
import { tabTo } from '../../support/controls.ts';
import {
  all,
  blockStorage,
  fill,
  isUnfolded,
  one,
  openInArticle,
  valuesIn,
} from '../../support/open-panel.tsx';
import { PREDICT } from '../../support/words.ts';

type Program = 'naive' | 'stable';
type Id = keyof (typeof PREDICT)['en']['names'];

/** The outcomes of the scenes in order, from the table of facts. */
const SCENES = [
  ['small', 'valid', 'valid'],
  ['mixed', 'valid', 'valid'],
  ['large-positive', 'some-nan', 'valid'],
  ['large-negative', 'valid', 'valid'],
  ['identical', 'valid', 'valid'],
  ['masked', 'valid', 'valid'],
  ['equal-large', 'zeros', 'valid'],
  ['vanished', 'all-nan', 'valid'],
  ['all-masked', 'all-nan', 'all-nan'],
  ['huge-loss', 'nan', 'zero'],
] as const satisfies readonly (readonly [Id, string, string])[];

/** Wrong predictions, one of which is the course's own mistake. */
const WRONG: Readonly<Partial<Record<Id, Partial<Record<Program, 'all-nan' | 'right'>>>>> = {
  'large-positive': { naive: 'all-nan' },
  'large-negative': { naive: 'all-nan' },
  vanished: { stable: 'all-nan' },
  'huge-loss': { stable: 'right' },
};
const RIGHT_SIDES = 16;

const PROGRAMS = ['naive', 'stable'] as const;

const said = (id: Id, program: Program) => {
  const scene = SCENES.find(([name]) => name === id);
  const right = scene?.[program === 'naive' ? 1 : 2] ?? 'valid';
  return WRONG[id]?.[program] ?? right;
};

/** The panel by the names a screen reader uses. */
async function open(language: Language = 'en') {
  const opened = await openInArticle('predict', '', language);
  const { panel, user } = opened;
  const words = PREDICT[language];
  const asks = (id: Id) => (id === 'huge-loss' ? 'loss' : 'softmax');
  const group = (id: Id, program: Program) => {
    const name = words.programs[asks(id)][program];
    return panel.getByRole('group', { name: (found) => found.startsWith(name) });
  };
  const choice = (id: Id, program: Program, outcome: keyof typeof words.outcomes) =>
    within(group(id, program)).getByRole<HTMLInputElement>('radio', {
      name: words.outcomes[outcome],
    });
  const button = (name: string) => panel.getByRole('button', { name });
  const heading = (name: string) => panel.queryByRole('heading', { name });
  return {
    ...opened,
    words,
    group,
    choice,
    button,
    heading: (number: number, id: Id) => heading(words.scene(number, 10, words.names[id])),
    result: () => heading(words.result),
    card: () => heading(words.card.title),
    jump: (number: number) =>
      panel.getByRole('button', { name: (name) => name.startsWith(`${number}, `) }),
    side: (id: Id, program: Program) =>
      panel.getByRole('region', { name: words.programs[asks(id)][program] }),
    status: () => panel.getByRole('status').textContent,
    press: (name: string) => user.click(button(name)),
    say: (id: Id, program: Program, outcome: keyof typeof words.outcomes) =>
      user.click(choice(id, program, outcome)),
  };
}

const nameOf = (button: HTMLElement) => button.getAttribute('aria-label');
const focused = () => document.activeElement;

describe('all ten scenes', () => {
  test('are predicted, run and answered with the keyboard alone', async () => {
    const { container, panel, user, words, ...predict } = await open();
    const press = async (name: string) => {
      await tabTo(user, predict.button(name));
      await user.keyboard('{Enter}');
    };
    /** Space for the first of the group, arrows for the others. */
    const choose = async (id: Id, program: Program) => {
      const choice = predict.choice(id, program, said(id, program));
      await tabTo(user, one(predict.group(id, program), 'input'));
      await user.keyboard(' ');
      for (let presses = 0; presses < 6 && !choice.checked; presses++)
        await user.keyboard('{ArrowDown}');
      expect(choice.checked).toBe(true);
    };

    predict.jump(1).focus();
    for (const [index, [id, naive, stable]] of SCENES.entries()) {
      expect(predict.heading(index + 1, id)).not.toBeNull();
      for (const program of PROGRAMS) await choose(id, program);
      await press(words.run);
      expect(focused()).toBe(predict.result());
      const verdicts = [naive, stable].map((outcome, side) =>
        outcome === said(id, side === 0 ? 'naive' : 'stable') ? 'right' : 'wrong',
      );
      expect(predict.status()).toBe(`Naive: ${verdicts[0]}. Stable: ${verdicts[1]}.`);
      for (const [side, outcome] of [naive, stable].entries()) {
        const region = predict.side(id, side === 0 ? 'naive' : 'stable');
        expect(region.textContent).toContain(`It gives: ${words.outcomes[outcome]}.`);
        expect(within(region).getByText(verdicts[side] ?? '')).toBeDefined();
      }
      expect(panel.getByRole('table', { name: words.trace.caption })).toBeDefined();
      expect(
        panel.getAllByText(/^(You said|Many would say) “.*” for the (naive|stable) side\.$/).length,
      ).toBeGreaterThan(0);
      await press(index === SCENES.length - 1 ? words.toCard : words.next);
      const next = SCENES[index + 1];
      const arrived = next ? predict.heading(index + 2, next[0]) : predict.card();
      expect(arrived).not.toBeNull();
      expect(focused()).toBe(arrived);
      expect(predict.status()).toBe('');
    }

    expect(panel.getByText(words.card.score(RIGHT_SIDES, 20))).toBeDefined();
    const row = (index: number) => one(container, '.predict-card li', index);
    for (const [index, [id]] of SCENES.entries()) {
      const standing = id in WRONG ? words.standings.half : words.standings.right;
      expect(within(row(index)).getByText(standing)).toBeDefined();
    }
    const link = within(row(3)).getByRole('link', { name: 'Underflow' });
    expect(link.getAttribute('href')).toBe('#underflow');
    expect(all(row(0), 'a')).toEqual([]);

    await press(words.card.again);
    expect(focused()).toBe(predict.heading(1, 'small'));
    expect(nameOf(predict.jump(3))).toBe('3, one large logit: not run yet');
  });

  test('in Spanish, with skips and a way back', async () => {
    const { container, panel, words, user, ...predict } = await open('es');
    for (const [index, [id]] of SCENES.entries()) {
      expect(predict.heading(index + 1, id)).not.toBeNull();
      if (id === 'mixed') {
        await predict.press(words.skip);
        continue;
      }
      for (const program of PROGRAMS) await predict.say(id, program, said(id, program));
      await predict.press(words.run);
      expect(focused()).toBe(predict.result());
      await predict.press(index < 9 ? words.next : words.toCard);
    }
    expect(focused()).toBe(predict.card());
    expect(panel.getByText(words.card.score(RIGHT_SIDES - 2, 18))).toBeDefined();
    expect(one(container, '.predict-card li', 1).textContent).toContain(words.standings.skipped);
    // A skipped scene can still be run.
    await user.click(predict.jump(2));
    expect(focused()).toBe(predict.heading(2, 'mixed'));
    for (const program of PROGRAMS) await predict.say('mixed', program, 'valid');
    await predict.press(words.run);
    expect(predict.status()).toBe('Ingenua: bien. Estable: bien.');
    expect(nameOf(predict.jump(2))).toMatch(/: bien$/);
    await predict.press(words.back);
    expect(focused()).toBe(predict.heading(1, 'small'));
  });
});

test('Run asks for the side that is missing, and goes there', async () => {
  const { words, group, press, say, result } = await open();
  await press(words.run);
  const naive = group('small', 'naive');
  expect(within(naive).getByRole('alert').textContent).toBe(words.missing.naive);
  expect(focused()).toBe(one(naive, 'input'));
  await say('small', 'naive', 'valid');
  expect(within(naive).queryByRole('alert')).toBeNull();
  await press(words.run);
  expect(focused()).toBe(one(group('small', 'stable'), 'input'));
  expect(result()).toBeNull();
});

test('numbers may be typed, are checked before the run and judged after it', async () => {
  const { panel, user, words, jump, say, press, side, result } = await open();
  await user.click(jump(7));
  await say('equal-large', 'naive', 'valid');
  await say('equal-large', 'stable', 'valid');
  await user.click(panel.getByText(words.numbers.summary));
  const field = (program: Program) =>
    panel.getByRole('textbox', { name: words.numbers.field.softmax[program] });
  expect(isUnfolded(field('naive'))).toBe(true);
  fill(field('naive'), '1/5, 1/5, <b>, 1/5, 1/5');
  fill(field('stable'), '1/5, 0.2');
  await user.click(panel.getByText(words.numbers.summary));
  expect(isUnfolded(field('naive'))).toBe(false);
  await press(words.run);
  expect(isUnfolded(field('naive'))).toBe(true);
  expect(focused()).toBe(field('naive'));
  expect(panel.getByText(words.numbers.unreadable('<b>'))).toBeDefined();
  expect(panel.getByText(words.numbers.count(2, 5))).toBeDefined();
  fill(field('naive'), '1/5, 1/5, 1/5, 1/5, 1/5');
  fill(field('stable'), '[0.2, 0.2, 1/5, 20%, 2e-1]');
  await user.keyboard('{Enter}');
  expect(focused()).toBe(result());
  const naive = side('equal-large', 'naive').textContent;
  expect(naive).toContain(words.numbers.none);
  expect(naive).toContain(words.numbers.slips.exact('float32'));
  expect(naive).toContain('First bad operation');
  expect(side('equal-large', 'stable').textContent).toContain(words.numbers.four);
  // Every float of the trace is machine-readable.
  const table = panel.getByRole('table', { name: words.trace.caption });
  const [x, e, ...others] = valuesIn(within(table).getByRole('row', { name: /^past simple/ }));
  expect([x, ...others]).toEqual([87.5, 0, 0, 1, 0.2]);
  expect(Math.fround(e ?? 0)).toBe(Math.fround(Math.exp(87.5)));
});

describe('what was said and run', () => {
  test('is there after a reload, and can be forgotten', async () => {
    const first = await open();
    await first.user.click(first.jump(4));
    await first.say('large-negative', 'naive', 'all-nan');
    await first.say('large-negative', 'stable', 'valid');
    await first.press(first.words.run);
    expect(focused()).toBe(first.result());
    await first.user.click(first.jump(5));
    await first.say('identical', 'stable', 'zeros');
    await first.user.click(first.jump(4));

    const second = await open();
    const { words } = second;
    expect(second.side('large-negative', 'naive').textContent).toContain('You said: all NaN.');
    expect(nameOf(second.jump(4))).toMatch(/half right$/);
    // After loading, nothing is announced and the focus is not moved.
    expect(second.status()).toBe('');
    expect(focused()).toBe(document.body);
    await second.user.click(second.jump(5));
    expect(second.choice('identical', 'stable', 'zeros').checked).toBe(true);
    await second.press(words.card.title);
    await second.press(words.card.again);

    const third = await open();
    expect(third.heading(1, 'small')).not.toBeNull();
    expect(nameOf(third.jump(4))).toMatch(/not run yet$/);
  });

  test('is not believed where it is nonsense', async () => {
    localStorage.setItem(
      'logsumexplorer.predict',
      '{"at":"card","entries":{"small 0.7,0.3,0.5,0.2,0.6 2":{"state":"run"},"x":1}}',
    );
    const { card, panel, words } = await open();
    expect(card()).not.toBeNull();
    expect(panel.getByText(words.card.none)).toBeDefined();
  });

  test('holds for the visit where storage is blocked', async () => {
    blockStorage();
    const { words, press, say, status, jump } = await open();
    await say('small', 'naive', 'valid');
    await say('small', 'stable', 'valid');
    await press(words.run);
    expect(status()).toBe('Naive: right. Stable: right.');
    expect(nameOf(jump(1))).toMatch(/: right$/);
  });
});

test('a scene that was run goes to the lab, and tells which button sent it', async () => {
  const { user, words, jump, say, press, button, showInLab } = await open();
  await user.click(jump(7));
  await say('equal-large', 'naive', 'zeros');
  await say('equal-large', 'stable', 'valid');
  await press(words.run);
  await press(words.lab);
  const scene = ALL.find(({ id }) => id === 'equal-large');
  expect(showInLab.mock.calls).toEqual([[scene && sceneScenario(scene), button(words.lab)]]);
  expect(scene?.logits).toEqual([87.5, 87.5, 87.5, 87.5, 87.5]);
});
