import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../src/tensor/byte-numbers.ts';
import { fewOf } from '../support/scale.ts';
import { bytesOfText, readText } from './support.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

const tensor = (shape: readonly number[], values: readonly number[]) => ({
  tensors: [expect.objectContaining({ shape, values })],
  doubt: null,
});

describe('text as people paste it', () => {
  test.each<[string, string, readonly number[], readonly number[]]>([
    ['NumPy, a matrix', '[[ 1.   2.5]\n [-3.   4. ]]', [2, 2], [1, 2.5, -3, 4]],
    [
      'NumPy, rows that are wrapped',
      '[[ 0.1  0.2\n   0.3]\n [ 1.1  1.2\n   1.3]]',
      [2, 3],
      [0.1, 0.2, 0.3, 1.1, 1.2, 1.3],
    ],
    [
      'NumPy, three axes',
      'array([[[1., 2.],\n        [3., 4.]],\n\n       [[5., 6.],\n        [7., 8.]]], dtype=float32)',
      [2, 2, 2],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ],
    [
      'NumPy, three axes, printed',
      '[[[1 2]\n  [3 4]]\n\n [[5 6]\n  [7 8]]]',
      [2, 2, 2],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ],
    [
      'PyTorch',
      "tensor([[ 1.2000, 92.0000],\n        [ 3.1000,  0.5000]], device='cuda:0', dtype=torch.float16,\n       grad_fn=<AddmmBackward0>)",
      [2, 2],
      [1.2, 92, 3.1, 0.5],
    ],
    [
      'PyTorch, three axes',
      "tensor([[[ 1.2000, 92.0000]],\n\n        [[ 3.1000,  0.5000]]], device='cuda:0', requires_grad=True)",
      [2, 1, 2],
      [1.2, 92, 3.1, 0.5],
    ],
    ['PyTorch, code', '>>> logits = torch.tensor([[[1., 2.]]])', [1, 1, 2], [1, 2]],
    ['PyTorch, specials', 'tensor([    -inf, 1.0000e+38,        nan])', [3], [-inf, 1e38, nan]],
    [
      'PyTorch, a parameter',
      'Parameter containing:\ntensor([1., 2.], requires_grad=True)',
      [2],
      [1, 2],
    ],
    [
      'PyTorch, first releases',
      'torch.FloatTensor([[ 0.1735,  0.2191], [1, 2]])',
      [2, 2],
      [0.1735, 0.2191, 1, 2],
    ],
    [
      'allennlp #890',
      'Variable containing:\n 0.3725  0.5344\n 0.1 0.2\n[torch.cuda.FloatTensor of size 2x2 (GPU 0)]',
      [2, 2],
      [0.3725, 0.5344, 0.1, 0.2],
    ],
    [
      'TensorFlow',
      'tf.Tensor([0.04201007 0.8437947  0.1141952 ], shape=(3,), dtype=float32)',
      [3],
      [0.04201007, 0.8437947, 0.1141952],
    ],
    [
      'TensorFlow, three axes',
      'tf.Tensor(\n[[[1. 2.]\n  [3. 4.]]], shape=(1, 2, 2), dtype=float32)',
      [1, 2, 2],
      [1, 2, 3, 4],
    ],
    [
      'TensorFlow, repr',
      '<tf.Tensor: shape=(1, 1, 2), dtype=float32, numpy=\narray([[[1., 2.]]], dtype=float32)>',
      [1, 1, 2],
      [1, 2],
    ],
    [
      'keras #17634',
      'logits = tf.constant([[14.4, 50.1, 3.5]], dtype = tf.float64)',
      [1, 3],
      [14.4, 50.1, 3.5],
    ],
    ['PyTorch, and its shape', 'tensor([[[1., 2.]]])\ntorch.Size([1, 1, 2])', [1, 1, 2], [1, 2]],
    ['JAX', 'Array([[[1., 2.]]], dtype=float32)', [1, 1, 2], [1, 2]],
    ['jax #1624', 'np.array([np.NINF, -1.0])', [2], [-inf, -1]],
    ['R, code', 'c(1.5, -Inf, NaN, 2)', [4], [1.5, -inf, nan, 2]],
    ['matrixStats #84, a print of R', '[1] 1000.0 1000.1', [2], [1000, 1000.1]],
    ['MATLAB', '[1 2; 3 4]', [2, 2], [1, 2, 3, 4]],
    [
      'StatsFuns.jl #100',
      'A = [-15 -10 -Inf; -Inf -Inf -Inf; -Inf -Inf -Inf]',
      [3, 3],
      [-15, -10, -inf, -inf, -inf, -inf, -inf, -inf, -inf],
    ],
    ['Julia, a print', '2×2 Matrix{Float64}:\n 1.0  2.0\n 3.0  4.0', [2, 2], [1, 2, 3, 4]],
    ['a spreadsheet', '1.5\t2.5\r\n3.5\t4.5\r\n', [2, 2], [1.5, 2.5, 3.5, 4.5]],
    ['decimal commas', '1,5;2,5\n3,5;4,5', [2, 2], [1.5, 2.5, 3.5, 4.5]],
    ['TidierFiles.jl #11', 'A;B;C\n1,5;2,25;3\n1,5;2,25;3', [2, 3], [1.5, 2.25, 3, 1.5, 2.25, 3]],
    ['the minus of a typesetter', '−1.5 −2\n3 4', [2, 2], [-1.5, -2, 3, 4]],
    ['hexadecimal floats', '0x1.8p3 -0x1p-2', [2], [12, -0.25]],
    ['tensorflow #1513', '-2.88181912e+11,-4.40300175e+11', [2], [-2.88181912e11, -4.40300175e11]],
    ['pandas, a Series', '0    1.0\n1    3.0\n2    NaN\ndtype: float64', [3], [1, 3, nan]],
    ['dotnet/machinelearning #3648', '{ 90f, 2, -2f }', [3], [90, 2, -2]],
    ['openvino #33456', 'softmax([inf, 1.0, 2.0])', [3], [inf, 1, 2]],
    ['LaTeX', '\\mathbf{z} = [0, 1, -1]', [3], [0, 1, -1]],
    [
      'flash-attention #1930',
      `[${'-inf, '.repeat(99_999)}10]`,
      [100_000],
      [...new Array<number>(99_999).fill(-inf), 10],
    ],
    ['np.savetxt', '# by hand\n1.0e+00 2.0e+00\n3.0e+00 4.0e+00\n', [2, 2], [1, 2, 3, 4]],
    ['one number', '3.5', [1], [3.5]],
  ])('%s', async (_from, text, shape, values) => {
    expect(await readText(text)).toMatchObject(tensor(shape, values));
  });

  test.each([
    ['Rihla #530', '1.234,56\n2.345,67\n987,10', 'separators', [[3, 2], [3]]],
    ['MATLAB, rows on lines, or NumPy, one row wrapped', '[1 2\n3 4]', 'layout', [[4], [2, 2]]],
    [
      'a first column that may count',
      '0 1.5 2.5\n1 3.5 4.5',
      'index',
      [
        [2, 2],
        [2, 3],
      ],
    ],
  ])(
    'what may mean several things has a tensor for each: %s',
    async (_from, text, doubt, shapes) => {
      const file = await readText(text);
      expect(file).toMatchObject({ doubt, tensors: shapes.map((shape) => ({ shape })) });
    },
  );

  test.each([
    ['tensor([[[nan, nan,  ..., nan]]], dtype=torch.float16)', 'pytorch', 1, 22],
    ['array([0., 1., 2., ..., 997., 998., 999.])', 'numpy', 1, 20],
    ['[[1 2 ... 3]\n [1 2 ... 3]]', 'numpy', 1, 7],
    [
      '     0    1\n0  1.0  2.0\n..  ...  ...\n9  1.0  2.0\n\n[10 rows x 2 columns]',
      'pandas',
      3,
      5,
    ],
  ])('a print with an ellipsis: %j', async (text, library, line, column) => {
    expect(await readText(text)).toEqual({ refused: 'ellipsis', library, line, column });
  });

  test('a shape that the text says is compared with the one it has', async () => {
    const text = 'tf.Tensor([[[1. 2.]]], shape=(1, 2, 1), dtype=float32)';
    expect(await readText(text)).toEqual({
      refused: 'shape',
      found: '1, 1, 2',
      expected: '1, 2, 1',
    });
  });
});

