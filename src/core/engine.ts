import type { Format } from './format.ts';
import { loopsFor } from './loops.ts';
import { roundedArithmetic } from './rounding.ts';

/** Arithmetic in one format: of single numbers, with flags, and of vectors. */
export const engineOf = (format: Format, flushToZero: boolean) => ({
  format,
  unit: roundedArithmetic(format, flushToZero),
  loops: loopsFor(format, flushToZero),
});

export type Engine = ReturnType<typeof engineOf>;
