import { describe, expect, test } from 'vitest';
import type { FamilyId, FieldId, Slip } from '../../../src/features/drills/model/drill.ts';
import { drillOf, FAMILIES } from '../../../src/features/drills/model/families.ts';
import { mark } from '../../../src/features/drills/model/mark.ts';

const truths = (family: FamilyId): Record<string, number | string> =>
  Object.fromEntries(
    FAMILIES[family].course.questions.map((question) => [
      question.id,
      question.kind === 'number' ? question.expected.truth : question.right,
    ]),
  );

const to = (digits: number, value: number | string | undefined) =>
  Number(Number(value).toPrecision(digits));

describe("the course's exercises have the answers of the checked facts", () => {
  test('softmax of [10, 20, 30], on which both programs agree', () => {
    const answers = truths('by-hand');
    expect(['p-0', 'p-1', 'p-2'].map((id) => to(6, answers[id]))).toEqual([
      2.06106e-9, 4.53979e-5, 0.999955,
    ]);
    expect(Math.fround(Number(answers['p-2'])).toPrecision(9)).toBe('0.999954581');
    expect(answers.agree).toBe('yes');
  });

  test('three times 100: NaN, a third, a third', () => {
    const { naive32, naive64, stable } = truths('overflow');
    expect(naive32).toBeNaN();
    expect(naive64).toBe(1 / 3);
    expect(stable).toBe(Math.fround(1 / 3));
  });

  test('the cross entropy', () => {
    const { m, lse, loss } = truths('loss');
    expect([m, to(10, lse), to(10, loss)]).toEqual([4.7, 5.045282148, 0.3452821483]);
  });

  test('the distance of log-sum-exp from the max', () => {
    const { excess, most, equality } = truths('bound');
    expect(to(8, Number(excess) + 1)).toBe(1.3132617);
    expect([most, equality]).toEqual([Math.LN2, 'masked']);
  });

  test('five zeros', () => {
    const { p, lse } = truths('equal');
    expect(p).toBe(0.2);
    expect(to(8, lse)).toBe(1.6094379);
  });
});

/** Wrong answers to the course's exercises, computed elsewhere, and the slip each is known by. */
const SLIPS: readonly (readonly [FamilyId, FieldId, string, Slip])[] = [
  ['by-hand', 'p-0', '4.540e-5', 'other-class'],
  ['by-hand', 'p-0', '22026', 'not-normalised'],
  ['by-hand', 'p-0', '9.527e-7', 'base-2'],
  ['by-hand', 'p-0', '1/6', 'no-exp'],
  ['by-hand', 'p-1', '0.0000', 'four-decimals'],
  ['overflow', 'naive32', '1/3', 'exact'],
  ['overflow', 'naive32', 'inf', 'stopped-at-inf'],
  ['overflow', 'naive32', '0', 'finite-over-inf'],
  ['overflow', 'naive32', '1', 'inf-over-inf'],
  ['overflow', 'naive64', 'NaN', 'no-overflow'],
  ['overflow', 'stable', 'NaN', 'shift-protects'],
  ['overflow', 'stable', '1', 'not-normalised'],
  ['loss', 'm', '1', 'index'],
  ['loss', 'lse', '0.3453', 'forgot-shift'],
  ['loss', 'lse', '4.850', 'base-10'],
  ['loss', 'lse', '5.198', 'base-2'],
  ['loss', 'lse', '6.112', 'no-log'],
  ['loss', 'lse', '4.7', 'only-max'],
  ['loss', 'loss', '3.845', 'label-off'],
  ['loss', 'loss', '1.945', 'label-off'],
  ['loss', 'loss', '-0.3453', 'forgot-minus'],
  ['loss', 'loss', '-4.355', 'forgot-shift'],
  ['loss', 'loss', 'log10(1.41239)', 'base-10'],
  ['loss', 'loss', 'log2(1.41239)', 'base-2'],
  ['loss', 'loss', '0.7080', 'probability'],
  ['bound', 'excess', '1.3133', 'gave-lse'],
  ['bound', 'excess', '0.1360', 'base-10'],
  ['bound', 'excess', '0.4519', 'base-2'],
  ['bound', 'excess', '1 + e^-1', 'no-log'],
  ['bound', 'excess', 'e^-1', 'first-order'],
  ['bound', 'most', '2', 'count'],
  ['bound', 'most', '0.3010', 'base-10'],
  ['by-hand', 'p-2', '99.9955', 'percent'],
  ['by-hand', 'p-1', '0.004540', 'percent'],
  ['by-hand', 'p-1', 'log p = -10.000', 'gave-log'],
  ['overflow', 'stable', '33.3', 'percent'],
  ['loss', 'lse', '-5.045', 'sign'],
  ['loss', 'lse', '1.41239', 'gave-sum'],
  ['loss', 'lse', '155.288', 'gave-sum'],
  ['loss', 'lse', '-4.355', 'shift-sign'],
  ['loss', 'loss', 'LSE = 5.045', 'lse-not-loss'],
  ['loss', 'loss', '5.045 + 4.7', 'own-added'],
  ['loss', 'loss', '4.545', 'other-loss'],
  ['loss', 'loss', '-0.345', 'forgot-minus'],
  ['loss', 'loss', '70.80 %', 'probability'],
  ['bound', 'excess', '-0.3133', 'sign'],
  ['bound', 'excess', 'e + 1', 'gave-sum'],
  ['equal', 'p', '20', 'percent'],
  ['equal', 'p', '-ln 5', 'gave-log'],
  ['equal', 'p', '1', 'not-normalised'],
  ['equal', 'p', 'NaN', 'exp-of-zero'],
  ['equal', 'lse', '0', 'only-max'],
  ['equal', 'lse', '0.6990', 'base-10'],
  ['equal', 'lse', '2.322', 'base-2'],
];

test('where naive stays in range, 1 is no exponential that was left undivided', () => {
  const drill = drillOf('overflow', 'in range', 0);
  const inRange = [
    drill,
    ...Array.from({ length: 30 }, (_, round) => drillOf('overflow', 'x', round)),
  ]
    .flatMap(({ logits, questions }) => questions.map((question) => ({ logits, question })))
    .filter(({ question }) => question.id === 'naive64' && question.kind === 'number')
    .flatMap(({ logits, question }) =>
      question.kind === 'number' && question.expected.truth > 0 ? [{ logits, question }] : [],
    );
  expect(inRange.length).toBeGreaterThan(3);
  for (const { logits, question } of inRange) {
    expect(mark(question, '1').kind).not.toBe('slip');
    expect(mark(question, `e^${logits[0]}`)).toEqual({ kind: 'slip', slip: 'not-normalised' });
  }
});

test.each(SLIPS)('%s, %s: %s is %s', (family, id, text, slip) => {
  const question = FAMILIES[family].course.questions.find((asked) => asked.id === id);
  expect(question && mark(question, text)).toEqual({ kind: 'slip', slip });
});
