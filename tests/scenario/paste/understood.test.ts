import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/scenario/paste/read.ts';
import type { Pasted, Reading } from '../../../src/scenario/paste/reading.ts';

/*
 * What people had, and what it is understood as.
 */

type Rows = Reading['rows'];

const vector = (...values: number[]): Rows => [values];

const rowsOf = (pasted: Pasted): Rows | string =>
  pasted.kind === 'read' ? pasted.reading.rows : JSON.stringify(pasted);

const { POSITIVE_INFINITY: INF, NaN: NAN } = Number;

describe('is understood', () => {
  test.each<[string, string, Rows]>([
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
    ['NumPy code', 'np.array([1.2, np.inf, -np.inf, np.nan])', vector(1.2, INF, -INF, NAN)],
    ['NINF of older NumPy', 'np.array([np.NINF, -1.0])', vector(-INF, -1)],
    ['NumPy 2 scalars', '[np.float32(1.2), np.float32(92.0)]', vector(1.2, 92)],
    ['a prompt', '>>> x = np.array([1, -10, 1000])', vector(1, -10, 1000)],
    ['prompts of IPython', 'In [3]: x\nOut[3]: array([1., 2.])', vector(1, 2)],
    ['a session', '>>> x = torch.randn(3)\n>>> x\ntensor([1., 2., 3.])', vector(1, 2, 3)],
    [
      'a line of a dictionary',
      "'large':  np.array([10.0, 92.0, 30.0, 20.0, 40.0], dtype=np.float32),",
      vector(10, 92, 30, 20, 40),
    ],
    ['a comment after it', 'x = [1.5, 2.5]  # logits, 5 classes', vector(1.5, 2.5)],
    [
      'a PyTorch repr',
      "tensor([1.2000, 92.0000], device='cuda:0', grad_fn=<AddBackward0>)",
      vector(1.2, 92),
    ],
    ['one that wants a gradient', 'tensor([1.], requires_grad=True)', vector(1)],
    ['a scalar tensor', 'tensor(3.5000)', vector(3.5)],
    ['PyTorch code', 'torch.tensor([1., 92.], dtype=torch.float32)', vector(1, 92)],
    ['a method that keeps the numbers', "torch.tensor([1., 92.]).to('cuda')", vector(1, 92)],
    [
      'a FloatTensor',
      'torch.FloatTensor([[ 0.1735,  0.2191],\n        [ 0.5, -1]])',
      [
        [0.1735, 0.2191],
        [0.5, -1],
      ],
    ],
    [
      'a Variable of the first PyTorch',
      'Variable containing:\n 0.3725  0.5344\n 0.1000 -1.0000\n[torch.cuda.FloatTensor of size 2x2 (GPU 0)]',
      [
        [0.3725, 0.5344],
        [0.1, -1],
      ],
    ],
    ['its scale', 'tensor(1.00000e+03 *\n       [ 4.2010,  1.9437])', vector(4201, 1943.7)],
    [
      'a scale on a line',
      ' 1e+03 *\n 0.0012\n 0.0920\n[torch.FloatTensor of size 2]',
      vector(1.2, 92),
    ],
    [
      'a print of TensorFlow',
      'tf.Tensor([0.04201007 0.8437947  0.1141952 ], shape=(3,), dtype=float32)',
      vector(0.04201007, 0.8437947, 0.1141952),
    ],
    [
      'a matrix of TensorFlow',
      'tf.Tensor(\n[[1. 2. 3.]\n [4. 5. 6.]], shape=(2, 3), dtype=float32)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'its repr',
      '<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.09003057, 0.24472848, 0.66524094], dtype=float32)>',
      vector(0.09003057, 0.24472848, 0.66524094),
    ],
    [
      'a variable of TensorFlow',
      "<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>",
      vector(1, 2),
    ],
    [
      'TensorFlow code',
      'logits = tf.constant([[14.4, 50.1, 3.5]], dtype = tf.float64)',
      vector(14.4, 50.1, 3.5),
    ],
    ['a JAX repr', 'Array([1., 2.], dtype=float32)', vector(1, 2)],
    [
      'an older JAX repr',
      'DeviceArray([1., -inf], dtype=float32, weak_type=True)',
      vector(1, -INF),
    ],
    ['R code', 'c(-Inf, -Inf)', vector(-INF, -INF)],
    ['an R print', '[1] 1000.0 1000.1', vector(1000, 1000.1)],
    ['an R print of one number', '[1] 92', vector(92)],
    ['an R print over lines', ' [1]  1  2  3\n [4]  4 NaN', vector(1, 2, 3, 4, NAN)],
    [
      'an R matrix',
      '     [,1] [,2]\n[1,]    1    2\n[2,]    3 -Inf',
      [
        [1, 2],
        [3, -INF],
      ],
    ],
    [
      'an R matrix in blocks',
      '     [,1] [,2]\n[1,]    1    2\n[2,]    3    4\n     [,3]\n[1,]    5\n[2,]    6',
      [
        [1, 2, 5],
        [3, 4, 6],
      ],
    ],
    [
      'a Julia matrix',
      'A = [-15 -10 -Inf; -Inf -Inf -Inf; -Inf -Inf -Inf]',
      [
        [-15, -10, -INF],
        [-INF, -INF, -INF],
        [-INF, -INF, -INF],
      ],
    ],
    [
      'a MATLAB matrix',
      '[1, 2, 3; 4, 5, 6]',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'a MATLAB matrix on lines',
      '[1, 2, 3\n 4, 5, 6]',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['a MATLAB print', 'x =\n\n    1.2000   92.0000\n', vector(1.2, 92)],
    [
      'a scaled MATLAB column',
      'ans =\n\n   1.0e+03 *\n\n    0.0012\n    0.0920\n',
      vector(1.2, 92),
    ],
    [
      'a MATLAB print in blocks',
      'A =\n\n  Columns 1 through 2\n\n  1 2\n  3 4\n\n  Column 3\n\n  5\n  6\n',
      [
        [1, 2, 5],
        [3, 4, 6],
      ],
    ],
    ['a Julia print', '3-element Vector{Float64}:\n  1.2\n 92.0\n  3.1', vector(1.2, 92, 3.1)],
    ['Float32 of Julia', 'Float32[1.5, -Inf32, 1f2]', vector(1.5, -INF, 100)],
    ['C', '{ 90f, 2, -2f }', vector(90, 2, -2)],
    [
      'a C array',
      'const float x[3] = {1.0f, -3.402823e+38f, INFINITY};',
      vector(1, -3.402823e38, INF),
    ],
    [
      'limits of C++',
      '{std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()}',
      vector(INF, -INF),
    ],
    ['infinities of Visual C', '[1.#INF, -1.#INF, -1.#IND]', vector(INF, -INF, NAN)],
    ['Fortran exponents', '1.5D+03 -2.5d-1', vector(1500, -0.25)],
    ['hexadecimal floats', '[0x1.8p+3, -0x1p-1]', vector(12, -0.5)],
    ['powers of ten', '[1.5×10^3, 2·10⁻¹]', vector(1500, 0.2)],
    [
      'Rust and Java words',
      '[f32::INFINITY, Float.NaN, f64::NEG_INFINITY]',
      vector(INF, NAN, -INF),
    ],
    ['a Python list with a last comma', '[1.2, 92, 3.1,]', vector(1.2, 92, 3.1)],
    ['a Python tuple', '(1.2, 92, 3.1)', vector(1.2, 92, 3.1)],
    ["Python's float", '[1, float(\'-inf\'), float("nan")]', vector(1, -INF, NAN)],
    ['grouping underscores', '[1_000, 2.5]', vector(1000, 2.5)],
    ['JSON', '[1.2,92,-3.1e2]', vector(1.2, 92, -310)],
    ['JSON with quoted numbers', '["1.2", "92"]', vector(1.2, 92)],
    ['a JSON object with one list', '{"logits": [1, 2, 3], "label": 2}', vector(1, 2, 3)],
    ['what Node prints', 'Float32Array(3) [ 1, 2, 3 ]', vector(1, 2, 3)],
    ['what a browser prints', '(3) [1, 2, 3]', vector(1, 2, 3)],
    ['JavaScript', 'new Float32Array([1, 2])', vector(1, 2)],
    ['a call of softmax', 'softmax([inf, 1.0, 2.0])', vector(INF, 1, 2)],
    ['LaTeX', '\\mathbf{z} = [0, 1, -1]', vector(0, 1, -1)],
    [
      'LaTeX with large brackets',
      '$z = \\left[ 0, 1, -\\infty \\right]^\\top$',
      vector(0, 1, -INF),
    ],
    ['a vector in prose', 'The logits are [1.2, 92, 3.1].', vector(1.2, 92, 3.1)],
    ['a vector and a class', '[1.2, 92, 3.1], 2', vector(1.2, 92, 3.1)],
    ['a pair', '(tensor([1.2, 92.]), 3)', vector(1.2, 92)],
    [
      'rows that were copied without their brackets',
      '[1, 2, 3],\n[4, 5, 6],',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'a log',
      'logit -249.873093, exp() 0.000000\nlogit 378.1, exp() inf',
      vector(-249.873093, 378.1),
    ],
    ['a log with one number', 'score = 1.5\nscore = 2.5', vector(1.5, 2.5)],
  ])('%s', (_, text, expected) => {
    expect(rowsOf(readPasted(text))).toStrictEqual(expected);
  });
});
