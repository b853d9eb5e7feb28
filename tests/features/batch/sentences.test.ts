import { describe, expect, test } from 'vitest';
import { float32, smallestNormal } from '../../../src/core/format.ts';
import { cellOf, valueAt } from '../../../src/core/trace.ts';
import {
  type BatchEvaluation,
  evaluateBatch,
  type RowEvaluation,
} from '../../../src/features/batch/model/batch.ts';
import type { MaskedRow, MaxOver } from '../../../src/features/batch/model/parameters.ts';
import { explainRow, tallyOf } from '../../../src/features/batch/words/explain.ts';
import { type Random, randomFrom } from '../../../src/practice/random.ts';
import { trueSoftmax } from '../../../src/softmax/truth.ts';
import { en as lab } from '../../../src/words/en.ts';
import { es as laboratorio } from '../../../src/words/es.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseKnownSentences, falseSentences, wording } from '../../support/claims.ts';
import { numbersIn, prints } from '../../support/printed-numbers.ts';
import { BATCH } from '../../support/words.ts';

const { NEGATIVE_INFINITY: MASKED, POSITIVE_INFINITY } = Number;
const NAMES = ['first', 'second', 'third', 'fourth', 'fifth'];

interface State {
  readonly evaluation: BatchEvaluation;
  readonly row: RowEvaluation;
  readonly index: number;
}

/** Logits of one scale with a random offset, sometimes with a mask or a special value. */
function drawRow(random: Random, columns: number): number[] {
  if (random.next() < 0.1) return new Array<number>(columns).fill(MASKED);
  const offset = random.pick([0, 0, random.integer(-120, 120), 88, 1e3, -1e3, 1e8, 3e38]);
  const spread = random.pick([0, 1, 10, 60, 120]);
  const strange = random.pick([0, 0, 0, 0.2, 0.6, 1]);
  return Array.from({ length: columns }, () =>
    random.next() < strange
      ? random.pick([MASKED, MASKED, MASKED, POSITIVE_INFINITY, Number.NaN, -3e38, 1e39])
      : Math.fround(offset + spread * (random.next() - 0.5)),
  );
}

function drawBatch(random: Random): BatchEvaluation {
  const columns = random.integer(1, 5);
  const rows = Array.from({ length: random.integer(1, 4) }, () => drawRow(random, columns));
  return evaluateBatch({
    rows,
    max: random.pick<MaxOver>(['row', 'tensor', 'column']),
    masked: random.pick<MaskedRow>(['nan', 'zeros', 'uniform']),
    format: float32,
    flushToZero: false,
  });
}

const random = randomFrom('sentences of the batch');
const NAMED = [
  { rows: [[POSITIVE_INFINITY], [0]], max: 'tensor' },
  { rows: [[POSITIVE_INFINITY], [0]], max: 'column' },
] as const;
const batches = [
  ...NAMED.map((named) =>
    evaluateBatch({ ...named, masked: 'nan', format: float32, flushToZero: false }),
  ),
  ...Array.from({ length: 2000 }, () => drawBatch(random)),
];
const states: readonly State[] = batches.flatMap((evaluation) =>
  evaluation.rows.map((row, index) => ({ evaluation, row, index })),
);

const values = (of: ArrayLike<number>) => Array.from(of);
const lane = (name: string) => NAMES.indexOf(name);
const at = (of: ArrayLike<number>, index: number) => of[index] ?? Number.NaN;
const constantsOf = ({ row }: State) =>
  values(row.x.values).map((_, i) => valueAt(cellOf(row.c, i)));
const unmasked = ({ row }: State, of: readonly number[]) =>
  of.filter((_, i) => at(row.x.values, i) !== MASKED);
const worst = ({ row: { verdict } }: State) => (verdict.kind === 'wrong' ? verdict.lane : -1);

/** Off by as much as shows in a table of four digits. */
/** A ten-thousandth of the true value, or four steps if it is subnormal. */
const visible = (value: number, truth: number) =>
  Math.abs(value - truth) > Math.max(1e-4 * truth, 4 * 2 ** -149);

const wrong = (state: State, name: string, value: string, truth: string) => {
  const [p, exact] = [at(state.row.p.values, lane(name)), at(state.row.truth, lane(name))];
  return value !== truth && visible(p, exact) && prints(value, p) && prints(truth, exact);
};

