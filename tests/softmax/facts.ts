import { ulpsBetween } from '../../src/core/bits.ts';
import { float32 } from '../../src/core/format.ts';

export const PAGE = [1.2, 92, 3.1, 0.5, 2.9];
export const NANS = [NaN, NaN, NaN, NaN, NaN];
export const ONE_HOT = [1, 0, 0, 0, 0];
export const equal = (count: number, value: number) => new Array<number>(count).fill(value);
export const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The distance between two vectors, lane by lane, in units in the last place. */
export const ulpsApart = (a: readonly number[], b: readonly number[], format = float32) =>
  a.map((value, lane) => ulpsBetween(value, b[lane] ?? NaN, format));
