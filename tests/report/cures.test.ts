import { describe, expect, test } from 'vitest';
import { reportOf, within } from './support.ts';

const NAN = Number.NaN;

describe('what would help', () => {
  const cure = async (...given: Parameters<typeof reportOf>) =>
    Object.fromEntries((await reportOf(...given)).cures.map(({ kind, rows }) => [kind, rows]));

  test('naive softmax: the maximum is subtracted', async () => {
    const rows = [
      [95, 0],
      [1, 2],
      [-200, -201],
      [NAN, 1],
    ];
    const { cures } = await reportOf(rows, { settings: { softmax: 'naive' } });
    expect(cures).toEqual([
      { kind: 'subtract-maximum', subject: 'naive', rows: 2, tried: 3, of: 3, verified: true },
    ]);
  });

  test('float16: logits in float32, and the first of the list mends most', async () => {
    const rows = [
      [12, 0],
      [15, 3],
      [-80000, -80001],
    ];
    const plan = within('float16');
    const { cures } = await reportOf(rows, { settings: { plan } });
    const told = (subject: string) =>
      cures.filter((cure) => cure.subject === subject).map(({ kind, rows }) => [kind, rows]);
    expect(told('stable')).toEqual([
      ['logits-in-float32', 1],
      ['clamp-to-lowest', 1],
      ['mask-policy', 1],
    ]);
    // That of the textbook comes first, and so does what it needs most.
    expect(cures[0]).toMatchObject({ subject: 'naive', kind: 'subtract-maximum', rows: 2, of: 3 });
  });

  test('a mask of the lowest float16, added to a negative logit: clamped, or zeros by policy', async () => {
    const rows = [[-40, -50]];
    const settings = { plan: within('float16') };
    expect(await cure(rows, { mask: [-65504, -65504], settings })).toEqual({
      'logits-in-float32': 1,
      'clamp-to-lowest': 1,
      'mask-policy': 1,
    });
  });

  test('a finite mask that costs the naive sum its digits: -Infinity', async () => {
    const rows = [[-1e9, 0.5]];
    // The maximum is harmless here; what breaks is the mask, divided by a small temperature.
    const settings = { plan: within('float16'), temperature: 0.25 };
    expect(await cure(rows, { settings })).not.toHaveProperty('replace-mask-by-infinity');
  });

  test('x / T overflows: shifted first', async () => {
    const rows = [[1e38, 1e38, 0]];
    const found = await cure(rows, { settings: { temperature: 0.1 } });
    expect(found).toEqual({ 'divide-after-shift': 1 });
  });

  test('the loss from p: from the logits instead', async () => {
    const settings = { lossForm: 'log-p-stable' as const };
    expect(await cure([[0, -200]], { labels: [1], settings })).toEqual({
      'loss-from-logits': 1,
      'loss-log1p': 1,
    });
  });

  test('a sum in bfloat16 that stops growing: float32 sums, or sums in pairs', async () => {
    const rows = [new Array<number>(512).fill(0)];
    const found = await cure(rows, { settings: { plan: within('bfloat16') } });
    expect(found).toMatchObject({ 'accumulate-in-float32': 1, 'add-pairwise': 1 });
  });

  test('of many rows some are tried, and the report says how many', async () => {
    const rows = new Array<number[]>(1000).fill([95, 0]);
    const { cures } = await reportOf(rows, { settings: { softmax: 'naive' } });
    expect(cures).toEqual([
      {
        kind: 'subtract-maximum',
        subject: 'naive',
        rows: 256,
        tried: 256,
        of: 1000,
        verified: true,
      },
    ]);
  });
});
