import { Suspense, useState } from 'react';
import { latePart } from '../../panel/late-part.tsx';
import { Part } from '../../panel/part.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';
import { PRECISION } from './precision/words/words.ts';

const Choices = latePart({ load: () => import('./precision/precision.tsx'), words: PRECISION });

/** Mixed precision and the order of sums, folded: loaded when a reader unfolds them. */
export function PrecisionFold({ lab }: { lab: LabView }) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.lab.precision}</summary>
      {open && (
        <Part room={() => 0}>
          <Suspense>
            <Choices lab={lab} />
          </Suspense>
        </Part>
      )}
    </details>
  );
}
