import type { Counts, Fate, Tally } from './report.ts';
import { recordOf } from './row-programs.ts';
import type { RowFates } from './row-run.ts';
import { LOSS_FORMS, SOFTMAX_IDS } from './settings.ts';

const FATES: readonly Fate[] = ['sound', 'wrong', 'broken'];

const none = (): Record<Fate, number> => ({ sound: 0, wrong: 0, broken: 0 });
const copied = (counts: Counts): Counts => recordOf(FATES, (fate) => counts[fate]);

/** Counts rows by what became of them. */
export function tallyOf(labelled: boolean) {
  const softmax = recordOf(SOFTMAX_IDS, none);
  const losses = recordOf(LOSS_FORMS, none);

  function add(fates: RowFates): void {
    for (const id of SOFTMAX_IDS) softmax[id][fates.softmax[id]]++;
    if (fates.losses === null) return;
    for (const form of LOSS_FORMS) losses[form][fates.losses[form]]++;
  }

  const result = (): Tally => ({
    softmax: recordOf(SOFTMAX_IDS, (id) => copied(softmax[id])),
    losses: labelled ? recordOf(LOSS_FORMS, (form) => copied(losses[form])) : null,
  });

  return { add, result };
}
