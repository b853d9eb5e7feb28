/**
 * Reads what was kept on the device, which may be anything: a value of the right shape, or undefined. A schema library
 * needs four times the bytes for the same (valibot: 2.2 kB gzipped).
 */
export type Shape<T> = (data: unknown) => T | undefined;

/** One of these values. */
export const oneOf =
  <T extends string>(values: readonly T[]): Shape<T> =>
  (data) =>
    values.find((value) => value === data);

/** A text of at most so many UTF-16 code units. */
export const text =
  (longest: number): Shape<string> =>
  (data) =>
    typeof data === 'string' && data.length <= longest ? data : undefined;

/** A number from `low` to `high`, both included; never NaN. */
export const between =
  (low: number, high: number): Shape<number> =>
  (data) =>
    typeof data === 'number' && data >= low && data <= high ? data : undefined;

/** A whole number from 0 to `most`, both included. */
export const count =
  (most: number): Shape<number> =>
  (data) =>
    Number.isInteger(data) ? between(0, most)(data) : undefined;

/** Replaces what does not fit by another value. */
export const otherwise =
  <T, Other>(shape: Shape<T>, other: Other) =>
  (data: unknown): T | Other => {
    const value = shape(data);
    return value === undefined ? other : value;
  };

/** An object that is not an array, with any content. */
export const object: Shape<Readonly<Record<string, unknown>>> = (data) =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Readonly<Record<string, unknown>>)
    : undefined;

/** An object in which every one of these fields fits. Other fields are left out. */
export const record =
  <T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> =>
  (data) => {
    const found = object(data);
    if (found === undefined) return undefined;
    const value: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const field = fields[key](found[key]);
      if (field === undefined) return undefined;
      value[key] = field;
    }
    return value as T;
  };

type Entries<K extends string, T> = Readonly<Partial<Record<K, T>>>;

/** An object with some of these keys and no other; every value must fit. */
export const entries =
  <K extends string, T>(keys: readonly K[], shape: Shape<T>): Shape<Entries<K, T>> =>
  (data) => {
    const found = object(data);
    if (found === undefined) return undefined;
    const value: Partial<Record<K, T>> = {};
    for (const [name, entry] of Object.entries(found)) {
      const [key, read] = [oneOf(keys)(name), shape(entry)];
      if (key === undefined || read === undefined) return undefined;
      value[key] = read;
    }
    return value;
  };

/** A list, without the items that do not fit. */
export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (data) =>
    Array.isArray(data)
      ? data.map(shape).filter((value): value is T => value !== undefined)
      : undefined;

/** A list of these values, in the order of `values` and without duplicates; other items are left out. */
export const subset =
  <T extends string>(values: readonly T[]): Shape<T[]> =>
  (data) =>
    Array.isArray(data) ? values.filter((value) => data.includes(value)) : undefined;
