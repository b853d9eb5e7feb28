import { SUM_ORDERS } from '../core/sum-orders.ts';
import { PANEL_IDS } from '../features/registry.ts';
import { EXERCISE_IDS } from '../features/write/model/exercise-ids.ts';
import { READER_FORMATS } from '../scenario/scenario.ts';

/** The types that embed.d.ts imports from our tables, by name: the published file has their values instead. */
export const PUBLISHED_TYPES: Readonly<Record<string, readonly string[]>> = {
  PanelId: PANEL_IDS,
  ExerciseId: EXERCISE_IDS,
  ReaderFormat: READER_FORMATS,
  SumOrder: SUM_ORDERS,
};
