import { Suspense } from 'react';
import { latePart } from '../late-part.tsx';
import { Part, useSurroundings } from '../part.tsx';
import type { Inspectable } from './inspected.ts';
import { INSPECTOR } from './words/words.ts';
import './inspectable.css';

/** Loaded when the first value is opened. */
const Inspector = latePart({ load: () => import('./inspector.tsx'), words: INSPECTOR });

/** Where the open value of a panel is inspected. The panel has the class `inspectable` and is positioned. */
export function InspectorPlace({ of }: { of: Inspectable }) {
  const surroundings = useSurroundings();
  if (of.selected === null) return null;
  return (
    <div className="inspector-place" data-in={surroundings.document}>
      <Part room={() => 0}>
        <Suspense>
          <Inspector of={of} onClose={() => of.select(null)} />
        </Suspense>
      </Part>
    </div>
  );
}