const GRAMMAR: readonly Claim<State>[] = [
  {
    says: wording`No NaN says so: p of ${'(\\w+)'} is #, the true value is #.`,
    holds: (state, name = '', value = '', truth = '') => wrong(state, name, value, truth),
  },
  {
    says: wording`No NaN says so: p of ${'(\\w+)'} is #, the true value is #, #% off.`,
    holds: (state, name = '', value = '', truth = '', percent = '') => {
      const [p, exact] = [at(state.row.p.values, lane(name)), at(state.row.truth, lane(name))];
      const off = (Math.abs(p - exact) / exact) * 100;
      // Rounded, but never up to a whole.
      const close = prints(percent, off) || (percent === '99' && off > 99);
      return wrong(state, name, value, truth) && close && Number(percent) < 100;
    },
  },
  {
    says: wording`The exponentials of this row are so small that they have few digits left.`,
    holds: ({ row }) => values(row.e.values).every((e) => e < smallestNormal(float32)),
  },
  {
    says: wording`Its exponential, #, is subnormal: few digits are left of it.`,
    holds: (state, shown = '') => {
      const e = at(state.row.e.values, worst(state));
      return prints(shown, e) && e > 0 && e < 2 ** -135;
    },
  },
  {
    says: wording`Its exponential underflowed to 0.`,
    holds: (state) => {
      const i = worst(state);
      return at(state.row.e.values, i) === 0 && Number.isFinite(at(state.row.d.values, i));
    },
  },
  {
    says: wording`Not every class lost the same constant.`,
    // And these cause the error: over the reals, what is left is another distribution.
    holds: (state) => {
      const i = worst(state);
      const lost = unmasked(state, constantsOf(state));
      const left = trueSoftmax(state.row.d.values, float32);
      return new Set(lost).size > 1 && visible(at(left, i), at(state.row.truth, i));
    },
  },
  {
    says: wording`Every logit is masked.`,
    holds: ({ row }) => values(row.logit.values).every((logit) => logit === MASKED),
  },
  {
    says: wording`Zeros were put in place of the result.`,
    holds: ({ row }) => values(row.p.values).every((p) => p === 0),
  },
  {
    says: wording`Each became the same finite number, so the shares are equal.`,
    holds: ({ row }) =>
      new Set(row.p.values).size === 1 &&
      new Set(row.x.values).size === 1 &&
      values(row.x.values).every(Number.isFinite),
  },
  {
    says: wording`What is left of the finite masks, after the wrong max, means nothing.`,
    holds: ({ row, evaluation }) =>
      evaluation.problem.max !== 'row' &&
      values(row.x.values).every(Number.isFinite) &&
      new Set(row.p.values).size > 1,
  },
];

/** Sentences that the lab says too. */
const SHARED: readonly Claim<State>[] = [
  {
    says: wording`Every x is −∞, every exponential is exactly 0, and so is their sum.`,
    holds: ({ row }) =>
      values(row.x.values).every((x) => x === MASKED) && values(row.e.values).every((e) => e === 0),
  },
  {
    says: wording`A finite x − ∞ is −∞: every x − c is −∞ here, every exponential exactly 0, and so is their sum.`,
    holds: (state) =>
      values(state.row.x.values).some(Number.isFinite) &&
      constantsOf(state).includes(POSITIVE_INFINITY) &&
      values(state.row.d.values).every((d) => d === MASKED) &&
      values(state.row.e.values).every((e) => e === 0) &&
      valueAt(state.row.s) === 0,
  },
];

const texts = (state: State) => ({
  english: plainText(explainRow(lab, BATCH.en, state.evaluation, state.index, NAMES)),
  spanish: plainText(explainRow(laboratorio, BATCH.es, state.evaluation, state.index, NAMES)),
});

/** A counterexample, short enough to read. */
const shown = ({ evaluation: { problem }, index }: State, said: readonly string[]) =>
  `${problem.rows.map((row) => values(row).join()).join(';')} max=${problem.max} masked=${problem.masked} row ${index + 1}: ${said.join(' | ')}`;

test('every verdict is met, and every cause', () => {
  const kinds = new Set(states.map(({ row }) => row.verdict.kind));
  expect(kinds).toEqual(new Set(['sound', 'wrong', 'broken', 'decided']));
  const said = states.map((state) => texts(state).english).join(' ');
  for (const cause of ['underflowed to 0', 'is subnormal', 'the same constant', 'wrong max']) {
    expect(said).toContain(cause);
  }
});

test('what is said of a row is true', () => {
  const found = states.flatMap((state) => {
    const { english } = texts(state);
    const { kind } = state.row.verdict;
    const said =
      kind === 'wrong' || kind === 'decided'
        ? falseSentences(GRAMMAR, english, state)
        : falseKnownSentences(SHARED, english, state);
    return said.length === 0 ? [] : [shown(state, said)];
  });
  expect(found.slice(0, 8), `${found.length} false`).toEqual([]);
});

test('a wrong row has a cause', () => {
  const silent = states.filter(
    (state) => state.row.verdict.kind === 'wrong' && texts(state).english.split('. ').length < 2,
  );
  expect(silent.map((state) => shown(state, []))).toEqual([]);
});

test('both languages say the same numbers', () => {
  const differing = states.filter((state) => {
    const { english, spanish } = texts(state);
    return numbersIn(english).join() !== numbersIn(spanish).join();
  });
  expect(differing.slice(0, 5).map((state) => shown(state, Object.values(texts(state))))).toEqual(
    [],
  );
});

describe('the count of rows', () => {
  test('is the count of the verdicts, in both languages', () => {
    for (const evaluation of batches) {
      const tally = tallyOf(evaluation);
      const english = BATCH.en.tally(tally);
      expect(numbersIn(english), english).toEqual(numbersIn(BATCH.es.tally(tally)));
      const { rows } = evaluation;
      const count = (kind: string) => rows.filter(({ verdict }) => verdict.kind === kind).length;
      if (count('sound') === rows.length)
        expect(english).toMatch(/^(The row is|All \d rows are) right\.$/);
      else {
        const [, right, of, noun] = /^(\d) of (\d) (rows?) right/.exec(english) ?? [];
        expect([right, of]).toEqual([String(count('sound')), String(rows.length)]);
        expect(noun).toBe(rows.length === 1 ? 'row' : 'rows');
      }
      for (const [kind, words] of [
        ['wrong', 'quietly wrong'],
        ['broken', 'broken'],
        ['decided', 'with no right answer'],
      ] as const) {
        expect(english.includes(`${count(kind)} ${words}`)).toBe(count(kind) > 0);
      }
    }
  });
});
