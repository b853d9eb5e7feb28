import type { Cell } from '../core/trace.ts';
import type { NdArray } from './arrays.ts';
import type { DType } from './dtypes.ts';
import type { Machine } from './machine.ts';
import type { ModuleName } from './problems.ts';
import type { FunctionDefinition } from './syntax.ts';

/** A value while a program runs. */
export type Value =
  | { readonly type: 'none' | 'ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  /** Python's own float: a float64, with the step that made it. */
  | { readonly type: 'float'; readonly cell: Cell }
  | { readonly type: 'str'; readonly value: string }
  | TupleValue
  | ListValue
  | {
      readonly type: 'range';
      readonly start: number;
      readonly length: number;
      readonly step: number;
    }
  | NdArray
  | { readonly type: 'dtype'; readonly dtype: DType; readonly module: ModuleName }
  | { readonly type: 'finfo'; readonly dtype: DType; readonly module: ModuleName }
  | { readonly type: 'module'; readonly name: ModuleName | 'numpy.testing' }
  | FunctionValue
  | BuiltinValue;

/** `names`: of a named tuple, as torch.max(x, dim) gives. `left`: how many items more there were (snapshot.ts). */
export interface TupleValue {
  readonly type: 'tuple';
  readonly items: readonly Value[];
  readonly left?: number;
  readonly names?: readonly string[];
}

/** The only value of Python's own that changes. */
export interface ListValue {
  readonly type: 'list';
  readonly items: Value[];
  readonly left?: number;
}

export interface FunctionValue {
  readonly type: 'function';
  readonly definition: FunctionDefinition;
  readonly defaults: ReadonlyMap<string, Value>;
  readonly scope: Scope;
}

export interface BuiltinValue {
  readonly type: 'builtin';
  readonly name: string;
  readonly call: (machine: Machine, args: Arguments) => Value;
  /** Where the function is a type as well (float, np.float32): what it means as a dtype. */
  readonly dtype?: DType;
}

/** What a call gives a function. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** The names of one call of a function, or of the module. */
export interface Scope {
  readonly variables: Map<string, Value>;
  /** The names that are local here; null for the module, where all are. */
  readonly locals: ReadonlySet<string> | null;
  readonly outer: Scope | null;
}

export const NONE: Value = { type: 'none' };
export const ELLIPSIS: Value = { type: 'ellipsis' };
export const TRUE: Value = { type: 'bool', value: true };
export const FALSE: Value = { type: 'bool', value: false };

export const bool = (value: boolean): Value => (value ? TRUE : FALSE);
export const int = (value: bigint | number): Value => ({ type: 'int', value: BigInt(value) });
export const str = (value: string): Value => ({ type: 'str', value });
export const tuple = (items: readonly Value[]): TupleValue => ({ type: 'tuple', items });
export const float = (machine: Machine, value: number): Value => ({
  type: 'float',
  cell: machine.python.number(value),
});

/** The name of a value's type, as Python's messages have it. */
export function typeName(value: Value): string {
  switch (value.type) {
    case 'none':
      return 'NoneType';
    case 'array':
      if (value.library === 'torch') return 'Tensor';
      return value.isScalar ? `numpy.${value.dtype.name}` : 'numpy.ndarray';
    case 'builtin':
      return 'builtin_function_or_method';
    default:
      return value.type;
  }
}
