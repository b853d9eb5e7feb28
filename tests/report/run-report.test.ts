import { describe, expect, test } from 'vitest';
import type { Progress, ReportRequest } from '../../src/report/messages.ts';
import { runReport } from '../../src/report/run-report.ts';
import { toJson } from '../../src/report/save.ts';
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts';
import { reportOf } from './support.ts';

const textFile = (text: string): ReportRequest['logits'] => ({
  file: new Blob([text]),
  name: 'logits.csv',
  tensor: 0,
  axis: 1,
});

const request = (text: string, more: Partial<ReportRequest> = {}): ReportRequest => ({
  logits: textFile(text),
  labels: null,
  mask: null,
  settings: { ...DEFAULT_SETTINGS, sideBySide: [] },
  ...more,
});

describe('the report of a file', () => {
  test('is that of its rows', async () => {
    const labels = Int32Array.of(1, 0);
    const outcome = await runReport(request('1,2,3\n95,0,1\n', { labels }));
    if (outcome.type !== 'done') throw new Error(outcome.type);
    const expected = await reportOf(
      [
        [1, 2, 3],
        [95, 0, 1],
      ],
      { labels: [1, 0] },
    );
    expect(outcome.report).toEqual(expected);
    expect(outcome.report.plan.softmax.naive.broken).toBe(1);
  });

  test('adds a mask from a file', async () => {
    const mask = { kind: 'tensor', choice: textFile('0,-1e9\n-1e9,-1e9\n') } as const;
    const outcome = await runReport(request('1,2\n3,4\n', { mask }));
    if (outcome.type !== 'done') throw new Error(outcome.type);
    expect(outcome.report.histogram.maskLike).toBe(1);
  });

  test('tells how far it is, up to the last row', async () => {
    const seen: Progress[] = [];
    await runReport(request('1,2\n3,4\n5,6\n'), { progress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ stage: 'counting', done: 3, of: 3 });
  });

  test('is cancelled before the first row', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    const outcome = await runReport(request('1,2\n'), { signal: cancelled.signal });
    expect(outcome).toEqual({ type: 'cancelled' });
  });

  test('is cancelled between rows', async () => {
    const cancelled = new AbortController();
    const outcome = await runReport(request('1,2\n3,4\n'), {
      signal: cancelled.signal,
      progress: ({ stage }) => {
        if (stage === 'counting') cancelled.abort();
      },
    });
    expect(outcome).toEqual({ type: 'cancelled' });
  });

  test('is refused with what was found', async () => {
    expect(await runReport(request(''))).toEqual({
      type: 'refused',
      problem: { refused: 'empty' },
    });
    const labels = Int32Array.of(0, 7);
    expect(await runReport(request('1,2\n3,4\n', { labels }))).toMatchObject({
      type: 'refused',
      problem: { refused: 'label', row: 2, found: 7, classes: 2 },
    });
  });
});

describe('what is saved', () => {
  const saved = () =>
    reportOf(
      [
        [95, 0],
        [Number.NaN, 1],
      ],
      { labels: [0, 1] },
    );

  test('JSON reads back, with text for what JSON has no number for', async () => {
    const report = await saved();
    const read = JSON.parse(toJson(report)) as typeof report;
    expect(read.plan).toEqual(report.plan);
    expect(read.loss?.value).toBe('NaN');
    expect(Array.isArray(read.loss?.rows)).toBe(true);
  });
});
