/**
 * A matrix of doubles as an .npy file, version 1.0, little-endian, row after row. Typed arrays are little-endian on every
 * device a browser runs on. Layout: numpy.lib.format.
 */
export function npyOf(
  values: Float64Array<ArrayBuffer>,
  rows: number,
  columns: number,
): Uint8Array<ArrayBuffer> {
  const dictionary = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  // Magic, version and length take 10 bytes; the whole head is a multiple of 64 and ends in a line feed.
  const padding = 63 - ((10 + dictionary.length) % 64);
  const header = `${dictionary}${' '.repeat(padding)}\n`;
  const bytes = new Uint8Array(10 + header.length + values.byteLength);
  bytes.set([0x93, ...[...'NUMPY'].map((letter) => letter.charCodeAt(0)), 1, 0]);
  new DataView(bytes.buffer).setUint16(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), 10);
  bytes.set(new Uint8Array(values.buffer), 10 + header.length);
  return bytes;
}
