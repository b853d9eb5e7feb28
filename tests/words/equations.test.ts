import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, float32, float64 } from '../../src/core/format.ts';
import { type Cell, isCell, type Operand, operandsOf, valueAt } from '../../src/core/trace.ts';
import {
  lossNumbers,
  lseNumbers,
  shiftNumbers,
} from '../../src/features/derivations/live-lines.ts';
import { operationTexts } from '../../src/panel/inspector/operation.tsx';
import { decode } from '../../src/scenario/codec.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { evaluateShift } from '../../src/softmax/shift.ts';
import { type Equation, shownEquations } from '../../src/words/equations.ts';
import { over, plus, type Rational, rational, times } from '../softmax/exact.ts';
import { readersProblem } from '../softmax/readers-problem.ts';
import { asNumber, minus, plain, read, unit } from '../support/printed-decimals.ts';
import { STRINGS } from '../support/words.ts';

/* What is printed is read again from the text alone, as a reader does, and computed with rationals. */

const STATES = 2000;

/** An equation as a reader sees it, and the numbers behind it. */
interface Seen {
  readonly operation: string;
  readonly texts: readonly string[];
  readonly result: string;
  readonly relation: string;
  readonly values: readonly number[];
  readonly value: number;
}

/** How far the operation on what is printed is from a number. Undefined where nothing is computed. */
function off({ operation, texts }: Seen, c: Rational): number | undefined {
  const [a, b = { n: 0n, d: 1n }] = texts.map(read);
  if (a === undefined) return undefined;
  const apart = (exact: Rational) => Math.abs(asNumber(minus(exact, c)));
  switch (operation) {
    case 'add':
    case 'sum':
      return texts.length < 2 ? undefined : apart(plus(a, b));
    case 'subtract':
      return apart(minus(a, b));
    case 'multiply':
      return apart(times(a, b));
    case 'divide':
      return apart(over(a, b));
    case 'exp':
      return Math.abs(Math.exp(asNumber(a)) - asNumber(c));
    case 'expOfDifference':
      return Math.abs(Math.exp(asNumber(minus(a, b))) - asNumber(c));
    case 'log': {
      const value = asNumber(a);
      const near = value > 0.5 && value < 2;
      const log = near ? Math.log1p(asNumber(minus(a, { n: 1n, d: 1n }))) : Math.log(value);
      return Math.abs(log - asNumber(c));
    }
    case 'log1p':
      return Math.abs(Math.log1p(asNumber(a)) - asNumber(c));
    default:
      return undefined;
  }
}

const SIGNS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sum: (a, b) => a + b,
  subtract: (a, b) => a - b,
  divide: (a, b) => a / b,
  exp: (a) => Math.exp(a),
  log: (a) => Math.log(a),
  log1p: (a) => Math.log1p(a),
  expOfDifference: (a, b) => Math.exp(a - b),
};

const isSum = ({ operation, values }: Seen) =>
  ['add', 'sum', 'subtract'].includes(operation) && values.length === 2 && !values.includes(0);

/** What is false about an equation as it is seen; empty where nothing is. */
function falsehood(seen: Seen): string {
  const { operation, texts, result, relation, values, value } = seen;
  const [a = Number.NaN, b = Number.NaN] = values;
  if (![...values, value].every(Number.isFinite))
    return relation === '=' && Number.isNaN(value) ? 'NaN equals nothing' : '';
  // A format that saturates has a number for what was divided by 0.
  if (operation === 'divide' && b === 0) return '';
  const error = off(seen, read(result));
  if (error === undefined) return '';
  const exact = SIGNS[operation]?.(a, b) ?? Number.NaN;
  const ofFormat = isSum(seen)
    ? Math.abs(asNumber(minus(sumOf(operation, a, b), rational(value))))
    : Math.abs(exact - value);
  if (error !== 0 && !(error < unit(result))) {
    if (relation !== '→' || 2 * ofFormat < unit(result)) return `off by ${error}`;
    const unrounded =
      off(seen, isSum(seen) ? sumOf(operation, a, b) : rational(exact)) ?? Number.NaN;
    const close = unit(result) || Math.abs(exact) / 1000;
    if (Number.isFinite(exact) && !(unrounded <= close))
      return `off by ${unrounded} before it is rounded`;
  }
  const algebraic = !/^(?:exp|log)/.test(operation);
  if (relation === '=' && (error !== 0 || !(algebraic || /^[01]$/.test(result))))
    return 'not equal';
  if (!isSum(seen)) return '';
  const absorbed = value === a || Math.abs(value) === Math.abs(b);
  if (absorbed) return relation === '→' ? '' : 'absorbed without a word';
  return texts.map(plain).includes(plain(result)) && ofFormat < unit(result)
    ? 'a term is not seen in the sum'
    : '';
}

const sumOf = (operation: string, a: number, b: number): Rational =>
  plus(rational(a), rational(operation === 'subtract' ? -b : b));

const told = (seen: Seen) =>
  `${seen.operation} ${seen.texts.join(' ; ')} ${seen.relation} ${seen.result} (${seen.values} gives ${seen.value})`;

const line = (
  slots: Readonly<Record<string, string>>,
  operation: string,
  names: readonly string[],
  result: string,
  is: string,
  values: readonly number[],
  value: number,
): Seen => {
  const text = (name: string) => slots[name] ?? '';
  return {
    operation,
    texts: names.map(text),
    result: text(result),
    relation: text(is),
    values,
    value,
  };
};

