import { type Random, randomFrom } from '../../../practice/random.ts';
import type { ExerciseId } from './exercise-ids.ts';

/** An argument of a function as a test gives it. Vectors and matrices are read into float32. */
export type Argument =
  | { readonly kind: 'index'; readonly value: number }
  | { readonly kind: 'vector'; readonly values: readonly number[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[] };

/** What a test is there to find. The words have a name for each. */
export type CaseKind =
  | 'calm'
  | 'mixed'
  | 'large'
  | 'far'
  | 'equal'
  | 'masked'
  | 'shifted'
  | 'absorbed'
  | 'apart'
  | 'masked-row'
  | 'generated';

/** The arguments of one test. */
export interface Case {
  readonly kind: CaseKind;
  readonly args: readonly Argument[];
}

export const vector = (values: readonly number[]): Argument => ({ kind: 'vector', values });
const matrix = (rows: readonly (readonly number[])[]): Argument => ({ kind: 'matrix', rows });
const index = (value: number): Argument => ({ kind: 'index', value });

/** The logits of a test: one row for a vector. */
export function rowsOf({ args: [first] }: Case): readonly (readonly number[])[] {
  if (first?.kind === 'vector') return [first.values];
  return first?.kind === 'matrix' ? first.rows : [];
}

const MASKED = Number.NEGATIVE_INFINITY;

const one = (kind: CaseKind, ...values: readonly number[]): Case => ({
  kind,
  args: [vector(values)],
});
const labelled = (kind: CaseKind, y: number, ...values: readonly number[]): Case => ({
  kind,
  args: [vector(values), index(y)],
});
const many = (kind: CaseKind, ...rows: readonly (readonly number[])[]): Case => ({
  kind,
  args: [matrix(rows)],
});

const CALM = one('calm', 1.2, 4.7, 3.1, 0.5, 2.9);
const VECTORS = [
  CALM,
  one('mixed', -3, 0, 1, 2, 5),
  one('large', 1, 92, 3, 0, 2),
  one('far', -100, -200, -300, -400, -500),
  one('equal', 5, 5, 5, 5, 5),
] as const;
const MASKED_VECTOR = one('masked', 1, MASKED, 3, 0, 2);
const SHIFTED = one('shifted', 1024, 1027, 1025, 1024.5);

/** The tests that are shown. */
export const SHOWN: Readonly<Record<ExerciseId, readonly Case[]>> = {
  naive: [CALM, one('mixed', -3, 0, 1, 2, 5)],
  stable: [...VECTORS, MASKED_VECTOR, SHIFTED],
  lse: [...VECTORS, MASKED_VECTOR, one('shifted', 10000, 10001, 10002)],
  loss: [
    labelled('calm', 2, 1.2, 4.7, 3.1, 0.5, 2.9),
    labelled('large', 2, 1.2, 92, 3.1, 0.5, 2.9),
    labelled('apart', 1, 200, 0),
    labelled('masked', 0, 1, MASKED, 3),
    labelled('absorbed', 0, 1e8, 1e8),
    labelled('far', 0, -1000, -1001),
  ],
  batch: [
    many('calm', [1.2, 4.7, 3.1], [0.5, 2.9, 1]),
    many('large', [1, 92, 3], [0, 1, 2]),
    many('apart', [0, 1, 2], [1000, 1001, 1002]),
    many('shifted', [1, 2, 4], [1025, 1026, 1028]),
  ],
  masks: [
    many('calm', [1.2, 4.7, 3.1], [0.5, 2.9, 1]),
    many('masked', [1, MASKED, 3], [MASKED, 2, 0]),
    many('masked-row', [1, 2, 3], [MASKED, MASKED, MASKED]),
    many('apart', [0, 1, 2], [1000, 1001, MASKED]),
  ],
  'log-softmax': [...VECTORS, MASKED_VECTOR, one('apart', 200, 0, 95)],
  online: [...VECTORS, MASKED_VECTOR, one('shifted', 1024, 1027, 1025, 1024.5)],
  tests: [],
  free: [],
};

/** How many tests are generated for each exercise. */
const GENERATED = 8;

/** Tests of other lengths and sizes; the same each time, so that a failure can be looked at again. */
export function generatedFor(id: ExerciseId): readonly Case[] {
  if (SHOWN[id].length === 0) return [];
  const random = randomFrom(`write ${id}`);
  return Array.from({ length: GENERATED }, (_, turn) => generate(id, random, turn));
}

function generate(id: ExerciseId, random: Random, turn: number): Case {
  // Every other one is far from 0, where only what subtracts the maximum works.
  const offset = id === 'naive' || turn % 2 === 0 ? 0 : 64 * random.integer(-40, 40);
  const scale = random.pick([1, 4, 8]);
  const row = (length: number) => Array.from({ length }, () => logit(random, scale, offset));
  // Never five, as the tests that are shown have.
  const length = random.pick([1, 2, 3, 6, 7, 8, 11, 16]);
  switch (id) {
    case 'batch':
    case 'masks': {
      const rows = Array.from({ length: random.integer(1, 4) }, () => row(2));
      const wide = rows.map((cells) => [...cells, ...row(turn)]);
      return many('generated', ...(id === 'masks' ? masked(wide, random) : wide));
    }
    case 'loss':
      return labelled('generated', random.integer(0, length - 1), ...row(length));
    default:
      return one('generated', ...row(length));
  }
}

/** A multiple of 1/8, so that it is a float32 and short to print. */
const logit = (random: Random, scale: number, offset: number): number =>
  Math.round(8 * scale * random.normal()) / 8 + offset || 0;

/** Some cells masked, and now and then a row. */
const masked = (rows: readonly (readonly number[])[], random: Random) =>
  rows.map((row) => {
    const whole = random.integer(0, 3) === 0;
    return row.map((value) => (whole || random.integer(0, 4) === 0 ? MASKED : value));
  });
