import fc from 'fast-check';
import { FORMATS } from '../../src/core/format.ts';
import { SUM_ORDERS } from '../../src/core/sum-orders.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Report } from '../../src/report/report.ts';
import {
  DEFAULT_SETTINGS,
  FORMAT_NAMES,
  type PlanSettings,
  planWithin,
  type ReportSettings,
} from '../../src/report/settings.ts';
import type { RowReader } from '../../src/tensor/tensor-file.ts';

export const FLOAT32: PlanSettings = {
  storage: 'float32',
  compute: 'float32',
  accumulation: 'float32',
  order: 'left-to-right',
  flushToZero: false,
  saturate: false,
};

export const within = (format: PlanSettings['storage']): PlanSettings =>
  planWithin(format, FLOAT32);

/** Everything in one format, in any order, flushed or not. */
export const uniformPlan: fc.Arbitrary<PlanSettings> = fc
  .record({
    format: fc.constantFrom(...FORMAT_NAMES),
    order: fc.constantFrom(...SUM_ORDERS),
    flushToZero: fc.boolean(),
    saturate: fc.boolean(),
  })
  .map(({ format, ...rest }) => planWithin(format, { ...FLOAT32, ...rest }));

const format = fc.constantFrom(...FORMAT_NAMES);

/** Any three formats. */
export const anyPlan: fc.Arbitrary<PlanSettings> = fc.record({
  storage: format,
  compute: format,
  accumulation: format,
  order: fc.constantFrom(...SUM_ORDERS),
  flushToZero: fc.boolean(),
  saturate: fc.boolean(),
});

const special = fc.constantFrom(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  -0,
  -1e9,
  -1e4,
  ...Object.values(FORMATS).flatMap(({ largest }) => [largest, -largest]),
);

const finite = (size: number) => fc.double({ min: -size, max: size, noNaN: true });

/** 1 to 24 logits, of the sizes at which some format breaks. */
export const rowOf = (length: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    ...[3, 12, 25, 120].map((size) =>
      fc.array(finite(size), { minLength: length, maxLength: length }),
    ),
    fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length, maxLength: length }),
    fc.array(fc.oneof(finite(30), finite(1000), special), { minLength: length, maxLength: length }),
    fc
      .tuple(finite(1e5), fc.array(finite(8), { minLength: length, maxLength: length }))
      .map(([offset, values]) => values.map((value) => value + offset)),
    fc.oneof(finite(20), special).map((value) => new Array<number>(length).fill(value)),
  );

export const anyRow = fc.integer({ min: 1, max: 24 }).chain(rowOf);

export const anyTemperature = fc.oneof(
  { weight: 5, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.double({ min: 0.01, max: 50, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e-5, 1e6, Number.NaN) },
);

export interface Given {
  readonly labels?: readonly number[];
  readonly mask?: readonly number[];
  readonly settings?: Partial<ReportSettings>;
}

export const readerOf = (rows: readonly (readonly number[])[]): RowReader => {
  const classes = rows[0]?.length ?? 1;
  const values = Float64Array.from(rows.flat());
  return {
    rows: rows.length,
    classes,
    read: async (first, count) => values.subarray(first * classes, (first + count) * classes),
  };
};

/** The report of these rows, in float32 without others beside it if nothing else is said. */
export async function reportOf(
  rows: readonly (readonly number[])[],
  { labels, mask, settings }: Given = {},
): Promise<Report> {
  const report = await makeReport({
    logits: readerOf(rows),
    labels: labels === undefined ? null : Int32Array.from(labels),
    mask: mask === undefined ? null : Float64Array.from(mask),
    settings: { ...DEFAULT_SETTINGS, sideBySide: [], ...settings },
  });
  if ('refused' in report) throw new Error(report.refused);
  return report;
}
