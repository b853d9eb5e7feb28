import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/practice/read-answer.ts';
import { REFUSED } from './refused-answers.ts';
import { READ } from './written-answers.ts';

const raw = String.raw;

const valueIn = (text: string): number | null => {
  const read = readAnswer(text);
  return read.kind === 'number' ? read.value : null;
};

describe.each(Object.entries(READ))('%s', (_, rows) => {
  test.each(rows)('%s', (text, value) => {
    const read = valueIn(text);
    if (!Number.isFinite(value)) expect(read).toBe(value);
    else expect(read).toBeCloseTo(value, 14);
  });
});

test.each(REFUSED.map(([text, ...why]) => [text.slice(0, 40), text, ...why] as const))(
  '“%s” is refused, and it is said why',
  (_, text, problem, found) => {
    const read = readAnswer(text);
    expect(read).toMatchObject({ kind: 'refused', problem });
    if (found !== undefined) expect(read).toHaveProperty('found', found);
  },
);

test('of values joined by signs of equality the last counts', () => {
  expect(valueIn('p = e^3/(e^3+1) = 0.95')).toBe(0.95);
  expect(valueIn('log p = -0.3453 = 4.7 - 5.0453')).toBeCloseTo(-0.3453, 12);
});

test.each([
  ['p = e^3/(e^3+1) = 0.95', null],
  ['1/3 = 0.3', null],
  ['5.0453 - 4.7 = 0.35', null],
  // Its printed digits leave 1 - 0.9999 open between 0.00005 and 0.00015.
  ['1 - 0.9999 = 0.00007', null],
  ['p = 0.31 = 31 %', null],
  ['inf/inf = NaN', null],
  ['p_2 = 0.31', null],
  ['x = 3 = 0.31', 3],
  ['1/3 = 0.25', 1 / 3],
  ['ln 2 = 0.3010', Math.LN2],
  ['inf/inf = 1', NaN],
  ['e^1000 = inf', null],
  ['0.31 = p = 0.35', 0.31],
  ['0.31 = p', null],
])('%s: the value that is not equal is %d', (text, unequal) => {
  expect(readAnswer(text)).toHaveProperty('unequal', unequal);
});

test.each([
  ['0.31', 0.005],
  ['0.310', 0.0005],
  ['3.2×10^-5', 5e-7],
  ['3.2e-5', 5e-7],
  ['31.5 %', 0.0005],
  ['p = 1/3 = 0.33', 0.005],
  ['1/3', 0],
  ['5', 0],
  ['2 + ln 4', 0],
  ['NaN', 0],
  ['inf', 0],
])('%s is open by %d', (text, rounding) => {
  const read = readAnswer(text);
  expect(read.kind === 'number' && read.rounding).toBeCloseTo(rounding, 12);
});

test('a number written with any of its digits reads back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = String(value);
      expect(valueIn(text)).toBe(Number(text));
      expect(valueIn(text.replace('.', ','))).toBe(Number(text));
      expect(valueIn(`p_1 = $${text}$.`)).toBe(Number(text));
    }),
  );
});

interface Written {
  readonly python: string;
  readonly latex: string;
  readonly value: number;
}

const decimal: fc.Arbitrary<Written> = fc
  .integer({ min: 1, max: 9999 })
  .map((thousandths) => thousandths / 1000)
  .map((value) => ({ python: `${value}`, latex: `${value}`.replace('.', '{,}'), value }));

/** Expressions as code and in LaTeX, with their value computed apart. */
const { expression } = fc.letrec<{ expression: Written }>((tie) => {
  const [one, two] = [tie('expression'), tie('expression')];
  const pair = fc.tuple(one, two);
  const group = ({ python, latex }: Written) =>
    [`(${python})`, raw`\left(${latex}\right)`] as const;
  const infix = (python: string, latex: string, apply: (a: number, b: number) => number) =>
    pair.map(([a, b]) => {
      const [[a1, a2], [b1, b2]] = [group(a), group(b)];
      return {
        python: `${a1} ${python} ${b1}`,
        latex: `${a2} ${latex} ${b2}`,
        value: apply(a.value, b.value),
      };
    });
  const called = (name: string, apply: (value: number) => number) =>
    one.map((a) => ({
      python: `np.${name}${group(a)[0]}`,
      latex: `\\${name} ${group(a)[1]}`,
      value: apply(a.value),
    }));
  return {
    expression: fc.oneof(
      { maxDepth: 3 },
      decimal,
      infix('+', '+', (a, b) => a + b),
      infix('-', '−', (a, b) => a - b),
      infix('*', raw`\cdot`, (a, b) => a * b),
      called('exp', Math.exp),
      called('log', Math.log),
      one.map((a) => ({ python: `-(${a.python})`, latex: `-{${a.latex}}`, value: -a.value })),
      one.map((a) => ({
        python: `np.e**(${a.python})`,
        latex: `e^{${a.latex}}`,
        value: Math.E ** a.value,
      })),
      pair.map(([a, b]) => ({
        python: `(${a.python})/(${b.python})`,
        latex: raw`\frac{${a.latex}}{${b.latex}}`,
        value: a.value / b.value,
      })),
    ),
  };
});

test('an expression has its value, as code and in LaTeX', () => {
  fc.assert(
    fc.property(expression, ({ python, latex, value }) => {
      for (const text of [python, latex, `p = ${latex}.`]) {
        if (text.length <= 200) expect(valueIn(text), text).toBe(value);
      }
    }),
    { numRuns: 2000 },
  );
});

test('no text makes it throw', () => {
  const alphabet = fc.constantFrom(
    ...'0123456789.,e+-*/^()√%lnxpog ∞⁻²×·÷:infa=≈_{}\\$[];<>'.split(''),
  );
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 210 }), (text) => {
      expect(['number', 'refused']).toContain(readAnswer(text).kind);
    }),
    { numRuns: 5000 },
  );
});
