import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf, opened, refusedAs, safetensorsOf, valuesOf } from './support.ts';

/** Bytes of numbers, little endian. */
const bytesOf = (array: ArrayBufferView) => new Uint8Array(array.buffer);

const halves = (...patterns: number[]) => bytesOf(Uint16Array.from(patterns));

describe('safetensors, written by hand to the published layout', () => {
  test.each([
    ['F64', 'float64', bytesOf(Float64Array.of(1e300, -0)), [1e300, -0]],
    ['F32', 'float32', bytesOf(Float32Array.of(0.1, 3e38)), [Math.fround(0.1), Math.fround(3e38)]],
    ['F16', 'float16', halves(0x3c00, 0x0001, 0x7bff, 0xfc00), [1, 2 ** -24, 65504, -Infinity]],
    ['BF16', 'bfloat16', halves(0x3f80, 0xc0a0, 0x7f80, 0x0001), [1, -5, Infinity, 2 ** -133]],
    [
      'F8_E5M2',
      'float8_e5m2',
      Uint8Array.of(0x3c, 0x7b, 0x7c, 0x01, 0x80),
      [1, 57344, Infinity, 2 ** -16, -0],
    ],
    [
      'F8_E4M3',
      'float8_e4m3fn',
      Uint8Array.of(0x38, 0x7e, 0x7f, 0x01, 0xfe),
      [1, 448, Number.NaN, 2 ** -9, -448],
    ],
    ['I8', 'int8', Uint8Array.of(0xff, 0x80), [-1, -128]],
    ['U8', 'uint8', Uint8Array.of(0xff, 0x80), [255, 128]],
    ['I16', 'int16', halves(0xffff, 0x8000), [-1, -32768]],
    ['U16', 'uint16', halves(0xffff, 0x8000), [65535, 32768]],
    ['I32', 'int32', bytesOf(Int32Array.of(-1, 2 ** 31 - 1)), [-1, 2 ** 31 - 1]],
    ['U32', 'uint32', bytesOf(Uint32Array.of(2 ** 32 - 1)), [2 ** 32 - 1]],
    [
      'I64',
      'int64',
      bytesOf(BigInt64Array.of(-1n, 2n ** 53n + 1n, 2n ** 53n + 3n, -(2n ** 63n))),
      [-1, 2 ** 53, 2 ** 53 + 4, -(2 ** 63)],
    ],
    ['U64', 'uint64', bytesOf(BigUint64Array.of(2n ** 64n - 1n)), [2 ** 64]],
    ['BOOL', 'bool', Uint8Array.of(0, 1), [0, 1]],
  ] as const)('%s is %s', async (written, dtype, data, values) => {
    const file = await opened(
      fileOf(
        'a.safetensors',
        safetensorsOf(
          { a: { dtype: written, shape: [values.length], data_offsets: [0, data.length] } },
          data,
        ),
      ),
    );
    expect(file.tensors).toEqual([{ name: 'a', dtype, shape: [values.length] }]);
    expect(await valuesOf(file)).toEqual([...values]);
  });

  test('every pattern of the formats of 8 and 16 bits is what its fields say', async () => {
    const value = (pattern: number, exponentBits: number, fractionBits: number, fn: boolean) => {
      const text = pattern.toString(2).padStart(1 + exponentBits + fractionBits, '0');
      const sign = text[0] === '1' ? -1 : 1;
      const exponent = Number.parseInt(text.slice(1, 1 + exponentBits), 2);
      const digits = text.slice(1 + exponentBits);
      const bias = 2 ** (exponentBits - 1) - 1;
      if (!/0/.test(text.slice(1, 1 + exponentBits))) {
        if (!fn) return digits.includes('1') ? Number.NaN : sign * Infinity;
        if (!digits.includes('0')) return Number.NaN;
      }
      const fraction = Number.parseInt(digits, 2) / 2 ** fractionBits;
      return exponent === 0
        ? sign * fraction * 2 ** (1 - bias)
        : sign * (1 + fraction) * 2 ** (exponent - bias);
    };
    for (const [dtype, exponentBits, fractionBits, fn] of [
      ['F16', 5, 10, false],
      ['BF16', 8, 7, false],
      ['F8_E5M2', 5, 2, false],
      ['F8_E4M3', 4, 3, true],
    ] as const) {
      const count = 2 ** (1 + exponentBits + fractionBits);
      const patterns = Array.from({ length: count }, (_, pattern) => pattern);
      const data = count === 256 ? Uint8Array.from(patterns) : halves(...patterns);
      const header = { a: { dtype, shape: [count], data_offsets: [0, data.length] as const } };
      const file = await opened(fileOf('a.safetensors', safetensorsOf(header, data)));
      expect(await valuesOf(file), dtype).toEqual(
        patterns.map((pattern) => value(pattern, exponentBits, fractionBits, fn)),
      );
    }
  });

  test('the tensor is chosen, and what has another type is named', async () => {
    const header = {
      __metadata__: { format: 'pt' },
      complex: { dtype: 'C64', shape: [1], data_offsets: [24, 32] as const },
      logits: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] as const },
      labels: { dtype: 'U8', shape: [2], data_offsets: [32, 34] as const },
    };
    const data = new Uint8Array(34);
    data.set(bytesOf(Float32Array.of(1, 2, 3, 4, 5, 6)));
    data.set([2, 1], 32);
    const file = await opened(fileOf('model.safetensors', safetensorsOf(header, data)));
    expect(file.tensors.map(({ name }) => name)).toEqual(['logits', 'labels']);
    expect(await valuesOf(file, 0, 0)).toEqual([1, 4, 2, 5, 3, 6]);
    expect(await valuesOf(file, 1)).toEqual([2, 1]);
    expect(file.notes).toMatchObject([
      { kind: 'skipped', tensor: 'complex', why: { refused: 'dtype', found: 'C64' } },
    ]);
  });

  const two = (a: readonly [number, number], b: readonly [number, number], size = 16) =>
    fileOf(
      'a.safetensors',
      safetensorsOf(
        {
          a: { dtype: 'F32', shape: [2], data_offsets: a },
          b: { dtype: 'F32', shape: [2], data_offsets: b },
        },
        new Uint8Array(size),
      ),
    );

  test('bytes that two tensors claim are refused, and the order in the header does not matter', async () => {
    for (const source of [two([0, 8], [4, 12]), two([4, 12], [0, 8]), two([0, 8], [0, 8])])
      expect(await refusedAs(source)).toMatchObject({
        refused: 'offsets',
        overlaps: expect.any(String),
      });
    expect((await opened(two([8, 16], [0, 8]))).tensors).toHaveLength(2);
  });

  test('bytes past the end, and a length that is not that of the shape', async () => {
    expect(await refusedAs(two([0, 8], [8, 16], 15))).toMatchObject({
      refused: 'truncated',
      part: 'data',
      tensor: 'b',
    });
    expect(await refusedAs(two([0, 8], [8, 12]))).toEqual({
      refused: 'offsets',
      tensor: 'b',
      found: [8, 12],
      expected: 8,
      overlaps: null,
    });
  });

  test.each([
    ['{"a": 1}', 'dtype'],
    ['{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}', 'shape'],
    ['{"a": {"dtype": "F32", "shape": [1e300, 1e300], "data_offsets": [0, 4]}}', 'shape'],
    ['{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}}', 'data_offsets'],
    ['{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0.5, 4.5]}}', 'data_offsets'],
    ['{"a": {"dtype": "F32", "shape": [1], "data_offsets": 4}}', 'data_offsets'],
    ['{"a": ', 'header'],
    ['{"__proto__": null', 'header'],
  ])('a header that is %s is damaged at its %s', async (header, field) => {
    const bytes = safetensorsOf(header, new Uint8Array(8));
    expect(await refusedAs(fileOf('a.safetensors', bytes))).toMatchObject({
      refused: 'damaged',
      field,
    });
  });

  test('a header longer than the file, and one longer than any', async () => {
    const bytes = safetensorsOf('{}', new Uint8Array(0));
    new DataView(bytes.buffer).setBigUint64(0, 1000n, true);
    expect(await refusedAs(fileOf('a.safetensors', bytes))).toMatchObject({
      refused: 'truncated',
      part: 'header',
      expected: 1008,
    });
    new DataView(bytes.buffer).setBigUint64(0, 2n ** 63n, true);
    expect(await refusedAs(fileOf('a.safetensors', bytes))).toMatchObject({
      refused: 'damaged',
      field: 'header-length',
    });
  });

  const ODD_NAMES = ['__proto__', 'constructor', '1', '0', 'ñandú', '"', '\\', '\u2028', '😀', ''];

  test('whatever the names are, the tensors have them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom(...ODD_NAMES)), { minLength: 1 }),
        async (names) => {
          fc.pre(!names.includes('__metadata__'));
          const entries = names.map((name, at) => [
            name,
            { dtype: 'U8', shape: [1], data_offsets: [at, at + 1] as const },
          ]);
          const json = `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`).join()}}`;
          const source = fileOf(
            'a.safetensors',
            safetensorsOf(
              json,
              Uint8Array.from(names, (_, at) => at),
            ),
          );
          const file = await opened(source);
          const read = await Promise.all(
            file.tensors.map(async ({ name }, index) => [name, ...(await valuesOf(file, index))]),
          );
          expect(read).toHaveLength(names.length);
          expect(read).toEqual(expect.arrayContaining(names.map((name, at) => [name, at])));
        },
      ),
    );
  });
});
