import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { INEXACT, INVALID, UNDERFLOW } from '../../src/core/flags.ts';
import { float32, float64 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import {
  type Arithmetic,
  at,
  type Cell,
  cellOf,
  flagsOf,
  type Operand,
  operandsOf,
  type Step,
  stepOf,
  valueAt,
} from '../../src/core/trace.ts';
import { plus, type Rational, rational, same, times } from '../softmax/exact.ts';

const INF = Number.POSITIVE_INFINITY;
const on = recorder(float32, false);
const { input, number, add, sub, mul, div, neg, sum, max, larger, others, stack, where } = on;

const list = (operand: Operand | undefined): number[] =>
  operand === undefined ? [] : [...stepOf(operand).values];

/** dL/dx, lane by lane. */
const slope = (loss: Cell, x: Step): number[] => list(backward(on, loss).of(x));

describe('the rules', () => {
  const UNARY = ['sqrt', 'exp', 'expm1', 'log', 'log1p', 'neg'] as const;

  test.each(UNARY)('%s agrees with a central difference', (name) => {
    const wide = recorder(float64, false);
    const run = (value: number) => {
      const x = wide.input([value]);
      return { x, y: at(wide[name](x), 0) };
    };
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), (value) => {
        const { x, y } = run(value);
        const [ofX = Number.NaN] = list(backward(wide, y).of(x));
        const h = 1e-5;
        const secant = (valueAt(run(value + h).y) - valueAt(run(value - h).y)) / (2 * h);
        expect(Math.abs(ofX - secant)).toBeLessThan(1e-6 * Math.max(1, Math.abs(secant)));
      }),
    );
  });

  test('a quotient: g / b, and -g * ((a / b) / b) in that order', () => {
    const [a, b] = [number(3), number(0.7)];
    const { of } = backward(on, div(a, b));
    expect(list(of(a))).toEqual([Math.fround(1 / Math.fround(0.7))]);
    const twice = Math.fround(Math.fround(3 / Math.fround(0.7)) / Math.fround(0.7));
    expect(list(of(b))).toEqual([-twice]);
    // b * b would be infinite here, and a / (b * b) zero.
    const large = number(1e30);
    expect(list(backward(on, div(number(1e30), large)).of(large))).toEqual([-Math.fround(1e-30)]);
  });

  test('a number that was subtracted from all lanes receives the sum of the lanes', () => {
    const [x, m] = [input([1, 2, 3]), number(1)];
    const { of } = backward(on, sum(mul(sub(x, m), input([1, 10, 100]))));
    expect(list(of(x))).toEqual([1, 10, 100]);
    expect(valueAt(of(m) ?? number(0))).toBe(-111);
  });

  test('the maximum: an equal share to each lane that holds it', () => {
    const x = input([3, 1, 3, 2, 3]);
    const third = Math.fround(1 / 3);
    expect(slope(max(x), x)).toEqual([third, 0, third, 0, third]);
    const bad = input([1, Number.NaN, Number.NaN]);
    expect(slope(max(bad), bad)).toEqual([0, 0.5, 0.5]);
  });

  test('the larger of two: half each where they are equal, all to both where one is NaN', () => {
    const [a, b] = [input([1, 5, 2, Number.NaN]), input([2, 4, 2, 0])];
    const { of } = backward(on, sum(larger(a, b)));
    expect([list(of(a)), list(of(b))]).toEqual([
      [0, 1, 0.5, 1],
      [1, 0, 0.5, 1],
    ]);
  });

  test('choices pass on what was chosen, and nothing to the condition', () => {
    const [condition, yes, no] = [input([1, 0, 1]), input([1, 2, 3]), number(7)];
    const chosen = where(condition, yes, input([0, 0, 0]));
    const { of } = backward(on, sum(mul(chosen, chosen)));
    expect(list(of(yes))).toEqual([2, 0, 6]);
    expect(of(condition)).toBeUndefined();
    expect(of(no)).toBeUndefined();
    const everywhere = number(4);
    const filled = where(condition, everywhere, yes);
    expect(list(backward(on, sum(filled)).of(everywhere)).at(-1)).toBe(2);
    expect(slope(sum(filled), yes)).toEqual([0, 1, 0]);
  });

  test('the lane that `others` leaves out gets 0, and stacked cells what each lane has', () => {
    const x = input([4, 9, 2]);
    const rest = others(x, x, max(x));
    expect(slope(sum(mul(rest, rest)), x)).toEqual([8, 0, 4]);
    const again = stack([at(x, 2), at(x, 0), at(x, 2)]);
    expect(slope(sum(mul(again, input([1, 10, 100]))), x)).toEqual([10, 0, 101]);
    const one = input([5]);
    expect(list(backward(on, sum(others(one, one, max(one)))).of(one))).toEqual([]);
  });

  test('a stack of numbered values knows where each is from, and gives its gradient back', () => {
    const x = input([4, 9, 2]);
    const seven = number(7);
    const picked = stack([seven, x], Int32Array.of(3, 0, 1, 1));
    expect([...picked.values]).toEqual([2, 7, 4, 4]);
    expect(operandsOf(at(picked, 0))).toEqual([at(x, 2)]);
    expect(operandsOf(at(picked, 1))).toEqual([seven]);
    const loss = sum(mul(picked, input([1, 10, 100, 1000])));
    expect(slope(loss, x)).toEqual([1100, 0, 1]);
    const ofSeven = backward(on, loss).of(seven);
    expect(ofSeven && valueAt(ofSeven)).toBe(10);
  });

  test('a partial sum has no gradient', () => {
    const partial = at(sum(input([1, 2, 3])).step, 1);
    expect(() => backward(on, mul(partial, partial))).toThrow(RangeError);
  });

  test('a gradient can be differentiated again: the second derivative of x * x * x is 6x', () => {
    const x = number(5);
    const slopeOfX = backward(on, mul(mul(x, x), x)).of(x) ?? number(0);
    expect(list(slopeOfX)).toEqual([75]);
    expect(list(backward(on, slopeOfX).of(x))).toEqual([30]);
  });
});

