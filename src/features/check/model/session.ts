import type { CallOptions as OptionsOf } from '../../../panel/worker-calls.ts';
import type { Progress, ReportProblem } from '../../../report/messages.ts';
import type { Report } from '../../../report/report.ts';
import type { ReportSettings, Subject } from '../../../report/settings.ts';
import type { Refused } from '../../../tensor/refused.ts';
import type { TensorFile, TensorInfo } from '../../../tensor/tensor-file.ts';

/** What was dropped, chosen or pasted. */
export interface Input {
  readonly blob: Blob;
  /** '' for pasted text. */
  readonly name: string;
}

/** What a file holds. */
export interface Opened extends Omit<TensorFile, 'open' | 'tensors'> {
  readonly tensors: readonly Listed[];
}

export interface Listed extends TensorInfo {
  /** Its first numbers, where someone has to choose among readings of a text; else empty. */
  readonly first: readonly number[];
}

/** Where the labels are. */
export type LabelChoice =
  | { readonly kind: 'none' }
  /** Another tensor of the file, by its index. */
  | { readonly kind: 'tensor'; readonly tensor: number }
  /** A column of a table, which is then none of the logits. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'typed'; readonly values: readonly number[] }
  /** The first tensor of a file. */
  | { readonly kind: 'file'; readonly input: Input };

export type MaskSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'tensor'; readonly tensor: number }
  | { readonly kind: 'typed'; readonly values: readonly number[] }
  | { readonly kind: 'file'; readonly input: Input };

/** A report to make. */
export interface Job {
  readonly input: Input;
  readonly tensor: number;
  /** The axis of the classes, from 0. */
  readonly axis: number;
  readonly labels: LabelChoice;
  readonly mask: MaskSource;
  readonly settings: ReportSettings;
}

/** Which of the things that were given is refused. */
export type Beside = 'input' | 'labels' | 'mask' | 'weights';

export type CheckOutcome =
  | { readonly type: 'done'; readonly report: Report; readonly labels: Int32Array | null }
  | { readonly type: 'refused'; readonly beside: Beside; readonly problem: ReportProblem };

/** What became of each row, row after row, in the order of `subjects`; each by its index in FATES. */
export interface RowFatesTable {
  readonly subjects: readonly Subject[];
  readonly fates: Uint8Array;
}

export interface RowAsked {
  readonly job: Job;
  /** From 0. */
  readonly row: number;
}

/** How a call is watched and cancelled. */
export type CallOptions = OptionsOf<Progress>;

type Call<Asked, Answer> = (asked: Asked, options?: CallOptions) => Promise<Answer>;

/** What reads and computes, in a worker or not. Each call rejects with AbortError where it is cancelled. */
export interface Session {
  readonly open: Call<Input, Opened | Refused>;
  readonly check: Call<Job, CheckOutcome>;
  /** Null where the job cannot be done, which `check` tells. */
  readonly fates: Call<Job, RowFatesTable | null>;
  /** The numbers of a row, with the mask added. */
  readonly row: Call<RowAsked, Float32Array | Float64Array | null>;
}
