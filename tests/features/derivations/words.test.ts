import { FORMULAS as ARTICLE_FORMULAS } from 'virtual:formulas/article';
import { FORMULAS } from 'virtual:formulas/derivations';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAINS } from '../../../src/features/derivations/chains.ts';
import { type DerivationFormula, TEX } from '../../../src/features/derivations/formulas.ts';
import {
  lossNumbers,
  lseNumbers,
  shiftNumbers,
} from '../../../src/features/derivations/live-lines.ts';
import { evaluateShift } from '../../../src/softmax/shift.ts';
import { ieee } from '../../softmax/support.ts';
import { DERIVATIONS, STRINGS } from '../../support/words.ts';

const evaluation = ieee([1.2, 4.7, 3.1]);

/** What the panels write into the slots. */
const FILLED = {
  shift: shiftNumbers(evaluateShift(evaluation.problem, 'max'), evaluation.problem, STRINGS.en),
  lse: lseNumbers(evaluation, STRINGS.en),
  loss: lossNumbers(evaluation, STRINGS.en),
};

type Live = Extract<DerivationFormula, `${string}Live`>;
type Line = Exclude<DerivationFormula, Live>;

/** The values at which a line is evaluated. `i` and `y` are the same lane: softmax at i, the loss of y. */
interface Point {
  readonly x: readonly number[];
  readonly y: number;
  readonly c: number;
}

const { exp, log } = Math;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const over = ({ x }: Point, term: (x: number) => number) => sum(x.map(term));
const max = ({ x }: Point) => Math.max(...x);
const at = ({ x, y }: Point) => x[y] ?? Number.NaN;
const count = ({ x }: Point) => x.length;
const lse = (v: Point) => log(over(v, exp));
/** The shifted sum. */
const s = (v: Point) => over(v, (x) => exp(x - max(v)));

/** The value of each line, computed as its formula is written. */
const VALUES: Readonly<Record<Line, (v: Point) => number>> = {
  shift0: (v) => exp(at(v) - v.c) / over(v, (x) => exp(x - v.c)),
  shift1: (v) => (exp(at(v)) * exp(-v.c)) / over(v, (x) => exp(x) * exp(-v.c)),
  shift2: (v) => (exp(-v.c) * exp(at(v))) / (exp(-v.c) * over(v, exp)),
  shift3: (v) => exp(at(v)) / over(v, exp),
  shift1Sum: (v) => (exp(at(v)) - exp(v.c)) / over(v, (x) => exp(x) - exp(v.c)),
  shift1Once: (v) => (exp(at(v)) * exp(-v.c)) / over(v, exp),
  shift2Count: (v) => (exp(-v.c) * exp(at(v))) / (count(v) * exp(-v.c) * over(v, exp)),
  shift2Power: (v) => (exp(-v.c) * exp(at(v))) / (exp(-count(v) * v.c) * over(v, exp)),

  lse0: lse,
  lse1: (v) => log(over(v, (x) => exp(max(v) + (x - max(v))))),
  lse2: (v) => log(over(v, (x) => exp(max(v)) * exp(x - max(v)))),
  lse3: (v) => log(exp(max(v)) * s(v)),
  lse4: (v) => max(v) + log(s(v)),
  lse1Only: (v) => log(s(v)),
  lse1Outside: (v) => log(max(v) + s(v)),
  lse2Sum: (v) => log(over(v, (x) => exp(max(v)) + exp(x - max(v)))),
  lse2Mixed: (v) => log(over(v, (x) => max(v) * exp(x - max(v)))),
  lse3Count: (v) => log(count(v) * exp(max(v)) * s(v)),
  lse3Inside: (v) => over(v, (x) => log(exp(max(v)) * exp(x - max(v)))),
  lse4Times: (v) => max(v) * log(s(v)),

  loss0: (v) => -log(exp(at(v) - max(v)) / s(v)),
  loss1: (v) => -log(exp(at(v)) / over(v, exp)),
  loss2: (v) => log(over(v, exp)) - log(exp(at(v))),
  loss3: (v) => lse(v) - at(v),
  loss4: (v) => max(v) + log(s(v)) - at(v),
  loss5: (v) => log(s(v)) - (at(v) - max(v)),
  loss1Flipped: (v) => -log(over(v, exp) / exp(at(v))),
  loss1NoExp: (v) => -log(at(v) / sum(v.x)),
  loss2Sign: (v) => log(exp(at(v))) - log(over(v, exp)),
  loss2Sum: (v) => over(v, (x) => log(exp(x))) - log(exp(at(v))),
  loss3Max: (v) => max(v) - at(v),
  loss3Exp: (v) => lse(v) - exp(at(v)),
  loss4NoMax: (v) => log(s(v)) - at(v),
  loss4Product: (v) => max(v) * log(s(v)) - at(v),
};

const point: fc.Arbitrary<Point> = fc
  .record({
    x: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 6 }),
    lane: fc.nat(5),
    c: fc.double({ min: -5, max: 5, noNaN: true }),
  })
  .map(({ x, lane, c }) => ({ x, c, y: lane % x.length }));

