import { describe, expect, test, vi } from 'vitest';
import { lab as controlNames } from '../../../src/features/lab/control-names.ts';
import { titleOf } from '../../../src/features/registry.ts';
import { SITE_IDS } from '../../../src/teach/hosts/sites.ts';
import type { Language } from '../../../src/words/strings.ts';
import { openTogether, ROOT } from '../../support/article-panels.tsx';
import { blockCopying } from '../../support/controls.ts';
import { all, fill } from '../../support/open-panel.tsx';
import { BUILDER, SITE_WORDS } from '../../support/words.ts';

const { en } = BUILDER;

async function openBuilder(query = '', lang: Language = 'en') {
  const { within, user } = await openTogether(['builder'], query, lang);
  const builder = within('builder');
  const field = builder.getByRole('textbox', { name: BUILDER[lang].line }) as HTMLTextAreaElement;
  return {
    builder,
    user,
    field,
    line: () => field.value,
    panel: builder.getByRole('combobox', { name: BUILDER[lang].panel }),
    site: builder.getByRole('combobox', { name: BUILDER[lang].site }),
    choose: (name: string) => user.click(builder.getByRole('radio', { name })),
    press: (name: string) => user.click(builder.getByRole('button', { name })),
    notes: () =>
      all(document, '.panel-note')
        .map((note) => note.textContent)
        .join(' '),
    message: () => builder.getAllByRole('status').at(-1)?.textContent,
  };
}

test('who comes from the lesson makes a line for its state, and copies it', async () => {
  const { builder, user, line, choose, press, message } = await openBuilder(
    'x=1.2,92,3.1,0.5,2.9&seed=week-3',
  );
  expect(line()).toContain(`src="${ROOT}embed.js"`);
  await choose(en.states.opening);
  expect(line()).toContain('<log-sum-explorer panel="lab">');
  await choose(en.states.lesson);
  expect(line()).toContain('<log-sum-explorer panel="lab" x="1.2,92,3.1,0.5,2.9" seed="week-3">');
  await choose(en.themes.dark);
  await user.click(builder.getByText(en.controls));
  await user.selectOptions(await builder.findByLabelText(controlNames.charts.en), 'hidden');
  await user.selectOptions(await builder.findByLabelText(controlNames.temperature.en), 'locked');
  expect(line()).toMatch(/theme="dark" .*hide="charts" lock="temperature"/);
  await press(en.copy);
  await vi.waitFor(() => expect(message()).toBe(en.copied));
  expect(await navigator.clipboard.readText()).toBe(line());
});

test('the line for a learning platform is a frame of the panel that was chosen', async () => {
  const { user, panel, site, line } = await openBuilder();
  await user.selectOptions(panel, titleOf('lse', 'en'));
  await user.selectOptions(site, 'Moodle');
  expect(line()).toMatch(/^<iframe src="[^"]*\/embed\/\?panel=lse" /);
  expect(line()).toMatch(/height="\d+"/);
});

test('on the Spanish page the element follows its page, and a frame is told the language', async () => {
  const { user, line, panel, site, choose } = await openBuilder('', 'es');
  await user.selectOptions(panel, titleOf('drills', 'es'));
  expect(line()).toContain('panel="drills"');
  expect(line()).not.toContain(' lang=');
  await user.selectOptions(site, SITE_WORDS.es.names.html);
  await choose(SITE_WORDS.es.kinds.frame);
  expect(line()).toContain('/embed/?panel=drills&amp;lang=es"');
  await choose(SITE_WORDS.es.kinds.element);
  expect(line()).not.toContain(' lang=');
});

test('where copying is blocked the line is selected, and the builder says so', async () => {
  const { field, line, press, message } = await openBuilder();
  blockCopying();
  await press(en.copy);
  await vi.waitFor(() => expect(message()).toBe(en.blocked));
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, line().length]);
});

describe('a state of the lesson', () => {
  async function openWithField(query = '') {
    const opened = await openBuilder(query);
    await opened.choose(en.states.lesson);
    const field = opened.builder.getByRole('textbox', { name: en.lesson.address });
    const note = () => document.getElementById(field.getAttribute('aria-describedby') ?? '');
    return { ...opened, field, note: () => note()?.textContent };
  }

  test('is taken from an address that is pasted', async () => {
    const { field, line, note } = await openWithField();
    expect(note()).toBe(en.lesson.how);
    fill(field, `${ROOT}es/?x=88,88,88&y=0#loss`);
    expect(line()).toContain('panel="lab" x="88,88,88" y="0">');
    expect(note()).toBe(en.lesson.holds('x=88,88,88&y=0'));
  });

  test.each([
    ['no query', ROOT],
    ['the query of another site', 'https://other.example/?id=7&page=2'],
    ['words', 'the lab, please'],
  ])('stays as it was for %s, and the builder says why', async (_, text) => {
    const { field, line, note } = await openWithField('x=88,88,88');
    fill(field, text);
    expect(note()).toBe(en.lesson.noState);
    expect(line()).toContain('x="88,88,88"');
    fill(field, '');
    expect(note()).toBe(en.lesson.holds('x=88,88,88'));
  });

  test('is read as far as it can be, and what is left out is named', async () => {
    const { field, line, note } = await openWithField();
    fill(field, `${ROOT}?x=88,88,88&t=warm`);
    expect(note()).toBe(en.lesson.unread(['t']));
    expect(line()).toContain('x="88,88,88"');
  });
});

test('what is chosen for a site stays while the panel changes, and each site has its own line', async () => {
  const { user, panel, site, line, notes } = await openBuilder();
  for (const id of SITE_IDS) {
    await user.selectOptions(site, SITE_WORDS.en.names[id]);
    const note = SITE_WORDS.en.sites[id].replaceAll('`', '');
    expect(notes()).toContain(note);
    expect(line()).toContain(ROOT.slice(0, -1));
  }
  expect(line()).toBe(`${ROOT}embed/?panel=lab`);
  await user.selectOptions(panel, titleOf('drills', 'en'));
  expect(line()).toBe(`${ROOT}embed/?panel=drills`);
});
