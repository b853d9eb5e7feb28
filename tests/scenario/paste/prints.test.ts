import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReadings } from '../../../src/scenario/paste/lines.ts';
import { readPasted } from '../../../src/scenario/paste/read.ts';
import type { Pasted } from '../../../src/scenario/paste/reading.ts';
import { STATES } from '../../support/scale.ts';
import { PRINTERS } from './printers.ts';
import type { Matrix, Print } from './printing.ts';

/*
 * Known vectors and matrices in every dialect are read back exactly, or asked about, or refused; never misread.
 */

const logit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .double({ min: -200, max: 200, noNaN: true })
      .map((value) => Number(value.toFixed(3))),
  },
  { weight: 2, arbitrary: fc.integer({ min: -120, max: 1200 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 92, -100, 1000, 10001, 1234.56, 0.1) },
  {
    weight: 1,
    arbitrary: fc
      .double({ noDefaultInfinity: true, noNaN: true })
      .map(Math.fround)
      .filter(Number.isFinite),
  },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity, NaN, -0) },
);

const matrix: fc.Arbitrary<Matrix> = fc
  .tuple(fc.constantFrom(1, 1, 1, 2, 3, 5), fc.integer({ min: 1, max: 24 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(logit, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const same = (a: Matrix, b: Matrix) =>
  a.length === b.length &&
  a.every(
    (row, at) =>
      row.length === b[at]?.length &&
      row.every(
        (value, lane) =>
          value === b[at]?.[lane] || (Number.isNaN(value) && Number.isNaN(b[at]?.[lane])),
      ),
  );

/** A column of numbers may be a vector or a matrix of one column. */
const agrees = (found: Matrix, rows: Matrix) =>
  same(found, rows) || (rows[0]?.length === 1 && same(found, [rows.flat()]));

function fateOf({ rows }: Print, pasted: Pasted): 'read' | 'asked' | 'refused' | 'wrong' {
  if (pasted.kind === 'refused') return 'refused';
  const right = allReadings(pasted).some((reading) => agrees(reading.rows, rows));
  if (pasted.kind === 'read') return right ? 'read' : 'wrong';
  return right ? 'asked' : 'wrong';
}

/** Dialects that are read without a question whatever the numbers, and those that may be asked about. */
const ASKED = [
  'commaList',
  'commaSpace',
  'spaces',
  'column',
  'semicolons',
  'tabsWithCommas',
  'tabs',
  'withHeader',
  'germanThousands',
  'englishThousands',
  'json',
  'numpyPrint',
  'tensorflowPrint',
  'pandasFrame',
  'series',
];

const PER_DIALECT = Math.ceil(STATES / 4 / Object.keys(PRINTERS).length);

describe('a print of known numbers', () => {
  test.each(Object.entries(PRINTERS))(
    'by %s is read back exactly, or asked about',
    (name, print) => {
      fc.assert(
        fc.property(matrix, (rows) => {
          const printed = print(rows);
          const fate = fateOf(printed, readPasted(printed.text));
          if (ASKED.includes(name)) expect(['read', 'asked'], printed.text).toContain(fate);
          else expect(fate, printed.text).toBe('read');
        }),
        { numRuns: PER_DIALECT },
      );
    },
  );
});
