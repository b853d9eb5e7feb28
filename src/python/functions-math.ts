import { valueAt } from '../core/trace.ts';
import type { Elementary } from './array-arithmetic.ts';
import { isNumber, numberOf } from './convert.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import { cellOfNumber, numberAbsolute } from './numbers.ts';
import { pythonNumber } from './sequences.ts';
import { builtin, type Given, required } from './signatures.ts';
import { bool, float, typeName, type Value } from './values.ts';

/** Members of a module that are the same in every run are values; floats have to be made in the run that asks. */
export type Member = Value | { readonly type: 'constant'; readonly value: number };

const constant = (value: number): Member => ({ type: 'constant', value });

/** The argument as a Python float: a number, or an array of one value. */
function argument(machine: Machine, given: Given, name: string, of: string) {
  const value = required(given, name);
  const number = value.type === 'array' ? pythonNumber(machine, value) : value;
  if (!isNumber(number))
    return fail('TypeError', 'wrong argument', { function: of, type: typeName(value) });
  return number;
}

/** math.exp and its kind: errors where NumPy gives infinities and NaN. */
function elementary(name: Elementary, isInDomain: (value: number) => boolean): [string, Member] {
  const of = `math.${name}`;
  const run = (machine: Machine, given: Given): Value => {
    const cell = cellOfNumber(machine, argument(machine, given, 'x', of));
    const value = valueAt(cell);
    if (!isInDomain(value)) return fail('ValueError', 'outside the domain', { function: of });
    const made = machine.python[name](cell);
    if (Number.isFinite(value) && !Number.isFinite(valueAt(made)))
      return fail('OverflowError', 'result too large', { function: of });
    return { type: 'float', cell: made };
  };
  return [name, builtin(of, 'x', run)];
}

const tested = (name: string, holds: (value: number) => boolean): [string, Member] => [
  name,
  builtin(`math.${name}`, 'x', (machine, given) =>
    bool(holds(numberOf(argument(machine, given, 'x', `math.${name}`)))),
  ),
];

const log = builtin('math.log', 'x base=', (machine, given) => {
  const logarithm = (name: string) => {
    const cell = cellOfNumber(machine, argument(machine, given, name, 'math.log'));
    if (valueAt(cell) <= 0)
      return fail('ValueError', 'outside the domain', { function: 'math.log' });
    return machine.python.log(cell);
  };
  const ofX = logarithm('x');
  if (given('base') === undefined) return { type: 'float', cell: ofX };
  const ofBase = logarithm('base');
  if (valueAt(ofBase) === 0) return fail('ZeroDivisionError', 'division by zero', {});
  return { type: 'float', cell: machine.python.div(ofX, ofBase) };
});

const pow = builtin('math.pow', 'x y', (machine, given) => {
  const [x, y] = ['x', 'y'].map((name) => numberOf(argument(machine, given, name, 'math.pow')));
  if (x === undefined || y === undefined) return float(machine, Number.NaN);
  const areFinite = Number.isFinite(x) && Number.isFinite(y);
  if (areFinite && ((x === 0 && y < 0) || (x < 0 && !Number.isInteger(y))))
    return fail('ValueError', 'outside the domain', { function: 'math.pow' });
  const [base, exponent] = [machine.python.number(x), machine.python.number(y)];
  const cell = machine.python.pow(base, exponent);
  if (areFinite && !Number.isFinite(valueAt(cell)))
    return fail('OverflowError', 'result too large', { function: 'math.pow' });
  return { type: 'float', cell };
});

const fabs = builtin('math.fabs', 'x', (machine, given) => {
  const value = argument(machine, given, 'x', 'math.fabs');
  return numberAbsolute(machine, { type: 'float', cell: cellOfNumber(machine, value) });
});

export const MATH: ReadonlyMap<string, Member> = new Map<string, Member>([
  elementary('exp', () => true),
  elementary('expm1', () => true),
  elementary('log1p', (value) => !(value <= -1)),
  elementary('sqrt', (value) => !(value < 0)),
  ['log', log],
  ['pow', pow],
  ['fabs', fabs],
  tested('isnan', Number.isNaN),
  tested('isfinite', Number.isFinite),
  tested('isinf', (value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  ['inf', constant(Number.POSITIVE_INFINITY)],
  ['nan', constant(Number.NaN)],
  ['pi', constant(Math.PI)],
  ['e', constant(Math.E)],
]);
