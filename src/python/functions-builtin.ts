import { arrayUnary } from './array-arithmetic.ts';
import { compare } from './comparison.ts';
import { isNumber, numberOf } from './convert.ts';
import { BOOL, FLOAT64, INT64 } from './dtypes.ts';
import { fail } from './errors.ts';
import { strOf } from './format.ts';
import type { Machine } from './machine.ts';
import { numberText } from './number-text.ts';
import { cellOfNumber, numberAbsolute } from './numbers.ts';
import { binary } from './operators.ts';
import { itemsOf, iterate, lengthOf, pythonNumber, truth } from './sequences.ts';
import { builtin, integer, optional, required } from './signatures.ts';
import {
  type Arguments,
  type BuiltinValue,
  bool,
  int,
  NONE,
  str,
  tuple,
  typeName,
  type Value,
} from './values.ts';

/** A function that is given all its positional arguments at once, and the keywords it knows. */
function variadic(
  name: string,
  known: readonly string[],
  run: (machine: Machine, items: readonly Value[], keywords: Arguments['keywords']) => Value,
): BuiltinValue {
  const call = (machine: Machine, { positional, keywords }: Arguments) => {
    for (const word of keywords.keys())
      if (!known.includes(word))
        fail('TypeError', 'unknown argument', { function: name, name: word });
    return run(machine, positional, keywords);
  };
  return { type: 'builtin', name, call };
}

/** max and min of Python compare one after the other: a NaN stays where it stands first, and is passed over elsewhere. */
const best = (name: 'max' | 'min') =>
  variadic(name, ['default', 'key'], (machine, given, keywords) => {
    if (keywords.has('key'))
      return fail('Outside', 'argument not supported', { function: name, name: 'key' });
    const [only] = given;
    if (only === undefined)
      return fail('TypeError', 'missing argument', { function: name, name: 'iterable' });
    const items = given.length === 1 ? itemsOf(machine, only) : given;
    let champion: Value | undefined;
    for (const item of items) {
      const isBetter =
        champion === undefined ||
        truth(machine, compare(machine, name === 'max' ? '>' : '<', item, champion));
      if (isBetter) champion = item;
    }
    return (
      champion ??
      keywords.get('default') ??
      fail('ValueError', 'empty reduction', { function: name })
    );
  });

const sum = builtin('sum', 'iterable start=', (machine, given) => {
  let total = given('start') ?? int(0);
  for (const item of iterate(machine, required(given, 'iterable')))
    total = binary(machine, '+', total, item);
  return total;
});

const print = variadic('print', ['sep', 'end', 'flush', 'file'], (machine, values, keywords) => {
  for (const word of ['end', 'file'])
    if (keywords.has(word))
      return fail('Outside', 'argument not supported', { function: 'print', name: word });
  const between = keywords.get('sep');
  const separator = between?.type === 'str' ? between.value : ' ';
  let line = '';
  for (const [index, value] of values.entries()) {
    line += (index > 0 ? separator : '') + strOf(machine, value);
    machine.checkSize(line.length);
  }
  machine.print(line);
  return NONE;
});

const toFloat = builtin(
  'float',
  'x=',
  (machine, given) => {
    const value = given('x') ?? int(0);
    if (value.type === 'str') return numberText(machine, value.value);
    const number = value.type === 'array' ? pythonNumber(machine, value) : value;
    if (!isNumber(number))
      return fail('TypeError', 'wrong argument', { function: 'float', type: typeName(value) });
    return { type: 'float', cell: cellOfNumber(machine, number) };
  },
  FLOAT64,
);

const toInt = builtin(
  'int',
  'x=',
  (machine, given) => {
    const value = given('x') ?? int(0);
    if (value.type === 'str') {
      const text = value.value.trim();
      if (!/^[+-]?\d{1,300}$/.test(text))
        return fail('ValueError', 'not a number text', { text: text.slice(0, 40), type: 'int' });
      return int(BigInt(text.replace(/^\+/, '')));
    }
    const number = value.type === 'array' ? pythonNumber(machine, value) : value;
    if (!isNumber(number))
      return fail('TypeError', 'wrong argument', { function: 'int', type: typeName(value) });
    if (number.type === 'int') return number;
    const whole = numberOf(number);
    if (Number.isNaN(whole)) return fail('ValueError', 'not finite', { value: 'nan' });
    if (!Number.isFinite(whole)) return fail('OverflowError', 'not finite', { value: 'inf' });
    return int(BigInt(Math.trunc(whole)));
  },
  INT64,
);

