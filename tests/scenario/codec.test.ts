import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUM_ORDERS } from '../../src/core/sum-orders.ts';
import { decode, encode } from '../../src/scenario/codec.ts';
import {
  cleanLabel,
  DEFAULT_SCENARIO,
  defaultLabels,
  MAX_CLASSES,
  READER_FORMATS,
  type Scenario,
} from '../../src/scenario/scenario.ts';
import { anyFloat32, anyFloat64, subnormal32 } from '../softmax/arbitraries.ts';

const number = fc.oneof(
  anyFloat32,
  anyFloat64,
  subnormal32,
  fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 5e-324, 1e21, 1e-7, 1),
);

/** Names made of separators, escapes and characters with a meaning in addresses, or of any characters. */
const label = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...'|\\&%+=#?,;"\'<> aé漢🙂'), maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('past simple', 'class 6', '__proto__', '%7C', '\\|', '\\\\'),
  )
  .map(cleanLabel)
  .filter((text) => text !== '');

const scenario: fc.Arbitrary<Scenario> = fc
  .array(fc.record({ logit: number, label }), { minLength: 1, maxLength: MAX_CLASSES })
  .chain((classes) =>
    fc.record({
      logits: fc.constant(classes.map((one) => one.logit)),
      labels: fc.constantFrom(
        classes.map((one) => one.label),
        defaultLabels(classes.length),
      ),
      trueClass: fc.nat(classes.length - 1),
      temperature: number,
      format: fc.constantFrom(...READER_FORMATS),
      saturate: fc.boolean(),
      compute: fc.option(fc.constantFrom(...READER_FORMATS)),
      accumulation: fc.option(fc.constantFrom(...READER_FORMATS)),
      order: fc.constantFrom(...SUM_ORDERS),
      flushToZero: fc.boolean(),
    }),
  )
  // fast-check's records have no prototype; a scenario is a plain object.
  .map((record) => ({ ...record }));

