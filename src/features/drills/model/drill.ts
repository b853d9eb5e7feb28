import { agrees, type Expected, isNear } from '../../../practice/judge.ts';
import type { Random } from '../../../practice/random.ts';
import { SET_DRILL_KINDS, type SetDrillKind } from '../../../practice/set/exercise-set.ts';
import { defaultLabels } from '../../../scenario/scenario.ts';

/** The kinds of drill a teacher's set may hold are these families. */
export const FAMILY_IDS = SET_DRILL_KINDS;
export type FamilyId = SetDrillKind;

/** The probabilities of a softmax by hand, one for each class. */
export const PLACES = ['p-0', 'p-1', 'p-2', 'p-3', 'p-4'] as const;
export type Place = (typeof PLACES)[number];
export const isPlace = (id: FieldId): id is Place => PLACES.some((place) => place === id);

export const FIELD_IDS = [
  'p-0',
  'p-1',
  'p-2',
  'p-3',
  'p-4',
  'agree',
  'naive32',
  'naive64',
  'stable',
  'm',
  'lse',
  'loss',
  'shifts',
  'floor',
  'excess',
  'most',
  'equality',
  'gap',
  'p',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** How a number is reached; some fields share their way. */
export type Way = 'p' | 'naive' | 'm' | 'lse' | 'loss' | 'excess' | 'most' | 'gap';
type NumberId = Exclude<FieldId, ChoiceQuestion['id']>;

export const WAYS: Readonly<Record<NumberId, Way>> = {
  'p-0': 'p',
  'p-1': 'p',
  'p-2': 'p',
  'p-3': 'p',
  'p-4': 'p',
  naive32: 'naive',
  naive64: 'naive',
  stable: 'p',
  m: 'm',
  lse: 'lse',
  loss: 'loss',
  excess: 'excess',
  most: 'most',
  gap: 'gap',
  p: 'p',
};

/** Slips that were added when sets had been shared: they do not decide which exercises are drawn. */
const LATER_SLIPS = [
  'percent',
  'softmin',
  'gave-log',
  'sign',
  'gave-sum',
  'gave-loss',
  'shift-sign',
  'own-added',
  'lse-not-loss',
  'other-loss',
  'minus-log',
] as const;
type LaterSlip = (typeof LATER_SLIPS)[number];

/** Wrong answers with a known reason, which the reader is told. */
export type Slip =
  | 'other-class'
  | 'base-2'
  | 'base-10'
  | 'no-exp'
  | 'not-normalised'
  | 'four-decimals'
  | 'exact'
  | 'stopped-at-inf'
  | 'finite-over-inf'
  | 'inf-over-inf'
  | 'zero-over-zero'
  | 'only-the-sum'
  | 'no-overflow'
  | 'shift-protects'
  | 'true-logit'
  | 'index'
  | 'forgot-shift'
  | 'no-log'
  | 'only-max'
  | 'label-off'
  | 'forgot-minus'
  | 'max-class'
  | 'probability'
  | 'gave-lse'
  | 'first-order'
  | 'count'
  | 'sum-alone'
  | 'one-off'
  | 'times'
  | 'exp-of-zero'
  | LaterSlip;

export type Option =
  | 'yes'
  | 'no'
  | 'masked'
  | 'dominates'
  | 'equal'
  | 'never'
  /** Why log-sum-exp falls by m with the logits, and why the shifted sum is at least 1. */
  | 'invariant'
  | 'factor'
  | 'log-each'
  | 'each-one'
  | 'add-up'
  | 'max-term';

/** Options that are never wrong where they are offered. */
export type AlwaysRight = 'masked' | 'factor' | 'max-term';

export interface NumberQuestion {
  readonly kind: 'number';
  readonly id: NumberId;
  readonly expected: Expected<Slip>;
}

export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly id: 'agree' | 'shifts' | 'floor' | 'equality';
  readonly options: readonly Option[];
  readonly right: Option;
}

export type Question = NumberQuestion | ChoiceQuestion;

/** One exercise: what is given, and what is asked. */
export interface Drill {
  readonly family: FamilyId;
  /** In the drills that are drawn, whole numbers or numbers with one decimal. */
  readonly logits: readonly number[];
  /** Class names as in a scenario; where absent, the default ones. */
  readonly labels?: readonly string[];
  /** Index of the true class, from 0. Used only if a loss is asked for. */
  readonly y: number;
  readonly questions: readonly Question[];
}

export const labelsOf = ({ logits, labels }: Drill): readonly string[] =>
  labels ?? defaultLabels(logits.length);

export interface Family {
  readonly id: FamilyId;
  /** The exercise of the course. */
  readonly course: Drill;
  /** The worked example. */
  readonly example: Drill;
  /** Draws an exercise of the family. It may be ambiguous: `drillOf` draws until one is not. */
  readonly draw: (random: Random) => Drill;
}

type Slips = readonly (readonly [slip: Slip, ...values: number[]])[];

export const number = (id: NumberId, truth: number, slips: Slips): NumberQuestion => ({
  kind: 'number',
  id,
  expected: {
    truth,
    slips: slips.flatMap(([slip, ...values]) => values.map((value) => ({ slip, value }))),
  },
});

export const withBothSigns = (value: number) => [value, -value];

/** Whether a wrong value could be taken for the true value, or for a true value with lost digits. */
const couldPassFor = (value: number, truth: number): boolean =>
  agrees(value, truth) || isNear(value, truth);

/** Whether one four-digit answer could be both: equal to three digits. */
export const alike = (a: number, b: number): boolean => agrees(a, b, 3) || agrees(b, a, 3);

/** Slips close to the true value, or with the same answer as another slip: their hint would be ambiguous. */
const ambiguous = ({ truth, slips }: Expected<Slip>) =>
  slips.filter(
    ({ slip, value }) =>
      couldPassFor(value, truth) ||
      slips.some((other) => other.slip !== slip && alike(other.value, value)),
  );

/** Whether no slip that decides is ambiguous. */
export const isClear = ({ questions }: Drill): boolean =>
  questions.every((question) => {
    if (question.kind === 'choice') return true;
    const { truth, slips } = question.expected;
    const deciding = slips.filter(({ slip }) => !LATER.has(slip));
    return ambiguous({ truth, slips: deciding }).length === 0;
  });

const LATER: ReadonlySet<Slip> = new Set(LATER_SLIPS);

/** A drill with the given numbers, without the slips that these numbers make ambiguous. */
export const withClearSlips = (drill: Drill): Drill => ({
  ...drill,
  questions: drill.questions.map((question) => {
    if (question.kind === 'choice') return question;
    const { truth, slips } = question.expected;
    const dropped = ambiguous(question.expected);
    return {
      ...question,
      expected: { truth, slips: slips.filter((slip) => !dropped.includes(slip)) },
    };
  }),
});
