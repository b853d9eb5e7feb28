import type { ReportInput, ReportOptions } from '../../report/input.ts';
import { makeReport } from '../../report/make-report.ts';
import { masked } from '../../report/masked.ts';
import type { ReportProblem } from '../../report/messages.ts';
import { planOf } from '../../report/settings.ts';
import {
  type LabelLimits,
  type Labels,
  labelsFrom,
  labelsOf,
  readLabels,
  takeColumn,
} from '../../tensor/labels.ts';
import { isRefused, type Refused } from '../../tensor/refused.ts';
import { sourceOfBlob } from '../../tensor/source.ts';
import { openTensorFile, type RowReader, type TensorFile } from '../../tensor/tensor-file.ts';
import { refusingUnreadable, throwIfAborted } from '../../tensor/unreadable.ts';
import { tableOfFates } from './model/fates-table.ts';
import type {
  Beside,
  CallOptions,
  Input,
  Job,
  LabelChoice,
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

  /** What a report is made of. A column that holds the labels is taken out of the logits. */
  async function prepare(job: Job, options?: CallOptions): Promise<ReportInput | Unusable> {
    const { input, tensor, axis, settings } = job;
    const file = await openFile(input, options);
    if (isRefused(file)) return { beside: 'input', problem: file };
    const split =
      job.labels.kind === 'column' ? await takeColumn(file, tensor, job.labels.column) : null;
    if (split !== null && isRefused(split)) return { beside: 'labels', problem: split };
    const logits = await (split === null ? file.open(tensor, axis) : split.rest.open(0, axis));
    if (isRefused(logits)) return { beside: 'input', problem: logits };
    const { rows, classes } = logits;
    const limits = { rows, classes, ignoreIndex: settings.ignoreIndex };
    const labels =
      job.labels.kind === 'column'
        ? labelsFrom(split?.column ?? [], limits)
        : await labelsIn(job.labels, file, limits, options);
    if (labels !== null && isRefused(labels)) return { beside: 'labels', problem: labels };
    const mask = await maskOf(job.mask, job, options);
    if (mask !== null && 'refused' in mask) return { beside: 'mask', problem: mask };
    return { logits, labels: labels?.values ?? null, mask, settings };
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
      if ('problem' in input) return { type: 'refused', ...input };
      const report = await refusingUnreadable(() => makeReport(input, pacing(options)));
      return 'refused' in report
        ? { type: 'refused', beside: besideOf(report), problem: report }
        : { type: 'done', report, labels: input.labels };
    },
    fates: async (job, options) => {
      const input = await prepare(job, options);
      return 'problem' in input ? null : tableOfFates(input, pacing(options));
    },
    row: async ({ job, row }, options) => {
      const input = await prepare(job, options);
      if ('problem' in input) return null;
      const { logits, mask, settings } = input;
      const values = await logits.read(row, 1);
      const added = mask !== null && 'read' in mask ? await mask.read(row, 1) : mask;
      return masked(planOf(settings.plan), values, added);
    },
  };
}

/** What cannot be used, and which of the things given it is. */
interface Unusable {
  readonly beside: Beside;
  readonly problem: ReportProblem;
}

/** The rest was found when it was read. */
function besideOf({ refused }: ReportProblem): Beside {
  if (refused === 'mask-shape') return 'mask';
  return refused === 'weight-count' ? 'weights' : 'input';
}

async function labelsIn(
  choice: Exclude<LabelChoice, { kind: 'column' }>,
  file: TensorFile,
  limits: LabelLimits,
  options: CallOptions = {},
): Promise<Labels | Refused | null> {
  switch (choice.kind) {
    case 'none':
      return null;
    case 'typed':
      return labelsFrom(choice.values, limits);
    case 'tensor':
      return labelsOf(file, choice.tensor, limits);
    case 'file': {
      const { blob, name } = choice.input;
      const { signal } = options;
      return readLabels(sourceOfBlob(blob, name), limits, { signal });
    }
    default:
      return choice satisfies never;
  }
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

async function firstNumbers(file: TensorFile, index: number): Promise<number[]> {
  const rows = await file.open(index, -1);
  if (isRefused(rows)) return [];
  const values = await rows.read(0, Math.min(rows.rows, FIRST));
  return [...values.subarray(0, FIRST)];
}
