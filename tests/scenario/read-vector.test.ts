import { describe, expect, test } from 'vitest';
import { readRows, readVector } from '../../src/scenario/read-vector.ts';

const vector = (...values: number[]) => ({ kind: 'vector', values });

describe('a vector is read from what people copy', () => {
  test.each([
    ['a NumPy repr', 'array([1.2, 92. , 3.1], dtype=float32)', vector(1.2, 92, 3.1)],
    ['what NumPy prints', '[ 1.2 92.   3.1  0.5  2.9]', vector(1.2, 92, 3.1, 0.5, 2.9)],
    [
      'what NumPy prints over several lines',
      '[ 1.2 92.   3.1\n   0.5  2.9]',
      vector(1.2, 92, 3.1, 0.5, 2.9),
    ],
    [
      'a NumPy repr over several lines',
      'array([1.2, 92. ,\n       3.1, 0.5],\n      dtype=float32)',
      vector(1.2, 92, 3.1, 0.5),
    ],
    [
      'NumPy code with infinities and NaN',
      'np.array([1.2, np.inf, -np.inf, np.nan])',
      vector(1.2, Infinity, -Infinity, NaN),
    ],
    [
      'a PyTorch repr',
      "tensor([1.2000, 92.0000], device='cuda:0', grad_fn=<AddBackward0>)",
      vector(1.2, 92),
    ],
    ['PyTorch infinities', 'tensor([inf, -inf, nan])', vector(Infinity, -Infinity, NaN)],
    ['PyTorch code', 'torch.tensor([1., 92.], dtype=torch.float32)', vector(1, 92)],
    ['a PyTorch repr that wants a gradient', 'tensor([1.], requires_grad=True)', vector(1)],
    ['a Python list', '[1.2, 92, 3.1]', vector(1.2, 92, 3.1)],
    ['a Python list with a last comma', '[1.2, 92, 3.1,]', vector(1.2, 92, 3.1)],
    ['a Python tuple', '(1.2, 92, 3.1)', vector(1.2, 92, 3.1)],
    ["Python's float('-inf')", '[1, float(\'-inf\'), float("nan")]', vector(1, -Infinity, NaN)],
    ["Python's math.inf", '[1, math.inf, -math.inf]', vector(1, Infinity, -Infinity)],
    ['an assignment', 'x = [1.2, 92]', vector(1.2, 92)],
    ['an assignment of a tuple', 'logits = (1.2, 92)', vector(1.2, 92)],
    ['an assignment of NumPy code', 'x = np.array([1.2, 92])', vector(1.2, 92)],
    ['an assignment of PyTorch code', 'x=torch.tensor([1.2, 92])', vector(1.2, 92)],
    ['JSON', '[1.2,92,-3.1e2]', vector(1.2, 92, -310)],
    ['JSON with quoted numbers', '["1.2", "92"]', vector(1.2, 92)],
    ['a spreadsheet column', '1.2\n92\n3.1\n', vector(1.2, 92, 3.1)],
    ['a spreadsheet column from Windows', '1.2\r\n92\r\n3.1\r\n', vector(1.2, 92, 3.1)],
    ['a spreadsheet row', '1.2\t92\t3.1', vector(1.2, 92, 3.1)],
    ['a spreadsheet row with decimal commas', '1,2\t92,0\t3,1', vector(1.2, 92, 3.1)],
    ['semicolons with decimal commas', '1,2;92,0;3,1', vector(1.2, 92, 3.1)],
    ['semicolons and spaces with decimal commas', '1,2; 92; 3,1', vector(1.2, 92, 3.1)],
    ['spaces with decimal commas', '1,2 92,0 3,1', vector(1.2, 92, 3.1)],
    ['a spreadsheet column with decimal commas', '1,2\n92,0\n3,1\n', vector(1.2, 92, 3.1)],
    ['what NumPy 2 prints for scalars', '[np.float32(1.2), np.float32(92.0)]', vector(1.2, 92)],
    ['a JAX repr', 'Array([1., 2.], dtype=float32)', vector(1, 2)],
    ['what Node prints', 'Float32Array(3) [ 1, 2, 3 ]', vector(1, 2, 3)],
    ['JavaScript code', 'new Float32Array([1, 2])', vector(1, 2)],
    ['commas alone, which separate', '1,2,3', vector(1, 2, 3)],
    ['commas and spaces, which separate', '1, 2, 3', vector(1, 2, 3)],
    [
      'true minus signs and infinities',
      '[\u22121.2, ∞, \u2212∞]',
      vector(-1.2, Infinity, -Infinity),
    ],
    ['a negative zero', '[-0, 0]', vector(-0, 0)],
    ['a single number', '4.7', vector(4.7)],
  ])('%s', (_, text, expected) => {
    expect(readVector(text)).toStrictEqual(expected);
  });

  test('64 numbers are a vector', () => {
    const values = Array.from({ length: 64 }, (_, index) => index / 2);
    expect(readVector(JSON.stringify(values))).toStrictEqual(vector(...values));
  });
});

