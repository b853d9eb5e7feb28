import { type ReactNode, Suspense } from 'react';
import type { ExerciseSet } from '../../practice/set/exercise-set.ts';
import { SET_PARAMETERS, sourceOf } from '../../practice/set/parameter.ts';
import type { SettingsStore } from '../../scenario/settings.ts';
import { latePart } from '../late-part.tsx';
import { useSettings } from '../panel.ts';
import { SETS } from './words/words.ts';

/** A teacher's set that was read. */
export interface GivenSet {
  readonly set: ExerciseSet;
  /** Another for every content: what a reader did is kept under it. */
  readonly key: string;
}

interface OfSetProps {
  readonly settings: SettingsStore;
  /** Which list of a set the panel shows. */
  readonly wants: 'scenes' | 'drills';
  readonly panel: string;
  /** The panel: with the exercises of the course for null. */
  readonly children: (given: GivenSet | null) => ReactNode;
}

/** A panel with the exercises the address names. Only where it names any is the code loaded that reads them. */
export function OfSet({ settings, wants, panel, children }: OfSetProps) {
  const { set } = useSettings(settings, SET_PARAMETERS);
  const source = sourceOf(set);
  if (source.kind === 'course') return children(null);
  return (
    <Suspense fallback={<div className="panel-card" />}>
      <TaughtSet text={set} source={source} settings={settings} wants={wants} panel={panel}>
        {children}
      </TaughtSet>
    </Suspense>
  );
}

const TaughtSet = latePart({ words: SETS, load: () => import('./taught-set.tsx') });
