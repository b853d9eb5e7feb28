import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SUM_ORDERS } from '../../../../src/core/sum-orders.ts';
import { CHECK_PARAMETERS } from '../../../../src/features/check/model/parameters.ts';
import {
  readShared,
  type Shared,
  writeShared,
} from '../../../../src/features/check/model/shared.ts';
import { DEFAULT_SETTINGS, FORMAT_NAMES, REDUCTIONS } from '../../../../src/report/settings.ts';
import { readParameters, writeParameters } from '../../../../src/scenario/parameters.ts';

const number = fc.oneof(fc.double(), fc.constantFrom(-0, Infinity, -Infinity, NaN, 1e21, 5e-324));

const format = fc.constantFrom(...FORMAT_NAMES);

const shared: fc.Arbitrary<Shared> = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), classes: fc.integer({ min: 1, max: 8 }) })
  .chain(({ rows, classes }) =>
    fc.record({
      rows: fc.array(fc.array(number, { minLength: classes, maxLength: classes }), {
        minLength: rows,
        maxLength: rows,
      }),
      labels: fc.option(
        fc.array(fc.integer({ min: -100, max: 9 }), { minLength: rows, maxLength: rows }),
      ),
      settings: fc.record({
        plan: fc.record({
          storage: format,
          compute: format,
          accumulation: format,
          order: fc.constantFrom(...SUM_ORDERS),
          flushToZero: fc.boolean(),
          saturate: fc.boolean(),
        }),
        temperature: number,
        softmax: fc.constant(DEFAULT_SETTINGS.softmax),
        lossForm: fc.constant(DEFAULT_SETTINGS.lossForm),
        ignoreIndex: fc.integer({ min: -200, max: 200 }),
        labelSmoothing: fc.double({ min: 0, max: 1, noNaN: true }),
        classWeights: fc.option(fc.array(number, { minLength: classes, maxLength: classes })),
        reduction: fc.constantFrom(...REDUCTIONS),
        sideBySide: fc.constant(DEFAULT_SETTINGS.sideBySide),
      }),
    }),
  );

/** Through a whole query, as the page writes and reads it. */
function sent(check: Shared) {
  const query = writeParameters(CHECK_PARAMETERS, { check: writeShared(check) });
  const { values, unread } = readParameters(CHECK_PARAMETERS, query);
  expect(unread).toEqual([]);
  return readShared(values.check);
}

test('what is written is read back, by Object.is', () => {
  fc.assert(
    fc.property(shared, (check) => {
      // -0 as a smoothing is the default.
      const labelSmoothing = check.settings.labelSmoothing || 0;
      expect(sent(check)).toEqual({
        value: { ...check, settings: { ...check.settings, labelSmoothing } },
      });
    }),
    { numRuns: 2000 },
  );
});

test('nothing is written without rows, and only the rows where nothing was chosen', () => {
  expect(writeParameters(CHECK_PARAMETERS, { check: '' })).toBe('');
  expect(writeShared({ rows: [[1, 92]], labels: null, settings: DEFAULT_SETTINGS })).toBe('1,92');
});

test.each([
  ['1,2;3', 'uneven'],
  ['1,two', 'not-a-number'],
  ['', 'not-a-number'],
  [Array.from({ length: 600 }, String).join(), 'endless'],
  ['1,2~in:float32', 'not-a-choice'],
  ['1,2~colour:red', 'not-a-choice'],
  ['1,2~y:0,1', 'not-a-choice'],
  ['1,2~smooth:2', 'not-a-choice'],
  ['1,2~__proto__:1', 'not-a-choice'],
])('%s is named, and the rows are kept if they can be read', (text, reason) => {
  const read = readShared(text);
  expect(read).toMatchObject({ reason });
  expect('value' in read ? read.value.rows : null).toEqual(
    reason === 'not-a-choice' ? [[1, 2]] : null,
  );
});

test.each(['1 2', '<b>', '1&x=2', 'ñ', '1'.repeat(20_001)])(
  '%s is no value of the parameter, and never stands in an address again',
  (text) => {
    const { values, unread } = readParameters(
      CHECK_PARAMETERS,
      `check=${encodeURIComponent(text)}`,
    );
    expect(values.check).toBe('');
    expect(unread).toMatchObject([{ parameter: 'check' }]);
  },
);
