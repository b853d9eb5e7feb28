import { describe, expect, it } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { cellOf, isCell, type Operand, type Step, valueAt } from '../../src/core/trace.ts';
import { runInputs } from '../../src/softmax/compared.ts';
import { runNaive } from '../../src/softmax/naive.ts';
import { guardedLogSumExp } from '../../src/softmax/programs.ts';
import { runStable } from '../../src/softmax/stable.ts';
import golden from '../fixtures/golden.json' with { type: 'json' };

type Hex = string | string[];
type Row = (typeof golden.rows)[number];

/** NaN has one name; every other value is its bits, so that -0 and 0 differ. */
function hex(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return `0x${view.getUint32(0).toString(16).padStart(8, '0')}`;
}

const hexOf = (operand: Operand): Hex =>
  isCell(operand) ? hex(valueAt(operand)) : [...operand.values].map(hex);

const fromHex = (text: string): number => {
  if (text === 'NaN') return Number.NaN;
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(text));
  return view.getFloat32(0);
};

/** The fixture's name for each step of the programs. */
const NAIVE = { exp: 'e', sum: 's', softmax: 'p', lse: 'lse', ce: 'loss' } as const;
const STABLE = {
  max: 'm',
  shifted: 'd',
  exp: 'e',
  sum: 's',
  softmax: 'p',
  logsum: 'logS',
  lse: 'lse',
  ce: 'loss',
  ceShift: 'lossShift',
  sumRest: 'rest',
  log1pRest: 'log1pRest',
  ceLog1p: 'lossLog1p',
  ceFromP: 'lossP',
} as const;

/** Compares every step the fixture records and the map names; the fixture under FTZ records fewer. */
function expectSteps(
  recorded: Readonly<Record<string, Hex>>,
  names: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, Operand>>,
  row: Row,
) {
  for (const [theirs, ours] of Object.entries(names)) {
    const expected = recorded[theirs];
    const step = steps[ours];
    if (expected === undefined || step === undefined) continue;
    expect(hexOf(step), `row ${row.id}, ${theirs}`).toEqual(expected);
  }
}

const inputsOf = (row: Row) =>
  runInputs(recorder(float32, false), {
    logits: row.logits.map(Number),
    temperature: Number(row.T),
  });

const isHardLog = (row: Row) => row.tags.includes('hard-log');

describe('the golden vectors, bit for bit', () => {
  it('has all 392 rows', () => {
    expect(golden.rows).toHaveLength(392);
  });

  it('reads the logits and divides them by the temperature with one rounding', () => {
    for (const row of golden.rows) {
      const { logit, x } = inputsOf(row);
      expect(hexOf(logit), `row ${row.id}`).toEqual(row.logitsHex);
      expect(hexOf(x), `row ${row.id}`).toEqual(row.scaled);
    }
  });

  it.each([
    ['gradual underflow', false],
    ['subnormals flushed to zero', true],
  ] as const)('reproduces every step of the naive program with %s', (_, flush) => {
    for (const row of golden.rows.filter((row) => !isHardLog(row))) {
      const arithmetic = recorder(float32, flush);
      const naive = runNaive(arithmetic, arithmetic.input(row.scaled.map(fromHex)), row.label);
      expectSteps(flush ? row.ftz32.naive : row.naive32, NAIVE, naive, row);
    }
  });

  it.each([
    ['gradual underflow', false],
    ['subnormals flushed to zero', true],
  ] as const)('reproduces every step of the stable program with %s', (_, flush) => {
    for (const row of golden.rows.filter((row) => !isHardLog(row))) {
      const arithmetic = recorder(float32, flush);
      const stable = runStable(arithmetic, arithmetic.input(row.scaled.map(fromHex)), row.label);
      expectSteps(flush ? row.ftz32.stable : row.stable32, STABLE, stable, row);
    }
  });

  it('shifts by 0 when the max is infinite in the guarded log-sum-exp', () => {
    for (const row of golden.rows.filter((row) => !isHardLog(row))) {
      const { lse } = guardedLogSumExp(recorder(float32, false), inputsOf(row).x);
      expect(hexOf(lse), `row ${row.id}`).toBe(row.stable32.lseGuarded);
    }
  });

  it('differs from the correctly rounded log by 1 ulp on the one row made to show it', () => {
    const [row, ...more] = golden.rows.filter(isHardLog);
    expect(more).toEqual([]);
    if (row === undefined) throw new Error('The hard-log row is missing.');
    const { x } = inputsOf(row);
    const { s, logS } = runStable(recorder(float32, false), x, row.label);
    expect(hexOf(s)).toBe('0x41178feb');
    expect(row.stable32.logsum).toBe('0x400fe5e7');
    expect(hexOf(logS)).toBe('0x400fe5e8');
    const { softmax, exp, sum } = { softmax: 'p', exp: 'e', sum: 's' } as const;
    const naive = runNaive(recorder(float32, false), x, row.label);
    expectSteps(row.naive32, { softmax, exp, sum }, naive, row);
  });

  it('keeps a scalar a scalar and a vector a vector', () => {
    const { x } = inputsOf(golden.rows[0] as Row);
    const { p, s } = runStable(recorder(float32, false), x, 0);
    expect((p as Step).values).toHaveLength(5);
    expect(cellOf(s, 0)).toBe(s);
  });
});
