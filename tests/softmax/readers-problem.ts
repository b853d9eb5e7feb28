import fc from 'fast-check';
import { float32, float64 } from '../../src/core/format.ts';
import type { Problem } from '../../src/softmax/problem.ts';
import { problem as anyProblem, formats, printed } from './arbitraries.ts';

/** Values at limits: of exp, of the sum, and of what an addition keeps. */
const EDGES = [
  0,
  88.7228317,
  88.7228394,
  87.1133957,
  81.815,
  -87.33654,
  -103.97208,
  -104,
  709.782712893384,
  709.7827128933841,
  -708.3964185322641,
  -745.1332191019411,
  11.0859375,
  11.09375,
  -9.703125,
  -17.328125,
  88.5,
  -92.5,
  10,
  6,
  6.5,
  -6.5,
  -10,
  -16.6355,
  -17.3287,
  1e4,
  1e7,
  1e8,
  3e38,
  -3e38,
  1.7e308,
  -1.7e308,
  Infinity,
  -Infinity,
  NaN,
];

const edge = fc
  .tuple(fc.constantFrom(...EDGES), fc.constantFrom(0, 0, 1, -1, 0.5, -5, 1e-5))
  .map(([value, step]) => value + step);

/** As people type them, with a few digits. */
const typed = fc
  .tuple(fc.integer({ min: -12000, max: 12000 }), fc.constantFrom(1, 10, 100))
  .map(([whole, part]) => whole / part);

const logitsOfReaders = fc.oneof(
  { weight: 6, arbitrary: fc.array(typed, { minLength: 1, maxLength: 6 }) },
  { weight: 3, arbitrary: fc.array(fc.oneof(typed, edge), { minLength: 1, maxLength: 6 }) },
  // All low, so that exponentials are subnormal.
  {
    weight: 3,
    arbitrary: fc.array(
      fc.double({ min: -110, max: -84, noNaN: true }).map((x) => Math.round(x * 100) / 100),
      { minLength: 2, maxLength: 5 },
    ),
  },
  // One a little above the others: losses near 0.
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        typed,
        fc.array(fc.double({ min: -110, max: 0, noNaN: true }), { minLength: 1, maxLength: 5 }),
      )
      .map(([top, gaps]) => [top, ...gaps.map((gap) => top + Math.round(gap * 10) / 10)]),
  },
);

const problemOfReaders: fc.Arbitrary<Problem> = fc
  .record({
    logits: logitsOfReaders,
    temperature: fc.oneof(
      { weight: 6, arbitrary: fc.constant(1) },
      {
        weight: 3,
        arbitrary: fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power),
      },
      { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e-38, 1e-45, 1e39, Infinity, NaN) },
    ),
    position: fc.nat(5),
    formats,
    flushToZero: fc.constantFrom(false, false, true),
  })
  .map(({ position, formats: chosen, ...rest }) =>
    printed({ ...chosen, ...rest, trueClass: position % rest.logits.length }),
  );

/** What a reader can make, and a tenth of anything. */
export const readersProblem = fc.oneof(
  { weight: 9, arbitrary: problemOfReaders },
  { weight: 1, arbitrary: anyProblem },
);

/** The same in float32 or float64 throughout, added from left to right. */
export const readersPlainProblem: fc.Arbitrary<Problem> = fc
  .tuple(readersProblem, fc.constantFrom(float32, float32, float64))
  .map(([{ logits, temperature, trueClass, flushToZero }, format]) =>
    printed({ logits, temperature, trueClass, flushToZero, format }),
  );
