import { describe, expect, test } from 'vitest';
import { float32 } from '../../../src/core/format.ts';
import { judgeNumbers } from '../../../src/features/predict/model/numbers.ts';
import {
  exactResultsOf,
  OUTCOMES,
  PROGRAMS,
  type ProgramOutcome,
  programOutcome,
  resultsOf,
} from '../../../src/features/predict/model/outcome.ts';
import { SCENES } from '../../../src/features/predict/model/scenes.ts';
import { agrees } from '../../../src/practice/judge.ts';
import { type Random, randomFrom } from '../../../src/practice/random.ts';
import { type Evaluation, evaluate } from '../../../src/softmax/evaluate.ts';
import { plainText, type Sentence } from '../../../src/words/sentence.ts';
import { numbersIn } from '../../support/printed-numbers.ts';
import { PREDICT } from '../../support/words.ts';

const random = randomFrom('sentences of the scenes');
const { en, es } = PREDICT;

function drawScene(random: Random): Evaluation {
  const count = random.integer(1, 5);
  const offset = random.pick([0, 0, 5, 88, 92, -95, -110, 1e7, 1e8]);
  const spread = random.pick([0, 1, 6, 100]);
  const logits = Array.from({ length: count }, () =>
    random.next() < 0.1 ? -Infinity : offset + spread * (random.next() - 0.5),
  );
  const trueClass = random.integer(0, count - 1);
  return evaluate({ logits, temperature: 1, trueClass, format: float32, flushToZero: false });
}

const scenes = Array.from({ length: 2500 }, () => drawScene(random));

/** What each outcome claims, checked against the results and the true values. */
const HOLDS: Readonly<
  Record<string, (given: readonly number[], exact: readonly number[]) => boolean>
> = {
  'a valid distribution': (p) =>
    p.every((value) => value >= 0) && Math.abs(p.reduce((a, b) => a + b, 0) - 1) < 1e-6,
  'some NaN, not all': (p) => p.some(Number.isNaN) && !p.every(Number.isNaN),
  'all NaN': (p) => p.every(Number.isNaN),
  'all zeros': (p) => p.every((value) => value === 0),
  'the true loss': ([loss = NaN], [exact = NaN]) =>
    loss === exact || Math.abs(loss - exact) <= 1.001e-4 * Math.max(Math.abs(exact), 2 ** -126),
  '0, which is wrong': ([loss], [exact]) => loss === 0 && exact !== 0,
  'another wrong number': ([loss = NaN], [exact]) => Number.isFinite(loss) && loss !== exact,
  infinity: ([loss = NaN]) => Math.abs(loss) === Infinity,
  NaN: ([loss = 0]) => Number.isNaN(loss),
};

test('what is said to come out does', () => {
  const met = new Set<string>();
  for (const evaluation of scenes) {
    for (const asks of ['softmax', 'loss'] as const) {
      for (const program of PROGRAMS) {
        const said = en.outcomes[programOutcome(asks, evaluation, program)];
        met.add(said);
        const given = resultsOf(asks, evaluation, program);
        const exact = exactResultsOf(asks, evaluation);
        const logits = Array.from(evaluation.problem.logits);
        if (HOLDS[said]?.(given, exact) !== true)
          throw new Error(`${logits} ${asks} ${program}: ${said}`);
      }
    }
  }
  expect(met).toEqual(new Set(Object.values(en.outcomes)));
});

describe('numbers that were typed', () => {
  /** Answers a reader may give: the result, the true value, shifted, rounded, with zeros, or something else. */
  function answers(given: readonly number[], exact: readonly number[]): readonly number[][] {
    const digits = random.integer(1, 6);
    const short = (values: readonly number[]) => values.map((v) => Number(v.toPrecision(digits)));
    return [
      short(given),
      short(exact),
      [...given.slice(1), ...given.slice(0, 1)],
      [...given].reverse(),
      given.map((value) => value * 100),
      given.map((value) => (Math.abs(value) < 1e-6 ? 0 : value)),
      given.map((value) => (random.next() < 0.5 ? value : random.next())),
    ];
  }
  const two = (a: number | undefined, b: number | undefined) =>
    agrees(a ?? NaN, b ?? NaN, 2) || agrees(a ?? NaN, b ?? NaN);

  test('are called what they are', () => {
    const met = new Set<string>();
    for (const evaluation of scenes.slice(0, 600)) {
      for (const program of PROGRAMS) {
        const given = resultsOf('softmax', evaluation, program);
        const exact = exactResultsOf('softmax', evaluation);
        for (const typed of answers(given, exact)) {
          const { entries, slip } = judgeNumbers(typed, given, exact);
          const right = entries.every(
            (nearness, lane) =>
              (nearness === 'four') === agrees(typed[lane] ?? NaN, given[lane] ?? NaN) &&
              (nearness !== 'off') === two(typed[lane], given[lane]),
          );
          if (!right) throw new Error(`${entries}: ${typed} for ${given}`);
          if (slip === null) continue;
          met.add(slip);
          const count = typed.length;
          const holds = {
            exact: typed.every((value, lane) => two(value, exact[lane])),
            'off-by-one': [1, count - 1].some((by) =>
              typed.every((value, lane) => two(value, given[(lane + by) % count])),
            ),
            reversed: typed.every((value, lane) => two(value, given[count - 1 - lane])),
            percent: typed.every((value, lane) => two(value, (given[lane] ?? NaN) * 100)),
            'not-zero': typed.every(
              (value, lane) => two(value, given[lane]) || (value === 0 && given[lane] !== 0),
            ),
          }[slip];
          // None of these is said about a right answer.
          const correct = typed.every((value, lane) => two(value, given[lane]));
          if (!holds || correct) throw new Error(`${slip}: ${typed} for ${given}`);
        }
      }
    }
    expect([...met].sort()).toEqual(['exact', 'not-zero', 'off-by-one', 'percent', 'reversed']);
  });
});

test('both languages tempt with the same numbers', () => {
  for (const { id, asks } of SCENES) {
    for (const program of PROGRAMS) {
      const [english, spanish]: readonly Readonly<Partial<Record<ProgramOutcome, Sentence>>>[] = [
        en.tempting[id][program],
        es.tempting[id][program],
      ];
      for (const outcome of OUTCOMES[asks]) {
        const texts = [english, spanish].map((table) => plainText(table?.[outcome] ?? []));
        // These sentences are fixed, and the order of words depends on the language.
        const [a = [], b] = texts.map((text) => numbersIn(text).sort());
        expect(a, texts.join(' | ')).toEqual(b);
      }
    }
  }
});
