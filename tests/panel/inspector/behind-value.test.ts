import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, isCell, type Operand, valueAt } from '../../../src/core/trace.ts';
import { troubleBehind, trueValueOf } from '../../../src/panel/inspector/behind-value.ts';
import { nameCell } from '../../../src/panel/inspector/selection.ts';
import { decode } from '../../../src/scenario/codec.ts';
import { problemOf } from '../../../src/scenario/problem.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';
import { problem as anyProblem } from '../../softmax/arbitraries.ts';

type State = ReturnType<typeof evaluate>;

const cellsOf = (operand: Operand): Cell[] =>
  isCell(operand) ? [operand] : [...operand.values.keys()].map((lane) => ({ step: operand, lane }));

/** Every value the inspector can open, with what it says went wrong before it. */
const opened = (evaluation: State) =>
  [evaluation.inputs, evaluation.naive, evaluation.stable]
    .flatMap((steps) => Object.values(steps) as Operand[])
    .flatMap(cellsOf)
    .flatMap((cell) => {
      const selected = nameCell(evaluation, cell);
      if (selected === undefined) return [];
      const truth = trueValueOf(evaluation, selected);
      return [
        {
          selected,
          value: valueAt(cell),
          truth,
          trouble: troubleBehind(evaluation, cell, selected),
        },
      ];
    });

describe('what the inspector says went wrong', () => {
  test('is nothing where the value is what it should be', () => {
    const { scenario } = decode('x=3e38,-3e38');
    const blamed = opened(evaluate(problemOf(scenario))).filter(({ trouble }) => trouble);
    // The infinities are explained, including x - m and the loss; zeros that should be zero are not.
    expect(blamed.filter(({ value }) => Number.isFinite(value))).toEqual([]);
    expect(blamed.length).toBeGreaterThan(0);
  });

  test('is said of no finite value that is correctly rounded, in any state', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        for (const { value, truth, trouble } of opened(evaluate(problem)))
          if (Number.isFinite(value) && value === truth) expect(trouble).toBeUndefined();
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});
