import { expect, test } from 'vitest';
import { float32, smallestNormal } from '../../../src/core/format.ts';
import type { DrillsFormula } from '../../../src/features/drills/formulas.ts';
import type { Drill } from '../../../src/features/drills/model/drill.ts';
import { single } from '../../../src/features/drills/model/evaluations.ts';
import type { Working } from '../../../src/features/drills/model/working.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { numbersIn, prints } from '../../support/printed-numbers.ts';
import { absorbed, en, es, near, states } from './sentence-states.ts';

const ROW = '\\[(.*)\\]';
const row = (text: string, values: readonly number[]) => {
  const shown = text.split(', ');
  return (
    shown.length === values.length && values.every((value, i) => prints(shown[i] ?? '', value))
  );
};
const sides = (w: Working, format: string | undefined) =>
  format === 'float32' ? w.narrow : w.wide;
const FORMAT = '(float32|float64)';

/** The sentences of a solution. Those that hold for every drill need no number. */
const GRAMMAR: readonly Claim<Working>[] = [
  {
    says: wording`Subtract the largest logit from each: ${ROW}.`,
    holds: (w, d = '') =>
      row(
        d,
        w.x.map((x) => x - Math.max(...w.x)),
      ),
  },
  {
    says: wording`The exponentials are ${ROW}.`,
    holds: (w, e = '') =>
      row(
        e,
        w.x.map((x) => Math.exp(x - w.m)),
      ),
  },
  {
    says: wording`They add up to #.`,
    holds: (w, s = '') =>
      prints(
        s,
        w.x.reduce((sum, x) => sum + Math.exp(x - w.m), 0),
      ),
  },
  {
    says: wording`Divide each by the sum: ${ROW}.`,
    holds: (w, p = '') =>
      row(
        p,
        w.x.map((x) => Math.exp(x - w.lse)),
      ),
  },
  {
    says: wording`Without the shift, the largest exponential is #: subnormal, yet with digits enough for the quotients to agree to four.`,
    holds: (w, e = '') =>
      prints(e, Math.max(...w.narrow.e)) &&
      Math.max(...w.narrow.e) < smallestNormal(float32) &&
      w.agree,
  },
  {
    says: wording`Without the shift, the largest exponential is #.`,
    holds: (w, e = '') =>
      prints(e, Math.max(...w.narrow.e)) && Math.max(...w.narrow.e) >= smallestNormal(float32),
  },
  {
    says: wording`Float32 holds it, and the quotients agree to four digits.`,
    holds: (w) =>
      w.narrow.p.every((p, i) => Math.abs(p - (single(w.x).stable.p.values[i] ?? NaN)) <= 1e-4 * p),
  },
  {
    says: wording`Without the shift, float32 overflows in an exponential: naive gives ${ROW}.`,
    holds: (w, p = '') => row(p, w.narrow.p) && w.narrow.e.includes(Infinity),
  },
  {
    says: wording`Without the shift, an exponential or a probability falls below the normal range of float32, where few digits are left: naive gives ${ROW}.`,
    holds: (w, p = '') =>
      row(p, w.narrow.p) && Math.min(...w.narrow.e, ...w.narrow.p) < smallestNormal(float32),
  },
  {
    says: wording`Without the shift, float32 overflows in the sum: naive gives ${ROW}.`,
    holds: (w, p = '') =>
      row(p, w.narrow.p) && w.narrow.e.every(Number.isFinite) && w.narrow.s === Infinity,
  },
  {
    says: wording`Without the shift, the exponentials fall below the normal range of float32, where few digits are left or none: naive gives ${ROW}.`,
    holds: (w, p = '') =>
      row(p, w.narrow.p) && w.narrow.e.every((e) => e < smallestNormal(float32)),
  },
  {
    says: wording`In ${FORMAT} each exponential underflows to 0, and so does the sum.`,
    holds: (w, f) => sides(w, f).e.every((e) => e === 0) && sides(w, f).s === 0,
  },
  { says: wording`0 over 0 is NaN.`, holds: () => true },
  {
    says: wording`In ${FORMAT} the exponential itself overflows.`,
    holds: (w, f) =>
      sides(w, f).e.every((e) => e === Infinity) && sides(w, f).p.every(Number.isNaN),
  },
  { says: wording`∞ over ∞ is NaN.`, holds: () => true },
  {
    says: wording`In ${FORMAT} each exponential is finite, #, but the sum overflows.`,
    holds: (w, f, e = '') =>
      prints(e, sides(w, f).e[0] ?? NaN) &&
      sides(w, f).e.every(Number.isFinite) &&
      sides(w, f).s === Infinity,
  },
  {
    says: wording`A finite number over ∞ is 0, and no NaN warns of it.`,
    holds: (w) => [w.narrow, w.wide].some(({ p }) => p.every((value) => value === 0)),
  },
  {
    says: wording`In ${FORMAT} the exponential and the sum stay within range, so the quotient is right.`,
    holds: (w, f) =>
      Number.isFinite(sides(w, f).s) &&
      sides(w, f).s > 0 &&
      sides(w, f).p.every((p, i) => Math.abs(p - (w.p[i] ?? NaN)) <= 1e-6 * p),
  },
  {
    says: wording`The max is c itself, so each exponent becomes 0, whatever c is, and each class gets 1/#.`,
    holds: (w, k = '') =>
      w.x.every((x) => x === w.m) &&
      Number(k) === w.count &&
      w.p.every((p) => near(p, 1 / w.count)),
  },
  {
    says: wording`What was subtracted in the exponents comes back as a term.`,
    holds: (w) => near(w.lse, w.m + w.logS),
  },
  {
    says: wording`Subtract the logit of the true class, #.`,
    holds: (w, own = '') => prints(own, w.x[w.y] ?? NaN) && near(w.loss, w.lse - (w.x[w.y] ?? NaN)),
  },
  {
    says: wording`A check by the other way: the true class has probability #, and minus its logarithm is the same loss.`,
    holds: (w, p = '') => prints(p, w.p[w.y] ?? NaN) && near(-Math.log(w.p[w.y] ?? NaN), w.loss),
  },
  {
    says: wording`Take e to the power m = # out of the sum.`,
    holds: (w, m = '') => prints(m, Math.max(...w.x)),
  },
  { says: wording`Its logarithm is m.`, holds: () => true },
  {
    says: wording`The term of the max is 1 and no other is negative.`,
    holds: (w) => w.e.includes(1) && w.e.every((e) => e >= 0),
  },
  {
    says: wording`So the sum is at least 1, and its logarithm at least 0.`,
    holds: (w) => w.s >= 1 && w.logS >= 0,
  },
  {
    says: wording`Here the terms are ${ROW}, together #.`,
    holds: (w, e = '', s = '') =>
      row(e, w.e) &&
      prints(
        s,
        w.e.reduce((a, b) => a + b, 0),
      ),
  },
  {
    says: wording`None of the # terms is above 1.`,
    holds: (w, k = '') => Number(k) === w.x.length && w.e.every((e) => e <= 1),
  },
  {
    says: wording`The most is reached when all logits are equal.`,
    holds: (w) => near(w.most, Math.log(w.count)) && w.lse - w.m <= w.most + 1e-12,
  },
  { says: wording`Equality needs every other term to be exactly 0.`, holds: () => true },
  {
    says: wording`The exponential of a finite number is not, so every other logit is −∞, or there is no other.`,
    holds: () => true,
  },
  { says: wording`Here the max is #.`, holds: (w, m = '') => prints(m, w.m) && w.gap === null },
  {
    says: wording`In float32 a term that is too small for the last digit is absorbed.`,
    holds: () => true,
  },
  {
    says: wording`With # entries g = # is the first whole number at which that happens, though over the reals the two still differ.`,
    holds: (w, k = '', gap = '') =>
      Number(k) === w.count &&
      Number(gap) === w.gap &&
      absorbed(w.count, Number(gap)) &&
      !absorbed(w.count, Number(gap) - 1),
  },
  {
    says: wording`The max is #, like each logit: each exponential is 1.`,
    holds: (w, m = '') => prints(m, w.m) && w.e.every((e) => e === 1),
  },
  {
    says: wording`The sum counts the classes: # ones.`,
    holds: (w, k = '') => Number(k) === w.count && w.s === w.count,
  },
  {
    says: wording`The max, 0, adds nothing: the logarithm of # is left.`,
    holds: (w, k = '') => w.m === 0 && near(w.lse, Math.log(Number(k))),
  },
  {
    says: wording`The max comes back as a term: # plus the logarithm of #.`,
    holds: (w, m = '', k = '') => prints(m, w.m) && near(w.lse, w.m + Math.log(Number(k))),
  },
];

