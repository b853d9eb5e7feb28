import type { BatchEvaluation } from '../../numeric/batch.ts';
import type { Sheet } from '../../scenario/sheet.ts';
import type { Words } from '../../text/practice/batch/en.ts';
import type { Stage } from '../stage.ts';

/** What every part of the panel is given. */
export interface BatchView {
  readonly words: Words;
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly evaluation: BatchEvaluation;
  /** Names of the classes, in the reader's language. */
  readonly names: readonly string[];
  readonly change: (sheet: Sheet) => void;
  /** The same for what replaces whole rows: half-typed fields start afresh. */
  readonly replace: (sheet: Sheet) => void;
  readonly announce: (message: string) => void;
}
