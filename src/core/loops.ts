import { type FloatArray, type Format, smallestNormal } from './format.ts';
import { breakTies, narrowVector, storeOdd } from './narrow-vector.ts';
import { once } from './once.ts';
import { power } from './power.ts';
import { steadyRounding, steadySums } from './steady.ts';
import type { Additions } from './sum-orders.ts';

/**
 * Arithmetic on whole vectors: loops over typed arrays, without a call for each element. They give the values of
 * roundedArithmetic (rounding.ts) bit for bit, and no flags, which are derived from the operands where someone asks.
 *
 * Each operation is done in double precision and then rounded to the format. Memory of the format's own width rounds
 * what is stored in it; where there is none, what is stored in wider memory is rounded in a second pass.
 */
export interface Loops {
  readonly unary: Readonly<Record<Unary, (a: FloatArray) => FloatArray>>;
  /** `b` is as long as `a`, or one number for all lanes. */
  readonly binary: Readonly<Record<Binary, (a: FloatArray, b: FloatArray | number) => FloatArray>>;
  /** Lane i is the sum of lanes 0 to i, added from left to right. At least one lane. */
  readonly runningSum: (a: FloatArray) => RunningSum;
  /** The same with Kahan's compensation: what an addition lost is subtracted from the next term. */
  readonly compensatedSum: (a: FloatArray) => Required<RunningSum>;
  /** One lane for each addition of a tree, of at least two terms. */
  readonly sumAlong: (a: FloatArray, additions: Additions) => FloatArray;
  /** Lane i is the largest of lanes 0 to i; NaN from the first NaN on. At least one lane. */
  readonly runningMax: (a: FloatArray) => FloatArray;
  /** Doubles read into the format; never flushed. */
  readonly convert: (values: ArrayLike<number>) => FloatArray;
}

export interface RunningSum {
  readonly sums: FloatArray;
  /** After each addition, what it added too much. */
  readonly corrections?: FloatArray;
}

export type Unary = 'sqrt' | 'exp' | 'expm1' | 'log' | 'log1p' | 'negate';
export type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

/** What an index within bounds never gives. */
const NONE = Number.NaN;

/** Fewer lanes than this are rounded one by one: a view of their bit patterns would cost more. */
const SHORT = 32;

type Fill = (a: FloatArray, out: FloatArray) => void;

const UNARY: Readonly<Record<Unary, Fill>> = {
  sqrt: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(a[i] ?? NONE);
  },
  exp: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.exp(a[i] ?? NONE);
  },
  expm1: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.expm1(a[i] ?? NONE);
  },
  log: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.log(a[i] ?? NONE);
  },
  log1p: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.log1p(a[i] ?? NONE);
  },
  negate: (a, out) => {
    for (let i = 0; i < out.length; i++) out[i] = -(a[i] ?? NONE);
  },
};

/** Their results may come out halfway between two values of a narrow format when they are stored as float32. */
const TRANSCENDENTAL = ['exp', 'expm1', 'log', 'log1p'] as const satisfies readonly Unary[];
const isTranscendental = (operation: Unary): operation is (typeof TRANSCENDENTAL)[number] =>
  TRANSCENDENTAL.some((one) => one === operation);

interface FillTwo {
  readonly vector: (a: FloatArray, b: FloatArray, out: FloatArray) => void;
  readonly number: (a: FloatArray, b: number, out: FloatArray) => void;
}

const BINARY: Readonly<Record<Binary, FillTwo>> = {
  add: {
    vector: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) + (b[i] ?? NONE);
    },
    number: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) + b;
    },
  },
  subtract: {
    vector: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) - (b[i] ?? NONE);
    },
    number: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) - b;
    },
  },
  multiply: {
    vector: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) * (b[i] ?? NONE);
    },
    number: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) * b;
    },
  },
  divide: {
    vector: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) / (b[i] ?? NONE);
    },
    number: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NONE) / b;
    },
  },
  power: {
    vector: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = power(a[i] ?? NONE, b[i] ?? NONE);
    },
    number: (a, b, out) => {
      for (let i = 0; i < out.length; i++) out[i] = power(a[i] ?? NONE, b);
    },
  },
};

