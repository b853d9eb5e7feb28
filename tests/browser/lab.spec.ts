import { expect, labOf, showCharts, test } from './fixtures.ts';

const ONE_92 = '/?x=1.2,92,3.1,0.5,2.9';

test('the lab opens calm: naive and stable agree, and no value is broken', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  expect(await lab.values('naive.p')).toEqual(await lab.values('stable.p'));
  await expect(page.locator('.trace-table [data-kind="nan"]')).toHaveCount(0);
  await expect(lab.verdict('naive')).toContainText('correctly rounded');
});

test('typing 92 breaks the naive softmax and names the operation', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await lab.logit('present').fill('92');
  await expect(lab.value('naive.e.1')).toHaveAttribute('value', 'Infinity');
  expect(await lab.values('naive.p')).toEqual(['0', 'NaN', '0', '0', '0']);
  expect(await lab.values('stable.e')).toEqual([
    '3.6818e-40',
    '1',
    '2.461613e-39',
    '1.82833e-40',
    '2.015405e-39',
  ]);
  await expect(lab.verdict('naive')).toContainText('overflows to ∞');
  await expect(lab.verdict('naive')).toContainText('∞ ÷ ∞ is invalid');
  await expect(lab.value('naive.loss.')).toHaveAttribute('value', 'Infinity');
  await expect(lab.value('stable.loss.')).toHaveAttribute('value', '88.9');
});

test('the pointer drags the slider into the red zone until naive breaks', async ({ page }) => {
  await page.goto('/?x=1.2,20,3.1,0.5,2.9');
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

test('the keys move the slider one step, ten steps, and to its ends', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await lab.temperature.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.temperatureField).toHaveValue('0.977');
  await page.keyboard.press('ArrowRight');
  await expect(lab.temperatureField).toHaveValue('1');
  await page.keyboard.press('Home');
  await expect(lab.temperatureField).toHaveValue('0.01');
  await expect(lab.verdict('naive')).toHaveAttribute('data-state', 'broken');
  await page.keyboard.press('End');
  await expect(lab.temperatureField).toHaveValue('100');
  await expect(lab.temperature).toHaveAttribute('aria-valuetext', 'T = 100');
});

test('a temperature of 0 is computed, explained, and one click from its limit', async ({
  page,
}) => {
  await page.goto('/');
  const lab = labOf(page);
  await lab.temperatureField.fill('0');
  expect(await lab.values('stable.p')).toEqual(Array(5).fill('NaN'));
  await expect(page.getByText('T = 0 divides by zero')).toBeVisible();
  await page.getByRole('button', { name: /Show the limit/ }).click();
  expect(await lab.values('stable.p')).toEqual(['0', '1', '0', '0', '0']);
});

test('-inf is a logit like any other: its class gets exactly 0', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await lab.logit('past simple').fill('-inf');
  await expect(lab.value('naive.p.2')).toHaveAttribute('value', '0');
  await expect(lab.value('stable.p.2')).toHaveAttribute('value', '0');
  await expect(lab.verdict('stable')).toHaveAttribute('data-state', 'sound');
});

test('text that is no number is kept and explained, and the last good value stays', async ({
  page,
}) => {
  await page.goto('/');
  const lab = labOf(page);
  const field = lab.logit('present');
  await field.fill('4.7x');
  await expect(page.getByRole('alert')).toContainText('“4.7x” is not a number; 4.7 stays in force');
  await expect(field).toHaveValue('4.7x');
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '4.7');
  await field.fill('-');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await field.fill('-2,5');
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '-2.5');
});

async function paste(field: ReturnType<ReturnType<typeof labOf>['logit']>, text: string) {
  await field.focus();
  await field.evaluate((node, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    node.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a NumPy array pasted into a field fills the table', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await paste(lab.logit('present'), 'array([  1. ,  92. ,  -inf,   0. ], dtype=float32)');
  expect(await lab.values('inputs.x')).toEqual(['1', '92', '-Infinity', '0']);
  await expect(lab.message).toHaveText('4 logits pasted.');
  await page.goBack();
  expect(await lab.values('inputs.x')).toHaveLength(5);
});

test('a pasted text without a vector is named and changes nothing', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await paste(lab.logit('present'), 'hello, world');
  await expect(lab.message).toContainText('“hello” is not a number');
  await expect(lab.logit('present')).toHaveValue('4.7');
  await paste(lab.logit('present'), Array(65).fill('1').join(' '));
  await expect(lab.message).toContainText('65 numbers');
  expect(await lab.values('inputs.x')).toHaveLength(5);
});

test('the NaN tells where it was born, and leads there', async ({ page }) => {
  await page.goto(ONE_92);
  const lab = labOf(page);
  await lab.cell('naive.p.1').click();
  await expect(lab.inspector.getByRole('heading')).toBeFocused();
  await expect(lab.inspector).toContainText('probability p of present');
  await expect(lab.inspector).toContainText('invalid');
  await expect(lab.inspector).toContainText('is past the largest float32');
  await lab.inspector.getByRole('button', { name: 'Go to that operation' }).click();
  await expect(lab.inspector).toContainText('exponential e of present');
  await expect(lab.inspector).toContainText('overflow');
  await page.keyboard.press('Escape');
  await expect(lab.inspector).toHaveCount(0);
  await expect(lab.cell('naive.p.1')).toBeFocused();
});

