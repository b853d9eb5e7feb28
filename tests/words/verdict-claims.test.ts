import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/scenario/codec.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { type Evaluation, evaluate, type Problem } from '../../src/softmax/evaluate.ts';
import { explainLoss, explainSoftmax } from '../../src/words/explain.ts';
import { plainText, type Sentence } from '../../src/words/sentence.ts';
import { readersProblem } from '../softmax/readers-problem.ts';
import { STATES } from '../support/scale.ts';
import { STRINGS } from '../support/words.ts';
import { falseClaims } from './verdict-grammar/grammar.ts';

/*
 * Every sentence of a verdict is checked against the trace and the true values, in states that a reader can make and in
 * others.
 */

const SIDES = ['naive', 'stable'] as const;
const NAMES = Array.from({ length: 64 }, (_, lane) => `class-${lane}`);

/** The verdicts of one state, a text for each side and subject. */
const verdictsOf = (evaluation: Evaluation, t: (typeof STRINGS)['en']) =>
  SIDES.flatMap((side) => [
    { side, sentence: explainSoftmax(t, evaluation, side, NAMES) },
    { side, sentence: explainLoss(t, evaluation, side) },
  ]);

const untrue = (evaluation: Evaluation): string[] =>
  verdictsOf(evaluation, STRINGS.en).flatMap(({ side, sentence }) =>
    falseClaims({ evaluation, side, names: NAMES }, plainText(sentence)).map(
      (claim) => `${side}: ${claim}`,
    ),
  );

describe('what the verdicts say is so', () => {
  /* Each of these once gave a false sentence. */
  test.each([
    ['adding to a maximum of 0 is exact: the sum lost the digits', 'x=0,-9&y=0'],
    ['the addition is not to blame where the sum is', 'x=-2,-16&y=0'],
    ['what was flushed was not absorbed', 'x=0,-88&y=0&ftz=1'],
    ['nothing is absorbed where the exponentials were flushed', 'x=90,0,0&y=0&ftz=1'],
    ['a subnormal loss with digits enough is kept', 'x=-55.85,31.49'],
    ['−log p keeps it too', 'x=-7.5,1'],
    ['two different numbers look different', 'x=-94,-96&y=0'],
    ['a probability of 0 is not within some ulp of a subnormal one', 'x=-104,-16'],
    ['what is past the limit looks larger', 'x=709.7827128933841,0&format=float64'],
    ['subnormal probabilities are not measured in ulp', 'x=-100,-200,-300,-400,-500'],
    ['exponentials are divided by infinity, not probabilities', 'x=1.2,92,3.1,0.5,2.9'],
    ['a quotient says what is divided by what', 'x=11.0625,0&t=1e-38'],
  ])('%s: ?%s', (_, query) => {
    const { scenario } = decode(query);
    expect(untrue(evaluate(problemOf(scenario)))).toEqual([]);
  });

  test(
    `in ${STATES} states`,
    () => {
      const found = new Map<string, string>();
      for (const problem of fc.sample(readersProblem, { numRuns: STATES, seed: 42 })) {
        for (const claim of untrue(evaluate(problem))) {
          const kind = claim.replace(/[−\d.]+( × 10[⁻⁰-⁹]+)?/g, '#');
          if (!found.has(kind)) found.set(kind, `${claim} (${shown(problem)})`);
        }
      }
      expect([...found.values()]).toEqual([]);
      // A third of a millisecond each on an idle machine.
    },
    STATES * 30,
  );
});

test('both languages print the same numbers in the same order', () => {
  for (const problem of fc.sample(readersProblem, { numRuns: STATES / 10, seed: 7 })) {
    const evaluation = evaluate(problem);
    const [english, spanish] = [STRINGS.en, STRINGS.es].map((t) =>
      verdictsOf(evaluation, t).map(({ sentence }) => numbersOf(sentence)),
    );
    expect(spanish, shown(problem)).toEqual(english);
  }
});

/** Machine-readable values of the floats, with the digits printed for each. */
const numbersOf = (sentence: Sentence): string[] =>
  sentence.flatMap((part) => {
    if (typeof part === 'string') return [];
    if ('shown' in part) return [`${part.value} as ${part.shown.replace(',', '.')}`];
    if ('sup' in part) return numbersOf(part.sup);
    if ('sub' in part) return numbersOf(part.sub);
    return 'strong' in part ? numbersOf(part.strong) : [];
  });

const shown = ({ logits, temperature, trueClass, format, flushToZero }: Problem) =>
  `?x=${Array.from(logits)}&y=${trueClass}&t=${temperature}&format=${format.name}&ftz=${Number(flushToZero)}`;
