import { clip } from '../scenario/parameters.ts';
import { damagedIn } from './damaged.ts';
import { bytesOf, type Dtype } from './dtype.ts';
import { MOST_TENSORS } from './limits.ts';
import type { Refused } from './refused.ts';
import { productOf, shapeOf } from './shape.ts';
import type { Source } from './source.ts';
import { openStored } from './strided.ts';
import type { FileNote, ReadOptions, TensorFile } from './types.ts';

/** The longest header that safetensors writes and reads, in bytes. */
export const LONGEST_SAFETENSORS_HEADER = 100_000_000;

const KIND = 'safetensors';
const damaged = damagedIn(KIND);

/** A tensor of the header that is read. */
interface Entry {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** From the end of the header. */
  readonly from: number;
  readonly to: number;
}

/** The length of the header, if the file can begin with one: 8 bytes, little endian. */
export function headerLength(start: Uint8Array): number {
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  return start.length < 8 ? Number.NaN : Number(view.getBigUint64(0, true));
}

/** Opens a file of Hugging Face's safetensors: the length of a header, the header in JSON, the values. */
export async function openSafetensors(
  raw: Source,
  source: Source,
  options: ReadOptions,
): Promise<TensorFile | Refused> {
  const { size } = source;
  if (size < 8) return cut('header', 0, 8, size, null);
  const length = headerLength(await source.read(0, 8));
  if (length > LONGEST_SAFETENSORS_HEADER)
    return damaged('header-length', 0, String(length), `<= ${LONGEST_SAFETENSORS_HEADER}`);
  if (8 + length > size) return cut('header', 8, 8 + length, size, null);
  const header = parsed(await source.read(8, 8 + length));
  if (!isRecord(header)) return damaged('header', 8, '', '{"…": {"dtype": …, …}}');
  const at = 8 + length;
  const entries: Entry[] = [];
  const notes: FileNote[] = [];
  for (const [name, value] of Object.entries(header).slice(0, MOST_TENSORS + 1)) {
    if (name === '__metadata__') continue;
    const entry = entryOf(name, value, size - at, at);
    if ('refused' in entry) {
      if (entry.refused !== 'dtype') return entry;
      notes.push({ kind: 'skipped', tensor: clip(name), why: entry });
    } else entries.push(entry);
  }
  const overlap = overlapOf(entries);
  if (overlap !== null) return overlap;
  const [skipped] = notes;
  if (entries.length === 0)
    return skipped?.kind === 'skipped' ? skipped.why : { refused: 'no-tensors', kind: KIND };
  return {
    kind: KIND,
    tensors: entries.map(({ name, dtype, shape }) => ({ name, dtype, shape })),
    columns: null,
    doubt: null,
    notes,
    open: async (index, axis) => {
      const entry = entries[index];
      if (entry === undefined) return { refused: 'no-tensors', kind: KIND };
      const { dtype, shape, from } = entry;
      const place = { source: raw, at: at + from, littleEndian: true, fortran: false };
      return openStored({ ...place, dtype, shape }, axis, options);
    },
  };
}

const cut = (
  part: 'header' | 'data',
  byte: number,
  expected: number,
  found: number,
  tensor: string | null,
): Refused => ({ refused: 'truncated', kind: KIND, part, byte, expected, found, tensor });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `room` bytes follow the header, which ends at `at`. */
function entryOf(name: string, value: unknown, room: number, at: number): Entry | Refused {
  const fields = isRecord(value) ? value : {};
  const { dtype: written, shape: lengths, data_offsets: offsets } = fields;
  if (typeof written !== 'string') return damaged('dtype', 8, shown(written), '"F32"', name);
  const dtype = DTYPE_OF.get(written);
  if (dtype === undefined)
    return { refused: 'dtype', kind: KIND, tensor: clip(name), found: clip(written) };
  const shape = shapeOf(lengths);
  if (shape === null) return damaged('shape', 8, shown(lengths), '[…, …]', name);
  const [from, to] = rangeOf(offsets);
  if (Number.isNaN(to)) return damaged('data_offsets', 8, shown(offsets), '[…, …]', name);
  const expected = productOf(shape) * bytesOf(dtype);
  if (to - from !== expected)
    return { refused: 'offsets', tensor: clip(name), found: [from, to], expected, overlaps: null };
  if (to > room) return cut('data', at + from, at + to, at + room, clip(name));
  return { name, dtype, shape, from, to };
}

const shown = (value: unknown) => (value === undefined ? '' : (JSON.stringify(value) ?? ''));

function rangeOf(offsets: unknown): readonly [from: number, to: number] {
  const list: readonly unknown[] = Array.isArray(offsets) ? offsets : [];
  const [from, to] = list;
  const right =
    list.length === 2 &&
    typeof from === 'number' &&
    typeof to === 'number' &&
    Number.isSafeInteger(from) &&
    Number.isSafeInteger(to) &&
    from >= 0 &&
    from <= to;
  return right ? [from, to] : [Number.NaN, Number.NaN];
}

/** The first tensor that has bytes of one before it. */
function overlapOf(entries: readonly Entry[]): Refused | null {
  const sorted = entries.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  for (const [index, { name, from, to }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && before.to > from)
      return {
        refused: 'offsets',
        tensor: clip(name),
        found: [from, to],
        expected: to - from,
        overlaps: clip(before.name),
      };
  }
  return null;
}

const DTYPE_OF: ReadonlyMap<string, Dtype> = new Map<string, Dtype>([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['F8_E5M2', 'float8_e5m2'],
  ['F8_E4M3', 'float8_e4m3fn'],
  ['I8', 'int8'],
  ['I16', 'int16'],
  ['I32', 'int32'],
  ['I64', 'int64'],
  ['U8', 'uint8'],
  ['U16', 'uint16'],
  ['U32', 'uint32'],
  ['U64', 'uint64'],
  ['BOOL', 'bool'],
]);
