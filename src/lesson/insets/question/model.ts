import { once } from '../../../core/once.ts';
import { type Step, valueAt } from '../../../core/trace.ts';
import { keyAbout } from '../../../practice/about-numbers.ts';
import { problemOf } from '../../../scenario/problem.ts';
import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from '../../../scenario/scenario.ts';
import { assessSoftmax } from '../../../softmax/assess.ts';
import type { ProgramId } from '../../../softmax/compared.ts';
import { type Evaluation, evaluate } from '../../../softmax/evaluate.ts';
import { evaluateShift } from '../../../softmax/shift.ts';

/** A column of the table: a number for each class. What is asked for is shown once the reader has answered. */
interface Column {
  readonly id: 'naive' | 'stable' | 'true' | 'flushed' | Shift;
  /** The program that the numbers come from, for its colour. */
  readonly program: ProgramId | null;
  readonly values: ArrayLike<number>;
  readonly asked: boolean;
}

/** A row below the classes: one number. */
interface Total {
  readonly id: 'trueLoss' | 'loss';
  readonly value: number;
  readonly asked: boolean;
}

type BorneOut = (evaluation: Evaluation) => boolean;

/** A question about one row of logits, which the page shows nowhere else. */
interface Definition<Answer extends string> {
  readonly scenario: Scenario;
  /** The answers offered, in the order of their buttons, each with whether the numbers bear it out. */
  readonly answers: Readonly<Record<Answer, BorneOut>>;
  readonly columns: (evaluation: Evaluation) => readonly Column[];
  readonly totals?: (evaluation: Evaluation) => readonly Total[];
}

const define = <Answer extends string>(definition: Definition<Answer>) => definition;

const state = (logits: readonly number[], trueClass: number): Scenario => ({
  ...DEFAULT_SCENARIO,
  logits,
  trueClass,
  labels: defaultLabels(logits.length),
});

export const SHIFTS = ['min', 'mean', 'max'] as const;
type Shift = (typeof SHIFTS)[number];

const nansIn = ({ values }: Step): number[] =>
  [...values].flatMap((value, lane) => (Number.isNaN(value) ? [lane] : []));

/** Whether NaN came out for the classes with the largest logits, so many of them, and for no other. */
const nanForLargest =
  (count: number): BorneOut =>
  ({ naive, problem: { logits } }) => {
    const bySize = Array.from(logits).sort((a, b) => b - a);
    const nans = nansIn(naive.p).map((lane) => logits[lane]);
    return nans.length === count && bySize.slice(0, count).every((logit) => nans.includes(logit));
  };

const allNan: BorneOut = ({ naive: { p } }) => nansIn(p).length === p.values.length;
const allZero: BorneOut = ({ naive: { p } }) => [...p.values].every((value) => value === 0);

const naive = (evaluation: Evaluation, asked = true): Column => ({
  id: 'naive',
  program: 'naive',
  values: evaluation.naive.p.values,
  asked,
});

const stable = (evaluation: Evaluation, asked = true): Column => ({
  id: 'stable',
  program: 'stable',
  values: evaluation.stable.p.values,
  asked,
});

/** The softmax of the logits of a question after a constant was subtracted from each. */
export const shifted = ({ problem }: Pick<Evaluation, 'problem'>, choice: Shift) =>
  evaluateShift(problem, choice);

/** Whether this constant is the only one that brings NaN in. */
const breaksAlone =
  (choice: Shift): BorneOut =>
  (evaluation) =>
    SHIFTS.every((one) => nansIn(shifted(evaluation, one).p).length > 0 === (one === choice));

const unflushed = ({ problem }: Evaluation) => evaluate({ ...problem, flushToZero: false });

const loss = ({ stable: { loss: cell } }: Evaluation) => valueAt(cell);

