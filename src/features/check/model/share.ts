import type { Report } from '../../../report/report.ts';
import type { CheckOutcome } from './session.ts';
import { MOST_SHARED_NUMBERS, MOST_SHARED_ROWS, type Shared } from './shared.ts';

/**
 * The rows that a link holds: all where there are few and short ones, else the first rows in which something went wrong.
 * None where even one is too long.
 */
export function rowsToShare({ rows, classes, findings }: Report): readonly number[] {
  const most = Math.min(MOST_SHARED_ROWS, Math.floor(MOST_SHARED_NUMBERS / classes));
  if (rows <= most) return Array.from({ length: rows }, (_, row) => row);
  const examples = new Set(findings.map(({ example }) => example.row));
  return [...examples].sort((a, b) => a - b).slice(0, most);
}

/** What a link holds of a report; null without rows. */
export function shared(
  { report, labels }: Extract<CheckOutcome, { readonly type: 'done' }>,
  chosen: readonly number[],
  rows: readonly (ArrayLike<number> | null)[],
): Shared | null {
  const { settings, classes } = report;
  const whole = rows.filter((row) => row !== null).map((row) => Array.from(row));
  if (whole.length === 0 || whole.length !== chosen.length) return null;
  const weights = settings.classWeights;
  return {
    rows: whole,
    labels: labels === null ? null : chosen.map((row) => labels[row] ?? settings.ignoreIndex),
    settings: { ...settings, classWeights: weights?.length === classes ? weights : null },
  };
}
