import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, stepOf, valueAt } from '../../../../src/core/trace.ts';
import {
  classesShown,
  LAST,
  LOSS,
  linesOf,
} from '../../../../src/lesson/insets/flow/model/flow.ts';
import { wiresOf } from '../../../../src/lesson/insets/flow/model/wires.ts';
import { type ClaimId, claimScenario } from '../../../../src/scenario/claims.ts';
import { problemOf } from '../../../../src/scenario/problem.ts';
import { PROGRAM_IDS, type ProgramId } from '../../../../src/softmax/compared.ts';
import { type Evaluation, evaluate } from '../../../../src/softmax/evaluate.ts';
import { firstTrouble } from '../../../../src/softmax/trouble.ts';
import { anyProblem } from './arbitrary.ts';

const at = (claim: ClaimId) => evaluate(problemOf(claimScenario(claim)));
const linesIn = (state: Evaluation, id: ProgramId) => linesOf(state, id, classesShown(state));
const codeOf = (state: Evaluation, id: ProgramId) => linesIn(state, id).map(({ code }) => code);
const marksOf = (claim: ClaimId, id: ProgramId) =>
  Object.fromEntries(
    linesIn(at(claim), id)
      .filter(({ marks }) => marks.length > 0)
      .map(({ name, marks }) => [name, marks]),
  );

describe('the code', () => {
  test('is that of the programs', () => {
    const state = at('one-92');
    expect(codeOf(state, 'naive')).toEqual([
      'x',
      'e = exp(x)',
      's = sum(e)',
      'p = e / s',
      'L = −log(p[y])',
    ]);
    expect(codeOf(state, 'stable')).toEqual([
      'x',
      'm = max(x)',
      'd = x − m',
      'e = exp(d)',
      's = sum(e)',
      'p = e / s',
      'L = −log(p[y])',
      'L = m + log(s) − x[y]',
    ]);
  });

  test('divides by T where that is not 1', () => {
    expect(codeOf(at('low-temperature'), 'naive')[0]).toBe('x = logit / T');
  });

  test('stands in the order in which it ran', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PROGRAM_IDS), (problem, id) => {
        const state = evaluate(problem);
        const orders = linesIn(state, id)
          .filter((line) => line.at < LOSS)
          .flatMap(({ tokens: [token] }) => token?.cell.step.order ?? []);
        expect(orders).toEqual([...orders].sort((a, b) => a - b));
        expect(linesIn(state, id).at(-1)?.at).toBe(LAST);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is said beside an operation', () => {
  test('the naive softmax overflows with 92, and divides infinity by infinity', () => {
    expect(marksOf('one-92', 'naive')).toEqual({
      e: ['overflow'],
      p: ['invalid'],
      loss: ['divideByZero'],
    });
    expect(marksOf('one-92', 'stable')).toEqual({ e: ['underflow'], s: ['absorption'] });
  });

  test('a sum overflows though no term does', () => {
    expect(marksOf('five-88', 'naive')).toMatchObject({ s: ['overflow'] });
  });

  test('the loss absorbs log s', () => {
    expect(marksOf('two-1e8', 'stable')).toEqual({ loss: ['absorption'] });
  });

  test('x is infinite where the division by T overflows', () => {
    expect(marksOf('divide-first', 'stable')).toMatchObject({
      x: expect.arrayContaining(['overflow']),
      d: ['invalid'],
    });
  });
});

/** Everything that one value was computed from, and itself. */
function stepsBehind({ step }: Cell, found = new Set<number>()): Set<number> {
  if (found.has(step.order)) return found;
  found.add(step.order);
  for (const operand of step.operands) stepsBehind({ step: stepOf(operand), lane: 0 }, found);
  return found;
}

describe('levels', () => {
  test('a NaN is broken from its birth on, and what is broken has a reason in the trace', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PROGRAM_IDS), (problem, id) => {
        const state = evaluate(problem);
        for (const { cell, level } of linesIn(state, id).flatMap(({ tokens }) => tokens)) {
          if (Number.isNaN(valueAt(cell))) expect(level).toBe('broken');
          if (level === 'broken') expect(firstTrouble(cell)).toBeDefined();
          if (level === 'thin') expect(Number.isFinite(valueAt(cell))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('zeros that should not be are quietly wrong', () => {
    const levels = linesIn(at('five-88'), 'naive').find(({ name }) => name === 'p')?.tokens;
    expect(levels?.map(({ level }) => level)).toEqual(new Array(5).fill('thin'));
  });

  test('a masked class is as it should be', () => {
    for (const id of PROGRAM_IDS)
      for (const { tokens } of linesIn(at('masked'), id))
        expect(tokens.map(({ level }) => level)).not.toContain('broken');
  });
});

describe('wires', () => {
  test('join each value shown to the line before, and every broken value to where it came from', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PROGRAM_IDS), (problem, id) => {
        const state = evaluate(problem);
        const rows = classesShown(state).length;
        const lines = linesIn(state, id);
        lines.forEach((line, place) => {
          const wires = wiresOf(lines[place - 1], line, rows);
          expect(wires).toHaveLength(place === 0 || line.at === LOSS ? 0 : rows);
          for (const { from, to } of wires)
            for (const height of [from, to]) {
              expect(height).toBeGreaterThan(0);
              expect(height).toBeLessThan(rows);
            }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('red runs from the overflow through the sum to the NaN', () => {
    const lines = linesIn(at('one-92'), 'naive');
    const red = lines.map((line, place) =>
      wiresOf(lines[place - 1], line, 5)
        .filter(({ level }) => level === 'broken')
        .map(({ from, to }) => [from, to]),
    );
    expect(red).toEqual([[], [[1.5, 1.5]], [[1.5, 2.5]], [[2.5, 1.5]], []]);
  });

  test('the code behind a loss runs after the probabilities or the sum', () => {
    const [loss] = linesIn(at('one-92'), 'naive').at(-1)?.tokens ?? [];
    const p = at('one-92').naive.p.order;
    expect(loss && stepsBehind(loss.cell)).toContain(p);
  });
});

test('of many classes a few are shown, with the true one, the largest and a NaN among them', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const state = evaluate(problem);
      const shown = classesShown(state);
      const x = [...state.inputs.x.values];
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
      if (x.length <= 8) {
        expect(shown).toHaveLength(x.length);
        return;
      }
      expect(shown).toHaveLength(6);
      expect(shown).toContain(problem.trueClass);
      const p = [...state.naive.p.values];
      if (p.some(Number.isNaN)) expect(shown.some((index) => Number.isNaN(p[index]))).toBe(true);
      else expect(Math.max(...shown.map((index) => x[index] ?? 0))).toBe(Math.max(...x));
    }),
    { numRuns: 300 },
  );
});