describe('tables', () => {
  test('named .csv: commas part cells, and the row of another length is named', async () => {
    expect(await readText('1,2\n3,4\n5\n', 'a.csv')).toEqual({
      refused: 'uneven',
      row: 3,
      line: 3,
      found: 1,
      expected: 2,
    });
    expect(await readText('7,5\n2,5', 'a.csv')).toMatchObject(tensor([2, 2], [7, 5, 2, 5]));
  });

  test('a header, an index column, quotes, a decimal comma in quotes', async () => {
    expect(await readText(',a,b\n0,1.5,2.5\n1,3.5,4.5', 'a.csv')).toMatchObject({
      columns: ['a', 'b'],
      notes: [{ kind: 'index' }],
      ...tensor([2, 2], [1.5, 2.5, 3.5, 4.5]),
    });
    expect(await readText('"x","y"\n"1,5","2,5"\n"3,5","4"', 'a.csv')).toMatchObject({
      columns: ['x', 'y'],
      ...tensor([2, 2], [1.5, 2.5, 3.5, 4]),
    });
    expect(await readText('id,a,b\ncat,1,2\ndog,3,4', 'a.csv')).toMatchObject({
      columns: ['a', 'b'],
      ...tensor([2, 2], [1, 2, 3, 4]),
    });
  });

  test('an empty cell is a number that is missing', async () => {
    expect(await readText('1,2,3\n4,,6\n', 'a.csv')).toMatchObject({
      refused: 'word',
      found: '',
      line: 2,
      column: 3,
    });
  });
});

describe('a number in bytes', () => {
  const read = (text: string) => {
    const bytes = bytesOfText(`x${text}y`);
    return numberOf(bytes, 1, bytes.length - 1, '.');
  };

  /** Decimals of up to 17 digits, with the point anywhere and an exponent or none. */
  const decimal = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.bigInt({ min: 0n, max: 10n ** 17n - 1n }),
      fc.nat({ max: 17 }),
      fc.integer({ min: -25, max: 25 }),
      fc.nat({ max: 17 }),
    )
    .map(([sign, whole, point, exponent, digits]) => {
      const text = String(whole).slice(0, 1 + digits);
      const at = Math.min(point, text.length - 1);
      const pointed = at === 0 ? text : `${text.slice(0, -at)}.${text.slice(-at)}`;
      return `${sign}${pointed}${exponent === 0 ? '' : `e${exponent}`}`;
    });

  test('is the nearest double to every decimal', () => {
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double({ noNaN: true }).map(String)), (text) =>
        Object.is(read(text), Number(text)),
      ),
      { numRuns: fewOf(200_000, 10_000) },
    );
  });

  test.each(['', '-', '.', 'e5', '1e', '1e+', '1..2', '1.2.3', '--1', '0x10', '12a', 'NA'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
