import type { FormatName } from '../../../core/format.ts';
import type { SumOrder } from '../../../core/sum-orders.ts';
import type { Reduction } from '../../../report/settings.ts';
import type { Doubt } from '../../../scenario/paste/reading.ts';
import type { FileKind } from '../../../tensor/tensor-file.ts';
import type { PresetId } from '../model/plans.ts';
import { fileNote, refused } from './refused.en.ts';
import { report } from './report.en.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const count = (value: number) => value.toLocaleString('en');

const fileKinds: Record<FileKind, string> = {
  npy: 'NumPy array',
  npz: 'NumPy archive',
  safetensors: 'safetensors',
  csv: 'table',
  json: 'JSON',
  jsonl: 'JSON lines',
  text: 'text',
};

const doubts: Record<Doubt, string> = {
  separators: 'Its commas, points or spaces can be read in different ways. Which one is meant?',
  index: 'Its first column may only count the rows. What is meant?',
  rows: 'It holds several rows. Which one is meant?',
  several: 'It holds several tensors. Which one is meant?',
  layout: 'Its lines may be rows, or long rows that were wrapped. Which is meant?',
  context: 'These are the numbers found among the rest of the text. Are they meant?',
  cut: 'A bracket is missing, so the text may have been cut off. Is this all of it?',
};

const orders: Record<SumOrder, string> = {
  'left-to-right': 'left to right',
  pairwise: 'in pairs',
  numpy: 'in blocks, as NumPy',
  warp: 'as a warp of 32 lanes',
  compensated: 'compensated (Kahan)',
};

const presets: Record<PresetId, string> = {
  float64: 'float64 throughout',
  float32: 'float32 throughout',
  float16: 'float16, added in float32',
  'float16-fused': 'float16 in and out, float32 within',
  'bfloat16-autocast': 'bfloat16 autocast: float32 within',
  float8: 'float8 in and out, float32 within',
};

const reductions: Record<Reduction, string> = { mean: 'mean', sum: 'sum', none: 'none' };

export const en = {
  count,
  /** What is dropped, pasted or chosen. */
  input: {
    drop: 'Drop a file of logits here',
    dropNow: 'Let go to check it',
    kinds: '.npy · .npz · .safetensors · .csv · .tsv · .json · .jsonl',
    choose: 'Choose a file',
    paste: 'Or paste numbers',
    pasteHint: 'A print of NumPy, PyTorch, JAX, R, Julia or MATLAB, a list, spreadsheet cells.',
    check: 'Check these',
    example: 'Try it with an example',
    pasted: 'pasted text',
    exampleName: 'example.safetensors',
    other: 'Check something else',
    privacy: 'Nothing leaves this machine.',
  },
  about: [
    {
      title: 'What it reads',
      text: '.npy, .npz and .safetensors in every type and order, tables, JSON and JSON lines, and prints as they are pasted. A pickle is not read: save a .safetensors. Rows may have hundreds of thousands of classes; binary files are read slice by slice, and a text may hold 16 million numbers.',
    },
    {
      title: 'What it says',
      text: 'Which rows are sound, quietly wrong or broken, with the naive softmax, the stable one and each form of the loss; the operation that went bad first; whether another format would hold; and which change mends most rows.',
    },
    {
      title: 'Where it runs',
      text: 'On this machine, without a network too once the page was open. Nothing that you drop is sent or kept, and a link holds settings and a few short rows, never the file.',
    },
  ],
  /** What was dropped. */
  opened: {
    kind: (kind: FileKind) => fileKinds[kind],
    shape: (shape: readonly number[]) =>
      shape.length === 0 ? 'one number' : shape.map(count).join(' × '),
    rows: (rows: number, classes: number) =>
      `${count(rows)} ${many(rows, 'row', 'rows')} of ${count(classes)} ${many(classes, 'class', 'classes')}`,
    tensor: 'Tensor',
    axis: 'Axis of the classes',
    axisOf: (axis: number, length: number, last: boolean) =>
      `${axis} (${count(length)})${last ? ', the last' : ''}`,
    doubt: (doubt: Doubt) => doubts[doubt],
    use: 'Use these',
    reading: (shape: string, numbers: string) => `${shape}: ${numbers}`,
    note: fileNote,
  },
  settings: {
    summary: (plan: string, labels: string) => `Settings: ${plan} · ${labels}`,
    plan: 'Computed in',
    preset: (id: PresetId) => presets[id],
    custom: 'my own choice',
    storage: 'Stored in',
    compute: 'Computed in, number by number',
    accumulation: 'Added in',
    order: 'Order of the sum',
    orderOf: (order: SumOrder) => orders[order],
    format: (name: FormatName) => name,
    flush: 'Flush subnormals to 0',
    saturate: 'What is too large becomes the largest value, where there is no infinity',
    temperature: 'Temperature',
    labels: 'Labels',
    planOf: (storage: string, compute: string, accumulation: string) =>
      `stored in ${storage}, computed in ${compute}, added in ${accumulation}`,
    noLabels: 'no labels',
    labelled: 'with labels',
    lossForm: 'Loss',
    labelsOf: {
      none: 'none',
      tensor: (name: string) => `the tensor “${name}”`,
      column: (name: string) => `the column “${name}”`,
      typed: 'typed',
      file: 'from a file',
    },
    typedLabels: 'One class for each row, counted from 0',
    labelFile: 'File of labels',
    ignoreIndex: 'Label that does not count',
    smoothing: 'Label smoothing, 0 to 1',
    weights: 'Weight of each class',
    weightsHint: 'Empty: 1 each.',
    reduction: 'Reduction',
    reductionOf: (reduction: Reduction) => reductions[reduction],
    mask: 'Mask to add',
    maskOf: {
      none: 'none',
      tensor: (name: string) => `the tensor “${name}”`,
      typed: 'one number for each class',
      file: 'from a file',
    },
    typedMask: 'One number for each class, such as 0 0 -inf',
    maskFile: 'File of the mask',
    notAnIndex: (text: string, kept: string) =>
      `“${text}” is not a whole number, so ${kept} stays.`,
    notASmoothing: (text: string, kept: string) =>
      `“${text}” is not a number from 0 to 1, so ${kept} stays.`,
    notALabel: (text: string, at: number) =>
      `Label ${count(at)}, “${text}”, is not a whole number. The labels before stay in force.`,
    notAWeight: (text: string, at: number) => `Number ${count(at)}, “${text}”, cannot be read.`,
    maskShape: (found: readonly number[], expected: readonly number[]) =>
      `The mask is ${found.map(count).join(' × ')}, and the logits are ${expected.map(count).join(' × ')}.`,
    weightCount: (found: number, expected: number) =>
      `${count(found)} ${many(found, 'weight was', 'weights were')} given, and there are ${count(expected)} classes.`,
  },
  progress: {
    label: 'Progress of the check',
    opening: 'Reading the file',
    reading: 'Reading',
    counting: 'Checking row after row',
    curing: 'Trying what would help',
    rows: (done: number, of: number) => `${count(done)} of ${count(of)} rows`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. What was there before stays.',
    failed: (message: string) =>
      `The check stopped: ${message}. What was there before stays. A smaller file may work.`,
    notLoaded:
      'The code that reads files did not load. What was there before stays. Try again once there is a network.',
    begun: 'Checking.',
    done: 'The report is ready.',
  },
  named: (name: string) => `${name}:`,
  kept: 'What was there before stays.',
  report,
  refused,
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => infer R
    ? (...facts: F) => R
    : T extends readonly (infer Item)[]
      ? readonly Table<Item>[]
      : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
