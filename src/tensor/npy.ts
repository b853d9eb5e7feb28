import { clip } from '../scenario/parameters.ts';
import { damagedIn, hexOf } from './damaged.ts';
import { bytesOf, type Dtype } from './dtype.ts';
import { readLiteral } from './python-literal.ts';
import type { DamagedField, FileKind, Refused } from './refused.ts';
import { productOf, shapeOf } from './shape.ts';
import type { Source } from './source.ts';
import type { Stored } from './strided.ts';

export const NPY_MAGIC = '\x93NUMPY';

/** The longest header that is read, in bytes: version 1 has no longer one, and a tensor needs no more than 200. */
export const LONGEST_NPY_HEADER = 65_535;

export interface Npy {
  readonly stored: Omit<Stored, 'source'>;
  /** Where the array ends. */
  readonly end: number;
}

/**
 * Reads the header of an array, versions 1.0 to 3.0 (numpy.lib.format). `tensor` and `kind` are for what is refused. All
 * bytes of the array are there, or it is refused.
 */
export async function readNpy(
  source: Source,
  tensor: string,
  kind: FileKind,
): Promise<Npy | Refused> {
  const { size } = source;
  const cut = (byte: number, expected: number): Refused & { refused: 'truncated' } => ({
    refused: 'truncated',
    kind,
    part: 'header',
    byte,
    expected,
    found: size,
    tensor,
  });
  const of = kind === 'npz' ? tensor : null;
  const damaged = (field: DamagedField, byte: number, found: string, expected: string) =>
    damagedIn(kind)(field, byte, found, expected, of);
  if (size < 10) return cut(0, 10);
  const start = await source.read(0, Math.min(12, size));
  if (String.fromCharCode(...start.subarray(0, 6)) !== NPY_MAGIC)
    return damaged('magic', 0, hexOf(start.subarray(0, 6)), hexOf(NPY_BYTES));
  const [major = 0, minor = 0] = start.subarray(6, 8);
  if (major < 1 || major > 3 || minor !== 0)
    return { refused: 'version', kind, found: `${major}.${minor}` };
  const from = major === 1 ? 10 : 12;
  if (size < from) return cut(8, from);
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_NPY_HEADER)
    return damaged('header-length', 8, String(length), `<= ${LONGEST_NPY_HEADER}`);
  const at = from + length;
  if (size < at) return cut(from, at);
  const bytes = await source.read(from, at);
  const text = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes);
  const header = headerOf(text, from, tensor, kind);
  if ('refused' in header) return header;
  const end = at + productOf(header.shape) * bytesOf(header.dtype);
  if (end > size) return { ...cut(at, end), part: 'data' };
  return { stored: { ...header, at }, end };
}

const NPY_BYTES = Uint8Array.from(NPY_MAGIC, (sign) => sign.charCodeAt(0));

function headerOf(
  text: string,
  byte: number,
  tensor: string,
  kind: FileKind,
): Omit<Stored, 'source' | 'at'> | Refused {
  const of = kind === 'npz' ? tensor : null;
  const damaged = (field: DamagedField, found: string, expected: string) =>
    damagedIn(kind)(field, byte, found, expected, of);
  const header = readLiteral(text);
  if (!(header instanceof Map))
    return damaged('header', text.trim(), "{'descr': …, 'fortran_order': …, 'shape': …}");
  const descr = header.get('descr');
  const fortran = header.get('fortran_order');
  const shape = shapeOf(header.get('shape'));
  if (typeof fortran !== 'boolean')
    return damaged('fortran_order', valueIn(text, 'fortran_order'), 'True, False');
  if (shape === null) return damaged('shape', valueIn(text, 'shape'), '(…, …)');
  const found = typeof descr === 'string' ? descr : valueIn(text, 'descr');
  const [, order = '', name = ''] = /^([<>|=]?)(\w{2,3}|\?)$/.exec(found) ?? [];
  const dtype = NPY_DTYPES.get(name);
  if (typeof descr !== 'string' && !Array.isArray(descr)) return damaged('descr', found, "'<f4'");
  if (dtype === undefined) return { refused: 'dtype', kind, tensor, found: clip(found) };
  return { dtype, littleEndian: order !== '>', shape, fortran };
}

/** What stands after a key in a header that was not understood. */
function valueIn(text: string, key: string): string {
  const at = text.indexOf(`'${key}'`);
  return at < 0
    ? ''
    : clip(
        text
          .slice(at + key.length + 2)
          .replace(/^\s*:\s*/, '')
          .replace(/,\s*['}].*$/s, '')
          .trim(),
      );
}

const NPY_DTYPES: ReadonlyMap<string, Dtype> = new Map<string, Dtype>([
  ['f2', 'float16'],
  ['f4', 'float32'],
  ['f8', 'float64'],
  ['i1', 'int8'],
  ['i2', 'int16'],
  ['i4', 'int32'],
  ['i8', 'int64'],
  ['u1', 'uint8'],
  ['u2', 'uint16'],
  ['u4', 'uint32'],
  ['u8', 'uint64'],
  ['b1', 'bool'],
  ['?', 'bool'],
]);
