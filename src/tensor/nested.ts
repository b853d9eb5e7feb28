import { clip } from '../scenario/parameters.ts';
import { libraryOf } from '../scenario/paste/read.ts';
import { NestedBuilder } from './nested-build.ts';
import type { Column } from './nested-columns.ts';
import { NestedScanner } from './nested-scan.ts';
import type { FileKind, Refused } from './refused.ts';
import { productOf } from './shape.ts';
import type { Source } from './source.ts';
import { textSlices } from './text-slices.ts';
import type { FileNote, TensorFile } from './types.ts';
import { type InMemory, valuesFile } from './values-file.ts';

/** What may stand before the brackets of a print or of code: a prompt, a name, a constructor. */
const BEFORE =
  /^\s*(?:(?:>>>|In \[\d{1,6}\]:|Out\[\d{1,6}\]:)\s*)?(?:[\w.]{1,80}\s*=\s*)?(?:<tf\.Tensor: shape=\([\d, ]{0,200}\), dtype=\w{1,20}, numpy=\s*)?(?:Parameter containing:\s*)?(?:(?:[A-Za-z_]\w{0,40}\.){0,3}(?:tensor|array|Array|Tensor|(?:Float|Half|Double|BFloat16)Tensor|asarray|as_tensor|constant|list|tolist)\(\s*)?(?=[[{])/;

/** What may stand after them, without white space: what says something about the tensor and is no data. */
const AFTER =
  /^(?:,(?:device|dtype|grad_fn|requires_grad|shape|size|weak_type|layout)=(?:'[^']{0,40}'|<[^<>]{0,80}>|\(\d{0,20}(?:,\d{0,20}){0,64}\)|torch\.Size\(\[[\d,]{0,200}\]\)|[\w.]{1,60}))*,?\)?>?[;,]?(?:torch\.Size\(\[[\d,]{0,200}\]\)|\([\d,]{1,200}\))?$/;

/** What is before the first bracket, where nothing but brackets is to be expected after it; else null. */
export const beforeBrackets = (head: string): string | null => BEFORE.exec(head)?.[0] ?? null;

/**
 * Reads nested lists as JSON, NumPy and PyTorch write them, objects of such lists, and records: objects in a list or on
 * lines, of which each key is a tensor. `before` is what stands before the first bracket.
 */
export async function readNested(
  source: Source,
  before: string,
  kind: FileKind,
): Promise<TensorFile | Refused> {
  const plain = before.trim() === '';
  const builder = new NestedBuilder(kind, !plain);
  const lines = before.split('\n');
  const scanner = new NestedScanner(builder, lines.length, (lines.at(-1)?.length ?? 0) + 1);
  builder.place = scanner;
  let skip = new TextEncoder().encode(before).length;
  let going = true;
  for await (const slice of textSlices(source)) {
    const from = Math.min(skip, slice.length);
    skip -= from;
    going = scanner.feed(slice.subarray(from));
    if (!going) break;
  }
  if (going) going = scanner.end();
  const { refused } = builder;
  if (refused?.refused === 'ellipsis') return { ...refused, library: libraryOf(`${before}[`) };
  if (refused !== null) return refused;
  if (builder.depth > 0 || scanner.inQuotes)
    return { refused: 'unclosed', line: scanner.line, open: builder.depth };
  const { rest, line, column } = scanner;
  if (plain ? rest !== '' : !AFTER.test(rest))
    return { refused: 'syntax', kind, found: clip(rest), line, column };
  const file = fileOf(builder, plain && builder.separator !== 'space' ? jsonKind(builder) : 'text');
  return saysAnother(file, before + rest) ?? file;
}

const jsonKind = ({ roots }: NestedBuilder): FileKind => (roots > 1 ? 'jsonl' : 'json');

function fileOf(builder: NestedBuilder, kind: FileKind): TensorFile | Refused {
  const all = [...builder.columns.values()];
  const read = all.filter(({ refused, values }) => refused === null && values.length > 0);
  const skipped = all.flatMap(({ name, refused }): FileNote[] =>
    refused === null ? [] : [{ kind: 'skipped', tensor: clip(name), why: refused }],
  );
  const repeated = builder.roots > 1 || builder.records;
  const scalars = read.every(({ shape }) => shape.length === 0);
  // {"future": 1.2, "present": 92}
  if (!repeated && scalars && read.length > 1) return vectorOf(read, kind, skipped);
  const most = read.reduce((visits, column) => Math.max(visits, column.visits), 0);
  const whole = read.filter(({ visits }) => visits === most || !repeated);
  const partial = read
    .filter((column) => !whole.includes(column))
    .map(
      ({ name, visits }): FileNote => ({
        kind: 'partial',
        tensor: clip(name),
        found: visits,
        expected: most,
      }),
    );
  const tensors = whole.map((column) => tensorOf(column, repeated));
  if (tensors.length === 0) {
    const [first] = all.flatMap(({ refused }) => (refused === null ? [] : [refused]));
    return first ?? { refused: 'no-numbers', found: '' };
  }
  return valuesFile(kind, tensors, { notes: [...skipped, ...partial].slice(0, MOST_NOTES) });
}

const MOST_NOTES = 20;

function tensorOf({ name, visits, shape, values }: Column, repeated: boolean): InMemory {
  const outer = repeated || visits > 1 ? [visits] : [];
  return { name: clip(name), shape: [...outer, ...shape], values: values.done() };
}

const vectorOf = (
  columns: readonly Column[],
  kind: FileKind,
  notes: readonly FileNote[],
): TensorFile | Refused =>
  valuesFile(
    kind,
    [
      {
        name: '',
        shape: [columns.length],
        values: Float64Array.from(columns, ({ values }) => values.done()[0] ?? Number.NaN),
      },
    ],
    { columns: columns.map(({ name }) => clip(name)), notes: notes.slice(0, MOST_NOTES) },
  );

/** A shape that the text says, as in shape=(2, 3), and that is another than it has. */
function saysAnother(file: TensorFile | Refused, around: string): Refused | null {
  const said = /shape=\(([\d,\s]*)\)/.exec(around)?.[1]?.match(/\d+/g);
  if ('refused' in file || said === undefined || said === null) return null;
  const shape = file.tensors[0]?.shape ?? [];
  return said.map(Number).join() === shape.join() || productOf(shape) === 0
    ? null
    : { refused: 'shape', found: shape.join(', '), expected: said.join(', ') };
}
