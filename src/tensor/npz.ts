import { crc32 } from './crc-32.ts';
import { damagedIn } from './damaged.ts';
import { bytesOf } from './dtype.ts';
import { inflate } from './inflate.ts';
import { endingOf } from './kinds.ts';
import { MOST_TENSORS, MOST_WHOLE } from './limits.ts';
import { LONGEST_NPY_HEADER, type Npy, readNpy } from './npy.ts';
import type { Refused } from './refused.ts';
import { productOf, refuseAxis } from './shape.ts';
import { type Source, sourceOfBytes } from './source.ts';
import { openStored } from './strided.ts';
import type { FileNote, ReadOptions, RowReader, TensorFile } from './types.ts';
import { watched } from './unreadable.ts';
import { bytesOfEntry, readZip, type ZipEntry } from './zip.ts';

const damaged = damagedIn('npz');

/** An array of an archive. */
interface Member {
  readonly name: string;
  readonly entry: ZipEntry;
  /** Where its bytes begin in the archive. */
  readonly from: number;
  readonly npy: Npy;
}

/** Opens an archive of NumPy. Stored arrays are read by slices; those that are deflated are unpacked whole. */
export async function openNpz(
  raw: Source,
  source: Source,
  options: ReadOptions,
): Promise<TensorFile | Refused> {
  const entries = await readZip(source);
  if ('refused' in entries) return entries;
  const other = otherArchive(entries, endingOf(raw.name));
  if (other !== null) return other;
  const members: Member[] = [];
  const notes: FileNote[] = [];
  for (const entry of entries.filter(({ name }) => name.endsWith('.npy')).slice(0, MOST_TENSORS)) {
    const member = await readMember(source, entry);
    if (!('refused' in member)) members.push(member);
    else if (member.refused === 'dtype' && entries.length > 1)
      notes.push({ kind: 'skipped', tensor: member.tensor, why: member });
    else return member;
  }
  const [skipped] = notes;
  if (members.length === 0)
    return skipped?.kind === 'skipped' ? skipped.why : { refused: 'no-tensors', kind: 'npz' };
  return {
    kind: 'npz',
    tensors: members.map(({ name, npy: { stored } }) => ({
      name,
      dtype: stored.dtype,
      shape: stored.shape,
    })),
    columns: null,
    doubt: null,
    notes,
    open: async (index, axis) => {
      const member = members[index];
      return member === undefined
        ? { refused: 'no-tensors', kind: 'npz' }
        : openMember(raw, member, axis, options);
    },
  };
}

/** An archive that is no .npz, by the names of its files. */
function otherArchive(entries: readonly ZipEntry[], said: string): Refused | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/\.npy$/)) return null;
  if (has(/(?:^|\/)(?:data|constants)\.pkl$/))
    return { refused: 'pickle', archive: true, torch: true };
  if (has(/^xl\/workbook/)) return { refused: 'foreign', found: 'excel', said };
  return entries.length === 0 ? null : { refused: 'foreign', found: 'zip', said };
}

const within = (source: Source, from: number, size: number): Source => ({
  name: source.name,
  size,
  read: (start, end) => source.read(from + start, from + end),
});

async function readMember(source: Source, entry: ZipEntry): Promise<Member | Refused> {
  const name = entry.name.slice(0, -'.npy'.length);
  if (entry.encrypted) return { refused: 'packed', tensor: name, found: 'encrypted' };
  if (entry.method !== 0 && entry.method !== 8)
    return { refused: 'packed', tensor: name, found: entry.method };
  if (entry.method === 0 && entry.size !== entry.packedSize)
    return damaged('size', entry.at, String(entry.size), String(entry.packedSize), name);
  const from = await bytesOfEntry(source, entry);
  if (typeof from === 'object') return from;
  const start =
    entry.method === 0 ? within(source, from, entry.size) : await startOf(source, entry, from);
  if ('refused' in start) return start;
  const npy = await readNpy(start, name, 'npz');
  return 'refused' in npy ? npy : { name, entry, from, npy };
}

/** The first bytes of a deflated array, as many as a header may have; the source claims the size of all. */
async function startOf(source: Source, entry: ZipEntry, from: number): Promise<Source | Refused> {
  const length = Math.min(entry.size, LONGEST_NPY_HEADER + 12);
  const bytes = await inflate(source, [from, from + entry.packedSize], length, true);
  if (typeof bytes === 'string') return notInflated(bytes, entry, from);
  if (bytes.length < length) return notInflated('short', entry, from);
  return { ...sourceOfBytes(source.name, bytes), size: entry.size };
}

const notInflated = (why: string, { name }: ZipEntry, from: number): Refused =>
  why === 'no-inflate'
    ? { refused: 'packed', tensor: name, found: 'deflate' }
    : damaged('deflate', from, '', '', name);

async function openMember(
  raw: Source,
  { entry, from, npy }: Member,
  axis: number,
  options: ReadOptions,
): Promise<RowReader | Refused> {
  const { stored } = npy;
  if (entry.method === 0)
    return openStored({ ...stored, source: within(raw, from, entry.size) }, axis, options);
  const refused = refuseAxis(stored.shape, axis);
  if (refused !== null) return refused;
  const count = productOf(stored.shape);
  if (count > MOST_WHOLE)
    return { refused: 'too-large', found: count, expected: MOST_WHOLE, of: 'whole' };
  const size = stored.at + count * bytesOf(stored.dtype);
  if (entry.size !== size)
    return damaged('size', entry.at, String(entry.size), String(size), entry.name);
  const bytes = await inflate(watched(raw, options), [from, from + entry.packedSize], size, false);
  if (typeof bytes === 'string') return notInflated(bytes, entry, from);
  if (crc32(bytes) !== entry.crc)
    return damaged('crc', from, hex(crc32(bytes)), hex(entry.crc), entry.name);
  const unpacked = { ...stored, source: sourceOfBytes(entry.name, bytes) };
  return openStored(unpacked, axis, { signal: options.signal });
}

const hex = (value: number) => value.toString(16).padStart(8, '0');
