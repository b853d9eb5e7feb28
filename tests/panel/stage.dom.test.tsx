import { act, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { all, changeable, fill, isUnfolded, one, openPanel } from '../support/open-panel.tsx';

/*
 * What a teacher hides is removed and its value still applies; what a teacher locks is shown and cannot be changed.
 */

const QUIET = 'rows=0,1,2;100,101,102&max=tensor';

describe('batch', () => {
  /** A control, and how to find it. */
  const PLACES = {
    matrix: '.number-field input',
    presets: '.batch-presets button',
    max: '.batch-max input',
    mask: ':is(.batch-mask, .batch-mask-row)',
    masked: '.panel-part .choice input',
    predict: '.batch-predict :is(input, button)',
  } as const;

  for (const [control, place] of Object.entries(PLACES)) {
    test(`${control} is hidden, and the batch is computed all the same`, async () => {
      const { container } = await openPanel('batch', `${QUIET}&hide=${control}`);
      expect(all(container, place)).toEqual([]);
      expect(all(container, 'tbody tr[data-verdict="wrong"]')).toHaveLength(1);
      expect(all(container, 'tbody tr[data-verdict="sound"]')).toHaveLength(1);
    });

    test(`${control} is fixed`, async () => {
      const { container, panel, user } = await openPanel('batch', `${QUIET}&lock=${control}`);
      if (control === 'predict') await user.click(panel.getByText('Predict first'));
      expect(isUnfolded(one(container, place))).toBe(true);
      expect(changeable(container, place)).toEqual([]);
    });
  }

  test('without the code, the rest stands', async () => {
    const { container, panel } = await openPanel('batch', `${QUIET}&hide=code`);
    expect(container.textContent).not.toContain('import numpy');
    expect(panel.getByText(/1 of 2 rows right/)).toBeDefined();
  });

  test('a fixed maximum stays, whichever case is tried', async () => {
    const { container, panel, user } = await openPanel('batch', 'lock=max');
    const row = panel.getByRole('radio', { name: 'each row' });
    await user.click(panel.getByRole('button', { name: 'one hundred apart' }));
    expect(all(container, 'tbody tr')).toHaveLength(2);
    expect(row).toHaveProperty('checked', true);
    // Predictions are answered by another max, so without that control none is asked.
    expect(panel.queryByText('Predict first')).toBeNull();
    await user.click(panel.getByRole('button', { name: 'Put the batch back' }));
    expect(row).toHaveProperty('checked', true);
  });

  test('a fixed answer to a masked row outlives the reset', async () => {
    const { panel, user } = await openPanel('batch', 'masked=uniform&lock=masked');
    await user.click(panel.getByRole('button', { name: 'Put the batch back' }));
    expect(panel.getByRole('radio', { name: 'equal shares' })).toHaveProperty('checked', true);
  });
});

describe('predict', () => {
  const answer = async ({ panel, user }: Awaited<ReturnType<typeof openPanel>>) => {
    for (const group of panel.getAllByRole('group').slice(0, 2))
      await user.click(within(group).getByLabelText('a valid distribution'));
    await user.click(panel.getByRole('button', { name: 'Run' }));
  };

  test('without numbers, skip, trace and card, a scene is still asked and answered', async () => {
    const opened = await openPanel('predict', 'hide=numbers,skip,trace,card');
    const { panel } = opened;
    expect(panel.queryByRole('button', { name: /Skip/ })).toBeNull();
    expect(panel.queryByText(/Type the numbers too/)).toBeNull();
    expect(panel.queryByRole('button', { name: /Score card/ })).toBeNull();
    await answer(opened);
    expect(panel.getByText('What came out')).toBeDefined();
    expect(panel.queryByRole('table')).toBeNull();
    expect(panel.getByRole('button', { name: 'Next scene' })).toHaveProperty('disabled', false);
  });

  test('numbers, skip and card are fixed', async () => {
    const opened = await openPanel('predict', 'lock=numbers,skip,card');
    const { panel, user } = opened;
    await user.click(panel.getByText(/Type the numbers too/));
    for (const fixed of [
      panel.getByLabelText('Numbers of the naive softmax'),
      panel.getByRole('button', { name: 'Skip' }),
      panel.getByRole('button', { name: 'Score card' }),
    ])
      expect(fixed).toHaveProperty('disabled', true);
    await answer(opened);
    expect(panel.getByText('What came out')).toBeDefined();
  });
});

describe('drills', () => {
  test('bare of every help, an exercise is still marked', async () => {
    const hidden = 'example,hints,solution,another,seed,keeping';
    const { container, panel, user } = await openPanel('drills', `hide=${hidden}&seed=class-7`);
    expect(all(container, 'details, .drills-set')).toEqual([]);
    expect(panel.getAllByRole('button')).toHaveLength(6);
    fill(one(container, 'input[type="text"]'), '7');
    await user.click(panel.getByRole('button', { name: 'Check' }));
    expect(all(container, '.mark-wrong').length).toBeGreaterThan(0);
  });

  test('hints, solution, another, the set and what is kept are fixed', async () => {
    const locked = 'hints,solution,another,seed,keeping';
    const { container, panel, user } = await openPanel('drills', `lock=${locked}&seed=class-7`);
    expect(panel.getByText(/class-7/)).toBeDefined();
    for (const name of ['Show a hint', 'Show the solution', 'Another like it'])
      expect(panel.getByRole('button', { name })).toHaveProperty('disabled', true);
    await user.click(panel.getByText('What is kept'));
    expect(all(container, '.drills-keeping button')).not.toEqual([]);
    expect(changeable(container, '.drills-keeping button')).toEqual([]);
    expect(all(container, '.drills-set input')).toEqual([]);
  });
});

describe.each([
  ['caveats', ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'], '.caveats-part'],
  [
    'pattern',
    ['layer-norm', 'rms-norm', 'attention', 'clipping', 'loss-scaling'],
    '.pattern-controls',
  ],
] as const)('%s', (id, controls, part) => {
  const [first, ...others] = controls;
  const choices = (container: HTMLElement) => all(one(container, '.choice'), 'input');

  test('one is left of all, and nothing to choose', async () => {
    const { panel } = await openPanel(id, `hide=${others}`);
    expect(panel.queryByRole('radio', { name: 'RMS norm' })).toBeNull();
    expect(panel.getAllByRole('heading', { level: 4 })).toHaveLength(1);
  });

  test('without one of them, the others can be chosen', async () => {
    const { container } = await openPanel(id, `hide=${first}`);
    expect(choices(container)).toHaveLength(4);
  });

  test('each is fixed', async () => {
    const { container, user } = await openPanel(id, `lock=${controls}`);
    expect(choices(container)).toHaveLength(5);
    for (const index of controls.keys()) {
      const choice = one(one(container, '.choice'), 'input', index);
      await user.click(choice);
      expect(choice).toHaveProperty('checked', true);
      expect(all(container, part)).toHaveLength(1);
      expect(changeable(container, `${part} :is(input, button, select)`)).toEqual([]);
    }
  });
});

test.each([
  ['predict', 'numbers,skip,trace,card'],
  ['batch', 'matrix,presets,max,mask,masked,predict,code'],
  ['caveats', 'log1p,expm1,shift-by,all-masked,order'],
  ['pattern', 'layer-norm,rms-norm,attention,clipping,loss-scaling'],
  ['drills', 'example,hints,solution,another,seed,keeping'],
] as const)(
  '%s with all hidden is a panel with its name, and nothing breaks',
  async (id, hidden) => {
    const { panel } = await openPanel(id, `hide=${hidden}`);
    expect(panel.getByRole('heading', { level: 3 })).toBeDefined();
  },
);

test('on a phone the exercise comes first: the worked example waits folded', async () => {
  window.happyDOM.setViewport({ width: 320 });
  const first = await openPanel('drills');
  const example = () => document.querySelector<HTMLDetailsElement>('.drills-example');
  expect(example()?.open).toBe(false);
  await first.user.click(first.panel.getByText('A worked example'));
  expect(example()?.open).toBe(true);
  expect(all(first.container, '.drills-example .drills-lines')).toHaveLength(1);
  // As it was left, after a reload too.
  const { panel, user } = await openPanel('drills');
  expect(example()?.open).toBe(true);
  act(() => window.happyDOM.setViewport({ width: 1000 }));
  await user.click(panel.getByRole('button', { name: /Equal and large/ }));
  expect(example()?.open).toBe(true);
});
