import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/scenario/paste/read.ts';
import type { Pasted, Reading } from '../../../src/scenario/paste/reading.ts';

/*
 * What people had that may mean several things, or nothing: what is asked, and what is refused and how.
 */

type Rows = Reading['rows'];

const vector = (...values: number[]): Rows => [values];

const readings = (pasted: Pasted): readonly Rows[] | string =>
  pasted.kind === 'ask' ? pasted.readings.map(({ rows }) => rows) : JSON.stringify(pasted);

describe('is asked', () => {
  test.each<[string, string, string, readonly Rows[]]>([
    [
      'European thousands',
      '1.234,56\n2.345,67\n987,10',
      'separators',
      [
        [
          [1.234, 56],
          [2.345, 67],
          [987, 10],
        ],
        vector(1234.56, 2345.67, 987.1),
      ],
    ],
    ['one of them', '1.234,56', 'separators', [vector(1.234, 56), vector(1234.56)]],
    ['English thousands', '1,234.56', 'separators', [vector(1, 234.56), vector(1234.56)]],
    [
      'thousands or thousandths',
      '1,234',
      'separators',
      [vector(1, 234), vector(1.234), vector(1234)],
    ],
    ['thousands of India', '12,34,567', 'separators', [vector(12, 34, 567), vector(1234567)]],
    ['French thousands', '1 234,56', 'separators', [vector(1, 234.56), vector(1234.56)]],
    [
      'thousands with points',
      '1.234\n2.345\n987',
      'separators',
      [vector(1.234, 2.345, 987), vector(1234, 2345, 987)],
    ],
    [
      'pairs on lines',
      '1,2\n92,0\n3,1',
      'separators',
      [
        [
          [1, 2],
          [92, 0],
          [3, 1],
        ],
        vector(1.2, 92, 3.1),
      ],
    ],
    [
      'commas with and without spaces',
      '1,2, 3,4',
      'separators',
      [vector(1, 2, 3, 4), vector(1.2, 3.4)],
    ],
    [
      'pairs in a matrix',
      '[1,5; 2,25]',
      'separators',
      [
        [
          [1, 5],
          [2, 25],
        ],
        vector(1.5, 2.25),
      ],
    ],
    [
      'an index',
      '0 1.0\n1 3.0\n2 5.0',
      'index',
      [
        vector(1, 3, 5),
        [
          [0, 1],
          [1, 3],
          [2, 5],
        ],
      ],
    ],
    [
      'two vectors',
      'a=[3.064, 0.3725], b=[1.882, 2.842]',
      'several',
      [vector(3.064, 0.3725), vector(1.882, 2.842)],
    ],
    [
      'two vectors in an object',
      '{"a": [1, 2], "b": [3, 4]}',
      'several',
      [vector(1, 2), vector(3, 4)],
    ],
    ['two in a call', 'cross_entropy([1, 2], [0, 1])', 'several', [vector(1, 2), vector(0, 1)]],
    [
      'input and output',
      '>>> x = np.array([1, 2])\n>>> softmax(x)\narray([0.27, 0.73])',
      'several',
      [vector(1, 2), vector(0.27, 0.73)],
    ],
    [
      'columns of a log',
      'loss 1.5 acc 0.5\nloss 1.25 acc 0.75',
      'several',
      [vector(1.5, 1.25), vector(0.5, 0.75)],
    ],
    [
      'lines in brackets',
      '[1 2\n3 4]',
      'layout',
      [
        vector(1, 2, 3, 4),
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    [
      'a bulleted index',
      '1. 3.5\n2. 4.5',
      'index',
      [
        vector(3.5, 4.5),
        [
          [1, 3.5],
          [2, 4.5],
        ],
      ],
    ],
    ['names that count', 'class 6 1.5\nclass 7 2.5', 'several', [vector(6, 7), vector(1.5, 2.5)]],
    ['an amount in parentheses', '(1,234)', 'separators', [vector(1, 234), vector(1234)]],
    ['a function that is not known', 'np.exp([1, 2])', 'context', [vector(1, 2)]],
    ['numbers in a sentence', 'of 5 classes at temperature 2', 'context', [vector(5, 2)]],
    [
      'a part of a print',
      '1, 2], [3, 4]]',
      'cut',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    ['a print without its end', '[1.5, 2.5, 3', 'cut', [vector(1.5, 2.5, 3)]],
  ])('%s', (_, text, doubt, expected) => {
    const pasted = readPasted(text);
    expect(readings(pasted)).toEqual(expected);
    expect(pasted).toMatchObject({ doubt });
  });
});

describe('is refused', () => {
  const at = (line: number, column: number) => ({ line, column });

  test.each<[string, string, object]>([
    ['nothing', '', { kind: 'empty' }],
    ['only spaces', ' \n\t ', { kind: 'empty' }],
    ['prose', 'hello world', { kind: 'word', found: 'hello', place: at(1, 1) }],
    ['names in a list', '[a, b]', { kind: 'word', found: 'a' }],
    ['a missing value', '[null, 1]', { kind: 'word', found: 'null', place: at(1, 2) }],
    ['None', '[1.5,\n None]', { kind: 'word', found: 'None', place: at(2, 2) }],
    ['truth values', '[True, 1]', { kind: 'word', found: 'True' }],
    ['NA of R', '[1] 1.5  NA', { kind: 'word', found: 'NA', place: at(1, 10) }],
    ['a number that is missing', '[1, , 2]', { kind: 'word', found: ',' }],
    ['a percentage', '1.5 18%', { kind: 'word', found: '18%' }],
    ['a date', '2024-01-01 1.5', { kind: 'word', found: '2024-01-01' }],
    ['a time', '12:00:01 1.5', { kind: 'word', found: '12:00:01' }],
    ['complex numbers', '[1+2j, 3]', { kind: 'word', found: '1+2j' }],
    ['fractions', '[1/3, 2]', { kind: 'word', found: '1/3' }],
    ['bit patterns', '[0x42b17217]', { kind: 'word', found: '0x42b17217' }],
    ['what Rust and Julia mean differently', '[1f32, 2]', { kind: 'word', found: '1f32' }],
    ['arithmetic in a list', '[1 - 2]', { kind: 'word', found: '-' }],
    ['arithmetic before a list', '2*np.array([1, 2])', { kind: 'word', found: '2*np.array' }],
    ['arithmetic after it', 'np.array([1, 2])*10', { kind: 'computed', found: '*10' }],
    ['an index after it', '[1.5, 2.5][0]', { kind: 'computed' }],
    ['a transpose', 'x = [[1, 2], [3, 4]].T', { kind: 'computed', found: '.T' }],
    ['a bullet that may be a sign', '- 1.5\n- 2.5', { kind: 'word', found: '-' }],
    ['a currency', '€1.234,56', { kind: 'word', found: '€1.234' }],
    ['arithmetic in a call', 'np.array([0.5]*3)', { kind: 'computed', found: '*3' }],
    ['a range of R', 'c(1:5)', { kind: 'word' }],
    ['a repeated number of Rust', 'vec![1.0; 5]', { kind: 'computed' }],
    ['a call in a log', 'exp(1), exp(2)', { kind: 'word' }],
    ['a matrix of LaTeX', '\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}', { kind: 'word' }],
    ['zeros', 'np.zeros(5)', { kind: 'computed', found: 'np.zeros(5)' }],
    ['a vector that is filled', 'torch.full((3,), -5.0)', { kind: 'computed' }],
    ['a range', '[1:5]', { kind: 'word' }],
    ['a matrix that R lays out', 'matrix(c(1, 2, 3, 4), nrow = 2)', { kind: 'computed' }],
    ['a shortened print', '[1. 2. ... 9.]', { kind: 'ellipsis', library: 'numpy' }],
    [
      'a shortened tensor',
      'tensor([[[nan, nan,  ..., nan]]], dtype=torch.float16)',
      { kind: 'ellipsis', library: 'pytorch' },
    ],
    [
      'a shortened Series',
      '0    1.0\n    ... \n9    2.0\ndtype: float64',
      { kind: 'ellipsis', library: 'pandas' },
    ],
    [
      'a shortened print of Julia',
      '3-element Vector{Float64}:\n 1.0\n ⋮\n 3.0',
      { kind: 'ellipsis', library: null },
    ],
    ['rows of different lengths', '[[1, 2], [3]]', { kind: 'uneven', row: 2, count: 1, first: 2 }],
    [
      'rows of different lengths further down',
      '1 2\n3 4\n5 6 7',
      { kind: 'uneven', row: 3, count: 3, first: 2 },
    ],
    [
      'another shape than it says',
      'tf.Tensor([1. 2.], shape=(3,), dtype=float32)',
      { kind: 'shape', said: '3', found: '2' },
    ],
    ['three dimensions', '[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]', { kind: 'dimensions' }],
    ['brackets without end', '['.repeat(1000), { kind: 'dimensions' }],
  ])('%s', (_, text, refusal) => {
    const pasted = readPasted(text);
    expect(pasted.kind === 'refused' ? pasted.refusal : JSON.stringify(pasted)).toMatchObject(
      refusal,
    );
  });
});
