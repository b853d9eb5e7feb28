import { describe, expect, test } from 'vitest';
import { FORMATS, float32 } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { valueAt } from '../../../src/core/trace.ts';
import {
  divisionBreaksUpTo,
  evaluateOrder,
} from '../../../src/features/caveats/model/division-order.ts';
import { evaluateMaskedRow } from '../../../src/features/caveats/model/masked-row.ts';
import {
  maskRow,
  ORDER_FORMATS,
  ORDER_LOGITS,
  ORDER_T,
  type OrderFormat,
  PRINTED_T,
  ROW,
  SHIFTS,
  VECTOR_IDS,
  VECTORS,
} from '../../../src/features/caveats/model/settings.ts';
import { explainTemperature, explainZone } from '../../../src/features/caveats/words/explain.ts';
import { randomFrom } from '../../../src/practice/random.ts';
import { evaluateShift, type ShiftChoice } from '../../../src/softmax/shift.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { numbersIn, prints, readPrinted } from '../../support/printed-numbers.ts';
import { CAVEATS } from '../../support/words.ts';

const random = randomFrom('sentences of the caveats');
const { en, es } = CAVEATS;

describe('a masked row', () => {
  const rows = Array.from({ length: 2 ** ROW.length }, (_, bits) =>
    ROW.map((_, lane) => ((bits >> lane) & 1) === 1),
  );

  test('is what is said of it, whatever is let through', () => {
    for (const unmasked of rows) {
      const { plain, guarded } = evaluateMaskedRow(maskRow(unmasked));
      if (!unmasked.includes(true)) {
        expect(plainText(en.allMasked.masked)).toContain('the sum is 0 and the result −∞');
        expect([...plain.d.values, valueAt(plain.lse)]).toEqual(ROW.map(() => NaN).concat(NaN));
        expect([valueAt(guarded.s), valueAt(guarded.lse)]).toEqual([0, -Infinity]);
        continue;
      }
      const m = valueAt(plain.m);
      const [english = '', spanish] = [en, es].map(({ allMasked }) =>
        numbersIn(plainText(allMasked.unmasked(m))).join(),
      );
      expect(english).toBe(spanish);
      expect(prints(english, m)).toBe(true);
      expect(Number.isFinite(m)).toBe(true);
      for (const name of ['d', 'e'] as const) {
        expect([...guarded[name].values]).toEqual([...plain[name].values]);
      }
      for (const name of ['m', 's', 'logS', 'lse'] as const) {
        expect(valueAt(guarded[name])).toBe(valueAt(plain[name]));
      }
    }
  });
});

describe('another constant', () => {
  test('that is not finite leaves no finite number, and every probability is NaN', () => {
    for (const vector of VECTOR_IDS) {
      for (const constant of [Infinity, -Infinity, NaN, 1e39, -1e300]) {
        const { c, d, p } = evaluateShift(
          {
            logits: VECTORS[vector],
            temperature: 1,
            trueClass: 0,
            format: float32,
            flushToZero: false,
          },
          { constant },
        );
        expect(Number.isFinite(c)).toBe(false);
        expect([...d.values].some(Number.isFinite)).toBe(false);
        expect([...p.values].every(Number.isNaN)).toBe(true);
      }
    }
  });

  test('is printed in all the digits that tell it', () => {
    const choices: readonly ShiftChoice[] = [
      ...SHIFTS.filter((shift) => shift !== 'own'),
      ...Array.from({ length: 500 }, () => ({ constant: 400 * (random.next() - 0.5) })),
    ];
    for (const vector of VECTOR_IDS) {
      for (const choice of choices) {
        const { c } = evaluateShift(
          {
            logits: VECTORS[vector],
            temperature: 1,
            trueClass: 0,
            format: float32,
            flushToZero: false,
          },
          choice,
        );
        const [english = '', spanish] = [en, es].map(({ shiftBy }) =>
          numbersIn(plainText(shiftBy.is(c))).join(),
        );
        expect(english).toBe(spanish);
        expect(Math.fround(readPrinted(english))).toBe(c);
      }
    }
  });
});

