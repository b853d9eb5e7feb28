import { randomFrom } from '../../../practice/random.ts';

export const EXAMPLE_ROWS = 8;
export const EXAMPLE_CLASSES = 1000;

/**
 * The example: a safetensors file with 8 rows of 1,000 float32 logits, each row but the first and the last with a fault
 * people meet, and their labels.
 */
export function exampleFile(): Uint8Array<ArrayBuffer> {
  const { normal } = randomFrom('workbench');
  const logits = new Float32Array(EXAMPLE_ROWS * EXAMPLE_CLASSES);
  for (let at = 0; at < logits.length; at++) {
    const row = Math.floor(at / EXAMPLE_CLASSES);
    logits[at] = logitOf(row, at % EXAMPLE_CLASSES, 2 * normal());
  }
  const labels = BigInt64Array.from([3n, 92n, 5n, 17n, 400n, 8n, 2n, 999n]);
  return safetensors({ logits, labels });
}

/** A row of noise, and what is wrong in it. */
function logitOf(row: number, lane: number, noise: number): number {
  switch (row) {
    case 1:
      return lane === 92 ? 92 : noise;
    case 2:
      return noise / 20 + 84;
    case 3:
      return noise - 130;
    case 4:
      return Number.NEGATIVE_INFINITY;
    case 5:
      return lane === 11 ? 80 : lane === 8 ? -30 : noise;
    case 6:
      return lane === 7 ? Number.NaN : noise;
    default:
      return noise;
  }
}

/** Little-endian, as typed arrays are on every device a browser runs on. */
function safetensors(tensors: {
  readonly logits: Float32Array;
  readonly labels: BigInt64Array;
}): Uint8Array<ArrayBuffer> {
  const { logits, labels } = tensors;
  const end = logits.byteLength + labels.byteLength;
  const header = new TextEncoder().encode(
    JSON.stringify({
      logits: {
        dtype: 'F32',
        shape: [EXAMPLE_ROWS, EXAMPLE_CLASSES],
        data_offsets: [0, logits.byteLength],
      },
      labels: { dtype: 'I64', shape: [EXAMPLE_ROWS], data_offsets: [logits.byteLength, end] },
    }),
  );
  const bytes = new Uint8Array(8 + header.length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  bytes.set(new Uint8Array(logits.buffer), 8 + header.length);
  bytes.set(new Uint8Array(labels.buffer), 8 + header.length + logits.byteLength);
  return bytes;
}
