import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  bitsOf,
  decompose,
  fromBits,
  nextDown,
  nextUp,
  ulp,
  ulpsBetween,
} from '../../src/core/bits.ts';
import {
  float16,
  float32,
  float64,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { anyFloat16 } from '../softmax/arbitraries.ts';

const view = new DataView(new ArrayBuffer(8));

function float32At(pattern: number): number {
  view.setUint32(0, pattern);
  return view.getFloat32(0);
}

function float64At(pattern: bigint): number {
  view.setBigUint64(0, pattern);
  return view.getFloat64(0);
}

const pattern32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const pattern64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const anyValue = {
  float16: anyFloat16,
  float32: pattern32.map(float32At),
  float64: pattern64.map(float64At),
} as const;

test('every float32 pattern is written and read as the machine does', () => {
  fc.assert(
    fc.property(pattern32, (pattern) => {
      const value = float32At(pattern);
      const hex = `0x${pattern.toString(16).padStart(8, '0')}`;
      expect(fromBits(hex, float32)).toBe(value);
      expect(bitsOf(value, float32).hex).toBe(Number.isNaN(value) ? '0x7fc00000' : hex);
    }),
    { numRuns: 5000 },
  );
});

test('every float64 pattern is written and read as the machine does', () => {
  fc.assert(
    fc.property(pattern64, (pattern) => {
      const value = float64At(pattern);
      const hex = `0x${pattern.toString(16).padStart(16, '0')}`;
      expect(fromBits(hex, float64)).toBe(value);
      expect(bitsOf(value, float64).hex).toBe(Number.isNaN(value) ? '0x7ff8000000000000' : hex);
    }),
    { numRuns: 5000 },
  );
});

test('all 65536 patterns of a 16-bit format survive the round trip', () => {
  for (let pattern = 0; pattern < 2 ** 16; pattern += 1) {
    const hex = `0x${pattern.toString(16).padStart(4, '0')}`;
    const value = fromBits(hex, float16);
    const { hex: written } = bitsOf(value, float16);
    if (written !== (Number.isNaN(value) ? '0x7e00' : hex)) expect(written).toBe(hex);
  }
  expect(fromBits('3c00', float16)).toBe(1);
  expect(fromBits('7bff', float16)).toBe(65504);
});

describe('the fields', () => {
  it('of one in float32', () => {
    expect(bitsOf(1, float32)).toEqual({
      sign: '0',
      exponent: '01111111',
      significand: '00000000000000000000000',
      hex: '0x3f800000',
    });
  });

  it('of minus infinity, minus zero and NaN', () => {
    expect(bitsOf(-Infinity, float32).hex).toBe('0xff800000');
    expect(bitsOf(-0, float32).hex).toBe('0x80000000');
    expect(bitsOf(NaN, float32)).toEqual({
      sign: '0',
      exponent: '11111111',
      significand: '10000000000000000000000',
      hex: '0x7fc00000',
    });
  });

  it('of the largest subnormal and the smallest normal number', () => {
    expect(bitsOf(2 ** -126 - 2 ** -149, float32).hex).toBe('0x007fffff');
    expect(bitsOf(2 ** -126, float32).hex).toBe('0x00800000');
    expect(bitsOf(2 ** -1022, float64).hex).toBe('0x0010000000000000');
    expect(bitsOf(5e-324, float64).hex).toBe('0x0000000000000001');
  });

  it('do not exist for a number outside the format', () => {
    expect(() => bitsOf(0.1, float32)).toThrow(RangeError);
  });
});

test('text that is no pattern of the format is refused', () => {
  expect(() => fromBits('0x1ffffffff', float32)).toThrow(RangeError);
  expect(() => fromBits('0xgg', float32)).toThrow(SyntaxError);
});

test('a finite number is its significand times a power of two', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const { significand, exponent } = decompose(value);
      expect(Number.isInteger(significand)).toBe(true);
      // As two factors, since 2 ** -1074 times the scale of a subnormal would overflow as one.
      const scaled = significand * 2 ** Math.ceil(exponent / 2) * 2 ** Math.floor(exponent / 2);
      expect(scaled).toBe(value);
    }),
  );
});

