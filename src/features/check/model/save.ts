import type { ExampleLanes, Report } from '../../../report/report.ts';
import type { Shared } from './parameters.ts';
import { MOST_SHARED_NUMBERS, MOST_SHARED_ROWS } from './parameters.ts';
import type { RowFatesTable } from './session.ts';
import { FATES } from './told.ts';

/** A line for each row: its number from 1, its label, its loss, and what became of it in each program. */
export function asCsv(
  { subjects, fates }: RowFatesTable,
  labels: Int32Array | null,
  report: Report,
): string {
  const head = ['row', ...(labels === null ? [] : ['label', 'loss']), ...subjects];
  const lines = Array.from({ length: report.rows }, (_, row) => {
    const own = subjects.map((_, at) => FATES[fates[row * subjects.length + at] ?? 0] ?? '');
    const loss = labels === null ? [] : [labels[row] ?? '', report.loss?.rows[row] ?? ''];
    return [row + 1, ...loss, ...own].join(',');
  });
  return `${[head.join(','), ...lines].join('\n')}\n`;
}

/** What a link can hold of a report: the first rows of its findings that are whole and short. Null where none is. */
export function asShared(
  { settings, findings, classes }: Report,
  labels: Int32Array | null,
): Shared | null {
  const examples = new Map<number, ExampleLanes>();
  for (const { example } of findings)
    if (example.shown?.whole === true) examples.set(example.row, example.shown);
  const most = Math.min(MOST_SHARED_ROWS, Math.floor(MOST_SHARED_NUMBERS / classes));
  const chosen = [...examples.entries()].sort(([a], [b]) => a - b).slice(0, most);
  if (chosen.length === 0) return null;
  return {
    rows: chosen.map(([, { logits }]) => logits),
    labels: labels === null ? null : chosen.map(([row]) => labels[row] ?? settings.ignoreIndex),
    settings,
  };
}
