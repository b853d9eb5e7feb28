import { bitsOf, nextDown, nextUp, ulp } from '../../../../core/bits.ts';
import { flagNames } from '../../../../core/flags.ts';
import { float32, largestFinite } from '../../../../core/format.ts';
import { recorder } from '../../../../core/recorder.ts';
import { flagsOf, valueAt } from '../../../../core/trace.ts';

/** The floats next to a number, and where a decimal between them is rounded to. All in float32. */

/** How far the drawing reaches to each side of its centre, in ulp of the centre. */
export const REACH = 2.25;

/** The decimal is moved by eighths of an ulp, so that it can be put exactly halfway, and up to two ulp away. */
export const STEPS_PER_ULP = 8;
export const MOST_STEPS = 16;

/** What the reader chose: a decimal, and the float in the middle of the drawing, which stays while the decimal is moved. */
export interface Chosen {
  readonly decimal: number;
  readonly centre: number;
}

/** A decimal read into the format, and the flags that reading it raised. */
export function readIn(decimal: number) {
  const cell = recorder(float32, false).number(decimal);
  return { value: valueAt(cell), flags: flagNames(flagsOf(cell)) };
}

/** In the middle is what the decimal is rounded to; for an infinity the largest float of its sign. NaN stays NaN. */
export function choose(decimal: number): Chosen {
  const { value } = readIn(decimal);
  const most = largestFinite(float32);
  return { decimal, centre: Math.max(-most, Math.min(most, value)) };
}

/** Moved by so many eighths of an ulp from the float in the middle. Exact. */
export const moveBy = ({ centre }: Chosen, steps: number): Chosen => ({
  centre,
  decimal: centre + (steps / STEPS_PER_ULP) * ulp(centre, float32),
});

/** A float of the drawing. An infinity stands where the next float would be if there were one. */
export interface Tick {
  readonly value: number;
  /** Distance from the centre in ulp of the centre. */
  readonly at: number;
  /** The last bit of the stored fraction; null for an infinity. */
  readonly lastBit: string | null;
}

/** Where a number lies, in ulp of the centre; exact for the floats near it. */
export const placeOf = (value: number, centre: number): number =>
  (value - centre) / ulp(centre, float32);

function tick(value: number, centre: number): Tick {
  if (!Number.isFinite(value)) return { value, at: Math.sign(value), lastBit: null };
  const { significand } = bitsOf(value, float32);
  return { value, at: placeOf(value, centre), lastBit: significand.slice(-1) };
}

/** The floats within reach of a finite one, ascending. Below a power of two they lie half as far apart. */
export function neighbours(centre: number): Tick[] {
  const walk = (next: typeof nextUp): Tick[] => {
    const found: Tick[] = [];
    for (let value = next(centre, float32); ; value = next(value, float32)) {
      // An infinity is one ulp past the largest float; only from that itself is it drawn.
      const one = tick(value, centre);
      const drawn = Number.isFinite(value) || Math.abs(centre) === largestFinite(float32);
      if (!drawn || Math.abs(one.at) > REACH) return found;
      found.push(one);
      if (!Number.isFinite(value)) return found;
    }
  };
  return [...walk(nextDown).reverse(), tick(centre, centre), ...walk(nextUp)];
}

/** Whether a decimal lies exactly halfway between two floats: then the one whose last bit is 0 gets it. */
export function isHalfway(decimal: number): boolean {
  const { value } = readIn(decimal);
  if (value === decimal || !Number.isFinite(decimal)) return false;
  // Where the decimal overflowed, the next float would be one ulp past the largest.
  const near = Number.isFinite(value) ? value : choose(decimal).centre;
  const next = decimal > near ? nextUp(near, float32) : nextDown(near, float32);
  const far = Number.isFinite(next) ? next : near + Math.sign(near) * ulp(near, float32);
  return decimal - near === far - decimal;
}
