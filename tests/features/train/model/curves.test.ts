import { describe, expect, test } from 'vitest';
import { runningMean, thin } from '../../../../src/features/train/model/curves.ts';
import { axisEnd, lossScale, stepTicks } from '../../../../src/features/train/model/heights.ts';

const { NaN: NAN, POSITIVE_INFINITY: INF } = Number;

describe('a curve of many steps as few points', () => {
  test('with room for all, every step is a point and every gap is exact', () => {
    expect(thin([1, 2, INF, 3, NAN, NAN], 6, 10)).toEqual({
      lines: [
        [
          { x: 0, y: 1 },
          { x: 1, y: 2 },
        ],
        [{ x: 3, y: 3 }],
      ],
      gaps: [
        { kind: 'infinite', from: 2, to: 3 },
        { kind: 'nan', from: 4, to: 6 },
      ],
    });
  });

  test('keeps the smallest and the largest of each bucket, in their order', () => {
    const values = Array.from({ length: 1000 }, (_, at) => Math.sin(at));
    values[500] = 99;
    values[503] = -99;
    const { lines } = thin(values, 1000, 50);
    const points = lines.flat();
    expect(points.length).toBeLessThanOrEqual(100);
    expect(points).toContainEqual({ x: 500, y: 99 });
    expect(points).toContainEqual({ x: 503, y: -99 });
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
  });

  test('drops no NaN and no infinity, however many steps a bucket has', () => {
    for (const at of [0, 1, 17, 499, 998, 999])
      for (const [kind, value] of [
        ['nan', NAN],
        ['infinite', INF],
        ['infinite', -INF],
      ] as const) {
        const values = new Array<number>(1000).fill(1);
        values[at] = value;
        expect(thin(values, 1000, 7).gaps).toEqual([{ kind, from: at, to: at + 1 }]);
      }
  });

  test('what is NaN to the end is one gap, from the first to the last', () => {
    const values = Array.from({ length: 1200 }, (_, at) => (at < 57 ? 1 : NAN));
    expect(thin(values, 1200, 240).gaps).toEqual([{ kind: 'nan', from: 57, to: 1200 }]);
  });

  test('of nothing there is nothing', () => {
    expect(thin([], 0, 10)).toEqual({ lines: [], gaps: [] });
  });
});

test('a running mean leaves out what is not finite, and is NaN there', () => {
  expect([...runningMean([1, 3, INF, 5, NAN], 5, 2)]).toEqual([1, 2, NAN, 5, NAN]);
});

describe('the scale of losses', () => {
  const points = (...values: number[]) => values.map((y, x) => ({ x, y }));

  test('is linear from 0 while losses are alike', () => {
    const scale = lossScale(points(0, 1.6, 2.3), points(1.2, 1.5));
    expect(scale.kind).toBe('linear');
    expect(scale.low).toBe(0);
    expect(scale.high).toBeGreaterThanOrEqual(2.3);
  });

  test('is logarithmic where they are far apart, and 0 has a row of its own below', () => {
    const scale = lossScale(points(0, 1e-3, 2e4), points(0, 1e-2, 1e3));
    expect(scale.kind).toBe('log');
    expect(scale.heightOf(100)).toBe(2);
    const [zero, first] = scale.ticks;
    expect(zero).toEqual({ at: scale.heightOf(0), loss: 0 });
    expect(scale.heightOf(0)).toBeLessThan(first?.at ?? -99);
    for (const loss of [0, 1e-300, 1e-2, 2e4]) {
      expect(scale.heightOf(loss)).toBeGreaterThanOrEqual(scale.low);
      expect(scale.heightOf(loss)).toBeLessThanOrEqual(scale.high);
    }
  });

  test('a single loss below every power that is shown stands in the row below, never at a power', () => {
    const scale = lossScale(points(0, 1e-9, 0.5, 2e4), points(0.5, 1e3));
    expect(scale.lowest).toBe(-1);
    expect(scale.heightOf(0.1)).toBe(-1);
    for (const loss of [0, 1e-9, 0.09]) {
      expect(scale.heightOf(loss)).toBe(scale.ticks[0]?.at);
      expect(scale.heightOf(loss)).toBeLessThan(-1);
    }
  });

  test('where no loss is so small there is no row below', () => {
    const scale = lossScale(points(0.2, 2e4), points(0.5, 1e3));
    expect(scale.low).toBe(-1);
    expect(scale.ticks.every(({ loss }) => loss > 0)).toBe(true);
  });

  test('each line is where its loss is', () => {
    for (const scale of [
      lossScale(points(1, 2), points(1, 2)),
      lossScale(points(1e-5, 1e8), points(1e-5, 1e8)),
    ])
      for (const { at, loss } of scale.ticks) expect(scale.heightOf(loss)).toBeCloseTo(at, 9);
  });

  test('there is one before the first step', () => {
    expect(lossScale([], []).high).toBeGreaterThan(0);
  });
});

test('the axis doubles as the run goes on, and ends with it', () => {
  expect([0, 1, 100, 101, 201, 900, 1200].map((reached) => axisEnd(reached, 1200))).toEqual([
    100, 100, 100, 200, 400, 1200, 1200,
  ]);
});

test('steps of the axis are round', () => {
  expect(stepTicks(1200, 5)).toEqual([0, 500, 1000]);
  expect(stepTicks(100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
});
