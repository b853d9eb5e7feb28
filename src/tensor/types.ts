import type { Doubt, Note } from '../scenario/paste/reading.ts';
import type { Dtype } from './dtype.ts';
import type { FileKind, Refused } from './refused.ts';

export interface TensorInfo {
  readonly name: string;
  readonly dtype: Dtype;
  /** Lengths of the axes; [] is one number. */
  readonly shape: readonly number[];
}

/** Rows of logits. */
export interface RowReader {
  readonly rows: number;
  /** At least 1. */
  readonly classes: number;
  /**
   * `count` rows from `first` on, row after row: Float32Array where each value of the dtype is a float32, else
   * Float64Array. 64-bit integers past 2^53 round to the nearest double. May share memory with the file: do not write to
   * it. Rejects with AbortError, or with an Unreadable where the file changed or went away.
   */
  readonly read: (first: number, count: number) => Promise<Float32Array | Float64Array>;
}

/** What of a file is not in its tensors, or is not what its name says. */
export type FileNote =
  | Note
  /** The name ends as a file of another kind. */
  | { readonly kind: 'named'; readonly said: string }
  /** A tensor of the file that is not read, and why. */
  | { readonly kind: 'skipped'; readonly tensor: string; readonly why: Refused }
  /** A key that only some of the records have. */
  | {
      readonly kind: 'partial';
      readonly tensor: string;
      readonly found: number;
      readonly expected: number;
    }
  /** Bytes after the end of the array. */
  | { readonly kind: 'trailing'; readonly bytes: number };

export interface TensorFile {
  readonly kind: FileKind;
  /** At least one. */
  readonly tensors: readonly TensorInfo[];
  /** Names of the columns of a table, for its last axis. */
  readonly columns: readonly string[] | null;
  /** Where a text may mean several things, the tensors are its readings, and someone has to choose. */
  readonly doubt: Doubt | null;
  readonly notes: readonly FileNote[];
  /** `axis` is that of the classes, negative from the end; the other axes are the rows, in C order. */
  readonly open: (index: number, axis: number) => Promise<RowReader | Refused>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of bytes read so far. */
  readonly progress?: ((bytes: number) => void) | undefined;
}
