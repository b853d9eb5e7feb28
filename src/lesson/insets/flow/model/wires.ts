import { type Line, LOSS } from './flow.ts';
import type { Level } from './level.ts';

/** A wire from one value to another, by the heights of their middles in rows. */
export interface Wire {
  readonly from: number;
  readonly to: number;
  readonly level: Level;
}

/**
 * The wires by which values come to a line from the one before it. All go into a scalar and out of it; others run from
 * class to class. A wire into a scalar is as what it carries, any other as what came of it. The loss has none.
 */
export function wiresOf(before: Line | undefined, line: Line, rows: number): readonly Wire[] {
  if (before === undefined || line.at === LOSS) return [];
  const carrier = isScalar(line) ? before : line;
  return carrier.tokens.map(({ level }, row) => ({
    from: heightIn(before, row, rows),
    to: heightIn(line, row, rows),
    level,
  }));
}

export const isScalar = ({ tokens: [first] }: Line): boolean => first?.index === null;

/** The middle of a value of a line, in rows from the top. */
export const heightIn = (line: Line, row: number, rows: number): number =>
  isScalar(line) ? rows / 2 : row + 0.5;
