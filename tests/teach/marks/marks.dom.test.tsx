import { afterEach, expect, test, vi } from 'vitest';
import { en } from '../../../src/teach/marks/words/en.ts';
import { openTogether, ROOT } from '../../support/article-panels.tsx';
import { unzip } from '../../support/unzip.ts';

const PAGE = 'embed/drills/index.html';
const SITE: Readonly<Record<string, string>> = {
  'embed/files.json': JSON.stringify({
    launcher: 'assets/embed/launcher-1.js',
    panels: { drills: { en: [PAGE] }, predict: { en: ['embed/predict/index.html'] } },
  }),
  'assets/embed/launcher-1.js': 'launch()',
  [PAGE]: '<html data-home="../../">',
};

async function openMarks(query = '') {
  const saved: Blob[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const found = SITE[address.slice(ROOT.length)];
    return new Response(found ?? '', { status: found === undefined ? 404 : 200 });
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  const { within, user } = await openTogether(['marks'], query, 'en');
  const marks = within('marks');
  return {
    marks,
    user,
    saved,
    make: () => user.click(marks.getByRole('button', { name: en.make })),
    choose: (name: string) => user.click(marks.getByRole('radio', { name })),
    field: (name: string) => marks.getByRole('textbox', { name }),
    said: () => marks.getByRole('status').textContent,
    index: async () => {
      const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? []);
      return new TextDecoder().decode(unzip(bytes).get('index.html'));
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a press makes a package of what was chosen, and says under which name it is saved', async () => {
  const { marks, user, make, choose, field, said, index, saved } = await openMarks('seed=week-3');
  await user.selectOptions(marks.getByRole('combobox', { name: en.panel }), 'drills');
  await user.clear(field(en.name));
  await user.type(field(en.name), 'Week <3>');
  await choose(en.helps.no);
  await choose(en.containedIn.whole);
  await make();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  await vi.waitFor(() => expect(said()).toContain('week-3-scorm12.zip'));
  const page = await index();
  expect(page).toContain('<title>Week &lt;3&gt;</title>');
  expect(page).toContain(`${PAGE}?fit=1&amp;seed=week-3&amp;hide=seed,keeping,hints,solution`);
});

test('what cannot be is said beside its field, and nothing is made until it is mended', async () => {
  const { user, make, choose, field, marks, saved } = await openMarks();
  await user.clear(field(en.passMark));
  await user.type(field(en.passMark), '120');
  expect(marks.getByText(en.badMark)).toBeDefined();
  await make();
  expect(saved).toEqual([]);
  await user.clear(field(en.passMark));
  await user.type(field(en.passMark), '0');
  await choose(en.completions.pass);
  expect(marks.getByText(en.needsMark)).toBeDefined();
  await choose(en.completions.all);
  await user.type(field(en.link), `${ROOT}?set=week.json`);
  await choose(en.containedIn.whole);
  expect(marks.getByText(en.fileLink)).toBeDefined();
  await make();
  expect(saved).toEqual([]);
  await choose(en.containedIn.thin);
  await make();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
});

test('a file of the site that does not come is said, and what was chosen stays', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { marks, user, make, field, said } = await openMarks();
  await user.selectOptions(marks.getByRole('combobox', { name: en.panel }), 'write');
  await user.clear(field(en.passMark));
  await user.type(field(en.passMark), '75');
  await make();
  await vi.waitFor(() => expect(said()).toContain('embed/files.json has no files of write'));
  expect((field(en.passMark) as HTMLInputElement).value).toBe('75');
});
