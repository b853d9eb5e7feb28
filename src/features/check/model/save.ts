import type { Report } from '../../../report/report.ts';
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
