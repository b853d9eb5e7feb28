import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* What a teacher hides is gone and what it fed goes on; what a teacher fixes is shown and cannot be changed. */

async function open(page: Page, panel: string, query: string): Promise<Locator> {
  await page.goto(`/embed/${panel}/index.html?${query}`);
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
      ),
    )
    .toBe(true);
  await expect(page.getByRole('alert')).toHaveCount(0);
  return page.locator('.panel-card');
}

const QUIET = 'rows=0,1,2;100,101,102&max=tensor';

test.describe('batch', () => {
  /** A control, and where it is to be found. */
  const PLACES = {
    matrix: '.number-field input',
    presets: '.batch-presets button',
    max: '.batch-max input',
    mask: ':is(.batch-mask, .batch-mask-row)',
    masked: '.panel-part .choice input',
    predict: '.batch-predict :is(input, button)',
  } as const;

  for (const [control, place] of Object.entries(PLACES)) {
    test(`${control} is hidden, and the batch is computed all the same`, async ({ page }) => {
      const panel = await open(page, 'batch', `${QUIET}&hide=${control}`);
      await expect(panel.locator(place)).toHaveCount(0);
      await expect(panel.locator('tbody tr[data-verdict="wrong"]')).toHaveCount(1);
      await expect(panel.locator('tbody tr[data-verdict="sound"]')).toHaveCount(1);
    });

    test(`${control} is fixed`, async ({ page }) => {
      const panel = await open(page, 'batch', `${QUIET}&lock=${control}`);
      if (control === 'predict') await panel.getByText('Predict first').click();
      await expect(panel.locator(place).first()).toBeVisible();
      await expect(panel.locator(`${place}:enabled`)).toHaveCount(0);
    });
  }

  test('without the code, the rest stands', async ({ page }) => {
    const panel = await open(page, 'batch', `${QUIET}&hide=code`);
    await expect(panel.getByText('import numpy')).toHaveCount(0);
    await expect(panel.getByText('1 of 2 rows right')).toBeVisible();
  });

  test('a fixed maximum stays, whichever case is tried', async ({ page }) => {
    const panel = await open(page, 'batch', 'lock=max');
    const row = panel.getByRole('radio', { name: 'each row' });
    await panel.getByRole('button', { name: 'quietly wrong' }).click();
    await expect(panel.locator('tbody tr')).toHaveCount(2);
    await expect(row).toBeChecked();
    // A prediction is answered by another maximum: there is none to ask.
    await expect(panel.getByText('Predict first')).toHaveCount(0);
    await panel.getByRole('button', { name: 'Put the batch back' }).click();
    await expect(row).toBeChecked();
  });

  test('a fixed answer to a masked row outlives the reset', async ({ page }) => {
    const panel = await open(page, 'batch', 'masked=uniform&lock=masked');
    await panel.getByRole('button', { name: 'Put the batch back' }).click();
    await expect(panel.getByRole('radio', { name: 'equal shares' })).toBeChecked();
  });
});

test.describe('predict', () => {
  const answer = async (panel: Locator) => {
    for (const program of ['naive', 'stable'])
      await panel.locator(`[data-program="${program}"]`).getByText('a valid distribution').click();
    await panel.getByRole('button', { name: 'Run', exact: true }).click();
  };

  test('without numbers, skip, trace and card, a scene is still asked and answered', async ({
    page,
  }) => {
    const panel = await open(page, 'predict', 'hide=numbers,skip,trace,card');
    await expect(panel.getByRole('button', { name: 'Skip' })).toHaveCount(0);
    await expect(panel.getByText('Type the numbers too')).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Score card' })).toHaveCount(0);
    await answer(panel);
    await expect(panel.getByText('What came out')).toBeVisible();
    await expect(panel.getByRole('table')).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Next scene' })).toBeEnabled();
  });

  test('numbers, skip and card are fixed', async ({ page }) => {
    const panel = await open(page, 'predict', 'lock=numbers,skip,card');
    await panel.getByText('Type the numbers too').click();
    await expect(panel.getByLabel('Numbers of the naive softmax')).toBeDisabled();
    await expect(panel.getByRole('button', { name: 'Skip' })).toBeDisabled();
    await expect(panel.getByRole('button', { name: 'Score card' })).toBeDisabled();
    await answer(panel);
    await expect(panel.getByText('What came out')).toBeVisible();
  });
});

