import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { shortestDecimal } from '../../../../src/core/decimal.ts';
import { isCell, valueAt } from '../../../../src/core/trace.ts';
import { Lane } from '../../../../src/lesson/insets/flow/lane.tsx';
import { classesShown, LAST, linesOf } from '../../../../src/lesson/insets/flow/model/flow.ts';
import { FLOW } from '../../../../src/lesson/insets/flow/words/words.ts';
import { PROGRAM_IDS, type ProgramId, type StepName } from '../../../../src/softmax/compared.ts';
import { type Evaluation, evaluate, findStep } from '../../../../src/softmax/evaluate.ts';
import { StringsProvider } from '../../../../src/words/context.tsx';
import { STRINGS } from '../../../support/words.ts';
import { anyProblem } from './arbitrary.ts';

await FLOW.load('en');

const NAMES = Array.from({ length: 64 }, (_, index) => `class-${index}`);

const drawn = (state: Evaluation, id: ProgramId, at: number) => {
  const classes = classesShown(state);
  return renderToStaticMarkup(
    <StringsProvider value={STRINGS.en}>
      <Lane
        id={id}
        evaluation={state}
        lines={linesOf(state, id, classes)}
        classes={classes}
        names={NAMES}
        at={at}
      />
    </StringsProvider>,
  );
};

/** The values of each line in the order in which they are drawn, with the step at which they are there. */
const linesIn = (html: string) =>
  html
    .split('<li ')
    .slice(1)
    .map((line) => ({
      name: /data-line="(\w+)"/.exec(line)?.[1] as StepName,
      reached: line.includes('data-reached'),
      values: [...line.matchAll(/<data value="([^"]*)"/g)].map(([, value]) => value),
      spoken: [...line.matchAll(/>(class-\d+) </g)].map(([, name]) => name),
    }));

/** As in the trace: of the classes shown, or the scalar. */
function traced(state: Evaluation, id: ProgramId, name: StepName): string[] {
  const operand = findStep(state, name === 'x' ? 'inputs' : id, name);
  if (operand === undefined) throw new Error(`${id} has no ${name}`);
  const values = isCell(operand)
    ? [valueAt(operand)]
    : classesShown(state).map((index) => operand.values[index] ?? Number.NaN);
  return values.map((value) => shortestDecimal(value, state.problem.format));
}

test('what is drawn at each step is what the trace has', () => {
  fc.assert(
    fc.property(
      anyProblem,
      fc.constantFrom(...PROGRAM_IDS),
      fc.integer({ min: 0, max: LAST }),
      (problem, id, at) => {
        const state = evaluate(problem);
        for (const { name, values, spoken } of linesIn(drawn(state, id, at))) {
          expect(values).toEqual(traced(state, id, name));
          if (spoken.length > 0)
            expect(spoken).toEqual(classesShown(state).map((index) => NAMES[index]));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a line is there from its step on, and all are there at the end', () => {
  fc.assert(
    fc.property(anyProblem, fc.integer({ min: 0, max: LAST }), (problem, at) => {
      const state = evaluate(problem);
      const lines = linesOf(state, 'stable', classesShown(state));
      expect(linesIn(drawn(state, 'stable', at)).map(({ reached }) => reached)).toEqual(
        lines.map((line) => line.at <= at),
      );
    }),
    { numRuns: 50 },
  );
});