const DEFINITIONS = {
  why: define({
    scenario: state([1.4, 88.5, 3.6, 88.9, 0.7], 1),
    answers: {
      both: nanForLargest(2),
      largest: nanForLargest(1),
      all: allNan,
      none: nanForLargest(0),
    },
    columns: (evaluation) => [naive(evaluation), stable(evaluation)],
  }),
  shift: define({
    scenario: state([-18.5, 61.25, 75.5, 59, 74.25], 2),
    answers: {
      min: breaksAlone('min'),
      mean: breaksAlone('mean'),
      max: breaksAlone('max'),
      none: (evaluation) =>
        SHIFTS.every((choice) => nansIn(shifted(evaluation, choice).p).length === 0),
    },
    columns: (evaluation) =>
      SHIFTS.map((id) => ({
        id,
        program: null,
        values: shifted(evaluation, id).p.values,
        asked: true,
      })),
  }),
  loss: define({
    scenario: state([3e7, 3e7, 3e7, 3e7, 3e7], 2),
    answers: {
      true: (evaluation) => loss(evaluation) === evaluation.truth().loss,
      zero: (evaluation) => loss(evaluation) === 0,
      two: (evaluation) => loss(evaluation) === 2,
      nan: (evaluation) => Number.isNaN(loss(evaluation)),
    },
    columns: (evaluation) => [stable(evaluation, false)],
    totals: (evaluation) => [
      { id: 'trueLoss', value: evaluation.truth().loss, asked: false },
      { id: 'loss', value: loss(evaluation), asked: true },
    ],
  }),
  underflow: define({
    scenario: { ...state([-93, -145, -188, -240, -301], 0), flushToZero: true },
    answers: {
      same: (evaluation) => {
        const { p } = unflushed(evaluation).naive;
        return [...p.values].every((value, lane) => value === evaluation.naive.p.values[lane]);
      },
      zeros: allZero,
      'one-nan': nanForLargest(1),
      'all-nan': allNan,
    },
    columns: (evaluation) => [
      naive(unflushed(evaluation), false),
      { ...naive(evaluation), id: 'flushed' },
    ],
  }),
  silent: define({
    scenario: state([-102.9, -103.2, -103.5, -103.7, -103.9], 0),
    answers: {
      shares: (evaluation) => assessSoftmax(evaluation, 'naive').kind === 'sound',
      equal: ({ naive: { p } }) =>
        [...p.values].every((value) => value > 0 && value === p.values[0]),
      zeros: allZero,
      'all-nan': allNan,
    },
    columns: (evaluation) => [
      { id: 'true', program: null, values: evaluation.truth().softmax, asked: false },
      naive(evaluation),
    ],
  }),
};

export type QuestionId = keyof typeof DEFINITIONS;
export type AnswerOf<Id extends QuestionId> = Id extends QuestionId
  ? keyof (typeof DEFINITIONS)[Id]['answers'] & string
  : never;
export type Answer = AnswerOf<QuestionId>;

export interface Question {
  readonly id: QuestionId;
  /** The name under which the answer is kept. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly evaluation: () => Evaluation;
  readonly answers: readonly Answer[];
  /** The answers that the numbers bear out: exactly one. */
  readonly right: () => readonly Answer[];
  readonly columns: () => readonly Column[];
  readonly totals: () => readonly Total[];
}

function questionOf(id: QuestionId): Question {
  const { scenario, columns, totals }: Omit<Definition<Answer>, 'answers'> = DEFINITIONS[id];
  const answers: Readonly<Partial<Record<Answer, BorneOut>>> = DEFINITIONS[id].answers;
  const evaluation = once(() => evaluate(problemOf(scenario)));
  const offered = Object.keys(answers) as Answer[];
  return {
    id,
    key: keyAbout({ id, ...scenario }),
    scenario,
    evaluation,
    answers: offered,
    right: once(() => offered.filter((answer) => answers[answer]?.(evaluation()))),
    columns: once(() => columns(evaluation())),
    totals: once(() => totals?.(evaluation()) ?? []),
  };
}

const IDS = Object.keys(DEFINITIONS) as readonly QuestionId[];

export const QUESTIONS = Object.fromEntries(IDS.map((id) => [id, questionOf(id)])) as Readonly<
  Record<QuestionId, Question>
>;
