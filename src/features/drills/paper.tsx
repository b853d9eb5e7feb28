import { PrintOnce } from '../../panel/summary/print-once.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { FAMILY_IDS } from './model/drill.ts';
import { drawnExercises } from './model/mark-answers.ts';
import { type Progress, solvedIn } from './model/progress.ts';
import { drillsWork } from './model/work.ts';
import { summaryOf } from './summary.ts';
import { DRILLS } from './words/words.ts';

export interface PaperProps {
  readonly progress: Progress;
  readonly seed: string;
  readonly onDone: (printed: boolean) => void;
}

/** What was answered in one set, on a sheet of paper. */
export default function Paper({ progress, seed, onDone }: PaperProps) {
  const t = useStrings();
  const words = useWords(DRILLS);
  const { answers } = drillsWork(progress, seed);
  const rows = summaryOf(answers, t, drawnExercises(seed));
  const title = words.progress(solvedIn(progress, seed), FAMILY_IDS.length);
  const set = seed === '' ? words.setCourse : seed;
  return (
    <PrintOnce
      title={`${words.paper}: ${set}`}
      parts={[{ title, score: '', rows }]}
      onDone={onDone}
    />
  );
}