describe('as a trace', () => {
  test('what several uses give is added up from the last use to the first', () => {
    const x = number(1);
    const [first, second, third] = [2 ** 24, 1, 1].map((factor) => mul(x, number(factor)));
    if (first === undefined || second === undefined || third === undefined) return;
    // (1 + 1) + 2^24 is exact; from the first use on, each 1 would be absorbed.
    expect(list(backward(on, add(add(first, second), third)).of(x))).toEqual([2 ** 24 + 2]);
  });

  test('0 * Infinity is recorded where it arises, with its flag and its operands', () => {
    const x = input([-INF, INF]);
    const loss = sum(mul(on.exp(x), input([1, 0])));
    const ofX = backward(on, loss).of(x);
    expect(list(ofX)).toEqual([0, Number.NaN]);
    const born = cellOf(ofX ?? loss, 1);
    expect(flagsOf(born)).toBe(INVALID);
    expect(operandsOf(born).map(valueAt)).toEqual([0, INF]);
  });

  test('subnormal gradients are flushed where the arithmetic flushes', () => {
    for (const [flush, expected] of [
      [false, 2 ** -140],
      [true, 0],
    ] as const) {
      const flushing = recorder(float32, flush);
      const [x, factor] = [flushing.number(1), flushing.number(2 ** -100)];
      const loss = flushing.mul(flushing.mul(x, factor), flushing.number(2 ** -40));
      const ofX = backward(flushing, loss).of(x) ?? loss;
      expect(valueAt(ofX)).toBe(expected);
      expect(flagsOf(ofX) & UNDERFLOW).toBe(flush ? UNDERFLOW : 0);
    }
  });

  test('what the loss does not depend on has no gradient; the loss itself has 1', () => {
    const [x, other] = [number(2), number(3)];
    const loss = neg(x);
    const { of } = backward(on, loss);
    expect(of(other)).toBeUndefined();
    expect(list(of(loss))).toEqual([1]);
    expect(list(of(x))).toEqual([-1]);
  });
});

/** A value with its derivative by one number. */
interface Dual {
  readonly value: Rational;
  readonly slope: Rational;
}

