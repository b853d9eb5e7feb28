import { useMemo } from 'react';
import type { ScenarioStore } from '../scenario/store.ts';
import { showLabels } from '../words/class-names.ts';
import { useStrings } from '../words/context.tsx';
import type { Names } from '../words/explain.ts';
import { useScenarioPart } from './panel.ts';

/** The names of the classes in the reader's language; the same list until one of them is another. */
export function useNames(store: ScenarioStore): Names {
  const t = useStrings();
  const labels = useScenarioPart(store, (scenario) => scenario.labels);
  return useMemo(() => showLabels(t, labels), [t, labels]);
}
