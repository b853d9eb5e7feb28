import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../../../src/core/format.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import { CLOSE, outcomeOf } from '../../../../src/lesson/insets/gradient/model/outcome.ts';
import {
  findRow,
  isBirth,
  LAST,
  passOf,
  type RowName,
  tellingPlace,
} from '../../../../src/lesson/insets/gradient/model/rows.ts';
import { zoneKindOf, zonesOf } from '../../../../src/lesson/insets/gradient/model/zones.ts';
import { type Evaluation, evaluate } from '../../../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../../../src/softmax/gradient.ts';
import { state } from './states.ts';

const RUNS = { numRuns: 1000 };

/** The values of each row of the figure. */
function rowsOf(evaluation: Evaluation) {
  const pass = passOf(evaluation);
  return (name: RowName): number[] => findRow(pass, name)?.cells.map(valueAt) ?? [];
}

describe('the rows', () => {
  test('are values of the trace', () => {
    fc.assert(
      fc.property(state, (problem) => {
        const evaluation = evaluate(problem);
        const { inputs, naive } = evaluation;
        const gradients = gradientsOf(evaluation);
        const row = rowsOf(evaluation);
        expect(row('x')).toEqual([...inputs.x.values]);
        expect(row('e')).toEqual([...naive.e.values]);
        expect(row('s')).toEqual([valueAt(naive.s)]);
        expect(row('p')).toEqual([...naive.p.values]);
        expect(row('loss')).toEqual([valueAt(naive.loss)]);
        expect(row('dx')).toEqual([...gradients.naive().x.values]);
      }),
      RUNS,
    );
  });

  test('hold what the code before them says, rounded after each operation', () => {
    fc.assert(
      fc.property(state, (any) => {
        const problem = { ...any, flushToZero: false };
        const { round } = problem.format;
        const row = rowsOf(evaluate(problem));
        const [s = NaN, ds = NaN] = [row('s')[0], row('ds')[0]];
        const [e, p, dp, a, b, de] = (['e', 'p', 'dp', 'a', 'b', 'de'] as const).map(row);
        if (!e || !p || !dp || !a || !b || !de) throw new Error('A row is missing.');
        const y = problem.trueClass;
        expect(dp).toEqual(p.map((value, lane) => (lane === y ? round(-1 / value) : 0)));
        expect(a).toEqual(dp.map((value) => round(value / s)));
        expect(b).toEqual(
          dp.map((value, lane) => round(-value * round(round((e[lane] ?? NaN) / s) / s))),
        );
        expect(ds).toBe(b.reduce((sum, term) => round(sum + term)));
        expect(de).toEqual(a.map((value) => round(value + ds)));
        expect(row('dx')).toEqual(de.map((value, lane) => round(value * (e[lane] ?? NaN))));
      }),
      RUNS,
    );
  });

  test('the place explained first is where a NaN was born, if one was', () => {
    fc.assert(
      fc.property(state, fc.nat(LAST), (problem, step) => {
        const pass = passOf(evaluate(problem));
        const place = tellingPlace(pass, step, problem.trueClass);
        const cell = findRow(pass, place.row)?.cells[place.lane];
        expect(cell).toBeDefined();
        if (step < LAST) expect(place.row).toBe(pass.backward[step]?.name);
        else if (pass.backward.some(({ cells }) => cells.some(isBirth)))
          expect(cell && isBirth(cell)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the outcome', () => {
  test('has NaN without one in the sum where 1 / s overflows', () => {
    const problem = { temperature: 1, trueClass: 0, format: float32, flushToZero: false };
    const outcome = outcomeOf(evaluate({ ...problem, logits: [-100, -200, -300] }));
    expect(outcome).toMatchObject({ kind: 'not-finite', count: 3 });
  });

  test('is what the trace has', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, (problem) => {
        const evaluation = evaluate(problem);
        const outcome = outcomeOf(evaluation);
        const row = rowsOf(evaluation);
        const dx = row('dx');
        const nans = dx.filter(Number.isNaN).length;
        const reference = [...gradientsOf(evaluation).fromLogits().gradient.values];
        const off = dx.map((value, lane) => Math.abs(value - (reference[lane] ?? NaN)));
        seen.add(outcome.kind);
        switch (outcome.kind) {
          case 'loss-nan':
            expect(row('loss')).toEqual([NaN]);
            expect(row('ds')).toEqual([NaN]);
            expect(nans).toBe(dx.length);
            break;
          case 'sum-nan':
            expect(row('loss')).not.toEqual([NaN]);
            expect(row('ds')).toEqual([NaN]);
            expect(nans).toBe(dx.length);
            expect(outcome.terms.map(({ lane }) => lane)).toEqual(
              row('b').flatMap((term, lane) => (Number.isNaN(term) ? [lane] : [])),
            );
            for (const { birth, inQuotient } of outcome.terms) {
              expect(isBirth(birth)).toBe(true);
              expect(birth.step.operation).toBe(inQuotient ? 'divide' : 'multiply');
            }
            break;
          case 'not-finite':
            expect(row('b').some(Number.isNaN)).toBe(false);
            expect(dx.filter((value) => !Number.isFinite(value)).length).toBe(outcome.count);
            break;
          case 'wrong':
            expect(dx.every(Number.isFinite)).toBe(true);
            expect(off[outcome.lane]).toBe(Math.max(...off));
            expect(off[outcome.lane]).toBeGreaterThan(CLOSE);
            if (outcome.vanished)
              expect(Math.abs(row('ds')[0] ?? NaN)).toBeLessThan(
                Math.abs(row('a')[problem.trueClass] ?? 0),
              );
            break;
          case 'right':
            expect(Math.max(...off)).toBeLessThanOrEqual(CLOSE);
            break;
          default:
            outcome satisfies never;
        }
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['loss-nan', 'right', 'sum-nan', 'wrong']),
    );
  });
});

describe('the zones of the slider', () => {
  const problemAt = (trueClass: number, logit: number) => ({
    logits: [1.2, logit, 3.1, 0.5, 2.9],
    temperature: 1,
    trueClass,
    format: float32,
    flushToZero: false,
  });
  const logitAt = (place: number) => Number((40 + place / 10).toFixed(1));

  test.each([0, 1, 2, 3, 4])(
    'begin where the outcome is as bad for the first time, label %i',
    (y) => {
      const order = ['right', 'wrong', 'broken'];
      const kinds = Array.from({ length: 601 }, (_, place) =>
        zoneKindOf(evaluate(problemAt(y, logitAt(place)))),
      );
      const worst = kinds.map(
        (_, place) =>
          order[Math.max(...kinds.slice(0, place + 1).map((kind) => order.indexOf(kind)))],
      );
      const zones = zonesOf(problemAt(y, 92), 1, 601, logitAt);
      expect(zones.flatMap(({ kind, from, to }) => Array(to - from + 1).fill(kind))).toEqual(worst);
    },
  );

  test('NaN begins at 88.8; for another class than the largest, wrong numbers long before', () => {
    const zones = zonesOf(problemAt(2, 92), 1, 601, logitAt);
    expect(zones.map(({ kind }) => kind)).toEqual(['right', 'wrong', 'broken']);
    expect(zones.map(({ from }) => logitAt(from))).toEqual([40, 50.3, 88.8]);
    expect(zonesOf(problemAt(1, 92), 1, 601, logitAt).map(({ kind }) => kind)).toEqual([
      'right',
      'broken',
    ]);
  });
});
