import type { ReactNode } from 'react';
import type { Stage } from '../../panel/stage.ts';
import type { BatchControl } from './definition.ts';
import type { BatchEvaluation } from './model/batch.ts';
import type { Sheet } from './model/sheet.ts';
import type { Words } from './words/en.ts';

/** What every part of the panel receives. */
export interface BatchView {
  readonly words: Words;
  readonly stage: Stage<BatchControl>;
  readonly sheet: Sheet;
  readonly evaluation: BatchEvaluation;
  /** Names of the classes, in the reader's language. */
  readonly names: readonly string[];
  readonly change: (sheet: Sheet) => void;
  /** As above, for actions that replace whole rows: half-typed fields are reset. */
  readonly replace: (sheet: Sheet) => void;
  readonly announce: (message: ReactNode) => void;
  /** The view as it is when this is called, for what is done later. */
  readonly now: () => BatchView;
}