describe('of several rows the first is the vector, and the rows are counted', () => {
  test.each([
    ['nested lists', '[[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]', [1, 2, 3, 4, 5], 2],
    ['a printed matrix', '[[1. 2. 3. 4. 5.]\n [6. 7. 8. 9. 10.]]', [1, 2, 3, 4, 5], 2],
    ['a PyTorch matrix', 'tensor([[1., 2.],\n        [3., 4.]])', [1, 2], 2],
    ['a block of a spreadsheet', '1\t2\n3\t4\n5\t6', [1, 2], 3],
  ])('%s', (_, text, values, rows) => {
    expect(readVector(text)).toStrictEqual({ kind: 'rows', values, rows });
  });
});

describe('what is not a vector is reported and not guessed', () => {
  test.each([
    ['prose', 'hello world', 'hello'],
    ['nothing', '', ''],
    ['only spaces', ' \n\t ', ''],
    ['an empty list', '[]', '[]'],
    ['names in a list', '[a, b]', 'a'],
    ['a missing value', '[null, 1]', 'null'],
    ['a word before a list', 'about [1, 2]', 'about'],
    ['an abbreviated print', '[1. 2. ... 9.]', '...'],
  ])('%s', (_, text, found) => {
    expect(readVector(text)).toStrictEqual({ kind: 'no-vector', found });
  });

  test('a long text is shown clipped', () => {
    const pasted = readVector('x'.repeat(1000));
    expect(pasted).toStrictEqual({ kind: 'no-vector', found: `${'x'.repeat(40)}…` });
  });

  test('65 numbers are too many, and counted', () => {
    const text = new Array<string>(65).fill('1').join(', ');
    expect(readVector(text)).toStrictEqual({ kind: 'too-many', count: 65 });
  });
});

describe('a matrix is read from what people copy', () => {
  const rows = (...values: number[][]) => ({ kind: 'rows', rows: values });

  test.each([
    ['a Python list', '[[1, 2], [3, 4.5]]', rows([1, 2], [3, 4.5])],
    [
      'a NumPy repr',
      'array([[1., -inf],\n       [3., 4.]], dtype=float32)',
      rows([1, -Infinity], [3, 4]),
    ],
    ['what NumPy prints', '[[ 1. 2.]\n [ 3. nan]]', rows([1, 2], [3, NaN])],
    ['a PyTorch repr', 'tensor([[1., 2.],\n        [3., 4.]])', rows([1, 2], [3, 4])],
    ['a spreadsheet', '1\t2\n3\t4\n', rows([1, 2], [3, 4])],
    ['a spreadsheet with decimal commas', '1,5\t2\n3\t4,5', rows([1.5, 2], [3, 4.5])],
    ['a vector, which is one row', '[1, 2, 3]', rows([1, 2, 3])],
  ])('%s', (_, text, expected) => {
    expect(readRows(text)).toStrictEqual(expected);
  });

  test('rows of different lengths are not a matrix', () => {
    expect(readRows('[[1, 2], [3]]')).toEqual({ kind: 'uneven' });
  });

  test.each(['', 'hello', '[[1, x], [2, 3]]', '[[], []]'])('%j holds none', (text) => {
    expect(readRows(text).kind).toBe('no-rows');
  });
});
