import { describe, expect, test } from 'vitest';
import { numbersOf, runText } from './support.ts';

/*
 * What PyTorch's documentation says of these functions. There is no PyTorch to compare with here.
 */
const run = (text: string) => runText(`import torch\n${text}`);
const result = (text: string) => run(text).result;

describe('tensors', () => {
  test('of floats are float32 by default, and keep the type of whole numbers and booleans', () => {
    const of = (text: string) => {
      const value = result(text);
      return value?.type === 'array' ? [value.library, value.dtype.name, value.isScalar] : null;
    };
    expect(of('torch.tensor([0.1])')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([1, 2])')).toEqual(['torch', 'int64', false]);
    expect(of('torch.tensor(1.5)')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([True])')).toEqual(['torch', 'bool', false]);
    expect(of('torch.tensor([0.1], dtype=torch.float64)')).toEqual(['torch', 'float64', false]);
    expect(of('torch.zeros(2, 3)')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([1, 2]) / 2')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([1, 2]) * 0.5')).toEqual(['torch', 'float32', false]);
    expect(of('torch.exp(torch.tensor([1]))')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([1.0]).double() + torch.tensor([1.0])')).toEqual([
      'torch',
      'float64',
      false,
    ]);
    expect(of('torch.tensor([1.0]) + torch.tensor(1.0, dtype=torch.float64)')).toEqual([
      'torch',
      'float32',
      false,
    ]);
    expect(of('torch.tensor([1.0]).to(torch.bfloat16)')).toEqual(['torch', 'bfloat16', false]);
    expect(of('torch.tensor([1.0, 2.0])[0]')).toEqual(['torch', 'float32', false]);
    expect(of('torch.tensor([1.5, 2.0]).sum()')).toEqual(['torch', 'float32', false]);
  });

  test('softmax with dim and keepdim', () => {
    const text = `
x = torch.tensor([[1.0, 2.0], [1000.0, 0.0]])
m = x.max(dim=1, keepdim=True).values
e = torch.exp(x - m)
e / e.sum(dim=1, keepdim=True)`;
    const numbers = numbersOf(result(text));
    expect(numbers.map((one) => one.toFixed(4))).toEqual(['0.2689', '0.7311', '1.0000', '0.0000']);
  });

  test('max with a dimension gives values and indices, by name and by place', () => {
    const text = (pick: string) => `x = torch.tensor([[1.0, 5.0], [7.0, 2.0]])\n${pick}`;
    expect(numbersOf(result(text('torch.max(x, 1).values')))).toEqual([5, 7]);
    expect(numbersOf(result(text('x.max(dim=0)[0]')))).toEqual([7, 5]);
    expect(numbersOf(result(text('values, indices = x.max(-1)\nindices')))).toEqual([1, 0]);
    expect(numbersOf(result(text('torch.max(x)')))).toEqual([7]);
    expect(numbersOf(result(text('torch.max(x, torch.tensor(3.0))')))).toEqual([3, 5, 7, 3]);
    expect(numbersOf(result(text('x.amax(dim=1, keepdim=True)')))).toEqual([5, 7]);
    expect(numbersOf(result(text('torch.min(x, dim=1).values')))).toEqual([1, 2]);
  });

  test('NumPy names of the arguments are taken too', () => {
    expect(numbersOf(result('torch.ones(2, 3).sum(axis=1, keepdims=True)'))).toEqual([3, 3]);
  });

  test('masks', () => {
    const text = (mask: string) =>
      `x = torch.tensor([1.0, 2.0])\nmask = torch.tensor([True, False])\n${mask}`;
    const inf = Number.NEGATIVE_INFINITY;
    expect(numbersOf(result(text('x.masked_fill(~mask, float("-inf"))')))).toEqual([1, inf]);
    expect(numbersOf(result(text('torch.where(mask, x, -torch.inf)')))).toEqual([1, inf]);
    expect(numbersOf(result(text('x[mask]')))).toEqual([1]);
  });

  test('shapes', () => {
    expect(result('torch.zeros(2, 3).unsqueeze(1).shape')).toMatchObject({
      items: [{ value: 2n }, { value: 1n }, { value: 3n }],
    });
    expect(result('torch.zeros(2, 3).view(-1).size(0)')).toMatchObject({ value: 6n });
    expect(result('torch.zeros(2, 3).size()')).toMatchObject({
      items: [{ value: 2n }, { value: 3n }],
    });
  });

  test('print', () => {
    const text =
      'print(torch.tensor([0.5, 2.0]), torch.tensor([1.0, 2.0]), torch.tensor([1, 2]), torch.tensor(2.5))';
    expect(run(text).printed).toEqual([
      'tensor([0.5000, 2.0000]) tensor([1., 2.]) tensor([1, 2]) tensor(2.5000)',
    ]);
  });

  test.each([
    ['torch.exp(1.0)', 'TypeError'],
    ['torch.zeros(2) + torch.zeros(3)', 'ValueError'],
    ['if torch.zeros(2):\n    pass', 'RuntimeError'],
    ['torch.tensor([1, 2]).mean()', 'RuntimeError'],
    ['x = torch.tensor([1, 2])\nx += 0.5', 'RuntimeError'],
    ['torch.zeros(2)[::-1]', 'ValueError'],
    ['torch.maximum(torch.zeros(2), 1.0)', 'TypeError'],
    ['torch.zeros(6).view(4, 2)', 'RuntimeError'],
    ['torch.zeros(2).sum(dim=1)', 'AxisError'],
    ['torch.zeros(2)[5]', 'IndexError'],
  ])('%s is a %s', (text, kind) => {
    expect(run(text).failed).toMatchObject({ kind });
  });

  test('tensors and arrays do not mix', () => {
    const text = 'import numpy as np\nnp.zeros(2) + torch.zeros(2)';
    expect(run(text).failed).toMatchObject({ kind: 'TypeError' });
    expect(
      numbersOf(result('import numpy as np\ntorch.from_numpy(np.ones(2)).numpy() + np.ones(2)')),
    ).toEqual([2, 2]);
  });
});
