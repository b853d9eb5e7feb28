import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/scenario/paste/read.ts';
import type { Pasted, Reading } from '../../../src/scenario/paste/reading.ts';

/*
 * Lists, spreadsheets and prints of tables that are understood.
 */

type Rows = Reading['rows'];

const vector = (...values: number[]): Rows => [values];

const rowsOf = (pasted: Pasted): Rows | string =>
  pasted.kind === 'read' ? pasted.reading.rows : JSON.stringify(pasted);

const { POSITIVE_INFINITY: INF, NaN: NAN } = Number;

describe('is understood', () => {
  test.each<[string, string, Rows]>([
    ["a minus before Python's float", "[-float('inf'), 1]", vector(-INF, 1)],
    ['words of JavaScript', '[Number.NEGATIVE_INFINITY, 1]', vector(-INF, 1)],
    [
      'a parameter of PyTorch',
      'Parameter containing:\ntensor([1., 2.], requires_grad=True)',
      vector(1, 2),
    ],
    ['PyTorch code with softmax', 'F.softmax(torch.tensor([1.0, 2.0]), dim=0)', vector(1, 2)],
    ['a print of MXNet', '[1. 2. 3.]\n<NDArray 3 @cpu(0)>', vector(1, 2, 3)],
    ['a session of R', '> x\n[1] 1 2 3', vector(1, 2, 3)],
    ['a list of R', '$logits\n[1] 1 2 3', vector(1, 2, 3)],
    ['a list in quotes', '"[1, 2]"', vector(1, 2)],
    ['a line of a log file', '[INFO] 2024-01-01 logits=[1.5, 2.5]', vector(1.5, 2.5)],
    [
      'a list without spaces',
      '-2.88181912e+11,-4.40300175e+11',
      vector(-2.88181912e11, -4.40300175e11),
    ],
    ["the list of this page's links", '1.2,92,3.1,0.5,2.9', vector(1.2, 92, 3.1, 0.5, 2.9)],
    ['whole numbers', '1,2,3', vector(1, 2, 3)],
    ['a list that goes on', '1.2, 92,\n3.1', vector(1.2, 92, 3.1)],
    ['a spreadsheet column', '1.2\r\n92\r\n3.1\r\n', vector(1.2, 92, 3.1)],
    ['a spreadsheet row', '1.2\t92\t3.1', vector(1.2, 92, 3.1)],
    [
      'a spreadsheet',
      '1\t2\n3\t4\n5\t6',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['decimal commas and tabs', '1,2\t92,0\t3,1', vector(1.2, 92, 3.1)],
    ['decimal commas and semicolons', '1,2; 92; 3,1', vector(1.2, 92, 3.1)],
    ['decimal commas in parentheses', '(1,5; 2; -3,25)', vector(1.5, 2, -3.25)],
    ['decimal commas and spaces', '1,2 92,0 3,1', vector(1.2, 92, 3.1)],
    [
      'a header',
      'A;B\n1,5;2,25\n3,5;4',
      [
        [1.5, 2.25],
        [3.5, 4],
      ],
    ],
    [
      'a header of another length',
      'A;B;C\n1,5;2,25\n3,5;4',
      [
        [1.5, 2.25],
        [3.5, 4],
      ],
    ],
    ['a table of Markdown', '| a | b |\n|---|---|\n| 1 | 2.5 |', vector(1, 2.5)],
    [
      'a Series of pandas',
      '0    1.0\n1    3.0\n2    5.0\n3    NaN\n4    6.0\n5    8.0\ndtype: float64',
      vector(1, 3, 5, NAN, 6, 8),
    ],
    [
      'a DataFrame',
      '     A    B\n0  1.0  2.0\n1  3.0  4.0',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['Swiss thousands', "1'234.56", vector(1234.56)],
    ['thin spaces between thousands', '1\u202f234,5; 2', vector(1234.5, 2)],
    ['true minus signs and infinities', '[\u22121.2, ∞, \u2212∞]', vector(-1.2, INF, -INF)],
    ['full-width digits', '［１．５，２］', vector(1.5, 2)],
    ['a negative zero', '[-0, 0]', vector(-0, 0)],
    ['a number with a name', 'x = 1.5', vector(1.5)],
    [
      'nested lists',
      '[[1, 2], [3, 4.5]]',
      [
        [1, 2],
        [3, 4.5],
      ],
    ],
    [
      'what NumPy prints of a matrix',
      '[[ 1. 2.]\n [ 3. nan]]',
      [
        [1, 2],
        [3, NAN],
      ],
    ],
    [
      'leading dimensions of one',
      '[[[1, 2], [3, 4]]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(rowsOf(readPasted(text))).toStrictEqual(expected);
  });
});
