import { type Source, sourceOfBytes, sourceOfText } from '../../src/tensor/source.ts';
import {
  openTensorFile,
  type Refused,
  type RowReader,
  type TensorFile,
} from '../../src/tensor/tensor-file.ts';

/** A file that has to be read. */
export async function opened(source: Source): Promise<TensorFile> {
  const file = await openTensorFile(source);
  if ('refused' in file) throw new Error(`${source.name}: ${JSON.stringify(file)}`);
  return file;
}

/** Why a file is refused. */
export async function refusedAs(source: Source): Promise<Refused> {
  const file = await openTensorFile(source);
  if ('refused' in file) return file;
  throw new Error(`${source.name} was read: ${JSON.stringify(file.tensors)}`);
}

export async function rowsOf(file: TensorFile, index = 0, axis = -1): Promise<RowReader> {
  const reader = await file.open(index, axis);
  if ('refused' in reader) throw new Error(JSON.stringify(reader));
  return reader;
}

/** All values of a tensor, row after row. */
export async function valuesOf(file: TensorFile, index = 0, axis = -1): Promise<number[]> {
  const reader = await rowsOf(file, index, axis);
  return Array.from(await reader.read(0, reader.rows));
}

/** What a text is read as: the shape and the values of each of its tensors. */
export async function readText(text: string, name = '') {
  const file = await openTensorFile(sourceOfText(text, name));
  if ('refused' in file) return file;
  const tensors = await Promise.all(
    file.tensors.map(async (info, index) => ({
      name: info.name,
      shape: info.shape,
      values: await valuesOf(file, index),
    })),
  );
  const { kind, columns, doubt, notes } = file;
  return { kind, columns, doubt, notes, tensors };
}

export const bytesOfText = (text: string) => new TextEncoder().encode(text);

/** Bytes of which only some are there, and the others are zeros: as large as is said. */
export const sparse = (name: string, start: Uint8Array, size: number): Source => ({
  name,
  size,
  read: async (from, to) => {
    const bytes = new Uint8Array(to - from);
    bytes.set(start.subarray(Math.min(from, start.length), Math.min(to, start.length)));
    return bytes;
  },
});

/** An .npy as its header says, version 1.0. */
export function npyOf(header: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const bytes = new Uint8Array(10 + header.length + data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(bytesOfText(header), 10);
  bytes.set(data, 10 + header.length);
  return bytes;
}

/** An array of float32 as NumPy saves it. */
export const float32Npy = (shape: readonly number[], values: readonly number[]): Uint8Array =>
  npyOf(
    `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.map((length) => `${length},`).join('')}), }\n`,
    new Uint8Array(new Float32Array(values).buffer),
  );

export interface WrittenTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** A .safetensors as its format is published: 8 bytes of length, the header in JSON, the data. */
export function safetensorsOf(
  header: Readonly<Record<string, WrittenTensor | Readonly<Record<string, string>>>> | string,
  data: Uint8Array,
): Uint8Array {
  const json = bytesOfText(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  return bytes;
}

export const fileOf = (name: string, bytes: Uint8Array) => sourceOfBytes(name, bytes);
