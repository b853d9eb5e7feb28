import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { openState } from '../../../src/features/open-state.ts';
import { titleOf } from '../../../src/features/registry.ts';
import AssignmentSection from '../../../src/teach/assignment/assignment.tsx';
import { digestOf } from '../../../src/teach/assignment/model/assignment.ts';
import { readAssignment } from '../../../src/teach/assignment/model/codec.ts';
import { type HandIn, writeHandIn } from '../../../src/teach/assignment/model/hand-in.ts';
import { en } from '../../../src/teach/assignment/words/en.ts';
import { ASSIGNMENT } from '../../../src/teach/assignment/words/words.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import { fill, leave, newUser } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';
import { renderAsInBrowser, soon } from './open-student.tsx';
import { answer, handIn } from './texts.ts';

const QUERY = 'title=Week+3&panels=predict,drills';
const LINK = `https://example.org/assignment/?${QUERY}`;
const LSE = titleOf('lse', 'en');
const assignment = digestOf(readAssignment(QUERY).assignment);

renderAsInBrowser();

async function open() {
  cleanup();
  await ASSIGNMENT.load('en');
  const { container } = render(
    <StringsProvider value={STRINGS.en}>
      <AssignmentSection state={openState('')} root="https://example.org/" />
    </StringsProvider>,
  );
  const section = within(container);
  const user = newUser();
  const link = section.getByRole('textbox', { name: en.link }) as HTMLTextAreaElement;
  const paste = section.getByRole('textbox', { name: en.paste }) as HTMLTextAreaElement;
  return {
    section,
    container,
    user,
    link,
    paste,
    /** Reads a paste; gives the rows of the table, cell by cell. */
    async read(text: string) {
      fill(paste, text);
      await user.click(section.getByRole('button', { name: en.read }));
      await soon(() => section.getByText(/found, /));
      return section
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
    },
  };
}

async function textOf(name: string, more: Partial<HandIn> = {}): Promise<string> {
  const text = await writeHandIn(handIn(name, { assignment, ...more }));
  if (text === null) throw new Error('longer than a text may be');
  return text;
}

describe('composing', () => {
  test('title, panels in their order and the name of the drills make a link', async () => {
    const { section, user, link } = await open();
    fill(section.getByRole('textbox', { name: en.title }), 'Week 3');
    leave(section.getByRole('textbox', { name: en.title }));
    const add = section.getByRole('combobox', { name: en.add });
    await user.selectOptions(add, 'predict');
    await user.selectOptions(add, 'drills');
    fill(section.getByRole('textbox', { name: en.seed }), 'w3');
    leave(section.getByRole('textbox', { name: en.seed }));
    await user.click(section.getByRole('button', { name: en.up('Drills on stable softmax') }));
    expect(link.value).toBe(
      'https://example.org/assignment/?title=Week+3&panels=drills,predict&seed=w3',
    );
    await user.click(section.getByRole('radio', { name: 'Español' }));
    expect(link.value).toContain('https://example.org/es/assignment/?');
    await user.click(section.getByRole('button', { name: en.remove('Drills on stable softmax') }));
    expect(link.value).toContain('panels=predict');
  });

  test('a bad name of the drills is refused in a sentence', async () => {
    const { section, user, link } = await open();
    await user.selectOptions(section.getByRole('combobox', { name: en.add }), 'drills');
    const seed = section.getByRole('textbox', { name: en.seed });
    fill(seed, 'a b');
    leave(seed);
    section.getByText(en.badSeed('a b'));
    expect(link.value).not.toContain('seed');
  });

  test('a panel opens with the numbers of a pasted link, without what is not shown', async () => {
    const { section, user, link } = await open();
    await user.selectOptions(section.getByRole('combobox', { name: en.add }), 'lse');
    await act(async () => {
      fireEvent.click(section.getByText(en.options(LSE)));
    });
    const details = section.getByText(en.options(LSE)).closest('details');
    if (details !== null && !details.open) details.open = true;
    const state = await section.findByRole('textbox', { name: en.state });
    fill(state, 'https://example.org/?x=1,92&t=hot#lab');
    leave(state);
    expect(link.value).toMatch(/panels=lse&x=1,92$/);
    section.getByText(en.stateUnread('t', 'hot'));
  });

  test('an earlier link is read; what is none leaves all as it was', async () => {
    const { section, link } = await open();
    fireEvent.change(link, { target: { value: `  ${LINK}&what=1 ` } });
    expect(link.value).toBe(LINK);
    section.getByText(en.unreadLink('what (1)'));
    fireEvent.change(link, { target: { value: 'https://example.org/' } });
    expect(link.value).toBe(LINK);
    section.getByText(en.badLink);
  });
});

