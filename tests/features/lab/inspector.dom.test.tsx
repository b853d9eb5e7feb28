import { expect, test } from 'vitest';
import { openValue } from '../../support/controls.ts';
import { all, openPanel } from '../../support/open-panel.tsx';

async function inspected(query: string, cell: string): Promise<string> {
  const { container } = await openPanel('lab', query);
  const [button] = all(container, `[data-cell="${cell}"]`);
  if (button === undefined) throw new Error(`There is no cell ${cell}.`);
  await openValue(button);
  return all(container, '.inspector')[0]?.textContent ?? '';
}

test('an input that a float64 holds is not said to be unrounded: 0.1 was a decimal', async () => {
  const text = await inspected('x=0.1,1&format=float64', 'inputs.logit.0').catch(() =>
    inspected('x=0.1,1&format=float64', 'inputs.x.0'),
  );
  expect(text).toContain('How it was made');
});

test('a 0 that should be one is not said to have gone wrong', async () => {
  const text = await inspected('x=3e38,-3e38', 'stable.p.1');
  expect(text).toContain('correctly rounded');
  expect(text).not.toContain('Where it went wrong');
});

test('a NaN is led back to where it was born', async () => {
  const text = await inspected('x=1.2,92,3.1,0.5,2.9', 'naive.p.1');
  expect(text).toContain('Where it went wrong');
});

test('the log-sum-exp of both sides opens, with its true value, its error and what keeps it', async () => {
  const naive = await inspected('x=0,-40', 'naive.lse.');
  expect(naive).toContain('4.248354e−18');
  const stable = await inspected('x=0,-40', 'stable.lse.');
  expect(stable).toContain('absorbed the other exponentials');
  expect(stable).toContain('m + log1p of the others keeps it: 4.248 × 10⁻¹⁸');
});

test('the log-sum-exp of a masked row is explained with the guarded value, and a right −∞ is not blamed', async () => {
  const stable = await inspected('x=-inf,-inf', 'stable.lse.');
  expect(stable).toContain('Where it went wrong');
  expect(stable).toContain('Libraries replace an infinite m by 0, and get −∞.');
  const naive = await inspected('x=-inf,-inf', 'naive.lse.');
  expect(naive).toContain('the logarithm of a sum of zeros');
  expect(naive).not.toContain('Where it went wrong');
});

test('a sum is shown with the digits it takes', async () => {
  const text = await inspected('x=10000,10001,10002', 'stable.lse.');
  expect(text).toContain('10002.41');
});

test('the sum of the probabilities opens, beside the 1 that it should be', async () => {
  const ramp = `x=${Array.from({ length: 32 }, (_, i) => i / 8)}`;
  const text = await inspected(ramp, 'naive.total.');
  expect(text).toContain('0.99999994');
  expect(text).toContain('1\u00a0ulp too low');
});
