import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import type { BatchView } from './batch-view.ts';
import type { RowEvaluation } from './model/batch.ts';
import { explainRow } from './words/explain.ts';

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

/** The verdict of a row in one word, and the reason. */
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
