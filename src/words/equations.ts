import { type Format, float64 } from '../core/format.ts';
import { type DecimalMark, shownFloat, TABLE_DIGITS, typeset } from './numbers.ts';
import {
  coarsestOperands,
  hidesTerm,
  isExact,
  isNumeric,
  isRoundedVisibly,
  isTrue,
  isTrueUnrounded,
  keptOperand,
  lookalike,
  type Printed,
  type PrintedEquation,
  type Written,
} from './printed-equation.ts';

/**
 * Equations with live numbers in them. Four digits of each number can make an equation false (10002 + 0.4076 = 10002), so
 * each number is printed with the digits that the equations it stands in need.
 */

export interface Equation<Name extends string> {
  readonly operation: Written;
  readonly operands: readonly Name[];
  readonly result: Name;
}

/**
 * How the printed sides compare: equal; equal within a unit of the last printed place; or an arrow, where the operation
 * gives a result that is visibly not equal, because the format rounded it, absorbed a term, or has only NaN or an
 * infinity for it.
 */
export type Relation = '=' | '≈' | '→';

export interface ShownEquations<Name extends string> {
  readonly texts: Readonly<Record<Name, string>>;
  /** Of each equation, in their order. */
  readonly relations: readonly Relation[];
  /** Where a result is one of its terms, because the other was absorbed: both terms. */
  readonly absorptions: readonly { readonly kept: Name; readonly lost: Name }[];
}

/** The exact difference of two neighbouring float64 has four digits well before this. */
const MOST = 40;

/** The texts of numbers that stand in equations, and how the sides of each equation compare. */
export function shownEquations<Name extends string>(
  values: Readonly<Record<Name, number>>,
  equations: readonly Equation<Name>[],
  format: Format,
  mark: DecimalMark,
): ShownEquations<Name> {
  const names = Object.keys(values) as Name[];
  const digits = new Map(names.map((name) => [name, TABLE_DIGITS]));
  const read = (name: Name) => print(values[name], digits.get(name) ?? TABLE_DIGITS, format);
  const printed = () =>
    equations.map(({ operation, operands, result }) => ({
      operation,
      operands: operands.map(read),
      result: read(result),
    }));

  /** Gives one more digit to each number that lacks one; false when none does. */
  function grow(): boolean {
    const short = printed().flatMap((equation, index) => {
      const { operands = [], result } = equations[index] ?? {};
      const slots = [...operands, ...(result === undefined ? [] : [result])];
      return lacking(equation, format).flatMap((place) => slots[place] ?? []);
    });
    const growing = new Set(short.filter((name) => (digits.get(name) ?? MOST) < MOST));
    for (const name of growing) digits.set(name, (digits.get(name) ?? 0) + 1);
    return growing.size > 0;
  }

  while (grow());
  const shown = printed();
  return {
    texts: Object.fromEntries(
      names.map((name) => [name, typeset(read(name).text, mark)]),
    ) as Record<Name, string>,
    relations: shown.map(relationOf),
    absorptions: shown.flatMap((equation, index) => {
      const terms = equations[index]?.operands ?? [];
      const place = isNumeric(equation) ? keptOperand(equation) : -1;
      const [kept, lost] = [terms[place], terms[1 - place]];
      return kept === undefined || lost === undefined ? [] : [{ kept, lost }];
    }),
  };
}

/** Digits that tell the floats of a format apart. */
const telling = (format: Format): number => Math.ceil(format.precision * Math.log10(2)) + 1;

/** To more digits than tell it from other floats, a number is printed as the exact value has them. */
function print(value: number, digits: number, format: Format): Printed {
  const text = shownFloat(value, digits > telling(format) ? float64 : format, '.', digits);
  return { value, digits, text: text.replaceAll('\u2212', '-') };
}

/** The numbers of an equation that need another digit, by their places; the result comes after the operands. */
function lacking(equation: PrintedEquation, format: Format): readonly number[] {
  if (!isNumeric(equation)) return [];
  const { operands, result } = equation;
  const kept = keptOperand(equation);
  if (kept >= 0 && operands[kept]?.digits !== result.digits)
    return [(operands[kept]?.digits ?? 0) < result.digits ? kept : operands.length];
  if (hidesTerm(equation) && result.digits < telling(format)) return [operands.length];
  if (kept >= 0) return [];
  const alike = lookalike(equation);
  if (alike >= 0) return [alike, operands.length];
  const enough = isTrue(equation) || (isRoundedVisibly(equation) && isTrueUnrounded(equation));
  return enough ? [] : coarsestOperands(equation);
}

function relationOf(equation: PrintedEquation): Relation {
  const { operands, result } = equation;
  if (!isNumeric(equation)) {
    const hidden =
      Number.isNaN(result.value) || operands.every(({ value }) => Number.isFinite(value));
    return hidden ? '→' : '=';
  }
  if (keptOperand(equation) >= 0 || !isTrue(equation)) return '→';
  return isExact(equation) ? '=' : '≈';
}