const plusDual = (a: Dual, b: Dual): Dual => ({
  value: plus(a.value, b.value),
  slope: plus(a.slope, b.slope),
});
const timesDual = (a: Dual, b: Dual): Dual => ({
  value: times(a.value, b.value),
  slope: plus(times(a.value, b.slope), times(a.slope, b.value)),
});
const minusOne: Dual = { value: rational(-1), slope: rational(0) };
const negDual = (a: Dual): Dual => timesDual(minusOne, a);

/** A program of random instructions: each appends a vector of three lanes to the list it reads from. */
interface Instruction {
  readonly kind: 'add' | 'sub' | 'mul' | 'neg' | 'addSum' | 'mulLane' | 'stack' | 'halve';
  readonly a: number;
  readonly b: number;
}

const LANES = 3;
const pick = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
};

function runRecorded(
  { add, sub, mul, neg, sum, stack, div, number }: Arithmetic,
  x: Step,
  program: readonly Instruction[],
): Cell {
  const steps = [x];
  for (const { kind, a, b } of program) {
    const [left, right] = [pick(steps, a), pick(steps, b)];
    const made = {
      add: () => add(left, right),
      sub: () => sub(left, right),
      mul: () => mul(left, right),
      neg: () => neg(left),
      addSum: () => add(left, sum(right)),
      mulLane: () => mul(left, at(right, a % LANES)),
      stack: () => stack([at(left, 2), at(right, 0), at(left, 2)]),
      halve: () => div(left, number(2)),
    }[kind]();
    steps.push(made);
  }
  return sum(pick(steps, steps.length - 1));
}

function runDual(x: readonly Dual[], program: readonly Instruction[]): Dual {
  const vectors: (readonly Dual[])[] = [x];
  const half: Dual = { value: rational(0.5), slope: rational(0) };
  for (const { kind, a, b } of program) {
    const [left, right] = [pick(vectors, a), pick(vectors, b)];
    const each = (fn: (one: Dual, other: Dual) => Dual) =>
      left.map((one, lane) => fn(one, pick(right, lane)));
    const made = {
      add: () => each(plusDual),
      sub: () => each((one, other) => plusDual(one, negDual(other))),
      mul: () => each(timesDual),
      neg: () => left.map(negDual),
      addSum: () => left.map((one) => plusDual(one, right.reduce(plusDual))),
      mulLane: () => left.map((one) => timesDual(one, pick(right, a % LANES))),
      stack: () => [pick(left, 2), pick(right, 0), pick(left, 2)],
      halve: () => left.map((one) => timesDual(one, half)),
    }[kind]();
    vectors.push(made);
  }
  return pick(vectors, vectors.length - 1).reduce(plusDual);
}

const instruction: fc.Arbitrary<Instruction> = fc.record({
  kind: fc.constantFrom('add', 'sub', 'mul', 'neg', 'addSum', 'mulLane', 'stack', 'halve'),
  a: fc.nat(11),
  b: fc.nat(11),
});

test('where no operation rounds, gradients are those of forward differentiation over the rationals', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: LANES, maxLength: LANES }),
      fc.array(instruction, { minLength: 1, maxLength: 7 }),
      (values, program) => {
        const wide = recorder(float64, false);
        const x = wide.input(values);
        const { of } = backward(wide, runRecorded(wide, x, program));
        const ofX = of(x);
        if (ofX === undefined || !isExact(ofX)) return;
        exact++;
        for (const lane of values.keys()) {
          const duals = values.map((value, at) => ({
            value: rational(value),
            slope: rational(at === lane ? 1 : 0),
          }));
          const { slope } = runDual(duals, program);
          expect(same(rational(valueAt(cellOf(ofX, lane))), slope)).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
  expect(exact).toBeGreaterThan(500);
});

/** Whether nothing was rounded on the way to an operand. */
function isExact(last: Operand): boolean {
  const seen = new Set<Step>();
  const pending = [stepOf(last)];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    if (step.values.some((_, lane) => step.flagsAt(lane) & INEXACT)) return false;
    pending.push(...step.operands.map(stepOf));
  }
  return true;
}
