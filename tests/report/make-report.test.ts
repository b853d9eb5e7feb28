import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/core/format.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Counts, Finding } from '../../src/report/report.ts';
import { DEFAULT_SETTINGS, FORMAT_NAMES, type Subject } from '../../src/report/settings.ts';
import { assessSoftmax } from '../../src/softmax/assess.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { fewOf } from '../support/scale.ts';
import { readerOf, reportOf, rowOf, within } from './support.ts';

const [INF, NINF, NAN] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

const counts = (sound: number, wrong: number, broken: number): Counts => ({ sound, wrong, broken });

const kindsOf = (findings: readonly Finding[], subject: Subject) =>
  Object.fromEntries(
    findings.filter((each) => each.subject === subject).map(({ kind, rows }) => [kind, rows]),
  );

describe('rows whose fate is known, in float32', () => {
  const rows = [
    [1, 2, 3],
    [1, NAN, 3],
    [1e39, 0, 0],
    [95, 0, 0],
    [96, 0, 0],
    [88.7, 88.7, 0],
    [-200, -200, -200],
    [NINF, NINF, NINF],
    [INF, 0, 0],
    [-90, -100, -101],
    [0, -200, 0],
  ];
  const labels = rows.map((_, row) => (row === 4 ? -100 : 1));

  test('are counted', async () => {
    const { plan, loss } = await reportOf(rows, { labels });
    expect(plan.softmax).toEqual({
      naive: counts(2, 1, 8),
      stable: counts(7, 0, 4),
      'division-free': counts(7, 0, 4),
    });
    expect(loss?.counted).toBe(10);
    // Infinite where a logit is, and that is right.
    expect(plan.losses?.['log-p-naive']).toEqual(counts(3, 1, 6));
    expect(plan.losses?.shift).toEqual(counts(6, 0, 4));
    // p of the last row is 0 where it should be a number too small for the format, and its logarithm is known.
    expect(plan.losses?.['log-p-stable'].broken).toBe(5);
  });

  test('are found by the kind of the first bad operation', async () => {
    const { findings } = await reportOf(rows, { labels });
    expect(kindsOf(findings, 'naive')).toEqual({
      'nan-input': 1,
      'input-overflow': 1,
      overflow: 2,
      'sum-overflow': 1,
      'total-underflow': 1,
      'all-masked': 1,
      invalid: 1,
      'quietly-wrong': 1,
    });
    expect(kindsOf(findings, 'stable')).toEqual({
      'nan-input': 1,
      'input-overflow': 1,
      invalid: 2,
    });
    expect(kindsOf(findings, 'log-p-stable')).toMatchObject({ 'divide-by-zero': 1 });
    const overflow = findings.find(({ kind }) => kind === 'overflow');
    expect(overflow?.example).toEqual({
      row: 3,
      label: 1,
      shown: { lanes: [0, 1, 2], logits: [95, 0, 0], trueClass: 1, whole: true },
    });
  });

  test('are told with the numbers of the first bad operation', async () => {
    const { findings } = await reportOf(rows, { labels });
    const of = (name: Subject, kind: Finding['kind']) =>
      findings.find((each) => each.subject === name && each.kind === kind)?.operation;
    const float32 = (value: number) => ({ value, format: 'float32' });
    expect(of('naive', 'overflow')).toEqual({
      operation: 'exp',
      format: 'float32',
      operands: [float32(95)],
      result: INF,
    });
    expect(of('naive', 'sum-overflow')).toMatchObject({
      operation: 'sum',
      operands: [],
      result: INF,
    });
    expect(of('stable', 'invalid')).toMatchObject({
      operation: 'subtract',
      operands: [float32(NINF), float32(NINF)],
      result: NAN,
    });
    expect(of('stable', 'quietly-wrong') ?? null).toBeNull();
  });

  test('a row that is ignored counts in the softmax, and in no loss', async () => {
    const { plan } = await reportOf([[95, 0]], { labels: [-100] });
    expect(plan.softmax.naive).toEqual(counts(0, 0, 1));
    // Infinite where a logit is, and that is right.
    expect(plan.losses?.['log-p-naive']).toEqual(counts(0, 0, 0));
  });
});

