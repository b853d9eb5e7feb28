import { bytesOf, DTYPES, type Dtype } from './dtype.ts';

export type Values = Float32Array | Float64Array;

/** Room for values of a type: Float32Array where each of them is a float32. */
export const allocate = (dtype: Dtype, length: number): Values =>
  DTYPES[dtype].float32 ? new Float32Array(length) : new Float64Array(length);

const LITTLE_HOST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * The numbers that bytes stand for. Those that are aligned and need no change are a view of the bytes. `bytes` holds a
 * whole number of values.
 */
export function decode(bytes: Uint8Array, dtype: Dtype, littleEndian: boolean): Values {
  const width = bytesOf(dtype);
  const native = nativeOrder(bytes, width, littleEndian === LITTLE_HOST);
  const { buffer, byteOffset } = native;
  const length = native.length / width;
  switch (dtype) {
    case 'float32':
      return new Float32Array(buffer, byteOffset, length);
    case 'float64':
      return new Float64Array(buffer, byteOffset, length);
    case 'float16':
      return looked(new Uint16Array(buffer, byteOffset, length), tableOf(5, 10, 'ieee'));
    case 'float8_e5m2':
      return looked(native, tableOf(5, 2, 'ieee'));
    case 'float8_e4m3fn':
      return looked(native, tableOf(4, 3, 'fn'));
    case 'bfloat16':
      return upperHalves(new Uint16Array(buffer, byteOffset, length));
    case 'int8':
      return Float32Array.from(new Int8Array(buffer, byteOffset, length));
    case 'uint8':
      return Float32Array.from(native);
    case 'bool':
      return Float32Array.from(native, (byte) => (byte === 0 ? 0 : 1));
    case 'int16':
      return new Float32Array(new Int16Array(buffer, byteOffset, length));
    case 'uint16':
      return new Float32Array(new Uint16Array(buffer, byteOffset, length));
    case 'int32':
      return new Float64Array(new Int32Array(buffer, byteOffset, length));
    case 'uint32':
      return new Float64Array(new Uint32Array(buffer, byteOffset, length));
    case 'int64':
      return long(native, new Int32Array(buffer, byteOffset, 2 * length));
    case 'uint64':
      return long(native, new Uint32Array(buffer, byteOffset, 2 * length));
    default:
      return dtype satisfies never;
  }
}

/** The bytes in this machine's order, at an address that typed arrays accept. */
function nativeOrder(bytes: Uint8Array, width: number, ordered: boolean): Uint8Array<ArrayBuffer> {
  if (width === 1 || ordered) {
    const shared = bytes.buffer;
    return bytes.byteOffset % width === 0 && shared instanceof ArrayBuffer
      ? new Uint8Array(shared, bytes.byteOffset, bytes.length)
      : new Uint8Array(bytes);
  }
  const swapped = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += width)
    for (let byte = 0; byte < width; byte++) swapped[at + byte] = bytes[at + width - 1 - byte] ?? 0;
  return swapped;
}

function looked(patterns: Uint16Array | Uint8Array, table: Float32Array): Float32Array {
  const values = new Float32Array(patterns.length);
  for (let at = 0; at < patterns.length; at++) values[at] = table[patterns[at] ?? 0] ?? 0;
  return values;
}

/** A bfloat16 is the upper half of a float32. */
function upperHalves(patterns: Uint16Array): Float32Array {
  const bits = new Uint32Array(patterns.length);
  for (let at = 0; at < patterns.length; at++) bits[at] = (patterns[at] ?? 0) << 16;
  return new Float32Array(bits.buffer);
}

/** The upper half keeps the sign. Its product is exact, so that the sum rounds once. */
function long(bytes: Uint8Array<ArrayBuffer>, halves: Int32Array | Uint32Array): Float64Array {
  const low = new Uint32Array(bytes.buffer, bytes.byteOffset, halves.length);
  const values = new Float64Array(halves.length / 2);
  const [lower, upper] = LITTLE_HOST ? [0, 1] : [1, 0];
  for (let at = 0; at < values.length; at++)
    values[at] = (halves[2 * at + upper] ?? 0) * 2 ** 32 + (low[2 * at + lower] ?? 0);
  return values;
}

/**
 * 'ieee': the top exponent holds infinities and NaN. 'fn': it holds numbers, and only the pattern of all ones is NaN
 * (E4M3 of the OCP 8-bit floating point specification).
 */
type Top = 'ieee' | 'fn';

const tables = new Map<string, Float32Array>();

/** The value of each bit pattern of a small format. */
function tableOf(exponentBits: number, fractionBits: number, top: Top): Float32Array {
  const key = `${exponentBits} ${fractionBits} ${top}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const half = 2 ** (exponentBits + fractionBits);
  const table = new Float32Array(2 * half);
  for (let pattern = 0; pattern < half; pattern++) {
    const size = magnitude(pattern, exponentBits, fractionBits, top);
    table[pattern] = size;
    table[pattern + half] = -size;
  }
  tables.set(key, table);
  return table;
}

function magnitude(pattern: number, exponentBits: number, fractionBits: number, top: Top): number {
  const exponent = pattern >> fractionBits;
  const fraction = (pattern & (2 ** fractionBits - 1)) / 2 ** fractionBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  const highest = exponent === 2 ** exponentBits - 1;
  if (highest && top === 'ieee') return fraction === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (highest && fraction === 1 - 2 ** -fractionBits) return Number.NaN;
  return exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias);
}
