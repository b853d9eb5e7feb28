/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. The browser's own answers late, and not at all on
 * pages without https, where a class may well be.
 */
export function sha256(text: string): string {
  const state = new Uint32Array(INITIAL);
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const [a, b] = [at(words, t - 15), at(words, t - 2)];
      const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      words[t] = at(words, t - 16) + small0 + at(words, t - 7) + small1;
    }
    absorb(state, words);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function absorb(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(ROUND, t) + at(words, t)) | 0;
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = at(state, index) + word;
}

/** The bytes, a one bit, zeros, and the length in bits as 64 bits: a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  all.set(bytes);
  all[bytes.length] = 0x80;
  new DataView(all.buffer).setBigUint64(all.length - 8, BigInt(bytes.length) * 8n);
  return all;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

/** The first 64 primes. */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n }, (_, d) => d).every((d) => d < 2 || n % d !== 0),
);

/** The first 32 bits of the fraction of a root of a prime: double precision holds them. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);

const ROUND = new Uint32Array(PRIMES.map((prime) => fraction(Math.cbrt(prime))));

const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
