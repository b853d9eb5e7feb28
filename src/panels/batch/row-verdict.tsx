import { isShift, type RowEvaluation } from '../../numeric/batch.ts';
import { useStrings } from '../../text/context.tsx';
import { explainTrouble } from '../../text/explain.ts';
import { paragraph, type Sentence } from '../../text/sentence.ts';
import type { Strings } from '../../text/strings.ts';
import { Say } from '../../ui/sentence.tsx';
import type { BatchView } from './batch-view.ts';

interface RowVerdictProps {
  readonly view: BatchView;
  readonly row: RowEvaluation;
  readonly index: number;
}

const MARKS = {
  sound: 'mark-right',
  wrong: 'mark-wrong',
  broken: 'mark-wrong',
  decided: 'batch-decided',
} as const;

/** What became of a row: a word, and why. */
export function RowVerdictText(props: RowVerdictProps) {
  const t = useStrings();
  const { view, row } = props;
  const { kind } = row.verdict;
  return (
    <>
      <strong className={MARKS[kind]}>{view.words.verdicts[kind]}</strong>{' '}
      <Say sentence={reasonOf(props, t)} />
    </>
  );
}

function reasonOf({ view, row, index }: RowVerdictProps, t: Strings): Sentence {
  const { words, names, evaluation } = view;
  const { verdict, p, truth } = row;
  switch (verdict.kind) {
    case 'sound':
      return t.verdict.sound({ ...verdict, format: evaluation.problem.format });
    case 'wrong':
      return words.wrong({
        name: names[verdict.lane] ?? '',
        value: p.values[verdict.lane] ?? Number.NaN,
        exact: truth[verdict.lane] ?? Number.NaN,
        relativeError: verdict.relativeError,
        cause: isShift(row) ? 'digits' : 'constants',
      });
    case 'broken': {
      const { trouble, nans, classes } = verdict;
      // One maximum for all carries the trouble of one row into the others: then say which row it was.
      const source = evaluation.placeOf(trouble.cell.step)?.row ?? index;
      const inRow = names.map((name) =>
        source === index ? name : words.inToken(name, source + 1),
      );
      return paragraph(
        explainTrouble(t, evaluation, trouble, inRow),
        t.verdict.broken({ nans, classes, overflowed: trouble.kind, fromExp: false }),
      );
    }
    case 'decided':
      return words.decided[verdict.gives];
    default:
      return verdict satisfies never;
  }
}