describe('dividing by T', () => {
  const [coldest, hottest] = [1e-8, 1];
  const problemAt = (temperature: number, format: OrderFormat) => ({
    logits: ORDER_LOGITS,
    temperature,
    trueClass: 0,
    format: FORMATS[format],
    flushToZero: false,
  });
  const breaks = (temperature: number, format: OrderFormat) =>
    evaluateOrder(problemAt(temperature, format)).before.p.values.some(Number.isNaN);

  test('first breaks up to the T that is named, and not far above it', () => {
    for (const format of ORDER_FORMATS) {
      const zone = divisionBreaksUpTo(problemAt(hottest, format), coldest, hottest);
      const text = explainZone(en, zone, hottest);
      expect(numbersIn(text)).toEqual(numbersIn(explainZone(es, zone, hottest)));
      const [named = ''] = numbersIn(text);
      const bound = zone === null ? 0 : zone === hottest ? hottest : readPrinted(named);
      for (let sample = 0; sample < 300; sample++) {
        const temperature = coldest * (hottest / coldest) ** random.next();
        if (temperature <= bound) expect(breaks(temperature, format), `${temperature}`).toBe(true);
        if (temperature > bound * 1.01) expect(breaks(temperature, format)).toBe(false);
      }
    }
  });

  const temperatures = [
    ...[0, -0, -1, 1, 1e-5, 1e-8, 3e-8, 6e-8, 65520, 1e5, 1e39, Infinity, -Infinity, NaN],
    ...Array.from({ length: 1000 }, () => 10 ** (50 * (random.next() - 0.7))),
  ];

  test('what is said of T is true', () => {
    interface Held {
      readonly temperature: number;
      readonly held: number;
      readonly name: OrderFormat;
    }
    const FORMAT = '(float16|float32)';
    const grammar: readonly Claim<Held>[] = [
      {
        says: wording`In ${FORMAT} this T is #.`,
        holds: ({ held, name }, format, shown = '') =>
          format === name && prints(shown, held) && kindOf(held, FORMATS[name]) === 'normal',
      },
      {
        says: wording`In ${FORMAT} this T is #, a subnormal with fewer digits.`,
        holds: ({ held, name }, format, shown = '') =>
          format === name && prints(shown, held) && kindOf(held, FORMATS[name]) === 'subnormal',
      },
      {
        says: wording`In ${FORMAT} this T rounds to 0, and 0 ÷ 0 is NaN in either order.`,
        holds: ({ temperature, held, name }) => {
          const { before, after } = evaluateOrder(problemAt(temperature, name));
          return (
            temperature > 0 &&
            held === 0 &&
            [before, after].every(({ x }) => [...x.values].some(Number.isNaN))
          );
        },
      },
      {
        says: wording`Not a temperature: T should be positive, and finite in ${FORMAT}.`,
        holds: ({ temperature, held }) => !(temperature > 0) || !Number.isFinite(held),
      },
    ];
    for (const name of ORDER_FORMATS) {
      for (const temperature of temperatures) {
        const held = FORMATS[name].round(temperature);
        const [english = '', spanish = ''] = [en, es].map((words) =>
          plainText(explainTemperature(words, temperature, held, FORMATS[name])),
        );
        expect(
          falseSentences(grammar, english, { temperature, held, name }),
          `${temperature}`,
        ).toEqual([]);
        expect(numbersIn(english)).toEqual(numbersIn(spanish));
      }
    }
  });

  test('the numbers of the report are those of the temperature named beside them', () => {
    const { round } = FORMATS.float16;
    const logit = Math.max(...ORDER_LOGITS);
    const at = (temperature: number, x: number) => round(round(x) / round(temperature));
    expect(at(ORDER_T, logit)).toBe(Infinity);
    expect(at(PRINTED_T, logit)).toBe(Infinity);
    expect(at(PRINTED_T, 2.875)).toBe(28752);
    expect(at(ORDER_T, 2.875)).toBe(Infinity);
    const [english, spanish] = [en, es].map(({ order }) =>
      numbersIn(plainText(order.source(ORDER_T, logit, PRINTED_T))).map(readPrinted),
    );
    expect(english).toEqual([890, 11.0625, Infinity, 1e-5, 1e-4]);
    expect(spanish).toEqual(english);
  });
});
