import { expect, test } from 'vitest';
import { all, openPanel } from '../../support/open-panel.tsx';

async function inspected(query: string, cell: string): Promise<string> {
  const { container, user } = await openPanel('lab', query);
  const [button] = all(container, `[data-cell="${cell}"]`);
  if (button === undefined) throw new Error(`There is no cell ${cell}.`);
  await user.click(button);
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
