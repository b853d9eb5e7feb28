import { expect, test, vi } from 'vitest';
import { lab as controlNames } from '../../../src/features/lab/control-names.ts';
import { titleOf } from '../../../src/features/registry.ts';
import type { Language } from '../../../src/words/strings.ts';
import { openTogether, ROOT } from '../../support/article-panels.tsx';
import { blockCopying } from '../../support/controls.ts';
import { BUILDER } from '../../support/words.ts';

const { en, es } = BUILDER;

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
    choose: (name: string) => user.click(builder.getByRole('radio', { name })),
    press: (name: string) => user.click(builder.getByRole('button', { name })),
    message: () => builder.getByRole('status').textContent,
  };
}

test('a teacher makes a line for the lab as it stands, and copies it', async () => {
  const { builder, user, line, choose, press, message } = await openBuilder(
    'x=1.2,92,3.1,0.5,2.9&seed=week-3',
  );
  expect(line()).toContain(`src="${ROOT}embed.js"`);
  expect(line()).toContain('<log-sum-explorer panel="lab">');
  await choose(en.states.lab);
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
  const { user, panel, line, choose } = await openBuilder();
  await user.selectOptions(panel, titleOf('lse', 'en'));
  await choose(en.hosts.lms);
  expect(line()).toMatch(/^<iframe src="[^"]*\/embed\/\?panel=lse" /);
  expect(line()).toMatch(/height="\d+"/);
});

test('on the Spanish page the element follows its page, and a frame is told the language', async () => {
  const { builder, user, line, panel, choose } = await openBuilder('', 'es');
  await user.selectOptions(panel, titleOf('drills', 'es'));
  expect(line()).toContain('panel="drills"');
  expect(line()).not.toContain('lang=');
  builder.getByRole('radio', { name: es.hosts.element }).focus();
  await user.keyboard('{ArrowRight>3/}');
  expect(line()).toContain('/embed/?panel=drills&amp;lang=es"');
  await choose(es.hosts.element);
  expect(line()).not.toContain('lang=');
});

test('where copying is blocked the line is selected, and the builder says so', async () => {
  const { field, line, press, message } = await openBuilder();
  blockCopying();
  await press(en.copy);
  await vi.waitFor(() => expect(message()).toBe(en.blocked));
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, line().length]);
});