test.describe('drills', () => {
  test('bare of every help, an exercise is still marked', async ({ page }) => {
    const hidden = 'example,hints,solution,another,seed,keeping';
    const panel = await open(page, 'drills', `hide=${hidden}&seed=class-7`);
    await expect(panel.locator('details')).toHaveCount(0);
    await expect(panel.locator('.drills-set')).toHaveCount(0);
    await expect(panel.getByRole('button')).toHaveCount(6);
    await panel.getByRole('textbox').first().fill('7');
    await panel.getByRole('button', { name: 'Check' }).click();
    await expect(panel.locator('.mark-wrong').first()).toBeVisible();
  });

  test('hints, solution, another, the set and what is kept are fixed', async ({ page }) => {
    const panel = await open(
      page,
      'drills',
      'lock=hints,solution,another,seed,keeping&seed=class-7',
    );
    await expect(panel.getByText('class-7')).toBeVisible();
    for (const name of ['Show a hint', 'Show the solution', 'Another like it'])
      await expect(panel.getByRole('button', { name })).toBeDisabled();
    await panel.getByText('What is kept').click();
    await expect(panel.locator('.drills-keeping button:enabled')).toHaveCount(0);
    await expect(panel.locator('.drills-set input')).toHaveCount(0);
  });
});

for (const [panel, controls, part] of [
  ['caveats', ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'], '.caveats-part'],
  [
    'pattern',
    ['layer-norm', 'rms-norm', 'attention', 'clipping', 'loss-scaling'],
    '.pattern-controls',
  ],
] as const) {
  test.describe(panel, () => {
    test('one is left of all, and nothing to choose', async ({ page }) => {
      const [first, ...others] = controls;
      const card = await open(page, panel, `hide=${others}`);
      await expect(card.getByRole('radio', { name: 'RMS norm' })).toHaveCount(0);
      await expect(card.getByRole('heading', { level: 4 })).toHaveCount(1);
      const rest = await open(page, panel, `hide=${first}`);
      await expect(rest.locator('.choice').first().getByRole('radio')).toHaveCount(4);
    });

    test('each is fixed', async ({ page }) => {
      const card = await open(page, panel, `lock=${controls}`);
      const choices = card.locator('.choice').first().getByRole('radio');
      await expect(choices).toHaveCount(5);
      for (const index of controls.keys()) {
        await choices.nth(index).check({ force: true });
        await expect(card.locator(part)).toBeVisible();
        await expect(card.locator(`${part} :is(input, button, select):enabled`)).toHaveCount(0);
      }
    });
  });
}

test('all hidden leaves a panel with its name, and nothing breaks', async ({ page }) => {
  for (const [panel, hidden] of [
    ['predict', 'numbers,skip,trace,card'],
    ['batch', 'matrix,presets,max,mask,masked,predict,code'],
    ['caveats', 'log1p,expm1,shift-by,all-masked,order'],
    ['pattern', 'layer-norm,rms-norm,attention,clipping,loss-scaling'],
    ['drills', 'example,hints,solution,another,seed,keeping'],
  ] as const) {
    const card = await open(page, panel, `hide=${hidden}`);
    await expect(card.getByRole('heading', { level: 3 })).toBeVisible();
  }
});

test('on a phone the exercise comes first: the worked example waits folded', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const panel = await open(page, 'drills', '');
  const example = panel.locator('.drills-example');
  await expect(example).not.toHaveAttribute('open');
  await example.getByText('A worked example').click();
  await expect(example.locator('.drills-lines')).toBeVisible();
  await page.reload();
  await expect(example).toHaveAttribute('open');
  await page.setViewportSize({ width: 1000, height: 700 });
  await panel.getByRole('button', { name: 'Equal and large' }).click();
  await expect(example).toHaveAttribute('open');
});