export function loopsFor(format: Format, flushToZero: boolean): Loops {
  const { allocate, round, storeRounds, viaFloat32 } = format;
  const tiny = smallestNormal(format);
  const narrowed = once(() => narrowVector(format, false));
  const narrowedAndFlushed = once(() => narrowVector(format, true));

  function settle(values: FloatArray, flush: boolean): FloatArray {
    if (viaFloat32 && values.length >= SHORT && values instanceof Float32Array) {
      const narrow = flush ? narrowedAndFlushed() : narrowed();
      narrow(values);
      return values;
    }
    if (!storeRounds) for (let i = 0; i < values.length; i++) values[i] = round(values[i] ?? NONE);
    if (flush) for (let i = 0; i < values.length; i++) values[i] = flushed(values[i] ?? NONE, tiny);
    return values;
  }

  const unary = (operation: Unary) => (a: FloatArray) => {
    const out = allocate(a.length);
    UNARY[operation](a, out);
    if (viaFloat32 && isTranscendental(operation)) {
      const exactly = (lane: number) => Math[operation](a[lane] ?? NONE);
      if (out.length < SHORT) for (let i = 0; i < out.length; i++) out[i] = round(exactly(i));
      else if (out instanceof Float32Array) breakTies(out, format, exactly);
    }
    // The opposite of a value of the format is one too, and nothing is rounded.
    return operation === 'negate' ? out : settle(out, flushToZero);
  };

  const binary = (operation: Binary) => (a: FloatArray, b: FloatArray | number) => {
    const out = allocate(a.length);
    const { vector, number } = BINARY[operation];
    if (typeof b === 'number') number(a, b, out);
    else vector(a, b, out);
    return settle(out, flushToZero);
  };

  /** By way of doubles: rounding to float32 first could make a tie of a narrow format. */
  const powers = (a: FloatArray, b: FloatArray | number) => {
    const doubles = new Float64Array(a.length);
    const { vector, number } = BINARY.power;
    if (typeof b === 'number') number(a, b, doubles);
    else vector(a, b, doubles);
    return settle(convert(doubles), flushToZero);
  };

  /** For additions that need the result of the one before: a function for each sequence of them. */
  function sequence(): (value: number) => number {
    if (viaFloat32) return steadyRounding(format, flushToZero);
    return flushToZero ? (value) => flushed(round(value), tiny) : round;
  }

  function runningSum(a: FloatArray): RunningSum {
    const sums = allocate(a.length);
    if (viaFloat32) steadySums(format, flushToZero, a, sums);
    else if (storeRounds && !flushToZero) plainSums(a, sums);
    else {
      const rounded = sequence();
      let sum = a[0] ?? NONE;
      sums[0] = sum;
      for (let i = 1; i < sums.length; i++) {
        sum = rounded(sum + (a[i] ?? NONE));
        sums[i] = sum;
      }
    }
    return { sums };
  }

  function compensatedSum(a: FloatArray): Required<RunningSum> {
    const [sums, corrections] = [allocate(a.length), allocate(a.length)];
    let sum = a[0] ?? NONE;
    let correction = 0;
    const [ofTerm, ofSum, ofChange, ofCorrection] = [
      sequence(),
      sequence(),
      sequence(),
      sequence(),
    ];
    sums[0] = sum;
    for (let i = 1; i < sums.length; i++) {
      const term = ofTerm((a[i] ?? NONE) - correction);
      const next = ofSum(sum + term);
      correction = ofCorrection(ofChange(next - sum) - term);
      sum = next;
      sums[i] = sum;
      corrections[i] = correction;
    }
    return { sums, corrections };
  }

  function sumAlong(a: FloatArray, { left, right }: Additions): FloatArray {
    const n = a.length;
    const rounded = sequence();
    const sums = allocate(left.length);
    const node = (index = 0) => (index < n ? a[index] : sums[index - n]) ?? NONE;
    for (let i = 0; i < sums.length; i++) sums[i] = rounded(node(left[i]) + node(right[i]));
    return sums;
  }

  function runningMax(a: FloatArray): FloatArray {
    const out = allocate(a.length);
    let max = a[0] ?? NONE;
    out[0] = max;
    for (let i = 1; i < out.length; i++) {
      max = Math.max(max, a[i] ?? NONE);
      out[i] = max;
    }
    return out;
  }

  function convert(values: ArrayLike<number>): FloatArray {
    const out = allocate(values.length);
    if (viaFloat32 && out.length >= SHORT && out instanceof Float32Array) {
      storeOdd(values, out);
      narrowed()(out);
    } else if (storeRounds) {
      for (let i = 0; i < out.length; i++) out[i] = values[i] ?? NONE;
    } else {
      for (let i = 0; i < out.length; i++) out[i] = round(values[i] ?? NONE);
    }
    return out;
  }

  return {
    unary: {
      sqrt: unary('sqrt'),
      exp: unary('exp'),
      expm1: unary('expm1'),
      log: unary('log'),
      log1p: unary('log1p'),
      negate: unary('negate'),
    },
    binary: {
      add: binary('add'),
      subtract: binary('subtract'),
      multiply: binary('multiply'),
      divide: binary('divide'),
      power: powers,
    },
    runningSum,
    compensatedSum,
    sumAlong,
    runningMax,
    convert,
  };
}

/** In memory that rounds: written out for each, since a call for each addition would cost four times as much. */
function plainSums(a: FloatArray, sums: FloatArray): void {
  let sum = a[0] ?? NONE;
  sums[0] = sum;
  if (sums instanceof Float32Array) {
    for (let i = 1; i < sums.length; i++) {
      sum = Math.fround(sum + (a[i] ?? NONE));
      sums[i] = sum;
    }
  } else {
    for (let i = 1; i < sums.length; i++) {
      sum += a[i] ?? NONE;
      sums[i] = sum;
    }
  }
}

/** A subnormal becomes a zero of its sign. */
const flushed = (value: number, tiny: number): number =>
  value !== 0 && Math.abs(value) < tiny ? (value < 0 ? -0 : 0) : value;