/** The equations of the three derivations, and the operation of every value that the inspector can open. */
function seenIn(problem: Parameters<typeof evaluate>[0]): Seen[] {
  const t = STRINGS.en;
  const evaluation = evaluate(problem);
  const { inputs, naive, stable } = evaluation;
  const y = problem.trueClass;
  const [xy = NaN, dy = NaN] = [inputs.x.values[y], stable.d.values[y]];
  const [m, s, logS, lse, loss] = [
    stable.m,
    stable.s,
    stable.logS,
    stable.lse,
    stable.lossShift,
  ].map(valueAt) as [number, number, number, number, number];
  const inLse = lseNumbers(evaluation, t).slots;
  const inLoss = lossNumbers(evaluation, t).slots;
  const shifts = (['max', 'mean', 'zero', { constant: 3 }] as const).flatMap((choice) => {
    const shifted = evaluateShift(problem, choice);
    const { slots } = shiftNumbers(shifted, problem, t);
    const [ey = NaN, p = NaN] = [shifted.e.values[y], shifted.p.values[y]];
    return [
      line(slots, 'expOfDifference', ['xy', 'cRight'], 'ey', 'is1', [xy, shifted.c], ey),
      line(slots, 'divide', ['ey', 's'], 'p', 'is2', [ey, valueAt(shifted.s)], p),
    ];
  });
  const cells = [inputs, naive, stable]
    .flatMap((steps) => Object.values(steps) as Operand[])
    .flatMap((operand): Cell[] =>
      isCell(operand)
        ? [operand]
        : [...operand.values.keys()].map((lane) => ({ step: operand, lane })),
    );
  const inspected = cells.map((cell): Seen => {
    const { operands, result } = operationTexts(cell, '.');
    const values = operandsOf(cell).map(valueAt);
    const texts = operands.slice(0, values.length);
    const { operation } = cell.step;
    return { operation, texts, result, relation: '→', values, value: valueAt(cell) };
  });
  return [
    line(inLse, 'log', ['s'], 'logS', 'is1', [s], logS),
    line(inLse, 'add', ['m', 'logSRight'], 'lse', 'is2', [m, logS], lse),
    line(inLoss, 'subtract', ['xy', 'mRight'], 'dy', 'is1', [xy, m], dy),
    line(inLoss, 'subtract', ['logS', 'dyRight'], 'loss', 'is2', [logS, dy], loss),
    ...shifts,
    ...inspected,
  ];
}

describe('an equation with live numbers', () => {
  test(
    `is true as printed, in ${STATES} states`,
    () => {
      const found = fc.sample(readersProblem, { numRuns: STATES, seed: 12 }).flatMap((problem) =>
        seenIn(problem).flatMap((seen) => {
          const why = falsehood(seen);
          return why === '' ? [] : [`${why}: ${told(seen)}`];
        }),
      );
      expect(found.slice(0, 20)).toEqual([]);
    },
    STATES * 30,
  );

  const lineOf = (query: string): string => {
    const { scenario } = decode(query);
    const { slots } = lseNumbers(evaluate(problemOf(scenario)), STRINGS.en);
    return '@m@ + log @s@ @is1@ @m@ + @logSRight@ @is2@ @lse@'.replace(
      /@(\w+)@/g,
      (_, name: string) => slots[name] ?? '',
    );
  };

  test.each([
    ['x=1.2,4.7,3.1,0.5,2.9', '4.7 + log 1.4124 ≈ 4.7 + 0.3453 ≈ 5.045'],
    ['x=10000,10001,10002', '10002 + log 1.5032 ≈ 10002 + 0.4076 ≈ 10002.41'],
    ['x=1e8,1e8', '1e8 + log 2 ≈ 1e8 + 0.6931 → 1e8'],
    ['x=0,-40', '0 + log 1 = 0 + 0 = 0'],
    ['x=1.2,92,3.1,0.5,2.9', '92 + log 1 = 92 + 0 = 92'],
    ['x=-inf,-inf', '−∞ + log NaN → −∞ + NaN → NaN'],
    ['x=-1.609438,-1.609438,-1.609438,-1.609438,-1.609438', '−1.609 + log 5 ≈ −1.609 + 1.609 = 0'],
  ])('?%s: %s', (query, line) => {
    expect(lineOf(query)).toBe(line);
  });

  type Name = 'a' | 'b' | 'c';
  const show = (
    operation: Equation<Name>['operation'],
    [a, b, c]: readonly [number, number, number],
    format: Format = float32,
  ) => {
    const { texts, relations, absorptions } = shownEquations(
      { a, b, c },
      [{ operation, operands: ['a', 'b'], result: 'c' }],
      format,
      '.',
    );
    return [`${texts.a} ; ${texts.b} ${relations[0]} ${texts.c}`, absorptions.length];
  };
  const f = Math.fround;

  test.each([
    [
      'cancellation takes more digits',
      show('subtract', [f(100.25), f(100.13), f(f(100.25) - f(100.13))]),
      '100.25 ; 100.13 = 0.1200',
      0,
    ],
    [
      'an overflow is no equation',
      show('subtract', [3e38, -3e38, Infinity]),
      '3e38 ; −3e38 → ∞',
      0,
    ],
    ['nor is an underflow', show('divide', [f(1e-30), f(1e30), 0]), '1e−30 ; 1e30 → 0', 0],
    [
      'the last bit of a double is seen',
      show('subtract', [1 + 2 ** -52, 1, 2 ** -52], float64),
      '1.000000000000000222 ; 1 = 2.220e−16',
      0,
    ],
    [
      'a first term can be absorbed too',
      show('add', [f(4.1e-8), 10002, 10002]),
      '4.1e−8 ; 10002 → 10002',
      1,
    ],
    ['a zero is not absorbed', show('add', [0, 10002, 10002]), '0 ; 10002 = 10002', 0],
  ])('%s', (_, shown, line, absorptions) => {
    expect(shown).toEqual([line, absorptions]);
  });
});
