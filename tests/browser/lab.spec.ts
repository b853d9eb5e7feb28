import { expect, labOf, showCharts, test } from './fixtures.ts';
import { openFrame } from './frame.ts';

const ONE_92 = 'x=1.2,92,3.1,0.5,2.9';

test('the pointer drags the slider into the red zone until naive breaks', async ({ page }) => {
  await openFrame(page, 'lab', { query: 'x=1.2,20,3.1,0.5,2.9' });
  const lab = labOf(page);
  const box = await lab.temperature.boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 10 });
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'sound');
  await page.mouse.move(box.x + box.width * 0.1, y, { steps: 10 });
  await page.mouse.up();
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'broken');
  await expect(lab.verdict('stable')).toHaveAttribute('data-state', 'sound');
  await expect(page).toHaveURL(/[?&]t=0\.0/);
});

test('the keys move the slider one step, and to its ends', async ({ page }) => {
  await openFrame(page, 'lab');
  const lab = labOf(page);
  await lab.temperature.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.readout).toHaveText('0.977');
  await page.keyboard.press('ArrowRight');
  await expect(lab.readout).toHaveText('1');
  await page.keyboard.press('Home');
  await expect(lab.readout).toHaveText('0.01');
  await page.keyboard.press('End');
  await expect(lab.readout).toHaveText('100');
});

test('a row is one stop; arrow keys move in it and between rows, Enter opens a value', async ({
  page,
}) => {
  await openFrame(page, 'lab', { query: ONE_92 });
  const lab = labOf(page);
  await lab.logit('future').focus();
  await page.keyboard.press('Tab');
  await expect(lab.logit('present')).toBeFocused();
  // The text of the field is selected: the first press goes to its end.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lab.cell('inputs.x.1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lab.cell('inputs.x.2')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(lab.cell('inputs.x.2')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(lab.cell('naive.e.1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.inspector).toContainText('exponential e of present');
});

test('a copied link reopens the lab', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?x=-0,1e-45,nan,inf,-3.5&t=0.3&y=1&ftz=1&labels=a|b|c|d|e');
  const lab = labOf(page);
  await lab.logit('a').fill('2,25');
  const shown = () =>
    page
      .locator('[data-cell] data')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLDataElement).value));
  const before = await shown();
  await lab.openMenu();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(lab.message).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(lab.logit('a')).toHaveValue('2.25');
  expect(before).toContain('7.4999995');
  expect(await shown()).toEqual(before);
});

test('back undoes a preset and forward brings it again', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await page.getByRole('combobox', { name: 'Try' }).selectOption('one logit of 92');
  await expect(page).toHaveURL(/x=1\.2,92/);
  await page.goBack();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '4.7');
  await page.goForward();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '92');
  await lab.openMenu();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('the other language keeps the state, its names and its decimal mark', async ({ page }) => {
  await page.goto(`/?${ONE_92}&t=0.5&labels=future|present|mine|past+perfect|x`);
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/\?x=1\.2,92/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('textbox', { name: 'Logit de presente' })).toHaveValue('92');
  await expect(page.getByRole('textbox', { name: 'Logit de futuro' })).toHaveValue('1,2');
  await expect(page.getByRole('textbox', { name: 'Logit de mine' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Temperatura' })).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(labOf(page).logit('present')).toHaveValue('92');
});

test('the chart draws what the table says, NaN and infinity included', async ({ page }) => {
  await openFrame(page, 'lab', { query: ONE_92 });
  await showCharts(page);
  const bars = page.locator('figure.chart');
  await expect(bars.locator('.pair-bar')).toHaveCount(10);
  await expect(bars.locator('.pair-bar[data-nan] text')).toHaveText('NaN');
  await labOf(page).logit('present').fill('nan');
  await expect(bars.locator('.pair-bar[data-nan]')).toHaveCount(10);
});