test('the inspector shows bits, exact decimal and neighbours of a subnormal', async ({ page }) => {
  await page.goto(ONE_92);
  const lab = labOf(page);
  await lab.cell('stable.e.0').click();
  await expect(lab.inspector).toContainText('0x00040256');
  await expect(lab.inspector).toContainText('subnormal');
  await expect(lab.inspector).toContainText('underflow');
  await expect(lab.inspector.locator('.exact-decimal')).toContainText(/0\.0{39}368/);
  await expect(lab.inspector).toContainText('next above');
});

test('arrow keys move between values, Enter opens one', async ({ page }) => {
  await page.goto(ONE_92);
  const lab = labOf(page);
  await lab.cell('inputs.x.0').focus();
  await page.keyboard.press('ArrowDown');
  await expect(lab.cell('inputs.x.1')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(lab.cell('naive.e.1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.inspector).toContainText('exponential e of present');
});

test('a copied link reopens exactly the same lab', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?x=-0,1e-45,nan,inf,-3.5&t=0.3&y=1&ftz=1&labels=a|b|c|d|e');
  const lab = labOf(page);
  await lab.logit('a').fill('2,25');
  const before = await lab.values('');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(lab.message).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  expect(await lab.values('')).toEqual(before);
  await expect(lab.logit('a')).toHaveValue('2.25');
});

test('back undoes a preset and forward brings it again', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await page.getByRole('button', { name: 'one logit of 92', exact: true }).click();
  await expect(page).toHaveURL(/x=1\.2,92/);
  await page.goBack();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '4.7');
  await page.goForward();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '92');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('parameters that cannot be read are named and ignored', async ({ page }) => {
  await page.goto('/?x=1,two,3&t=cold&y=1&labels=<b>x</b>&format=float32');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('logits (x): “1,two,3” was ignored');
  await expect(notice).toContainText('temperature (t): “cold”');
  await expect(notice).toContainText('“<b>x</b>”');
  const lab = labOf(page);
  await expect(lab.trueClass('present')).toBeChecked();
  expect(await lab.values('inputs.x')).toEqual(['1.2', '4.7', '3.1', '0.5', '2.9']);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('the other language keeps the state, its names and its decimal mark', async ({ page }) => {
  await page.goto(`${ONE_92}&t=0.5&labels=future|present|mine|past+perfect|x`);
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

test('classes are added, renamed and removed, from 1 to 64', async ({ page }) => {
  await page.goto(`/?x=${Array(63).fill('0').join(',')}`);
  const lab = labOf(page);
  const add = page.getByRole('button', { name: 'Add a class' });
  await add.click();
  await expect(lab.logit('class 64')).toBeVisible();
  await add.press('Enter');
  await expect(lab.message).toContainText('at most 64 classes');
  await page.goto('/?x=1,2');
  await page.getByRole('textbox', { name: 'Name of class 1' }).fill('gerund');
  await page.keyboard.press('Enter');
  await expect(lab.logit('gerund')).toBeVisible();
  await page.getByRole('button', { name: 'Remove present', exact: true }).click();
  expect(await lab.values('stable.p')).toEqual(['1']);
  await expect(page.getByRole('button', { name: 'Remove gerund' })).toBeDisabled();
});

test('float64 computes what float32 cannot, and flushing clears the subnormals', async ({
  page,
}) => {
  await page.goto(ONE_92);
  const lab = labOf(page);
  const format = page.locator('#lab').getByRole('group', { name: 'Number format' });
  await format.getByRole('radio', { name: 'float64' }).check();
  await expect(lab.value('naive.e.1')).toHaveAttribute('value', '9.017628405034299e+39');
  await format.getByRole('radio', { name: 'float32' }).check();
  await page.getByRole('checkbox', { name: 'Flush subnormals to 0' }).check();
  expect(await lab.values('stable.p')).toEqual(['0', '1', '0', '0', '0']);
  await expect(page).toHaveURL(/ftz=1/);
});

test('the charts draw what the table says, NaN and infinity included', async ({ page }) => {
  await page.goto(ONE_92);
  await showCharts(page);
  const [bars, curve] = [page.locator('figure.chart').first(), page.locator('figure.chart').last()];
  await expect(bars.locator('.pair-bar')).toHaveCount(10);
  await expect(bars.locator('.pair-bar[data-nan] text')).toHaveText('NaN');
  await expect(curve.locator('.mark')).toHaveCount(10);
  await labOf(page).logit('present').fill('nan');
  await expect(bars.locator('.pair-bar[data-nan]')).toHaveCount(10);
  await expect(curve.locator('.lost')).toContainText('present');
  await labOf(page).logit('present').fill('1e8');
  await expect(curve.locator('g.mark.first text')).toHaveText('1e8');
});
