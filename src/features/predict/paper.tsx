import { PrintOnce } from '../../panel/summary/print-once.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { markAnswers } from './model/mark-answers.ts';
import type { Progress } from './model/progress.ts';
import type { Scene } from './model/scenes.ts';
import { predictWork } from './model/work.ts';
import { summaryOf } from './summary.ts';
import { PREDICT } from './words/words.ts';

export interface PaperProps {
  readonly scenes: readonly Scene[];
  readonly progress: Progress;
  readonly onDone: (printed: boolean) => void;
}

/** The score card on a sheet of paper. */
export default function Paper({ scenes, progress, onDone }: PaperProps) {
  const t = useStrings();
  const words = useWords(PREDICT);
  const { answers } = predictWork(progress, scenes);
  const { points, of } = markAnswers(answers, scenes);
  const rows = summaryOf(answers, t, scenes);
  const score = words.card.score(points, of);
  return (
    <PrintOnce
      title={words.card.paper}
      parts={[{ title: score, score: '', rows }]}
      onDone={onDone}
    />
  );
}
