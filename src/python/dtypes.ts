import { FORMATS, type Format, float16, float32, float64 } from '../core/format.ts';

/** The type of an array's values. Integers and booleans are kept as float64s that hold them exactly. */
export type DType =
  | { readonly kind: 'float'; readonly name: string; readonly format: Format }
  | { readonly kind: 'int'; readonly name: 'int64'; readonly format: Format }
  | { readonly kind: 'bool'; readonly name: 'bool'; readonly format: Format };

export const INT64: DType = { kind: 'int', name: 'int64', format: float64 };
export const BOOL: DType = { kind: 'bool', name: 'bool', format: float64 };

const floats = new Map<Format, DType>(
  Object.values(FORMATS).map((format) => [format, { kind: 'float', name: format.name, format }]),
);

/** One object for each format, so that types can be compared with ===. */
export const floatType = (format: Format): DType =>
  floats.get(format) ?? { kind: 'float', name: format.name, format };

export const FLOAT16 = floatType(float16);
export const FLOAT32 = floatType(float32);
export const FLOAT64 = floatType(float64);

/** Of the names that NumPy and PyTorch give types. */
export const DTYPE_NAMES: ReadonlyMap<string, DType> = new Map([
  ...[...floats.values()].map((one) => [one.name, one] as const),
  ['half', FLOAT16],
  ['single', FLOAT32],
  ['float', FLOAT64],
  ['double', FLOAT64],
  ['int64', INT64],
  ['int', INT64],
  ['bool', BOOL],
]);

const RANK = { bool: 0, int: 1, float: 2 } as const;

/** What Python's own numbers are to the promotion rules: weak, so that they take the type of the array. */
export type Weak = 'bool' | 'int' | 'float';

const holds = (outer: Format, inner: Format): boolean =>
  outer.precision >= inner.precision &&
  outer.minExponent <= inner.minExponent &&
  outer.maxExponent >= inner.maxExponent;

/**
 * The type that holds the values of both (numpy.promote_types): int64 with any float but bfloat16 and the 8-bit ones
 * becomes float64; two floats of which neither holds the other, float32.
 */
export function promote(a: DType, b: DType): DType {
  if (a === b) return a;
  if (RANK[a.kind] < RANK[b.kind]) return promote(b, a);
  if (a.kind !== 'float') return a;
  if (b.kind === 'bool') return a;
  if (b.kind === 'int') return FLOAT64;
  if (holds(a.format, b.format)) return a;
  return holds(b.format, a.format) ? b : FLOAT32;
}

/** With one of Python's own numbers (NEP 50): only the kind counts, and float64 is the default of a kind. */
export function promoteWeak(type: DType, weak: Weak): DType {
  if (RANK[weak] <= RANK[type.kind]) return type;
  return weak === 'int' ? INT64 : FLOAT64;
}

/** The type in which NumPy divides, and takes exponentials and logarithms. */
export const inexact = (type: DType, ofBool: DType = FLOAT64): DType => {
  if (type.kind === 'float') return type;
  return type.kind === 'bool' ? ofBool : FLOAT64;
};

/** Whether NumPy lets an in-place operation with a result of one type write to an array of the other ("same kind"). */
export const canStore = (from: DType, to: DType): boolean => RANK[from.kind] <= RANK[to.kind];