describe('writing then reading an address', () => {
  test('gives the same state back, told apart by Object.is', () => {
    fc.assert(
      fc.property(scenario, (state) => {
        const back = decode(encode(state));
        // toStrictEqual tells -0 from 0 and finds NaN equal to itself.
        expect(back).toStrictEqual({ scenario: state, unread: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every state through a real address, character by character', () => {
    fc.assert(
      fc.property(scenario, (state) => {
        const url = new URL(`https://example.org/course/?${encode(state)}#lab`);
        expect(url.hash).toBe('#lab');
        expect(decode(url.search).scenario).toStrictEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves defaults out: the opening state is the empty query', () => {
    expect(encode(DEFAULT_SCENARIO)).toBe('');
    expect(decode('')).toStrictEqual({ scenario: DEFAULT_SCENARIO, unread: [] });
  });

  test.each([
    [{ temperature: 0.05 }, 't=0.05'],
    [{ temperature: -0 }, 't=-0'],
    [{ temperature: NaN }, 't=nan'],
    [{ format: 'float64' }, 'format=float64'],
    [{ flushToZero: true }, 'ftz=1'],
    [{ format: 'float8_e4m3fn', saturate: true }, 'format=float8_e4m3fn&sat=1'],
    [
      { format: 'bfloat16', compute: 'float32', accumulation: 'float32' },
      'format=bfloat16&compute=float32&acc=float32',
    ],
    [{ compute: 'float32' }, 'compute=float32'],
    [{ order: 'warp' }, 'order=warp'],
    [{ trueClass: 0 }, 'y=0'],
    [{ logits: [1.2, 92, 3.1, 0.5, 2.9] }, 'x=1.2,92,3.1,0.5,2.9'],
    [{ logits: [Infinity, -Infinity, NaN, -0, 1e21] }, 'x=inf,-inf,nan,-0,1e21'],
    [
      { labels: ['a|b', 'c\\d', 'e&f', 'g+h', '50%'] },
      'labels=a%5C%7Cb%7Cc%5C%5Cd%7Ce%26f%7Cg%2Bh%7C50%25',
    ],
  ] as const)('writes %j as %s and nothing else', (change, query) => {
    expect(encode({ ...DEFAULT_SCENARIO, ...change })).toBe(query);
  });

  test('writes a -0 that stands where the default has none', () => {
    const state: Scenario = { ...DEFAULT_SCENARIO, logits: [0], labels: ['future'], trueClass: 0 };
    expect(encode(state)).toBe('x=0');
    expect(encode({ ...state, logits: [-0] })).toBe('x=-0');
  });
});

describe('a parameter that cannot be read', () => {
  const TOO_MANY = new Array<string>(65).fill('1').join(',');
  const LONG_NAME = 'n'.repeat(61);

  test.each([
    ['x', '1,two,3', 'not-a-number'],
    ['x', '', 'not-a-number'],
    ['x', '1,,2', 'not-a-number'],
    ['x', '0x10', 'not-a-number'],
    ['x', TOO_MANY, 'too-many'],
    ['labels', 'one|two', 'count'],
    ['labels', 'a|b|c|d|e|f', 'count'],
    ['labels', `a|b|c|d|${LONG_NAME}`, 'too-long'],
    ['y', '5', 'not-a-class'],
    ['y', '-1', 'not-a-class'],
    ['y', '1.5', 'not-a-class'],
    ['y', '', 'not-a-class'],
    ['y', 'length', 'not-a-class'],
    ['y', '1e0', 'not-a-class'],
    ['t', 'hot', 'not-a-number'],
    ['t', '', 'not-a-number'],
    ['t', '-', 'not-a-number'],
    ['format', 'float128', 'not-a-choice'],
    ['format', 'constructor', 'not-a-choice'],
    ['format', '__proto__', 'not-a-choice'],
    ['format', 'FLOAT32', 'not-a-choice'],
    ['ftz', 'yes', 'not-a-choice'],
    ['ftz', 'toString', 'not-a-choice'],
    ['sat', 'on', 'not-a-choice'],
    ['compute', 'float8', 'not-a-choice'],
    ['acc', 'null', 'not-a-choice'],
    ['acc', '', 'not-a-choice'],
    ['order', 'any', 'not-a-choice'],
  ] as const)(
    '%s=%s is named and ignored, and the others stay in force',
    (parameter, text, reason) => {
      const good: Record<string, string> = {
        x: '5,6,7,8,9',
        labels: 'a|b|c|d|e',
        y: '4',
        t: '0.5',
        format: 'float64',
        ftz: '1',
        sat: '1',
        compute: 'float32',
        acc: 'bfloat16',
        order: 'numpy',
      };
      const whole = decode(new URLSearchParams(good).toString());
      expect(whole.unread).toEqual([]);
      const { scenario, unread } = decode(
        new URLSearchParams({ ...good, [parameter]: text }).toString(),
      );
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      expect(unread).toEqual([{ parameter, reason, text: shown }]);
      const field = {
        x: 'logits',
        labels: 'labels',
        y: 'trueClass',
        t: 'temperature',
        format: 'format',
        ftz: 'flushToZero',
        sat: 'saturate',
        compute: 'compute',
        acc: 'accumulation',
        order: 'order',
      } as const;
      const kept = { ...whole.scenario, [field[parameter]]: DEFAULT_SCENARIO[field[parameter]] };
      expect(scenario).toStrictEqual(kept);
    },
  );

  test('is named once each when all are bad, and the opening state remains', () => {
    const { scenario, unread } = decode('x=a&labels=b&y=c&t=d&format=e&ftz=f');
    expect(scenario).toStrictEqual(DEFAULT_SCENARIO);
    expect(unread.map((one) => one.parameter)).toEqual(['x', 'labels', 'y', 't', 'format', 'ftz']);
  });

  test('in the labels and the true class is judged by the logits in force', () => {
    expect(decode('x=1,2&y=2').unread).toEqual([
      { parameter: 'y', reason: 'not-a-class', text: '2' },
    ]);
    expect(decode('x=1,2&y=1&labels=a|b').scenario).toMatchObject({
      trueClass: 1,
      labels: ['a', 'b'],
    });
    expect(decode('x=bad&y=4').scenario.trueClass).toBe(4);
  });
});

describe('an address from anywhere', () => {
  test('never breaks the reader, and reads to a state that can be written', () => {
    const parameter = fc.constantFrom('x', 'labels', 'y', 't', 'format', 'ftz', '__proto__', 'a');
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.tuple(parameter, fc.string({ unit: 'grapheme', maxLength: 30 })), {
          maxLength: 8,
        })
        .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&')),
    );
    fc.assert(
      fc.property(query, (text) => {
        const { scenario } = decode(text);
        expect(scenario.labels).toHaveLength(scenario.logits.length);
        expect(scenario.logits[scenario.trueClass]).toBeDefined();
        expect(decode(encode(scenario))).toStrictEqual({ scenario, unread: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('with names every object has is ignored', () => {
    const query = '__proto__=1&constructor=2&toString=3&hasOwnProperty=4';
    expect(decode(query)).toStrictEqual({ scenario: DEFAULT_SCENARIO, unread: [] });
  });

  test('with broken percent signs is read as far as it goes', () => {
    expect(decode('t=%E0%A4%A').unread[0]?.parameter).toBe('t');
    expect(decode('t=2&labels=%').scenario.temperature).toBe(2);
  });

  test('with huge strings is read or refused, and shown clipped', () => {
    const huge = 'x'.repeat(1_000_000);
    for (const parameter of ['x', 'labels', 'y', 't', 'format', 'ftz']) {
      const { unread } = decode(`${parameter}=${huge}`);
      expect(unread.map((one) => one.parameter)).toEqual([parameter]);
      expect(unread[0]?.text).toHaveLength(41);
    }
    expect(decode(`y=${'9'.repeat(400)}`).unread[0]?.reason).toBe('not-a-class');
    expect(decode(`x=${'1,'.repeat(100_000)}`).unread[0]?.reason).toBe('too-many');
  });

  test('may carry a question mark, repeat itself and hold other parameters', () => {
    expect(decode('?t=2').scenario.temperature).toBe(2);
    expect(decode('t=2&t=3').scenario.temperature).toBe(2);
    expect(decode('panel=lab&lang=es&t=2').unread).toEqual([]);
  });

  test('gives a nameless class its usual name, and trims the others', () => {
    const { scenario } = decode('x=1,2,3&labels= a ||c');
    expect(scenario.labels).toEqual(['a', 'present', 'c']);
  });

  test('names an option off explicitly', () => {
    expect(decode('ftz=0&format=float32')).toStrictEqual({
      scenario: DEFAULT_SCENARIO,
      unread: [],
    });
  });
});

describe('a plus in an address', () => {
  test.each([
    ['x=-3.4028235e+38,0', [-3.4028235e38, 0]],
    ['x=1e+3,+2,+inf', [1000, 2, Infinity]],
    ['x=1e%2B3,2', [1000, 2]],
    ['x=1,+2,+3+', [1, 2, 3]],
  ])('is a sign in %s', (query, logits) => {
    expect(decode(query)).toMatchObject({ scenario: { logits }, unread: [] });
  });

  test('is a sign in a temperature, and a space in a name', () => {
    const { scenario, unread } = decode('x=1,2&t=1e+1&labels=past+simple|b');
    expect(scenario).toMatchObject({ temperature: 10, labels: ['past simple', 'b'] });
    expect(unread).toEqual([]);
  });

  test('is quoted as it was written where the number cannot be read', () => {
    expect(decode('x=1e+3,a+b').unread).toEqual([
      { parameter: 'x', reason: 'not-a-number', text: '1e+3,a+b' },
    ]);
  });
});
