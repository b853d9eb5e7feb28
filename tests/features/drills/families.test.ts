import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Drill,
  FAMILY_IDS,
  type FieldId,
  isClear,
  type NumberQuestion,
} from '../../../src/features/drills/model/drill.ts';
import { drillOf, FAMILIES, seedFrom } from '../../../src/features/drills/model/families.ts';
import { mark } from '../../../src/features/drills/model/mark.ts';
import { isSeed } from '../../../src/features/drills/model/parameters.ts';
import { double, ieee } from '../../softmax/support.ts';
import { answerTo, draws, numbersOf } from './drawn.ts';

/** Exercises drawn for each family, from any seed and round. */
const DRAWN = 1000;

const anySeed = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const anyRound = fc.nat({ max: 50 });

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (exponent: string) =>
  [...exponent].map((sign) => (sign === '-' ? '⁻' : SUPERSCRIPTS[Number(sign)])).join('');

/** Every notation that the page claims to read. */
function notations(value: number): string[] {
  if (Number.isNaN(value)) return ['NaN', 'nan', ' NaN ', '0/0', 'inf/inf', '∞/∞'];
  if (value === Infinity) return ['inf', 'Inf', '∞', '+inf', 'infinito', 'Infinity'];
  if (value === 0) return ['0', '0.0', '0,0', '-0', '0.000', '0e0'];
  const [significand = '', exponent = ''] = value.toExponential(3).replace('+', '').split('e');
  const point = [
    value.toPrecision(4),
    value.toPrecision(5),
    value.toPrecision(9),
    String(value),
    value.toExponential(3),
    value.toExponential(7),
    `${significand}×10^${exponent}`,
    `${significand} × 10${raised(exponent)}`,
    `${significand}·10^(${exponent})`,
    `${significand}*10^${exponent}`,
    `${significand} x 10^${exponent}`,
  ];
  return [
    ...point,
    ...point.map((text) => text.replace('.', ',')),
    ...point.map((text) => text.replace('-', '−')),
  ];
}

/** Closed forms a reader may give as answers. */
function closedForms({ family, logits }: Drill, id: FieldId): string[] {
  const [count, c = 0] = [logits.length, logits[0]];
  if (family === 'equal' && id === 'p') return [`1/${count}`, `1 / ${count}`, `1÷${count}`];
  if (family === 'overflow' && id === 'stable') return [`1/${count}`];
  if (family === 'bound' && id === 'most')
    return [`ln ${count}`, `ln(${count})`, `log ${count}`, `-ln(1/${count})`];
  if (family === 'equal' && id === 'lse')
    return [
      `${c} + ln ${count}`,
      `ln ${count} + ${c}`,
      `${c}+log(${count})`,
      `${String(c).replace('.', ',')} + ln ${count}`,
      `ln(${count} e^(${c}))`,
    ];
  return [];
}

const kinds = (question: NumberQuestion, texts: readonly string[]) => [
  ...new Set(texts.map((text) => mark(question, text).kind)),
];

