import { type FunctionComponent, Suspense, useState } from 'react';
import { loadPanel } from '../../panel/load-panel.ts';
import { Part } from '../../panel/part.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useStrings } from '../../words/context.tsx';
import type { Language } from '../../words/languages.ts';
import type { LabView } from './lab-view.ts';
import { PRECISION } from './precision/words/words.ts';

type Choices = FunctionComponent<{ readonly lab: LabView }>;

const parts = new Map<Language, Choices>();

function choicesIn(language: Language): Choices {
  const known = parts.get(language);
  if (known !== undefined) return known;
  const load = () => import('./precision/precision.tsx');
  const part = lazyPart(() => loadPanel({ load, words: PRECISION }, language));
  parts.set(language, part);
  return part;
}

/** Mixed precision and the order of sums, folded: loaded when a reader unfolds them. */
export function PrecisionFold({ lab }: { lab: LabView }) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  const Choices = choicesIn(t.language);
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
