import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { float16, float32 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { type Cell, isCell, type Operand, valueAt } from '../../src/core/trace.ts';
import { gradientFromLogits } from '../../src/softmax/gradient.ts';
import { LOSS_FORMS, lossParts } from '../../src/softmax/loss-forms.ts';
import { lossFromProbabilities, naiveSoftmax } from '../../src/softmax/programs.ts';
import fixture from '../fixtures/loss-forms.json' with { type: 'json' };
import { python, withNumpy, withoutNumpy } from '../support/python.ts';

type Said = number | string;
type Row = (typeof fixture)[number];

const FORMATS = { float32, float16 } as const;
const FORMS = ['naive', 'log-p', 'log-sum-exp', 'shift'] as const;

const numbers = (said: readonly Said[]) => said.map(Number);

const inputOf = ({ format, x }: Row) => {
  const arithmetic = recorder(FORMATS[format as keyof typeof FORMATS], false);
  return { arithmetic, x: arithmetic.input(numbers(x)) };
};

const valuesOf = (operand: Operand | undefined): number[] => {
  if (operand === undefined) throw new Error('No gradient.');
  return isCell(operand) ? [valueAt(operand)] : [...operand.values];
};

/** What is kept of a row, so that a difference says where it is. */
const named = ({ format, title, y }: Row, values: unknown) => ({ format, title, y, values });

function ofForm(row: Row, id: (typeof FORMS)[number]) {
  const { arithmetic, x } = inputOf(row);
  const form = LOSS_FORMS.find((each) => each.id === id);
  const loss = form?.run(arithmetic, lossParts(arithmetic, x, row.y));
  if (loss === undefined) throw new Error(`No form ${id}`);
  return { loss: valueAt(loss), dx: valuesOf(backward(arithmetic, loss).of(x)) };
}

function stepsOfNaive(row: Row) {
  const { arithmetic, x } = inputOf(row);
  const { e, s, p } = naiveSoftmax(arithmetic, x);
  const { loss } = lossFromProbabilities(arithmetic, { p }, row.y);
  const { of } = backward(arithmetic, loss);
  const one = (cell: Cell) => valueAt(cell);
  return {
    e: [...e.values],
    s: one(s),
    p: [...p.values],
    loss: one(loss),
    dp: valuesOf(of(p)),
    ds: valuesOf(of(s))[0],
    de: valuesOf(of(e)),
    dx: valuesOf(of(x)),
  };
}

describe('to the last bit, as an independent program in NumPy', () => {
  test('there are at least thirty vectors in each format', () => {
    for (const format of Object.keys(FORMATS)) {
      const titles = fixture.filter((row) => row.format === format).map(({ title }) => title);
      expect(new Set(titles).size).toBeGreaterThanOrEqual(30);
    }
  });

  test('every step of naive softmax, forward and backward', () => {
    const found = fixture.map((row) => named(row, stepsOfNaive(row)));
    const made = fixture.map((row) => {
      const { naive } = row;
      return named(row, {
        e: numbers(naive.e),
        s: Number(naive.s),
        p: numbers(naive.p),
        loss: Number(naive.loss),
        dp: numbers(naive.dp),
        ds: Number(naive.ds),
        de: numbers(naive.de),
        dx: numbers(naive.dx),
      });
    });
    expect(found).toEqual(made);
  });

  test.each(FORMS)('loss and gradient of %s', (id) => {
    const found = fixture.map((row) => named(row, ofForm(row, id)));
    const made = fixture.map((row) =>
      named(row, { loss: Number(row[id].loss), dx: numbers(row[id].dx) }),
    );
    expect(found).toEqual(made);
  });

  test('p - onehot', () => {
    const found = fixture.map((row) => {
      const { arithmetic, x } = inputOf(row);
      const stable = lossParts(arithmetic, x, row.y).stable();
      const { gradient } = gradientFromLogits(arithmetic, stable, row.y);
      return named(row, [...gradient.values]);
    });
    expect(found).toEqual(fixture.map((row) => named(row, numbers(row['p - onehot']))));
  });
});

describe('what the fixture has in it', () => {
  const rows = fixture.filter(({ format }) => format === 'float32');
  const isBad = (said: readonly Said[]) => numbers(said).some((value) => !Number.isFinite(value));

  test('naive gradients that die where the loss of the logits has good ones', () => {
    const saved = rows.filter(
      (row) => isBad(row.naive.dx) && !isBad(row['log-sum-exp'].dx) && !isBad(row.shift.dx),
    );
    expect(saved.length).toBeGreaterThan(15);
  });

  test('a NaN in one entry of a naive gradient by overflow is a NaN in all', () => {
    for (const title of ['one term overflows', 'only the sum overflows', 'the sum is 0'])
      for (const row of rows.filter((each) => each.title === title))
        expect(numbers(row.naive.dx)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});

test.skipIf(withNumpy === undefined)(`the fixture is what its script makes${withoutNumpy}`, () => {
  const script = fileURLToPath(new URL('../fixtures/make_loss_forms.py', import.meta.url));
  const { stdout, stderr } = python(withNumpy ?? '', ['-B', script]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(fixture);
});
