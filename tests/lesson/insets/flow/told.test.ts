import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INEXACT } from '../../../../src/core/flags.ts';
import { at, operandsOf, type Step, valueAt } from '../../../../src/core/trace.ts';
import { LAST, type Line, LOSS, linesOf } from '../../../../src/lesson/insets/flow/model/flow.ts';
import { tell, tellAll } from '../../../../src/lesson/insets/flow/told.ts';
import { en } from '../../../../src/lesson/insets/flow/words/en.ts';
import { es } from '../../../../src/lesson/insets/flow/words/es.ts';
import { claimScenario } from '../../../../src/scenario/claims.ts';
import { problemOf } from '../../../../src/scenario/problem.ts';
import { assessLoss } from '../../../../src/softmax/assess.ts';
import { PROGRAM_IDS, type ProgramId } from '../../../../src/softmax/compared.ts';
import { type Evaluation, evaluate, lossOf } from '../../../../src/softmax/evaluate.ts';
import { absorbs } from '../../../../src/softmax/trouble.ts';
import { plainText } from '../../../../src/words/sentence.ts';
import { type Claim, falseKnownSentences } from '../../../support/claims.ts';
import { STRINGS } from '../../../support/words.ts';
import { falseClaims } from '../../../words/verdict-grammar/grammar.ts';
import { anyProblem } from './arbitrary.ts';

const NAMES = Array.from({ length: 64 }, (_, lane) => `class-${lane}`);

const telling = (state: Evaluation, id: ProgramId, language: 'en' | 'es' = 'en') => ({
  t: STRINGS[language],
  words: { en, es }[language].told,
  evaluation: state,
  id,
  names: NAMES,
});

interface State {
  readonly evaluation: Evaluation;
  readonly id: ProgramId;
  readonly line: Line | undefined;
}

const stepsOf = (line: Line | undefined) => line?.steps ?? [];
const cellsOf = (steps: readonly Step[]) =>
  steps.flatMap((step) => [...step.values.keys()].map((lane) => at(step, lane)));
const resultOf = (line: Line | undefined) => line?.tokens[0]?.cell.step;
const operandsIn = (line: Line | undefined): number[] =>
  stepsOf(line).flatMap(cellsWith).map(valueAt);
const cellsWith = (step: Step) => cellsOf([step]).flatMap(operandsOf);

/** The sentences that only the flow says. */
const GRAMMAR: readonly Claim<State>[] = [
  {
    says: /It has nothing to do here: it takes x as it is\./,
    holds: ({ line, id }) => line === undefined && id === 'naive',
  },
  { says: /It starts from these x\./, holds: ({ line }) => line?.name === 'x' },
  {
    says: /Nothing happens here but rounding\./,
    holds: ({ line }) =>
      stepsOf(line).every(({ values, flagsAt }) =>
        values.every((_, lane) => (flagsAt(lane) & ~INEXACT) === 0),
      ) && !cellsOf(stepsOf(line)).some(absorbs),
  },
  {
    says: /A NaN goes in, so a NaN comes out\./,
    holds: ({ line }) =>
      operandsIn(line).some(Number.isNaN) && [...(resultOf(line)?.values ?? [])].some(Number.isNaN),
  },
  {
    says: /An infinity goes in, and an infinity comes out\./,
    holds: ({ line }) => {
      const infinite = (value: number) => Math.abs(value) === Number.POSITIVE_INFINITY;
      return operandsIn(line).some(infinite) && [...(resultOf(line)?.values ?? [])].some(infinite);
    },
  },
  {
    says: /In (\d+) of (\d+) operations the smaller number is too small to leave a trace in the result: it is absorbed\./,
    holds: ({ line }, count, of) => {
      const step = resultOf(line);
      const operations =
        (step?.values.length ?? 0) -
        (step?.operation === 'sum' && step.additions === undefined ? 1 : 0);
      const lost = cellsOf(stepsOf(line)).filter(absorbs).length;
      return lost === Number(count) && operations === Number(of) && operations > 1;
    },
  },
  {
    says: /The smaller number is too small to leave a trace in the result: it is absorbed\./,
    holds: ({ line }) => cellsOf(stepsOf(line)).filter(absorbs).length === 1,
  },
  {
    says: /m = \S+(?: × \S+)?, the largest x\./,
    holds: ({ evaluation: { inputs, stable } }) =>
      Math.max(...inputs.x.values) === valueAt(stable.m),
  },
  {
    says: /The loss is \S+(?: × \S+)?, and that is right\./,
    holds: ({ evaluation: state, id }) => {
      const loss = lossOf(state, id);
      return loss !== undefined && assessLoss(state, loss).kind === 'sound';
    },
  },
];

describe('what is told', () => {
  test('of each operation is so', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PROGRAM_IDS), (problem, id) => {
        const state = evaluate(problem);
        const lines = linesOf(state, id, [0]);
        for (let step = 0; step <= LAST; step++) {
          const text = plainText(tell(telling(state, id), step));
          expect(text).not.toBe('');
          const line = lines.find((each) => each.at === step);
          expect(falseKnownSentences(GRAMMAR, text, { evaluation: state, id, line })).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('at the end is what the page says elsewhere, and whether the loss is right', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PROGRAM_IDS), (problem, id) => {
        const state = evaluate(problem);
        const text = plainText(tellAll(telling(state, id)));
        const own = /The loss is \S+(?: × \S+)?, and that is right\.$/;
        expect(
          falseClaims({ evaluation: state, side: id, names: NAMES }, text.replace(own, '').trim()),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('an operation that waits is only in the naive lane, before the exponentials', () => {
    const state = evaluate(problemOf(claimScenario('one-92')));
    const waiting = (id: ProgramId) =>
      Array.from({ length: LAST + 1 }, (_, step) => step).filter(
        (step) => plainText(tell(telling(state, id), step)) === plainText(en.told.waits),
      );
    expect(waiting('naive')).toEqual([1, 2]);
    expect(waiting('stable')).toEqual([]);
  });

  test('of the vector with 92, step by step, in both languages', () => {
    const state = evaluate(problemOf(claimScenario('one-92')));
    const story = (language: 'en' | 'es', id: ProgramId) =>
      [3, 4, 5, LOSS].map((step) => plainText(tell(telling(state, id, language), step)));
    expect(story('en', 'naive')).toEqual([
      'e^92 ≈ 9.02\u00a0×\u00a010³⁹ is past the largest float32, 3.403 × 10³⁸, so it overflows to ∞.',
      's = ∞. An infinity goes in, and an infinity comes out.',
      'Then ∞ ÷ ∞ is invalid: 1 of 5 probabilities is NaN, and the other exponentials, divided by ∞, give 0.',
      'The loss is ∞; the true loss is 88.9.',
    ]);
    expect(story('es', 'stable').at(-1)).toBe('La pérdida es 88,9, y es correcta.');
    expect(story('es', 'stable')[1]).toBe(
      's = 1. En 4 de las 4 operaciones, el número menor es tan pequeño que no deja huella en el resultado: queda absorbido.',
    );
  });
});
