import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../src/features/check/model/curve.ts';
import { beyondOf, domainOf, ticksOf } from '../../../../src/features/check/model/histogram.ts';
import { holdingFormat } from '../../../../src/features/check/model/told.ts';
import { readNumbers } from '../../../../src/features/check/model/typed-numbers.ts';
import type { ReportInput } from '../../../../src/report/input.ts';
import { makeReport } from '../../../../src/report/make-report.ts';
import type { Report } from '../../../../src/report/report.ts';
import { DEFAULT_SETTINGS } from '../../../../src/report/settings.ts';

async function reportOf(rows: readonly (readonly number[])[]): Promise<Report> {
  const classes = rows[0]?.length ?? 0;
  const values = Float64Array.from(rows.flat());
  const input: ReportInput = {
    logits: {
      rows: rows.length,
      classes,
      read: async (first, count) => values.subarray(first * classes, (first + count) * classes),
    },
    labels: null,
    mask: null,
    settings: DEFAULT_SETTINGS,
  };
  const report = await makeReport(input);
  if ('refused' in report) throw new Error(report.refused);
  return report;
}

describe('the curve of a row', () => {
  test('a column is as high as the largest of its lanes, and a NaN is marked', () => {
    const { highest, nan } = columnsOf(Float64Array.of(0.1, 1e-3, 0, Number.NaN, 1, 0), 3);
    expect([...highest]).toEqual([-1, Number.NaN, 0]);
    expect([...nan]).toEqual([0, 1, 0]);
  });

  test('there are never more columns than lanes', () => {
    expect(columnsOf(Float64Array.of(1, 1), 500).highest).toHaveLength(2);
  });
});

describe('the histogram', () => {
  test('limits near the logits are drawn, those far away are not', async () => {
    const report = await reportOf([[80, 92, -3]]);
    const domain = domainOf(report.histogram, ['float32', 'float64']);
    expect(domain.low).toBeLessThan(-103);
    expect(domain.high).toBeGreaterThan(92);
    expect(domain.high).toBeLessThan(709);
  });

  test('rows past the limit of a format are counted', async () => {
    const report = await reportOf([
      [0, 120],
      [0, 20],
      [0, 1],
    ]);
    const above = Object.fromEntries(
      beyondOf(report).map(({ name, rowsAbove }) => [name, rowsAbove]),
    );
    expect(above).toMatchObject({ float64: 0, float32: 1, float16: 2 });
  });

  test('ticks are round, and within the axis', () => {
    expect(ticksOf({ low: -7, high: 13 }, 5)).toEqual([-5, 0, 5, 10]);
    expect(ticksOf({ low: 0, high: 1e7 }, 4)).toEqual([0, 5e6, 1e7]);
  });
});

test('the narrowest format of at least 16 bits that loses no more rows than the others is named', async () => {
  const sound = await reportOf([[1, 2, 3]]);
  expect(holdingFormat(sound)).toMatchObject({ format: 'float16', bad: 0 });
  const masked = await reportOf([
    [1, 2],
    [-Infinity, -Infinity],
  ]);
  expect(holdingFormat(masked)).toMatchObject({ format: 'float16', bad: 1 });
  // 70000 is past the largest float16.
  const large = await reportOf([[70_000, 69_999]]);
  expect(holdingFormat(large)?.format).not.toBe('float16');
});

test('typed numbers may stand in brackets, with commas, spaces or lines between them', () => {
  expect(readNumbers('[1, 2;\n-inf] 3')).toEqual({ values: [1, 2, -Infinity, 3] });
  expect(readNumbers(' ')).toEqual({ values: [] });
  expect(readNumbers('1 two')).toEqual({ found: 'two', at: 2 });
});
