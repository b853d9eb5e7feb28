import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float16, float32 } from '../../src/core/format.ts';
import { largestMagnitude, scaledNorm } from '../../src/core/magnitude.ts';
import { recorder } from '../../src/core/recorder.ts';
import {
  type Arithmetic,
  at,
  type Operand,
  operandsOf,
  type Step,
  sourceOf,
  stepOf,
  valueAt,
} from '../../src/core/trace.ts';
import { finiteMask, guardedLogSumExp, zerosWhereMasked } from '../../src/softmax/programs.ts';

const { input, number, equal, atLeast, isInfinite, where } = recorder(float32, true);
const list = (operand: Operand) => [...stepOf(operand).values];

describe('comparisons', () => {
  const x = input([1, -0, Number.NaN, Infinity, -Infinity]);

  test('give 1 where they hold and 0 elsewhere, and nothing holds of a NaN', () => {
    expect(list(equal(x, number(0)))).toEqual([0, 1, 0, 0, 0]);
    expect(list(equal(x, x))).toEqual([1, 1, 0, 1, 1]);
    expect(list(atLeast(x, number(0)))).toEqual([1, 1, 0, 1, 0]);
    expect(list(isInfinite(x))).toEqual([0, 0, 0, 1, 1]);
  });

  test('raise no flag', () => {
    for (const step of [equal(x, number(0)), isInfinite(x)])
      expect([...step.values.keys()].map(step.flagsAt)).toEqual(Array(5).fill(0));
  });
});

describe('where', () => {
  const [yes, no] = [input([1, 2, 3]), input([4, 2 ** -149, -0])];
  const condition = input([1, 0, 0]);
  const chosen = where(condition, yes, no);

  test('chooses lane by lane, and flushes nothing', () => {
    expect(list(chosen)).toEqual([1, 2 ** -149, -0]);
    expect([0, 1, 2].map(chosen.flagsAt)).toEqual([0, 0, 0]);
  });

  test('takes one number for all lanes, on either side of the choice', () => {
    expect(list(where(number(1), number(7), no))).toEqual([7, 7, 7]);
    expect(list(where(condition, number(7), no))).toEqual([7, 2 ** -149, -0]);
    expect(valueAt(where(number(0), number(7), number(8)))).toBe(8);
  });

  test('has read its condition and what it chose, not the other', () => {
    expect(operandsOf(at(chosen, 0))).toEqual([at(condition, 0), at(yes, 0)]);
    expect(operandsOf(at(chosen, 1))).toEqual([at(condition, 1), at(no, 1)]);
  });

  test('leads back to where the value came from, through any number of choices', () => {
    const again = where(number(1), chosen, yes);
    expect(sourceOf(at(again, 1))).toEqual(at(no, 1));
    expect(sourceOf(at(no, 1))).toEqual(at(no, 1));
  });
});

/** The operations of a program on x, in the order in which they ran. */
function operationsOn(
  values: readonly number[],
  program: (arithmetic: Arithmetic, x: Step) => unknown,
): string[] {
  const arithmetic = recorder(float16, false);
  const ran: string[] = [];
  const note = (operand: Operand) => ran.push(stepOf(operand).operation);
  const noting = Object.fromEntries(
    Object.entries(arithmetic).map(([name, operation]) => [
      name,
      (...operands: unknown[]) => {
        const made = (operation as (...all: unknown[]) => Operand)(...operands);
        note(made);
        return made;
      },
    ]),
  ) as unknown as Arithmetic;
  program(noting, arithmetic.input(values));
  return ran;
}

describe('no operation depends on a value', () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, Number.NaN),
  );
  test.each<readonly [string, (arithmetic: Arithmetic, x: Step) => unknown]>([
    ['guarded log-sum-exp', guardedLogSumExp],
    ['finite mask', (arithmetic, x) => finiteMask(arithmetic, x, -65504)],
    ['zeros where masked', (arithmetic, x) => zerosWhereMasked(arithmetic, x, x)],
    ['largest magnitude', largestMagnitude],
    ['scaled norm', scaledNorm],
  ])('%s', (_, program) => {
    const usual = operationsOn([1, 2, 3], program);
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 3 }), (values) => {
        expect(operationsOn(values, program)).toEqual(usual);
      }),
    );
  });

  test('the norm of nothing but zeros is 0, of either sign', () => {
    for (const zeros of [[0, 0], [-0], [-0, 0]]) {
      const arithmetic = recorder(float16, false);
      expect(valueAt(scaledNorm(arithmetic, arithmetic.input(zeros)).norm)).toBe(0);
    }
  });
});
