import { fatesOf, rowRunner } from '../../../report/row-run.ts';
import { LOSS_FORMS, planOf, type ReportSettings, SOFTMAX_IDS } from '../../../report/settings.ts';
import type { RowReader } from '../../../tensor/tensor-file.ts';
import type { CallOptions, RowFatesTable } from './session.ts';
import { FATES } from './told.ts';

/** Milliseconds of work between two chances to be cancelled. */
const SLICE = 50;

/** What became of each row in the plan. A row without a label that counts is sound in every loss. */
export async function tableOfFates(
  rows: RowReader,
  labels: Int32Array | null,
  { plan: settings, temperature, ignoreIndex }: ReportSettings,
  { signal, progress }: CallOptions = {},
): Promise<RowFatesTable> {
  const plan = planOf(settings);
  const run = rowRunner(plan, temperature);
  const subjects = labels === null ? SOFTMAX_IDS : [...SOFTMAX_IDS, ...LOSS_FORMS];
  const fates = new Uint8Array(rows.rows * subjects.length);
  let rested = performance.now();
  for (let row = 0; row < rows.rows; row++) {
    const values = await rows.read(row, 1);
    const label = labels?.[row] ?? ignoreIndex;
    const counted = labels !== null && label !== ignoreIndex;
    const found = fatesOf(run(values, counted ? label : null), plan);
    const all = { ...found.softmax, ...found.losses };
    for (const [at, subject] of subjects.entries())
      fates[row * subjects.length + at] = FATES.indexOf(
        (subject in all ? all[subject as keyof typeof all] : undefined) ?? 'sound',
      );
    if (performance.now() - rested < SLICE) continue;
    progress?.({ stage: 'counting', done: row + 1, of: rows.rows });
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    rested = performance.now();
  }
  return { subjects, fates };
}
