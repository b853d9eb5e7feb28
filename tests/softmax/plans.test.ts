import { describe, expect, it } from 'vitest';
import { bitsOf, fromBits } from '../../src/core/bits.ts';
import { FORMATS, type Format, saturating } from '../../src/core/format.ts';
import { planIn } from '../../src/core/plan.ts';
import { recorderFor } from '../../src/core/recorder.ts';
import type { SumOrder } from '../../src/core/sum-orders.ts';
import { isCell, type Operand, valueAt } from '../../src/core/trace.ts';
import { divisionFreeOf } from '../../src/softmax/division-free.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { LOSS_FORMS, lossPartsOf } from '../../src/softmax/loss-forms.ts';
import fixture from '../fixtures/plans.json' with { type: 'json' };

const isFormat = (name: string): name is keyof typeof FORMATS => name in FORMATS;

function formatNamed(text: string): Format {
  const [name = '', mode] = text.split(' ');
  if (!isFormat(name)) throw new Error(`no format ${name}`);
  return mode === 'saturating' ? saturating(FORMATS[name]) : FORMATS[name];
}

const isOrder = (text: string): text is SumOrder => fixture.orders.includes(text);

function orderNamed(text: string): SumOrder {
  if (!isOrder(text)) throw new Error(`no order ${text}`);
  return text;
}

const hex = (value: number, format: Format): string =>
  bitsOf(value, format).hex.slice(2).toLowerCase();

const hexOf = (operand: Operand): string =>
  isCell(operand)
    ? hex(valueAt(operand), operand.step.format)
    : [...operand.values].map((value) => hex(value, operand.format)).join('');

function fromHex(text: string, format: Format): number[] {
  const digits = format.bits / 4;
  return Array.from({ length: text.length / digits }, (_, i) =>
    fromBits(text.slice(i * digits, (i + 1) * digits), format),
  );
}

type Row = (typeof fixture.rows)[number];

function evaluated({ plan, order, flush, logits, t, y }: Row): Evaluation {
  const [format, compute, accumulation] = plan.map(formatNamed);
  if (format === undefined || compute === undefined || accumulation === undefined)
    throw new Error('three formats');
  return evaluate({
    logits: logits.split(',').map(Number),
    temperature: t,
    trueClass: y,
    format,
    compute,
    accumulation,
    order: orderNamed(order),
    flushToZero: flush,
  });
}

/** A step by the name that the fixture has for it. */
function stepOf(evaluation: Evaluation, name: string): Operand | undefined {
  if (name === 'x') return evaluation.inputs.x;
  if (name === 'clipped') {
    const form = LOSS_FORMS.find(({ id }) => id === 'clipped');
    return form?.run(evaluation.arithmetic, lossPartsOf(evaluation));
  }
  const [side, step = ''] = name.split(' ');
  const steps: Readonly<Record<string, Operand>> =
    side === 'naive'
      ? evaluation.naive
      : side === 'stable'
        ? evaluation.stable
        : divisionFreeOf(evaluation);
  return steps[step];
}

describe('softmax on exact fractions, rounded once for each operation', () => {
  const plans = new Map<string, Row[]>();
  for (const row of fixture.rows) {
    const name = row.plan.join(', ');
    plans.set(name, [...(plans.get(name) ?? []), row]);
  }

  it('is there for seventeen plans, each in five orders', () => {
    expect(plans.size).toBe(17);
    for (const rows of plans.values())
      expect(new Set(rows.map(({ order }) => order)).size).toBe(fixture.orders.length);
  });

  it.each([...plans])('%s: every step bit for bit', (_, rows) => {
    for (const row of rows) {
      const evaluation = evaluated(row);
      for (const [index, name] of fixture.steps.entries()) {
        const expected = row.values[index];
        const step = stepOf(evaluation, name);
        if (step === undefined) throw new Error(`no step ${name}`);
        if (expected !== '')
          expect(hexOf(step), `${name} of ${row.logits}, ${row.order}, y = ${row.y}`).toBe(
            expected,
          );
      }
    }
  });
});

describe('sums on exact fractions', () => {
  it.each(fixture.orders)('%s: bit for bit in every format', (order) => {
    const at = fixture.orders.indexOf(order);
    for (const row of fixture.sums) {
      const format = formatNamed(row.format);
      const plan = { ...planIn(format, row.flush), order: orderNamed(order) };
      const { input, sum } = recorderFor(plan);
      const total = sum(input(fromHex(row.terms, format)));
      expect(hexOf(total), `${row.format} ${row.terms}, flush ${row.flush}`).toBe(row.sums[at]);
    }
  });
});
