import { isRefused } from '../tensor/refused.ts';
import { sourceOfBlob } from '../tensor/source.ts';
import { openTensorFile, type ReadOptions, type RowReader } from '../tensor/tensor-file.ts';
import { isAbort, throwIfAborted, Unreadable } from '../tensor/unreadable.ts';
import type { ReportInput } from './input.ts';
import { makeReport } from './make-report.ts';
import type {
  MaskChoice,
  Progress,
  ReportOutcome,
  ReportProblem,
  ReportRequest,
  TensorChoice,
} from './messages.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called at least every 100 ms, unless a single row takes longer. */
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/**
 * The report of tensors in files, where it is called: in a worker, or in Node. It lets waiting messages through every 30 ms
 * or so, and stops there when the signal says so. Never rejects.
 */
export async function runReport(
  request: ReportRequest,
  options: RunOptions = {},
): Promise<ReportOutcome> {
  const { signal, progress } = options;
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    throwIfAborted(signal);
  };
  try {
    const input = await opened(request, options);
    if ('refused' in input) return { type: 'refused', problem: input };
    const report = await makeReport(input, { ...(progress && { progress }), pause });
    return 'refused' in report ? { type: 'refused', problem: report } : { type: 'done', report };
  } catch (error) {
    if (isAbort(error)) return { type: 'cancelled' };
    if (error instanceof Unreadable) return { type: 'refused', problem: error.refused };
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

async function opened(
  { logits, labels, mask, settings }: ReportRequest,
  options: RunOptions,
): Promise<ReportInput | ReportProblem> {
  const rows = await open(logits, options);
  if ('refused' in rows) return rows;
  const added = mask === null ? null : await openMask(mask, options);
  if (added !== null && 'refused' in added) return added;
  return { logits: rows, labels, mask: added, settings };
}

const openMask = async (mask: MaskChoice, options: RunOptions) =>
  mask.kind === 'vector' ? Float64Array.from(mask.values) : open(mask.choice, options);

async function open(
  { file, name, tensor, axis }: TensorChoice,
  { signal, progress }: RunOptions,
): Promise<RowReader | ReportProblem> {
  const reading: ReadOptions = {
    ...(signal && { signal }),
    progress: (bytes) => progress?.({ stage: 'reading', done: bytes, of: file.size }),
  };
  const found = await openTensorFile(sourceOfBlob(file, name), reading);
  return isRefused(found) ? found : found.open(tensor, axis);
}
