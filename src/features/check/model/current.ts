import type { ReportProblem } from '../../../report/messages.ts';
import { DEFAULT_SETTINGS, type ReportSettings } from '../../../report/settings.ts';
import type { Dtype } from '../../../tensor/dtype.ts';
import { planFor } from './plans.ts';
import type {
  CheckOutcome,
  Input,
  Job,
  LabelChoice,
  Listed,
  MaskSource,
  Opened,
} from './session.ts';

/** What is being checked: the file, what was chosen of it, and the settings. */
export interface Current {
  readonly input: Input;
  readonly opened: Opened;
  /** Null where a text has several readings and none is chosen yet. */
  readonly tensor: number | null;
  /** From 0. */
  readonly axis: number;
  readonly labels: LabelChoice;
  readonly mask: MaskSource;
  readonly settings: ReportSettings;
}

const FLOATS: readonly Dtype[] = [
  'float64',
  'float32',
  'float16',
  'bfloat16',
  'float8_e5m2',
  'float8_e4m3fn',
];

const INTEGERS: readonly Dtype[] = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32'];

const sizeOf = ({ shape }: Listed) => shape.reduce((size, length) => size * length, 1);

/** The tensor that most likely holds the logits: of the name, else the largest of floats, else the largest. */
export function likelyLogits(tensors: readonly Listed[]): number {
  const rank = (tensor: Listed) =>
    (/logit|score/i.test(tensor.name) ? 2 : 0) + (FLOATS.includes(tensor.dtype) ? 1 : 0);
  const best = [...tensors.entries()].sort(
    ([, a], [, b]) => rank(b) - rank(a) || sizeOf(b) - sizeOf(a),
  )[0];
  return best?.[0] ?? 0;
}

/** The shape without the axis of the classes, and its length. A number alone is a row of one class. */
export function rowsAndClasses(shape: readonly number[], axis: number) {
  const classes = shape[axis] ?? 1;
  const rows = shape.reduce((product, length, at) => (at === axis ? product : product * length), 1);
  return { rows, classes };
}

/** The other tensors of whole numbers that have one for each row, most likely labels first. */
export const possibleLabels = (
  tensors: readonly Listed[],
  logits: number,
  rows: number,
): number[] =>
  [...tensors.entries()]
    .filter(
      ([at, tensor]) => at !== logits && INTEGERS.includes(tensor.dtype) && sizeOf(tensor) === rows,
    )
    .map(([at]) => at);

/** The other tensors of the same shape. */
export const possibleMasks = (tensors: readonly Listed[], logits: number): number[] =>
  [...tensors.entries()]
    .filter(
      ([at, { shape }]) => at !== logits && shape.join() === (tensors[logits]?.shape ?? []).join(),
    )
    .map(([at]) => at);

const isLabelName = (name: string) => /label|target|class|^y$/i.test(name);

/** Labels that are there under their name need no choice. */
function likelyLabels({ tensors, columns }: Opened, logits: number, axis: number): LabelChoice {
  const { rows } = rowsAndClasses(tensors[logits]?.shape ?? [], axis);
  const tensor = possibleLabels(tensors, logits, rows).find((at) =>
    isLabelName(tensors[at]?.name ?? ''),
  );
  if (tensor !== undefined) return { kind: 'tensor', tensor };
  const column = columns?.findIndex(isLabelName) ?? -1;
  return column < 0 ? { kind: 'none' } : { kind: 'column', column };
}

const TEXT_KINDS: readonly Opened['kind'][] = ['csv', 'json', 'jsonl', 'text'];

/** A file that was just opened, with what is most likely meant. */
export function currentOf(input: Input, opened: Opened): Current {
  const { tensors, doubt } = opened;
  const start = { input, opened, settings: DEFAULT_SETTINGS };
  if (doubt !== null)
    return { ...start, tensor: null, axis: 0, labels: { kind: 'none' }, mask: { kind: 'none' } };
  return choose(
    { ...start, tensor: null, axis: 0, labels: { kind: 'none' }, mask: { kind: 'none' } },
    likelyLogits(tensors),
  );
}

/** Another tensor of the file: its last axis are the classes, and it is computed in what its type says. */
export function choose(current: Current, tensor: number): Current {
  const { opened, settings } = current;
  const info = opened.tensors[tensor];
  const axis = Math.max(0, (info?.shape.length ?? 0) - 1);
  const isText = TEXT_KINDS.includes(opened.kind);
  const { order, flushToZero, saturate } = settings.plan;
  return {
    ...current,
    tensor,
    axis,
    labels: likelyLabels(opened, tensor, axis),
    mask: { kind: 'none' },
    settings: {
      ...settings,
      plan: { ...planFor(info?.dtype ?? 'float32', isText), order, flushToZero, saturate },
      classWeights: null,
    },
  };
}

/** Null while a reading has to be chosen. */
export const jobOf = ({ opened: _, tensor, ...rest }: Current): Job | null =>
  tensor === null ? null : { ...rest, tensor };

/** What went wrong, and beside which control it is said. */
export type Complaint =
  | { readonly beside: 'input'; readonly name: string; readonly problem: ReportProblem }
  | { readonly beside: 'labels' | 'mask' | 'weights'; readonly problem: ReportProblem }
  | { readonly beside: 'progress'; readonly cancelled: true }
  | { readonly beside: 'progress'; readonly failed: string }
  | { readonly beside: 'progress'; readonly notLoaded: true };

export const complaintOf = (
  name: string,
  { beside, problem }: Extract<CheckOutcome, { readonly type: 'refused' }>,
): Complaint => (beside === 'input' ? { beside, name, problem } : { beside, problem });
