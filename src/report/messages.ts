import type { Refused } from '../tensor/refused.ts';
import type { Report } from './report.ts';
import type { ReportSettings } from './settings.ts';

/** A tensor of a file, by what openTensorFile and open take. A File is a Blob with a name; pasted text makes one too. */
export interface TensorChoice {
  readonly file: Blob;
  readonly name: string;
  /** Index into the tensors of the file. */
  readonly tensor: number;
  /** The axis of the classes. */
  readonly axis: number;
}

/** What is added to the logits. */
export type MaskChoice =
  /** One number for each class. */
  | { readonly kind: 'vector'; readonly values: readonly number[] }
  /** A tensor of the same shape. */
  | { readonly kind: 'tensor'; readonly choice: TensorChoice };

export interface ReportRequest {
  readonly logits: TensorChoice;
  /** One for each row, in the order of the rows. */
  readonly labels: Int32Array | null;
  readonly mask: MaskChoice | null;
  readonly settings: ReportSettings;
}

export interface Progress {
  readonly stage: 'reading' | 'counting' | 'curing';
  /** Rows done of all, in this stage. While a text is read: bytes. */
  readonly done: number;
  readonly of: number;
}

/** What stopped a report. */
export type ReportProblem =
  | Refused
  /** The mask has another shape than the logits. */
  | {
      readonly refused: 'mask-shape';
      readonly found: readonly [number, number];
      readonly expected: readonly [number, number];
    }
  /** There are not as many weights as classes. */
  | { readonly refused: 'weight-count'; readonly found: number; readonly expected: number };

/** How a report ended. */
export type ReportOutcome =
  | { readonly type: 'done'; readonly report: Report }
  | { readonly type: 'refused'; readonly problem: ReportProblem }
  | { readonly type: 'cancelled' }
  /** A fault of the program, or of the machine, such as too little memory. */
  | { readonly type: 'failed'; readonly message: string };
