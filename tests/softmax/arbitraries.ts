import { getFloat16 } from '@petamoriken/float16';
import fc from 'fast-check';
import {
  FORMATS,
  type Format,
  float8_e4m3fn,
  float32,
  float64,
  saturating,
} from '../../src/core/format.ts';
import { SUM_ORDERS } from '../../src/core/sum-orders.ts';
import { encode } from '../../src/scenario/codec.ts';
import { READER_FORMATS } from '../../src/scenario/scenario.ts';
import { PLAN_PRESETS } from '../../src/softmax/plans.ts';
import type { Machine, Problem } from '../../src/softmax/problem.ts';
import { scenarioOf } from '../support/scenario-of.ts';

const view = new DataView(new ArrayBuffer(8));

const float32At = (pattern: number): number => {
  view.setUint32(0, pattern);
  return view.getFloat32(0);
};

const float64At = (pattern: bigint): number => {
  view.setBigUint64(0, pattern);
  return view.getFloat64(0);
};

export const float16At = (pattern: number): number => {
  view.setUint16(0, pattern);
  return getFloat16(view, 0);
};

export const anyFloat16 = fc.integer({ min: 0, max: 2 ** 16 - 1 }).map(float16At);

/** Every float32, each bit pattern equally likely: infinities, NaNs and subnormals included. */
export const anyFloat32 = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(float32At);
export const anyFloat64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(float64At);

export const subnormal32 = fc
  .integer({ min: 1, max: 2 ** 23 - 1 })
  .chain((pattern) => fc.constantFrom(float32At(pattern), -float32At(pattern)));

const special = fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 2 ** -149, 3.4028234663852886e38);

export const within = (size: number) =>
  fc.double({ min: -size, max: size, noNaN: true }).map(Math.fround);

/** A logit from a lesson, or one that breaks something. */
const logit = fc.oneof(
  { weight: 8, arbitrary: within(10) },
  { weight: 8, arbitrary: within(120) },
  { weight: 2, arbitrary: fc.integer({ min: -110, max: 100 }) },
  { weight: 2, arbitrary: anyFloat32 },
  { weight: 1, arbitrary: subnormal32 },
  { weight: 1, arbitrary: special },
);

/** 1 to 64 logits: of one scale, with a common offset, or with special values among them. */
export const logits = fc.oneof(
  fc.array(logit, { minLength: 1, maxLength: 64 }),
  fc.array(within(60), { minLength: 1, maxLength: 64 }),
  fc
    .tuple(within(1e8), fc.array(within(20), { minLength: 1, maxLength: 64 }))
    .map(([offset, values]) => values.map((value) => Math.fround(value + offset))),
  fc
    .tuple(logit, fc.integer({ min: 1, max: 64 }))
    .map(([value, count]) => new Array<number>(count).fill(value)),
);

export const temperature = fc.oneof(
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power) },
  { weight: 1, arbitrary: special },
  { weight: 1, arbitrary: anyFloat32 },
  { weight: 1, arbitrary: anyFloat64 },
  { weight: 1, arbitrary: within(10) },
);

const NARROW: readonly Format[] = READER_FORMATS.map((name) => FORMATS[name]).flatMap(
  (format): Format[] => (format.bits === 8 ? [format, saturating<string>(format)] : [format]),
);

/** Any format that a reader can choose; those of 8 bits saturate half of the time. */
export const format: fc.Arbitrary<Format> = fc.constantFrom(...NARROW);

type Formats = Omit<Machine, 'flushToZero'>;

/** Formats as a reader chooses them: float32 or float64 throughout, any other throughout, any with an order, or a plan that people run. */
export const formats: fc.Arbitrary<Formats> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(float32, float32, float64).map((one) => ({ format: one })),
  },
  { weight: 3, arbitrary: format.map((one) => ({ format: one })) },
  { weight: 1, arbitrary: fc.record({ format, order: fc.constantFrom(...SUM_ORDERS) }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...PLAN_PRESETS), fc.constantFrom(...SUM_ORDERS))
      .map(([{ storage, compute, accumulation }, order]) => ({
        format: storage,
        compute,
        accumulation,
        order,
      })),
  },
);

/** Any problem, on any machine, with and without flushing. */
export const problem: fc.Arbitrary<Problem> = fc
  .record({
    logits,
    temperature,
    position: fc.nat(63),
    formats,
    flushToZero: fc.boolean(),
  })
  .map(({ position, formats: chosen, ...rest }) =>
    printed({ ...chosen, ...rest, trueClass: position % rest.logits.length }),
  );

/** The same in float32 or float64 throughout, added from left to right. */
export const plainProblem: fc.Arbitrary<Problem> = fc
  .tuple(problem, fc.constantFrom(float32, float32, float64))
  .map(([{ logits: x, temperature: t, trueClass, flushToZero }, one]) =>
    printed({ logits: x, temperature: t, trueClass, flushToZero, format: one }),
  );

/** A counterexample is printed as the address that opens it. */
export const printed = (any: Problem): Problem =>
  Object.defineProperty(any, fc.toStringMethod, { value: () => encode(scenarioOf(any)) });

export const problem32 = problem.map(
  ({ logits: x, temperature: t, trueClass, flushToZero }): Problem => ({
    logits: x,
    temperature: t,
    trueClass,
    flushToZero,
    format: float32,
  }),
);

/**
 * A value of float16, float32 or float64, with exponents denser where results round, cancel, overflow and underflow.
 */
export const operand16 = fc.oneof(anyFloat16, fc.integer({ min: -8, max: 8 }));
export const operand32 = fc.oneof(
  anyFloat32,
  within(4),
  subnormal32,
  special,
  fc.integer({ min: -8, max: 8 }),
);
export const operand64 = fc.oneof(
  anyFloat64,
  fc.double(),
  fc.double({ min: -4, max: 4 }),
  fc.double({ min: -(2 ** -1020), max: 2 ** -1020 }),
  special,
  fc.integer({ min: -8, max: 8 }),
);

const anyFormat = fc.constantFrom(...Object.values(FORMATS), saturating(float8_e4m3fn));

/** Any formats in any order: presets, one format for all, and what nobody would run. */
export const machine: fc.Arbitrary<Machine> = fc
  .record({
    formats: fc.oneof(
      fc.constantFrom(...PLAN_PRESETS),
      anyFormat.map((format) => ({ storage: format, compute: format, accumulation: format })),
      fc.record({ storage: anyFormat, compute: anyFormat, accumulation: anyFormat }),
    ),
    order: fc.constantFrom(...SUM_ORDERS),
    flushToZero: fc.boolean(),
  })
  .map(({ formats: { storage, ...rest }, order, flushToZero }) => ({
    format: storage,
    compute: rest.compute,
    accumulation: rest.accumulation,
    order,
    flushToZero,
  }));

/** Any problem on any machine. */
export const problemAnywhere: fc.Arbitrary<Problem> = fc
  .tuple(problem, machine)
  .map(([any, on]) => ({ ...any, ...on }));
