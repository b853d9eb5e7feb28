import { ulpsBetween } from '../../../core/bits.ts';
import type { Format } from '../../../core/format.ts';
import { allowed, type Entry, type Expected } from './expected.ts';
import type { Fault } from './faults.ts';
import type { Numbers } from './numbers.ts';

/** Whether a number is as right as it can be asked to be. */
export function isClose(got: number, entry: Entry, format: Format): boolean {
  const { truth, or } = entry;
  if (got === truth || (Number.isNaN(got) && Number.isNaN(truth))) return true;
  if (!Number.isFinite(got)) return false;
  const most = allowed(entry, format);
  if (or !== undefined && Math.abs(got - or) <= most) return true;
  return Number.isFinite(truth) && truth !== 0 && Math.abs(got - truth) <= most;
}

/** What is wrong with the numbers that came out; null where nothing is. */
export function faultOf(numbers: Numbers, expected: Expected, format: Format): Fault | null {
  const { shape, values } = numbers;
  if (!sameShape(shape, expected.shape))
    return { kind: 'shape', got: shape, wanted: expected.shape };
  const lanes = wrongLanes(numbers, expected, format);
  const worst = lanes.reduce<number | undefined>((most, lane) => {
    const [one, other] = [lane, most ?? lane].map((at) => distance(at, numbers, expected, format));
    return most === undefined || (one ?? 0) > (other ?? 0) ? lane : most;
  }, undefined);
  if (worst === undefined) return null;
  const [got = Number.NaN, entry] = [values[worst], expected.entries[worst]];
  const wanted = entry?.truth ?? Number.NaN;
  const place = shape.length === 0 ? null : worst + 1;
  if (Number.isFinite(wanted) && !Number.isFinite(got))
    return { kind: Number.isNaN(got) ? 'nan' : 'infinite', place, got, wanted };
  return {
    kind: 'off',
    place,
    got,
    wanted,
    ulps: signedUlps(got, wanted, format),
    allowed: entry?.ulps ?? 0,
  };
}

/** The lanes in which the numbers are not close to what they should be. */
export const wrongLanes = (
  { values }: Pick<Numbers, 'values'>,
  { entries }: Expected,
  format: Format,
): number[] =>
  entries.flatMap((entry, lane) =>
    isClose(values[lane] ?? Number.NaN, entry, format) ? [] : [lane],
  );

/** How many floats lie between a number and the true one, with the sign of the error; null where that says nothing. */
export function signedUlps(got: number, wanted: number, format: Format): number | null {
  const ulps = ulpsBetween(format.round(got), wanted, format);
  return ulps === null || ulps === 0 ? ulps : got > wanted ? ulps : -ulps;
}

/** What is not finite is farthest off. */
function distance(lane: number, { values }: Numbers, { entries }: Expected, format: Format) {
  const [got = Number.NaN, entry] = [values[lane], entries[lane]];
  if (entry === undefined || Number.isNaN(got)) return Number.POSITIVE_INFINITY;
  const off = Math.abs(got - entry.truth) / allowed(entry, format);
  return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
}

const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((length, axis) => length === b[axis]);
