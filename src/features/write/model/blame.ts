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
  return absorbed(ran, wrong, Math.max(...errors));
}

/** Of a result without a true value: only what is not finite is wrong. */
export function troubleIn(ran: Ran, { cells, values }: Numbers): Blame | null {
  const wrong = cells.filter((_, lane) => !Number.isFinite(values[lane]));
  const trouble = firstTrouble(...wrong.filter((cell) => cell !== undefined));
  return trouble === undefined ? null : placed(ran, trouble.cell, { kind: 'trouble', trouble });
}

/** The addition that lost the largest term, if that explains an error of this size. */
function absorbed(ran: Ran, wrong: readonly Cell[], error: number): Blame | null {
  let worst: { readonly cell: Cell; readonly terms: readonly [number, number] } | undefined;
  let most = Number.isFinite(error) ? 0.1 * error : Number.POSITIVE_INFINITY;
  for (const cell of history(wrong)) {
    if (!absorbs(cell)) continue;
    const [left = 0, right = 0] = operandsOf(cell).map(valueAt);
    const lost = Math.min(Math.abs(left), Math.abs(right));
    if (lost <= most) continue;
    [worst, most] = [{ cell, terms: [left, right] }, lost];
  }
  if (worst === undefined) return null;
  const [left, right] = worst.terms;
  return placed(ran, worst.cell, { kind: 'absorbed', left, right });
}

function placed(ran: Ran, { step }: Cell, what: Blame['what']): Blame | null {
  const place = ran.placeOf(step);
  return place === undefined ? null : { from: place.from, to: place.to, what };
}