describe.each(FAMILY_IDS)('%s', { timeout: 60_000 }, (family) => {
  let drawn: readonly Drill[] = [];
  beforeAll(() => {
    const anyDrill = fc
      .tuple(anySeed, anyRound)
      .map(([seed, round]) => drillOf(family, seed, round));
    drawn = fc.sample(anyDrill, DRAWN);
  }, 120_000);
  const { course, example } = FAMILIES[family];
  const given = [
    ['of the course', course],
    ['that is worked out', example],
  ] as const;

  test('a seed and a round give the same exercise every time, and others give others', () => {
    fc.assert(
      fc.property(anySeed, anyRound, (seed, round) => {
        expect(drillOf(family, seed, round)).toEqual(drillOf(family, seed, round));
      }),
      { numRuns: 50 },
    );
    const many = new Set(
      Array.from({ length: 60 }, (_, round) =>
        JSON.stringify(drillOf(family, 'set', round).logits),
      ),
    );
    expect(many.size).toBeGreaterThan(30);
  });

  test('the set without a name begins with the exercise of the course', () => {
    expect(drillOf(family, '', 0)).toBe(course);
    expect(drillOf(family, '', 1)).not.toEqual(course);
    expect(drillOf(family, '', 1)).toEqual(drillOf(family, '', 1));
  });

  test('logits are whole or have one decimal, and the true class is one of them', () => {
    for (const { logits, y } of drawn) {
      expect(logits.filter((x) => x !== Number(x.toFixed(1)))).toEqual([]);
      expect(logits[y]).toBeDefined();
    }
  });

  test('the truth is accepted in every notation', () => {
    for (const drill of drawn) {
      for (const question of numbersOf(drill)) {
        const texts = [...notations(question.expected.truth), ...closedForms(drill, question.id)];
        expect(texts.filter((text) => mark(question, text).kind !== 'right')).toEqual([]);
      }
    }
  });

  test('one per cent off is imprecise, whichever side', () => {
    for (const drill of drawn) {
      for (const question of numbersOf(drill)) {
        const { truth } = question.expected;
        if (truth === 0 || !Number.isFinite(truth)) continue;
        // With nine digits: 0.33 is a third to two digits.
        const off = [1.01, 0.99, 1.001, 0.999].map((by) => (truth * by).toExponential(8));
        expect(kinds(question, off)).toEqual(['imprecise']);
      }
    }
  });

  test('no drawn exercise has an ambiguous slip', () => {
    for (const drill of drawn) {
      expect(isClear(drill)).toBe(true);
    }
  });

  test.each(given)('the exercise %s is marked like the others', (_, drill) => {
    expect(isClear(drill)).toBe(true);
    for (const question of numbersOf(drill)) {
      expect(
        kinds(question, [
          ...notations(question.expected.truth),
          ...closedForms(drill, question.id),
        ]),
      ).toEqual(['right']);
      for (const { slip, value } of question.expected.slips)
        expect(mark(question, String(value))).toEqual({ kind: 'slip', slip });
    }
  });

  test('choices have one right answer, and nothing typed is unanswered', () => {
    for (const question of [course, drillOf(family, 'x', 0)].flatMap(
      ({ questions }) => questions,
    )) {
      expect(mark(question, '')).toEqual({ kind: 'blank' });
      if (question.kind === 'number') {
        expect(mark(question, 'about a third')).toMatchObject({ kind: 'unreadable' });
        continue;
      }
      const right = question.options.filter((option) => mark(question, option).kind === 'right');
      expect(right).toEqual([question.right]);
    }
  });
});

describe('what is drawn', () => {
  test('softmax by hand: agreement follows from range, and both answers come up', () => {
    const drills = draws('by-hand', 200);
    for (const drill of drills) {
      const { naive, stable } = ieee(drill.logits);
      const agrees = naive.p.values.every(
        (p, lane) => Math.abs(p / (stable.p.values[lane] ?? 0) - 1) < 1e-3,
      );
      expect(answerTo(drill, 'agree')).toBe(agrees ? 'yes' : 'no');
    }
    const answers = drills.map((drill) => answerTo(drill, 'agree'));
    expect(answers.filter((answer) => answer === 'no').length).toBeGreaterThan(40);
    expect(answers.filter((answer) => answer === 'yes').length).toBeGreaterThan(40);
  });

  test('equal and large: every way to end comes up, in both formats', () => {
    const drills = draws('overflow', 200);
    const ways = new Set(
      drills.map((drill) => {
        const count = drill.logits.length;
        const name = (id: FieldId) => {
          const value = Number(answerTo(drill, id));
          if (Number.isNaN(value)) return 'NaN';
          return value === 0 ? '0' : mark(one(1 / count), String(value)).kind;
        };
        return `${name('naive32')} ${name('naive64')} ${name('stable')}`;
      }),
    );
    expect([...ways].sort()).toEqual([
      '0 right right',
      'NaN 0 right',
      'NaN NaN right',
      'NaN right right',
      'right right right',
    ]);
  });

  test('a cross entropy: every place can be the true class', () => {
    const places = new Set(draws('loss', 100).map(({ y }) => y));
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test('never below the max: the gap is the smallest whole one, in float32', () => {
    for (const drill of draws('bound', 60)) {
      const g = Number(answerTo(drill, 'gap'));
      const lse = (gap: number) => {
        const { step, lane } = ieee([gap, ...drill.logits.slice(1).map(() => 0)]).stable.lse;
        return step.values[lane];
      };
      expect(lse(g)).toBe(g);
      for (let smaller = 1; smaller < g; smaller++) expect(lse(smaller)).toBeGreaterThan(smaller);
      const { step, lane } = double([g, ...drill.logits.slice(1).map(() => 0)]).stable.lse;
      expect(step.values[lane]).toBeGreaterThan(g);
    }
  });
});

const one = (truth: number): NumberQuestion => ({
  kind: 'number',
  id: 'p',
  expected: { truth, slips: [] },
});

test('names of new sets can stand in an address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
      expect(isSeed(seedFrom(bytes))).toBe(true);
      expect(seedFrom(bytes)).toMatch(/^([b-z][aeiu]){3}$/);
    }),
  );
});
