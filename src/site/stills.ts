import type { FunctionComponent } from 'react';
import { BatchStill } from '../features/batch/still.tsx';
import { CaveatsStill } from '../features/caveats/still.tsx';
import { DrillsStill } from '../features/drills/still.tsx';
import { PatternStill } from '../features/pattern/still.tsx';
import { PredictStill } from '../features/predict/still.tsx';
import type { IslandId } from './islands.ts';

/**
 * What stands in the document in place of each part that is rendered in the browser: what it asks or shows, for readers
 * without a script and for print, which does not wait until a part is loaded. It is rendered at build and never runs in
 * the browser. Those of the page for teachers are in src/teach/standing.ts.
 */
export const STILLS: Readonly<Partial<Record<IslandId, FunctionComponent>>> = {
  predict: PredictStill,
  batch: BatchStill,
  pattern: PatternStill,
  caveats: CaveatsStill,
  drills: DrillsStill,
};
