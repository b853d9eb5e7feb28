import type { ReportInput, ReportOptions } from '../../../report/input.ts';
import { judgeIn } from '../../../report/judge.ts';
import { masked } from '../../../report/masked.ts';
import type { Fate } from '../../../report/report.ts';
import { readsRows } from '../../../report/rows.ts';
import { LOSS_FORMS, planOf, SOFTMAX_IDS } from '../../../report/settings.ts';
import type { RowFatesTable } from './session.ts';
import { FATES } from './told.ts';

/** Where a row has no loss, because its label does not count. */
const NONE = 255;

/** What became of each row in the plan. */
export async function tableOfFates(
  input: ReportInput,
  options: ReportOptions,
): Promise<RowFatesTable> {
  const { logits, labels, settings } = input;
  const plan = planOf(settings.plan);
  const judge = judgeIn(plan, settings.temperature);
  const subjects = labels === null ? SOFTMAX_IDS : [...SOFTMAX_IDS, ...LOSS_FORMS];
  const fates = new Uint8Array(logits.rows * subjects.length);
  await readsRows(input, options).each((row, { values, mask, label }) => {
    const { softmax, losses } = judge(masked(plan, values, mask), label).fates;
    const found: Readonly<Partial<Record<string, Fate>>> = { ...softmax, ...losses };
    for (const [at, subject] of subjects.entries()) {
      const fate = found[subject];
      fates[row * subjects.length + at] = fate === undefined ? NONE : FATES.indexOf(fate);
    }
    return [];
  });
  return { subjects, fates };
}
