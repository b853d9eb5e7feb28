import { divisorOf, type Names } from '../../../words/explain.ts';
import { explainTrouble } from '../../../words/explain-trouble.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import type { BatchEvaluation } from '../model/batch.ts';
import type { Words } from './en.ts';
import type { Tally } from './facts.ts';

/** Why the row has this result. */
export function explainRow(
  t: Strings,
  words: Words,
  evaluation: BatchEvaluation,
  index: number,
  names: Names,
): Sentence {
  const row = evaluation.rows[index];
  if (row === undefined) return [];
  const { verdict, p, truth } = row;
  switch (verdict.kind) {
    case 'sound':
      return t.verdict.sound({ ...verdict, format: evaluation.problem.format });
    case 'wrong':
      return words.wrong({
        name: names[verdict.lane] ?? '',
        value: p.values[verdict.lane] ?? Number.NaN,
        exact: truth[verdict.lane] ?? Number.NaN,
        causes: verdict.causes,
      });
    case 'broken': {
      const { trouble, nans, classes } = verdict;
      // One max for the whole batch carries the trouble of one row into the others; the sentence then names that row.
      const source = evaluation.placeOf(trouble.cell.step)?.row ?? index;
      const inRow = names.map((name) =>
        source === index ? name : words.inToken(name, source + 1),
      );
      return paragraph(
        explainTrouble(t, evaluation, trouble, inRow),
        t.verdict.broken({
          nans,
          classes,
          overflowed: trouble.kind,
          fromExp: false,
          sum: divisorOf(p),
        }),
      );
    }
    case 'decided':
      return words.decided[verdict.gives];
    default:
      return verdict satisfies never;
  }
}

/** The number of rows with each outcome. */
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
