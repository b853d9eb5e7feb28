import type { BatchEvaluation } from '../../numeric/batch.ts';
import type { Tally } from '../../text/practice/batch/facts.ts';

/** How many rows met which fate. */
export function tallyOf({ rows }: BatchEvaluation): Tally {
  const count = (kind: string) => rows.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    rows: rows.length,
    sound: count('sound'),
    wrong: count('wrong'),
    broken: count('broken'),
    decided: count('decided'),
  };
}
