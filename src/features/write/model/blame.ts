import { type Cell, operandsOf, valueAt } from '../../../core/trace.ts';
import { absorbs, firstTrouble, history } from '../../../softmax/trouble.ts';
import type { Expected } from './expected.ts';
import type { Blame } from './faults.ts';
import type { Numbers } from './numbers.ts';
import type { Ran } from './run.ts';

/**
 * The operation of the text that first went wrong on the way to numbers that are wrong in these lanes; null where every
 * operation did what it should, and the program asks for something else.
 */
export function blameFor(
  ran: Ran,
  { cells, values }: Numbers,
  expected: Expected,
  lanes: readonly number[],
): Blame | null {
  const wrong = lanes.map((lane) => cells[lane]).filter((cell) => cell !== undefined);
  const trouble = firstTrouble(...wrong);
  if (trouble !== undefined) return placed(ran, trouble.cell, { kind: 'trouble', trouble });
  const errors = lanes.map((lane) =>
    Math.abs((values[lane] ?? Number.NaN) - (expected.entries[lane]?.truth ?? Number.NaN)),
  );
  return rounded(ran, wrong, Math.max(...errors));
}

/** Of a result without a true value: only what is not finite is wrong. */
export function troubleIn(ran: Ran, { cells, values }: Numbers): Blame | null {
  const wrong = cells.filter((_, lane) => !Number.isFinite(values[lane]));
  const trouble = firstTrouble(...wrong.filter((cell) => cell !== undefined));
  return trouble === undefined ? null : placed(ran, trouble.cell, { kind: 'trouble', trouble });
}

/** The addition or subtraction that lost most by being rounded, if that explains an error of this size. */
function rounded(ran: Ran, wrong: readonly Cell[], error: number): Blame | null {
  let worst: Cell | undefined;
  let most = Number.isFinite(error) ? 0.1 * error : Number.POSITIVE_INFINITY;
  for (const cell of history(wrong)) {
    const lost = lostAt(cell);
    if (lost > most) [worst, most] = [cell, lost];
  }
  if (worst === undefined) return null;
  const [left = Number.NaN, right = Number.NaN] = operandsOf(worst).map(valueAt);
  return absorbs(worst)
    ? placed(ran, worst, { kind: 'absorbed', left, right })
    : placed(ran, worst, { kind: 'rounded', result: valueAt(worst), lost: most });
}

/** By how much an addition or subtraction was rounded: in doubles, which hold the sum of narrower floats exactly enough. */
function lostAt(cell: Cell): number {
  const { operation } = cell.step;
  const [left, right] = operandsOf(cell).map(valueAt);
  if (left === undefined || right === undefined) return 0;
  if (operation !== 'add' && operation !== 'sum' && operation !== 'subtract') return 0;
  const lost = Math.abs(
    operation === 'subtract' ? left - right - valueAt(cell) : left + right - valueAt(cell),
  );
  return Number.isFinite(lost) ? lost : 0;
}

function placed(ran: Ran, { step }: Cell, what: Blame['what']): Blame | null {
  const place = ran.placeOf(step);
  return place === undefined ? null : { from: place.from, to: place.to, what };
}
