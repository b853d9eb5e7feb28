import type { NdArray } from './arrays.ts';
import { DTYPE_NAMES, type DType } from './dtypes.ts';
import { fail } from './errors.ts';
import { indexOf } from './indices.ts';
import type { Machine } from './machine.ts';
import { truth } from './sequences.ts';
import { type Arguments, type BuiltinValue, typeName, type Value } from './values.ts';

/**
 * The parameters of a built-in function: names in order, with `=` where it may be left out, `!` where Python has it and
 * this interpreter does not, `|` between names for the same. From `*` on only by name.
 */
export type Signature = string;

interface Parameter {
  readonly names: readonly string[];
  readonly isOptional: boolean;
  readonly isUnsupported: boolean;
}

const read = (signature: Signature): { parameters: Parameter[]; positional: number } => {
  const words = signature.split(' ').filter((word) => word !== '');
  const star = words.indexOf('*');
  const parameters = words
    .filter((word) => word !== '*')
    .map((word) => ({
      names: word.replace(/[=!]/g, '').split('|'),
      isOptional: /[=!]/.test(word),
      isUnsupported: word.includes('!'),
    }));
  return { parameters, positional: star < 0 ? parameters.length : star };
};

/** What a call gave for each parameter, under its first name. */
export type Given = (name: string) => Value | undefined;

/** A built-in function. `run` gets what was given for each parameter. */
export function builtin(
  name: string,
  signature: Signature,
  run: (machine: Machine, given: Given) => Value,
  dtype?: DType,
): BuiltinValue {
  const { parameters, positional } = read(signature);
  const call = (machine: Machine, args: Arguments) =>
    run(machine, bind(name, parameters, positional, args));
  return { type: 'builtin', name, call, ...(dtype && { dtype }) };
}

function bind(
  name: string,
  parameters: readonly Parameter[],
  most: number,
  args: Arguments,
): Given {
  const given = new Map<string, Value>();
  if (args.positional.length > most)
    fail('TypeError', 'too many arguments', {
      function: name,
      most,
      given: args.positional.length,
    });
  const put = ({ names, isUnsupported }: Parameter, value: Value) => {
    const [first = ''] = names;
    if (isUnsupported && value.type !== 'none')
      fail('Outside', 'argument not supported', { function: name, name: first });
    if (given.has(first))
      fail('TypeError', 'argument given twice', { function: name, name: first });
    given.set(first, value);
  };
  for (const [index, value] of args.positional.entries()) {
    const parameter = parameters[index];
    if (parameter !== undefined) put(parameter, value);
  }
  for (const [word, value] of args.keywords) {
    const parameter = parameters.find(({ names }) => names.includes(word));
    put(parameter ?? fail('TypeError', 'unknown argument', { function: name, name: word }), value);
  }
  for (const { names, isOptional } of parameters)
    if (!isOptional && !given.has(names[0] ?? ''))
      fail('TypeError', 'missing argument', { function: name, name: names[0] ?? '' });
  return (one) => given.get(one);
}

export const required = (given: Given, name: string): Value =>
  given(name) ?? fail('TypeError', 'missing argument', { function: '', name });

/** None counts as not given. */
export const optional = (given: Given, name: string): Value | undefined => {
  const value = given(name);
  return value?.type === 'none' ? undefined : value;
};

export function integer(value: Value, of: string): number {
  return (
    indexOf(value) ?? fail('TypeError', 'wrong argument', { function: of, type: typeName(value) })
  );
}

/** axis and keepdims of a reduction. */
export function along(machine: Machine, given: Given, of: string) {
  const axis = optional(given, 'axis');
  const keepdims = given('keepdims');
  if (axis?.type === 'tuple')
    return fail('Outside', 'argument not supported', { function: of, name: 'axis' });
  return {
    axis: axis === undefined ? null : integer(axis, of),
    keepdims: keepdims !== undefined && truth(machine, keepdims),
  };
}

/** What was given as dtype: np.float32, 'float32', float, an array's own. */
export function dtypeOf(value: Value | undefined): DType | undefined {
  if (value === undefined || value.type === 'none') return undefined;
  if (value.type === 'dtype' || value.type === 'builtin') {
    if (value.dtype !== undefined) return value.dtype;
  } else if (value.type === 'str') {
    const known = DTYPE_NAMES.get(value.value);
    return known ?? fail('TypeError', 'unknown type', { name: value.value });
  }
  return fail('TypeError', 'wrong argument', { function: 'dtype', type: typeName(value) });
}

/** (2, 3), [2, 3] or 2. */
export function shapeOf(machine: Machine, value: Value, of: string): number[] {
  const items = value.type === 'tuple' || value.type === 'list' ? value.items : [value];
  const shape = items.map((item) => integer(item, of));
  if (shape.length > 8) return fail('Limit', 'limit', { limit: 'size', most: 8 });
  for (const length of shape) {
    if (length < 0) fail('ValueError', 'negative size', {});
    machine.checkSize(length);
  }
  machine.checkSize(shape.reduce((size, length) => size * length, 1));
  return shape;
}

export const arrayIn = (value: Value, of: string): NdArray =>
  value.type === 'array'
    ? value
    : fail('TypeError', 'wrong argument', { function: of, type: typeName(value) });