/** The lines of each family's solution. */
const LINES: Readonly<Record<Drill['family'], readonly DrillsFormula[]>> = {
  'by-hand': ['max', 'sum', 'divide', 'agree'],
  overflow: ['narrow', 'wide', 'shifted'],
  loss: ['max', 'sum', 'lse', 'loss', 'check'],
  bound: ['factor', 'atLeast', 'excess', 'atMost', 'equality', 'gap'],
  equal: ['ones', 'share', 'equalLse'],
};

test('what a solution says is true', () => {
  const found = states.flatMap(({ drill, w }) =>
    LINES[drill.family].flatMap((line) => {
      const said = falseSentences(GRAMMAR, plainText(en.lines[line](w)), w);
      return said.length === 0 ? [] : [`${drill.family} ${drill.logits}: ${said.join(' | ')}`];
    }),
  );
  expect(found.slice(0, 8), `${found.length}`).toEqual([]);
});

test('both languages say the same numbers', () => {
  const numbers = (text: string) =>
    numbersIn(text.replace(/\bFloat32\b/g, '').replaceAll('; ', ', ')).join();
  for (const { drill, w } of states) {
    for (const line of LINES[drill.family]) {
      const texts = [en, es].map(({ lines }) => plainText(lines[line](w)));
      // Where a number of classes comes with another number, languages may order the clauses differently.
      const [a = '', b = ''] = texts.map((text) => numbers(text).split(',').sort().join());
      if (a !== b) throw new Error(texts.join(' | '));
    }
  }
});