describe('what was handed in', () => {
  test('becomes a table, with points computed from the answers', async () => {
    const { read, link } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    const [ana = ''] = [await textOf('Ana')];
    const rows = await read(
      [
        ana,
        `From: eva\n${(await textOf('Eva')).replace(/(?<=\n)../, 'zz')}`,
        await textOf('Luis', { assignment: '0123456789ab' }),
        ana,
      ].join('\n\n'),
    );
    expect(rows).toMatchObject([
      ['1', 'Ana', '5 of 20', '1 of 5', '6', '6', '2:11', en.states.ok],
      ['2', en.noName, '–', '–', '–', '–', '–', expect.stringContaining('From: eva')],
      ['3', 'Luis', '–', '–', '–', '–', '–', expect.stringContaining(en.states.other)],
      [
        '4',
        'Ana',
        '5 of 20',
        '1 of 5',
        '6',
        '6',
        '2:11',
        expect.stringContaining(en.states.duplicate),
      ],
    ]);
  });

  test('of two texts of one name the later one counts', async () => {
    const { read, link } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    const later = await textOf('ANA', { made: '2026-03-06T08:00Z', work: [] });
    const rows = await read(`${later}\n${await textOf('Ana')}`);
    expect(rows.map((row) => row.at(-1))).toEqual([
      en.states.ok,
      expect.stringContaining(en.states.earlier),
    ]);
  });

  test('a text made by hand with a false standing is worth what its answers are', async () => {
    const { read, link } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    const lies = [
      {
        panel: 'predict' as const,
        answers: [answer('small', { naive: 'zeros', stable: 'zeros' })],
      },
    ];
    const [row] = await read(await textOf('Ana', { work: lies }));
    expect(row?.[2]).toBe('0 of 20');
  });

  test('sorts by name and by points', async () => {
    const { read, link, section, user } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    await read(`${await textOf('Zoé', { work: [] })}${await textOf('Ana')}`);
    const names = () => section.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Zoé', 'Ana']);
    await user.click(section.getByRole('button', { name: en.columns.name }));
    expect(names()).toEqual(['Ana', 'Zoé']);
    await user.click(section.getByRole('button', { name: en.columns.points }));
    expect(names()).toEqual(['Zoé', 'Ana']);
    const head = section.getByRole('columnheader', { name: (name) => name.startsWith('Points') });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
  });

  test('markup in a name is text', async () => {
    const { read, link, container } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    const [row] = await read(await textOf('<img src=x onerror=alert(1)>'));
    expect(row?.[1]).toBe('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });

  test('as CSV, a name that is a formula is made plain', async () => {
    const { read, link, section, user } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    await read(await textOf('=1+1'));
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    await user.click(section.getByRole('button', { name: en.save }));
    const text = await new Response(made.mock.calls[0]?.[0] as Blob | undefined).text();
    expect(text.split('\r\n')[1]).toBe("'=1+1,whole,5,20,1,5,6,6,131,2026-03-05T14:07Z");
  });

  test('without a link, or without a text in the paste, a sentence says so', async () => {
    const { section, link, paste, user } = await open();
    const button = section.getByRole('button', { name: en.read });
    fill(paste, 'Dear teacher');
    await user.click(button);
    await soon(() => section.getByText(en.needsLink));
    fireEvent.change(link, { target: { value: LINK } });
    await user.click(button);
    await soon(() => section.getByText(en.none));
  });

  test('files are added to what is there', async () => {
    const { section, link, user, paste } = await open();
    fireEvent.change(link, { target: { value: LINK } });
    const file = new File([await textOf('Ana')], 'ana.txt', { type: 'text/plain' });
    await user.upload(section.getByLabelText(en.drop), file);
    await soon(() => section.getByText(en.found(1, 1)));
    expect(paste.value).toContain('ana.txt');
  });
});
