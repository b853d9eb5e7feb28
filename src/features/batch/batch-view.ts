import type { Stage } from '../../panel/stage.ts';
import type { BatchControl } from './definition.ts';
import type { BatchEvaluation } from './model/batch.ts';
import type { Sheet } from './model/sheet.ts';
import type { Words } from './words/en.ts';

/** What every part of the panel is given. */
export interface BatchView {
  readonly words: Words;
  readonly stage: Stage<BatchControl>;
  readonly sheet: Sheet;
  readonly evaluation: BatchEvaluation;
  /** Names of the classes, in the reader's language. */
  readonly names: readonly string[];
  readonly change: (sheet: Sheet) => void;
  /** The same for what replaces whole rows: half-typed fields start afresh. */
  readonly replace: (sheet: Sheet) => void;
  readonly announce: (message: string) => void;
}
