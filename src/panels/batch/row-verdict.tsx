import type { RowEvaluation } from '../../numeric/batch.ts';
import { useStrings } from '../../text/context.tsx';
import { explainRow } from '../../text/practice/batch/explain.ts';
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
export function RowVerdictText({ view, row, index }: RowVerdictProps) {
  const t = useStrings();
  const { words, evaluation, names } = view;
  const { kind } = row.verdict;
  return (
    <>
      <strong className={MARKS[kind]}>{words.verdicts[kind]}</strong>{' '}
      <Say sentence={explainRow(t, words, evaluation, index, names)} />
    </>
  );
}
