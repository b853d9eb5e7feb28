import { DIVIDE_BY_ZERO, type Flags, INVALID, OVERFLOW } from '../core/flags.ts';
import { at, type Cell, operandsOf, type Step } from '../core/trace.ts';
import { cellsOf } from './snapshot.ts';
import type { Range } from './syntax.ts';
import type { Value } from './values.ts';

/** An operation that went wrong: the cell it made, what flags it raised, and where it is written. */
export interface FirstBad extends Range {
  readonly cell: Cell;
  readonly flags: Flags;
}

const BAD = INVALID | DIVIDE_BY_ZERO | OVERFLOW;

/**
 * The first operation that overflowed, divided by zero or was invalid. With a result, of those it was made of: what
 * `where` did not choose does not count. Without one, of all steps.
 */
export function firstBadOf(
  steps: readonly Step[],
  result: Value | undefined,
  placeOf: (step: Step) => Range | undefined,
): FirstBad | undefined {
  const cells = result === undefined ? [] : cellsOf(result);
  const reached = cells.length === 0 ? null : historyOf(cells);
  for (const step of steps) {
    const lanes = reached?.get(step);
    if (reached !== null && lanes === undefined) continue;
    for (const [lane, value] of step.values.entries()) {
      // What went wrong is an infinity or NaN, so other lanes need not be asked for their flags.
      if (Number.isFinite(value) || lanes?.has(lane) === false) continue;
      const flags = step.flagsAt(lane);
      const place = (flags & BAD) !== 0 ? placeOf(step) : undefined;
      if (place !== undefined)
        return { cell: at(step, lane), flags, from: place.from, to: place.to };
    }
  }
  return undefined;
}

/** The cells that these were made of, themselves included: the lanes of each step. */
function historyOf(cells: readonly Cell[]): Map<Step, Set<number>> {
  const seen = new Map<Step, Set<number>>();
  const pending = [...cells];
  for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
    const lanes = seen.get(cell.step) ?? new Set();
    if (lanes.has(cell.lane)) continue;
    seen.set(cell.step, lanes.add(cell.lane));
    pending.push(...operandsOf(cell));
  }
  return seen;
}