const toBool = builtin(
  'bool',
  'x=',
  (machine, given) => bool(truth(machine, given('x') ?? bool(false))),
  BOOL,
);

const range = builtin('range', 'start stop= step=', (_, given) => {
  const bounds = [required(given, 'start'), given('stop'), given('step')].map((value) =>
    value === undefined ? undefined : integer(value, 'range'),
  );
  const [first = 0, second, step = 1] = bounds;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  if (step === 0) return fail('ValueError', 'slice step zero', {});
  return { type: 'range', start, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
});

const abs = builtin('abs', 'x', (machine, given) => {
  const value = required(given, 'x');
  if (value.type === 'array') return arrayUnary(machine, 'abs', value);
  if (isNumber(value)) return numberAbsolute(machine, value);
  return fail('TypeError', 'wrong argument', { function: 'abs', type: typeName(value) });
});

const enumerate = builtin('enumerate', 'iterable start=', (machine, given) => {
  const start = integer(optional(given, 'start') ?? int(0), 'enumerate');
  const items = itemsOf(machine, required(given, 'iterable'));
  return { type: 'list', items: items.map((item, index) => tuple([int(start + index), item])) };
});

const zip = variadic('zip', [], (machine, given) => {
  const columns = given.map((one) => itemsOf(machine, one));
  const length = columns.length === 0 ? 0 : Math.min(...columns.map((items) => items.length));
  const row = (index: number) => tuple(columns.flatMap((items) => items[index] ?? []));
  return { type: 'list', items: Array.from({ length }, (_, index) => row(index)) };
});

const some = builtin('any', 'iterable', (machine, given) => {
  for (const item of iterate(machine, required(given, 'iterable')))
    if (truth(machine, item)) return bool(true);
  return bool(false);
});

const every = builtin('all', 'iterable', (machine, given) => {
  for (const item of iterate(machine, required(given, 'iterable')))
    if (!truth(machine, item)) return bool(false);
  return bool(true);
});

/** Names that are there without an import. */
export const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['abs', abs],
  ['all', every],
  ['any', some],
  ['bool', toBool],
  ['enumerate', enumerate],
  ['float', toFloat],
  ['int', toInt],
  ['len', builtin('len', 'obj', (_, given) => int(lengthOf(required(given, 'obj'))))],
  [
    'list',
    builtin('list', 'iterable=', (machine, given) => {
      const value = given('iterable');
      return { type: 'list', items: value === undefined ? [] : itemsOf(machine, value) };
    }),
  ],
  ['max', best('max')],
  ['min', best('min')],
  ['print', print],
  ['range', range],
  [
    'reversed',
    builtin('reversed', 'sequence', (machine, given) => ({
      type: 'list',
      items: itemsOf(machine, required(given, 'sequence')).reverse(),
    })),
  ],
  [
    'str',
    builtin('str', 'object', (machine, given) => str(strOf(machine, required(given, 'object')))),
  ],
  ['sum', sum],
  [
    'tuple',
    builtin('tuple', 'iterable=', (machine, given) => {
      const value = given('iterable');
      return tuple(value === undefined ? [] : itemsOf(machine, value));
    }),
  ],
  ['zip', zip],
]);

/** Names that Python has and this subset does not: using one is no NameError. */
export const OTHER_BUILTINS: ReadonlySet<string> = new Set(
  (
    'aiter anext ascii bin breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod eval ' +
    'exec filter format frozenset getattr globals hasattr hash help hex id input isinstance issubclass iter locals map ' +
    'memoryview next object oct open ord pow property repr round set setattr slice sorted staticmethod super type vars ' +
    '__import__ __name__ __doc__ __file__ __builtins__ __debug__ __loader__ __spec__ __package__ NotImplemented Exception ' +
    'BaseException ValueError TypeError IndexError KeyError NameError AttributeError RuntimeError ZeroDivisionError ' +
    'OverflowError ArithmeticError AssertionError FloatingPointError StopIteration NotImplementedError RecursionError Warning'
  ).split(' '),
);