/**
 * Values at which wrong lines differ: not the special ones (c = 0, all logits equal) at which they happen to be right.
 */
const POINTS: readonly Point[] = [
  { x: [1.2, 4.7, 3.1, 0.5, 2.9], y: 2, c: 2.5 },
  { x: [-1.5, 0.25, -3], y: 0, c: -1 },
];

/** `lse2Mixed` is a wrong line after `lse1`, where `lse2` is the right one. */
const parts = (id: Line) => {
  const [, name = '', turn = '', trap = ''] = /^([a-z]+)(\d)([A-Z]\w*)?$/.exec(id) ?? [];
  return { name, turn: Number(turn), trap };
};
const lines = Object.keys(VALUES) as Line[];
const follows = lines.filter((id) => parts(id).trap === '' && parts(id).turn > 0);
const traps = lines.filter((id) => parts(id).trap !== '');
const previous = (id: Line) => `${parts(id).name}${parts(id).turn - 1}` as Line;

const NAMES = ['shift', 'lse', 'loss'] as const;

describe('the lines of the derivations', () => {
  test.each(follows)('%s equals the line before', (id) => {
    fc.assert(
      fc.property(point, (v) => {
        const [value, expected] = [VALUES[id](v), VALUES[previous(id)](v)];
        // Losses cancel: the error is relative to the numbers subtracted.
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * (10 + Math.abs(expected)));
      }),
    );
  });

  test.each(traps)('%s does not', (id) => {
    for (const v of POINTS) {
      const [value, expected] = [VALUES[id](v), VALUES[previous(id)](v)];
      expect(expected).toSatisfy(Number.isFinite);
      // The logarithm of a negative number is a wrong line too.
      expect(Math.abs(value - expected) > 1e-3 || Number.isNaN(value)).toBe(true);
    }
  });
});

describe.each(NAMES)('the panel %s', (name) => {
  const own = (ids: readonly Line[]) => ids.filter((id) => parts(id).name === name);

  test.each(Object.entries(DERIVATIONS))(
    'has a reason and a why for each line in %s',
    (_, words) => {
      const { reasons, wrong } = words[name];
      expect(Object.keys(reasons).sort()).toEqual(own(follows).sort());
      expect(Object.keys(wrong).sort()).toEqual(own(traps).sort());
      const texts = [...Object.values(reasons), ...Object.values(wrong)];
      expect(texts.filter((text) => !/^\S.*\.$/.test(text))).toEqual([]);
      // The reader chooses among the reasons, so they must differ.
      expect(new Set(Object.values(reasons)).size).toBe(own(follows).length);
    },
  );

  test('shows its lines in order, each with its own traps', () => {
    const { first, lines } = CHAINS[name];
    const shown: string[] = [first, ...lines.flat()];
    const expected = [`${name}0` as Line, ...own(follows)].flatMap((line) => [
      line,
      ...own(traps).filter((id) => parts(id).turn === parts(line).turn),
    ]);
    expect([...shown].sort()).toEqual([...expected].sort());
    const turns = shown.map((id) => parts(id as Line).turn);
    expect(turns).toEqual([...turns].sort());
  });

  test('fills the slots of its formula, for the eye and in the MathML', () => {
    const live = `${name}Live` as Live;
    const [eye, mathml] = halves(FORMULAS[live]);
    const written = [...TEX[live].matchAll(/@(\w+)@/g)].map(([, slot]) => slot);
    // Fractions contain further slots.
    expect(slotsIn(eye).sort()).toEqual([...written].sort());
    expect(slotsIn(mathml)).toEqual(written);
    expect(written.filter((slot) => !Object.hasOwn(FILLED[name].slots, slot ?? ''))).toEqual([]);
  });
});

describe('every formula', () => {
  const all = { ...FORMULAS, ...ARTICLE_FORMULAS };

  test.each(Object.entries(all))(
    '%s is set without error, for the eye and in MathML',
    (_, html) => {
      expect(html).not.toMatch(/katex-error|<annotation/);
      const [eye, mathml] = halves(html);
      expect(eye).toMatch(/class="katex-html" aria-hidden="true"/);
      expect(mathml).toMatch(/<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML"/);
      // Whatever is between two @ is a slot.
      expect(html.replaceAll(/ data-slot="(\w+)">@\1@/g, '')).not.toContain('@');
    },
  );

  test('has a text of its own', () => {
    expect(new Set(Object.values(FORMULAS)).size).toBe(Object.keys(TEX).length);
  });
});

/** The visible part, and the MathML that screen readers read. */
function halves(html: string): [eye: string, mathml: string] {
  const start = html.indexOf('<span class="katex-html"');
  return [html.slice(start), html.slice(0, start)];
}

const slotsIn = (html: string) => [...html.matchAll(/data-slot="(\w+)"/g)].map(([, slot]) => slot);
