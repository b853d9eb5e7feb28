import type { FloatArray } from '../core/format.ts';
import type { RowReader } from '../tensor/tensor-file.ts';
import type { Progress } from './messages.ts';
import type { ReportSettings } from './settings.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly logits: RowReader;
  /** One for each row; null without labels. */
  readonly labels: Int32Array | null;
  /** What is added to the logits: one number for each class, or a tensor of the same shape. */
  readonly mask: FloatArray | RowReader | null;
  readonly settings: ReportSettings;
}

export interface ReportOptions {
  /** Called at least every 100 ms, unless a single row takes longer. */
  readonly progress?: (progress: Progress) => void;
  /** Awaited every 50 ms or so, so that a worker can receive messages. It may reject, which ends the report. */
  readonly pause?: () => Promise<void>;
}

/** A row as it is in the file. */
export interface RawRow {
  readonly values: FloatArray;
  readonly mask: FloatArray | null;
  readonly label: number | null;
}