describe.each([float16, float32, float64])('neighbours in $name', (format) => {
  const tiny = smallestSubnormal(format);
  const large = largestFinite(format);

  it('undo each other', () => {
    fc.assert(
      fc.property(anyValue[format.name], (value) => {
        fc.pre(Number.isFinite(value) && value !== 0);
        expect(nextDown(nextUp(value, format), format)).toBe(value);
        expect(nextUp(nextDown(value, format), format)).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('are values of the format one step apart', () => {
    fc.assert(
      fc.property(anyValue[format.name], (value) => {
        fc.pre(Number.isFinite(value) && Math.abs(value) < large);
        const up = nextUp(value, format);
        expect(format.round(up)).toBe(up);
        expect(up).toBeGreaterThan(value);
        expect(ulpsBetween(value, up, format)).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });

  it('of zero are the smallest subnormals', () => {
    expect(nextUp(0, format)).toBe(tiny);
    expect(nextUp(-0, format)).toBe(tiny);
    expect(nextDown(0, format)).toBe(-tiny);
    expect(nextUp(-tiny, format)).toBe(-0);
    expect(nextDown(tiny, format)).toBe(0);
  });

  it('of the ends are the infinities, which have only one', () => {
    expect(nextUp(large, format)).toBe(Infinity);
    expect(nextDown(-large, format)).toBe(-Infinity);
    expect(nextDown(Infinity, format)).toBe(large);
    expect(nextUp(-Infinity, format)).toBe(-large);
    expect(nextUp(Infinity, format)).toBe(Infinity);
    expect(nextDown(-Infinity, format)).toBe(-Infinity);
    expect(nextUp(NaN, format)).toBeNaN();
  });

  it('of a power of two are half as far below as above', () => {
    const above = nextUp(1, format) - 1;
    expect(above).toBe(2 ** (1 - format.precision));
    expect(1 - nextDown(1, format)).toBe(above / 2);
    const normal = smallestNormal(format);
    expect(normal - nextDown(normal, format)).toBe(tiny);
  });
});

describe('steps between two floats', () => {
  it('match the difference of their patterns', () => {
    const positive = fc.integer({ min: 0, max: 0x7f7fffff });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [x, y] = [float32At(a), float32At(b)];
        expect(ulpsBetween(x, y, float32)).toBe(Math.abs(a - b));
        expect(ulpsBetween(x, -y, float32)).toBe(a + b);
        expect(ulpsBetween(-x, y, float32)).toBe(a + b);
      }),
    );
  });

  it('are none between equals, the two zeros and two NaN', () => {
    expect(ulpsBetween(-0, 0, float32)).toBe(0);
    expect(ulpsBetween(NaN, NaN, float32)).toBe(0);
    expect(ulpsBetween(-Infinity, -Infinity, float32)).toBe(0);
  });

  it('cannot be counted to NaN or an infinity', () => {
    expect(ulpsBetween(1, NaN, float32)).toBeNull();
    expect(ulpsBetween(NaN, Infinity, float32)).toBeNull();
    expect(ulpsBetween(largestFinite(float32), Infinity, float32)).toBeNull();
    expect(ulpsBetween(Infinity, -Infinity, float32)).toBeNull();
  });

  it('count across zero', () => {
    expect(ulpsBetween(-5e-324, 5e-324, float64)).toBe(2);
  });
});

test('the spacing is that of the binade, and of the subnormals below the normal numbers', () => {
  expect(ulp(1, float32)).toBe(2 ** -23);
  expect(ulp(-1.5, float32)).toBe(2 ** -23);
  expect(ulp(2 ** 24, float32)).toBe(2);
  expect(ulp(0, float32)).toBe(2 ** -149);
  expect(ulp(5e-324, float64)).toBe(5e-324);
  expect(ulp(Number.MAX_VALUE, float64)).toBe(2 ** 971);
  expect(ulp(-Infinity, float32)).toBe(Infinity);
  expect(ulp(NaN, float32)).toBeNaN();
});
