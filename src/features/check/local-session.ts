import type { MaskChoice, TensorChoice } from '../../report/messages.ts';
import { isRefused, type Refused } from '../../tensor/refused.ts';
import { sourceOfBlob } from '../../tensor/source.ts';
import { openTensorFile, type RowReader, type TensorFile } from '../../tensor/tensor-file.ts';
import { tableOfFates } from './model/fates-table.ts';
import { runReport } from './model/run-report-stub.ts';
import type {
  CallOptions,
  CheckOutcome,
  Input,
  Job,
  LabelChoice,
  LabelProblem,
  Listed,
  MaskSource,
  Opened,
  Session,
} from './model/session.ts';
import { npyOf } from './model/write-npy.ts';

/** Numbers of a reading that are shown where someone has to choose. */
const FIRST = 6;

/** A session that runs where it is called: in the worker, or in the page where there is none. */
export function localSession(): Session {
  /** The file that was opened last: most calls are about it, and a text is read whole each time. */
  let last: { readonly blob: Blob; readonly file: Promise<TensorFile | Refused> } | null = null;

  function openFile({ blob, name }: Input, options: CallOptions = {}) {
    if (last?.blob === blob) return last.file;
    const { signal, progress } = options;
    const file = openTensorFile(sourceOfBlob(blob, name), {
      ...(signal && { signal }),
      progress: (bytes) => progress?.({ stage: 'reading', done: bytes, of: blob.size }),
    });
    const opened = { blob, file };
    last = opened;
    // What was cancelled or refused is read anew.
    file.then(
      (result) => {
        if (isRefused(result) && last === opened) last = null;
      },
      () => {
        if (last === opened) last = null;
      },
    );
    return file;
  }

  async function open(input: Input, options?: CallOptions): Promise<Opened | Refused> {
    const file = await openFile(input, options);
    if (isRefused(file)) return file;
    const { kind, columns, doubt, notes } = file;
    const tensors = await Promise.all(
      file.tensors.map(async (info, index): Promise<Listed> => {
        const first = doubt === null ? [] : await firstNumbers(file, index);
        return { ...info, first };
      }),
    );
    return { kind, columns, doubt, notes, tensors };
  }

  async function reader(choice: TensorChoice, options?: CallOptions): Promise<RowReader | Refused> {
    const file = await openFile({ blob: choice.file, name: choice.name }, options);
    return isRefused(file) ? file : file.open(choice.tensor, choice.axis);
  }

  async function numbers(choice: TensorChoice, options?: CallOptions) {
    const rows = await reader(choice, options);
    return isRefused(rows) ? rows : rows.read(0, rows.rows);
  }

  /** The tensor of a job, and its labels. A column that holds the labels is taken out of it. */
  async function prepare(job: Job, options?: CallOptions) {
    const { input, tensor, axis, labels } = job;
    const whole: TensorChoice = { file: input.blob, name: input.name, tensor, axis };
    const rows = await reader(whole, options);
    if (isRefused(rows)) return rows;
    if (labels.kind !== 'column') {
      const found = await labelsOf(labels, whole, rows.rows, options);
      return found !== null && 'refused' in found ? found : { logits: whole, labels: found };
    }
    const values = await rows.read(0, rows.rows);
    const { column, others } = splitColumn(values, rows.classes, labels.column);
    const blob = new Blob([npyOf(others, rows.rows, rows.classes - 1)]);
    const logits: TensorChoice = { file: blob, name: input.name, tensor: 0, axis: 1 };
    return { logits, labels: asLabels(column, rows.rows) };
  }

  async function labelsOf(
    choice: Exclude<LabelChoice, { kind: 'column' }>,
    { file, name }: TensorChoice,
    rows: number,
    options?: CallOptions,
  ) {
    switch (choice.kind) {
      case 'none':
        return null;
      case 'typed':
        return asLabels(choice.values, rows);
      case 'tensor': {
        const found = await numbers({ file, name, tensor: choice.tensor, axis: -1 }, options);
        return isRefused(found) ? found : asLabels(found, rows);
      }
      case 'file': {
        const { blob, name } = choice.input;
        const found = await numbers({ file: blob, name, tensor: 0, axis: -1 }, options);
        return isRefused(found) ? found : asLabels(found, rows);
      }
      default:
        return choice satisfies never;
    }
  }

  async function check(job: Job, options?: CallOptions): Promise<CheckOutcome> {
    const prepared = await prepare(job, options);
    if (isRefused(prepared)) return { type: 'refused', problem: prepared };
    const { logits, labels } = prepared;
    if (labels !== null && 'labels' in labels) return { type: 'labels', problem: labels };
    const outcome = await runReport(
      { logits, labels, mask: maskOf(job.mask, logits), settings: job.settings },
      options,
    );
    switch (outcome.type) {
      case 'done':
        return { ...outcome, logits, labels };
      case 'refused':
        return outcome;
      case 'cancelled':
        throw new DOMException('Cancelled.', 'AbortError');
      case 'failed':
        throw new Error(outcome.message);
      default:
        return outcome satisfies never;
    }
  }
  return {
    open,
    check,
    fates: async (job, options) => {
      const prepared = await prepare(job, options);
      if (isRefused(prepared)) return prepared;
      const { logits, labels } = prepared;
      const rows = await reader(logits, options);
      if (isRefused(rows)) return rows;
      return tableOfFates(
        rows,
        labels instanceof Int32Array ? labels : null,
        job.settings,
        options,
      );
    },
    row: async ({ job, row }, options) => {
      const prepared = await prepare(job, options);
      if (isRefused(prepared)) return prepared;
      const rows = await reader(prepared.logits, options);
      return isRefused(rows) ? rows : rows.read(row, 1);
    },
  };
}

async function firstNumbers(file: TensorFile, index: number): Promise<number[]> {
  const rows = await file.open(index, -1);
  if (isRefused(rows)) return [];
  const values = await rows.read(0, Math.min(rows.rows, FIRST));
  return [...values.subarray(0, FIRST)];
}

function maskOf(mask: MaskSource, { file, name, axis }: TensorChoice): MaskChoice | null {
  switch (mask.kind) {
    case 'none':
      return null;
    case 'typed':
      return { kind: 'vector', values: mask.values };
    case 'tensor':
      return { kind: 'tensor', choice: { file, name, tensor: mask.tensor, axis } };
    case 'file': {
      const { blob, name } = mask.input;
      return { kind: 'tensor', choice: { file: blob, name, tensor: 0, axis } };
    }
    default:
      return mask satisfies never;
  }
}

function asLabels(values: ArrayLike<number>, rows: number): Int32Array | LabelProblem {
  if (values.length !== rows) return { labels: 'shape', found: values.length, rows };
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = values[row] ?? Number.NaN;
    labels[row] = value;
    if (labels[row] !== value) return { labels: 'no-integer', row: row + 1, found: value };
  }
  return labels;
}

function splitColumn(values: ArrayLike<number>, classes: number, at: number) {
  const rows = values.length / classes;
  const column = new Float64Array(rows);
  const others = new Float64Array(rows * (classes - 1));
  let next = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (index % classes === at) column[Math.floor(index / classes)] = value;
    else others[next++] = value;
  }
  return { column, others };
}
