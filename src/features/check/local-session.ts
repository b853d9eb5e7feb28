import type { ReportInput, ReportOptions } from '../../report/input.ts';
import { makeReport } from '../../report/make-report.ts';
import { masked } from '../../report/masked.ts';
import type { ReportProblem } from '../../report/messages.ts';
import { planOf } from '../../report/settings.ts';
import { isRefused, type Refused } from '../../tensor/refused.ts';
import { sourceOfBlob } from '../../tensor/source.ts';
import { openTensorFile, type RowReader, type TensorFile } from '../../tensor/tensor-file.ts';
import { throwIfAborted, Unreadable } from '../../tensor/unreadable.ts';
import { tableOfFates } from './model/fates-table.ts';
import { asLabels, splitColumn } from './model/labels.ts';
import type {
  CallOptions,
  Input,
  Job,
  LabelChoice,
  LabelProblem,
  Listed,
  MaskSource,
  Opened,
  Session,
} from './model/session.ts';

/** Numbers of a reading that are shown where someone has to choose. */
const FIRST = 6;

/** A session that runs where it is called: in the worker, or in the page where there is none. */
export function localSession(): Session {
  /** The files that were opened last: a text is read whole each time, and most calls are about the same one. */
  const kept = new Map<Blob, Promise<TensorFile | Refused>>();

  function openFile({ blob, name }: Input, options: CallOptions = {}) {
    const known = kept.get(blob);
    if (known !== undefined) return known;
    const { signal, progress } = options;
    const file = openTensorFile(sourceOfBlob(blob, name), {
      signal,
      progress: (bytes) => progress?.({ stage: 'reading', done: bytes, of: blob.size }),
    });
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(blob, file);
    // What was cancelled or refused is read anew.
    const forget = () => kept.delete(blob);
    file.then((result) => isRefused(result) && forget(), forget);
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

  async function reader(input: Input, tensor: number, axis: number, options?: CallOptions) {
    const file = await openFile(input, options);
    return isRefused(file) ? file : file.open(tensor, axis);
  }

  /** All numbers of a tensor. */
  async function numbers(input: Input, tensor: number, options?: CallOptions) {
    const rows = await reader(input, tensor, -1, options);
    return isRefused(rows) ? rows : rows.read(0, rows.rows);
  }

  /** What a report is made of. A column that holds the labels is taken out of the logits. */
  async function prepare(
    job: Job,
    options?: CallOptions,
  ): Promise<ReportInput | Refused | LabelProblem> {
    const { input, tensor, axis, settings } = job;
    const logits = await reader(input, tensor, axis, options);
    if (isRefused(logits)) return logits;
    const mask = await maskOf(job.mask, job, options);
    if (mask !== null && 'refused' in mask) return mask;
    if (job.labels.kind === 'column') {
      const split = await splitColumn(logits, job.labels.column);
      return 'problem' in split.labels
        ? split.labels
        : { logits: split.others, labels: split.labels, mask, settings };
    }
    const labels = await labelsOf(job.labels, input, logits.rows, options);
    if (labels !== null && ('refused' in labels || 'problem' in labels)) return labels;
    return { logits, labels, mask, settings };
  }

  async function labelsOf(
    choice: Exclude<LabelChoice, { kind: 'column' }>,
    input: Input,
    rows: number,
    options?: CallOptions,
  ): Promise<Int32Array | Refused | LabelProblem | null> {
    switch (choice.kind) {
      case 'none':
        return null;
      case 'typed':
        return asLabels(choice.values, rows);
      case 'tensor': {
        const found = await numbers(input, choice.tensor, options);
        return isRefused(found) ? found : asLabels(found, rows);
      }
      case 'file': {
        const found = await numbers(choice.input, 0, options);
        return isRefused(found) ? found : asLabels(found, rows);
      }
      default:
        return choice satisfies never;
    }
  }

  async function maskOf(
    mask: MaskSource,
    { input, axis }: Job,
    options?: CallOptions,
  ): Promise<Float64Array | RowReader | Refused | null> {
    switch (mask.kind) {
      case 'none':
        return null;
      case 'typed':
        return Float64Array.from(mask.values);
      case 'tensor':
        return reader(input, mask.tensor, axis, options);
      case 'file':
        return reader(mask.input, 0, -1, options);
      default:
        return mask satisfies never;
    }
  }

  return {
    open,
    check: async (job, options) => {
      const input = await prepare(job, options);
      if ('problem' in input) return { type: 'labels', problem: input };
      if (isRefused(input)) return { type: 'refused', problem: input };
      const report = await unlessUnreadable(makeReport(input, pacing(options)));
      return 'refused' in report
        ? { type: 'refused', problem: report }
        : { type: 'done', report, labels: input.labels };
    },
    fates: async (job, options) => {
      const input = await prepare(job, options);
      return 'problem' in input || isRefused(input) ? null : tableOfFates(input, pacing(options));
    },
    row: async ({ job, row }, options) => {
      const input = await prepare(job, options);
      if ('problem' in input || isRefused(input)) return null;
      const { logits, mask, settings } = input;
      const values = await logits.read(row, 1);
      const added = mask !== null && 'read' in mask ? await mask.read(row, 1) : mask;
      return masked(planOf(settings.plan), values, added);
    },
  };
}

/** Logits, labels and a mask. */
const MOST_KEPT = 3;

/** Lets messages through between slices of work, and stops there when it is cancelled. */
const pacing = ({ signal, progress }: CallOptions = {}): ReportOptions => ({
  ...(progress && { progress }),
  pause: async () => {
    await new Promise((resolve) => setTimeout(resolve));
    throwIfAborted(signal);
  },
});

async function unlessUnreadable<Answer>(answer: Promise<Answer>): Promise<Answer | ReportProblem> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Unreadable) return error.refused;
    throw error;
  }
}

async function firstNumbers(file: TensorFile, index: number): Promise<number[]> {
  const rows = await file.open(index, -1);
  if (isRefused(rows)) return [];
  const values = await rows.read(0, Math.min(rows.rows, FIRST));
  return [...values.subarray(0, FIRST)];
}