test('each format has its own cliff', async () => {
  const rows = [5, 8, 12, 89, 710].map((largest) => [largest, 0]);
  const { sideBySide } = await reportOf(rows, { settings: { sideBySide: FORMAT_NAMES } });
  const broken = Object.fromEntries(
    Object.entries(sideBySide).map(([name, tally]) => [name, tally.softmax.naive.broken]),
  );
  expect(broken).toEqual({
    float8_e4m3fn: 4,
    float8_e5m2: 3,
    float16: 3,
    bfloat16: 2,
    float32: 2,
    float64: 1,
  });
});

test('8-bit floats that saturate do not break, and are wrong', async () => {
  const plan = { ...within('float8_e4m3fn'), saturate: true };
  const rows = [[12, 0]];
  expect((await reportOf(rows, { settings: { plan } })).plan.softmax.naive.broken).toBe(0);
  const { plan: tally } = await reportOf(rows, { settings: { plan: within('float8_e4m3fn') } });
  expect(tally.softmax.naive.broken).toBe(1);
});

test('the counts side by side are those of the lab, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 1, max: 9 })
        .chain((classes) => fc.array(rowOf(classes), { minLength: 1, maxLength: 6 })),
      async (rows) => {
        const { sideBySide } = await reportOf(rows, { settings: { sideBySide: FORMAT_NAMES } });
        for (const name of FORMAT_NAMES) {
          const format = FORMATS[name];
          for (const id of ['naive', 'stable'] as const) {
            const expected = { sound: 0, wrong: 0, broken: 0 };
            for (const logits of rows) {
              const problem = { logits, temperature: 1, trueClass: 0, flushToZero: false };
              expected[assessSoftmax(evaluate({ ...problem, format }), id).kind]++;
            }
            expect([name, id, sideBySide[name]?.softmax[id]]).toEqual([name, id, expected]);
          }
        }
      },
    ),
    { numRuns: fewOf(2000, 150) },
  );
});

describe('a long row', () => {
  const long = (change: (lane: number) => number) =>
    Array.from({ length: 500 }, (_, lane) => change(lane));

  test('is shown by a few lanes that go wrong in the same way', async () => {
    const rows = [
      long((lane) => (lane === 321 ? 95 : lane / 100)),
      long((lane) => (lane === 123 ? NAN : 0)),
    ];
    const { findings } = await reportOf(rows, { labels: [7, 8] });
    const naive = findings.filter(({ subject }) => subject === 'naive');
    expect(
      naive.map(({ kind, example: { shown } }) => [kind, shown?.lanes, shown?.trueClass]),
    ).toEqual([
      ['overflow', [7, 321], 0],
      ['nan-input', [0, 8, 123], 1],
    ]);
  });

  test('is not shown where it takes more classes than the lab has', async () => {
    // 500 terms of 2^7.5 pass 65504 only together.
    const { findings } = await reportOf([long(() => 5.2)], {
      settings: { plan: within('float16') },
    });
    const [naive] = findings;
    expect(naive).toMatchObject({ subject: 'naive', kind: 'sum-overflow', rows: 1 });
    expect(naive?.example.shown).toBeNull();
  });
});

test.each([
  ['labels', { labels: Int32Array.of(0) }, { refused: 'label-count', found: 1, expected: 2 }],
  ['a label', { labels: Int32Array.of(0, 2) }, { refused: 'label', row: 2, found: 2 }],
  ['a mask', { mask: Float64Array.of(0) }, { refused: 'mask-shape', found: [1, 1] }],
  [
    'weights',
    { settings: { ...DEFAULT_SETTINGS, classWeights: [1] } },
    { refused: 'weight-count' },
  ],
])('%s that does not fit is refused', async (_, given, problem) => {
  const input = {
    logits: readerOf([
      [1, 2],
      [3, 4],
    ]),
    labels: null,
    mask: null,
  };
  const report = await makeReport({ ...input, settings: DEFAULT_SETTINGS, ...given });
  expect(report).toMatchObject(problem);
});
