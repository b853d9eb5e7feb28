import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../src/features/registry.ts';
import { all, openPanel } from '../support/open-panel.tsx';
import { STRINGS } from '../support/words.ts';

/*
 * What a teacher hides in the lab, the derivations and the code is removed and keeps its value; what is locked is shown
 * and cannot be changed. tests/panel/stage.dom.test.tsx does the same for the practice panels.
 */

type Opened = Awaited<ReturnType<typeof openPanel>>;

const STATE = 'x=1.2,92,3.1,0.5,2.9';

/** The controls of the lab, by name, with the elements that a reader would use. */
const LAB: Readonly<Record<string, (opened: Opened) => HTMLElement[]>> = {
  temperature: ({ panel }) => panel.queryAllByRole('slider', { name: 'Temperature' }),
  logits: ({ panel }) => panel.queryAllByRole('textbox', { name: /^Logit of/ }),
  names: ({ container }) => all(container, '.class-name input'),
  'true-class': ({ panel }) => panel.queryAllByRole('radio', { name: /^True class/ }),
  format: ({ panel }) => panel.queryAllByRole('combobox', { name: STRINGS.en.lab.format }),
  ftz: ({ panel }) => panel.queryAllByRole('checkbox', { name: STRINGS.en.lab.flush }),
  truth: ({ panel }) => panel.queryAllByRole('checkbox', { name: STRINGS.en.lab.showTruth }),
  presets: ({ panel }) => panel.queryAllByRole('combobox', { name: STRINGS.en.lab.presets }),
  actions: ({ container }) => all(container, '.actions button'),
  inspector: ({ container }) => all(container, '[data-cell][aria-expanded]'),
};

const column = (container: HTMLElement, key: string) =>
  all(container, `[data-cell^="${key}."] data`).map((node) => (node as HTMLDataElement).value);

/** Itself or the fieldset around it, which happy-dom does not consider. */
const isFixed = (node: HTMLElement) => node.closest('[disabled]') !== null;

test('every control of the lab is there when nothing is asked', async () => {
  const opened = await openPanel('lab', STATE);
  for (const [control, find] of Object.entries(LAB)) expect(find(opened), control).not.toEqual([]);
});

describe.each(Object.entries(LAB))('%s in the lab', (control, find) => {
  test('is gone when it is hidden, and feeds the lab all the same', async () => {
    const opened = await openPanel('lab', `${STATE}&t=2&format=float64&ftz=1&y=1&hide=${control}`);
    expect(find(opened)).toEqual([]);
    expect(column(opened.container, 'inputs.x')).toEqual(['0.6', '46', '1.55', '0.25', '1.45']);
  });

  test('is shown and cannot be changed when it is fixed', async () => {
    const opened = await openPanel('lab', `${STATE}&lock=${control}`);
    if (control === 'inspector') {
      const cell = all(opened.container, '[data-cell="naive.p.1"]');
      expect(cell.map(isFixed)).toEqual([true]);
      return;
    }
    const found = find(opened);
    expect(found).not.toEqual([]);
    expect(found.filter((node) => !isFixed(node))).toEqual([]);
  });
});

test('with all of the lab hidden its table is left, and says what it says', async () => {
  const { container } = await openPanel('lab', `${STATE}&hide=${controlsOf('lab').join()}`);
  expect(column(container, 'naive.p')).toEqual(['0', 'NaN', '0', '0', '0']);
  expect(all(container, '.verdict, .charts')).toEqual([]);
});

test('with all of the lab fixed there is nothing that can be used', async () => {
  const { container } = await openPanel('lab', `${STATE}&lock=${controlsOf('lab').join()}`);
  // What unfolds a row shows more and changes nothing.
  const controls = all(container, 'input, select, button:not(.row-toggle)');
  expect(controls).not.toEqual([]);
  expect(controls.filter((node) => !isFixed(node))).toEqual([]);
});

describe.each([
  ['shift', 'mode', '.derivation-head .choice'],
  ['shift', 'choice', '.shift-choice'],
  ['shift', 'live', '.live-line .formula'],
  ['shift', 'window', '.shift-window'],
  ['lse', 'live', '.live-line'],
  ['lse', 'forms', '.forms, .form-verdict'],
  ['loss', 'forms', '.forms'],
  ['code', 'language', '.code-head .choice'],
  ['code', 'copy', '.code-head .chip'],
] as const)('in %s, %s', (panel, control, selector) => {
  test('is shown and fixed', async () => {
    const { container } = await openPanel(panel, `lock=${control}`);
    expect(all(container, selector)).not.toEqual([]);
    if (!(control === 'live' || control === 'window' || panel === 'lse'))
      expect(all(container, 'input, button').filter(isFixed)).not.toEqual([]);
  });

  test('is gone when it is hidden, and nothing else is', async () => {
    const { container } = await openPanel(panel, `hide=${control}`);
    expect(all(container, selector)).toEqual([]);
    expect(all(container, 'h3')).not.toEqual([]);
  });
});
