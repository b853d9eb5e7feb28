import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  BATCH_PARAMETERS,
  type Batch,
  MAX_COLUMNS,
  MAX_ROWS,
  OPENING_BATCH,
} from '../../src/features/batch/model/parameters.ts';
import { DRILL_PARAMETERS, isSeed } from '../../src/features/drills/model/parameters.ts';
import { PARAMETERS } from '../../src/features/registry.ts';
import { createSettings } from '../../src/scenario/settings.ts';
import { anyFloat32, anyFloat64, subnormal32 } from '../softmax/arbitraries.ts';

// Thousands of cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const number = fc.oneof(
  anyFloat32,
  anyFloat64,
  subnormal32,
  fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 5e-324, 1e21, 1e-7, 1),
);

const rows = fc.integer({ min: 1, max: MAX_COLUMNS }).chain((columns) =>
  fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: MAX_ROWS,
  }),
);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    seed: fc.oneof(fc.constant(''), fc.stringMatching(/^[\w-]{1,40}$/)),
    rows,
    max: fc.constantFrom('row' as const, 'tensor' as const, 'column' as const),
    masked: fc.constantFrom('nan' as const, 'zeros' as const, 'uniform' as const),
  })
  .map(({ seed, ...batch }) => ({ seed, batch: { ...batch } }));

interface Settings {
  readonly seed: string;
  readonly batch: Batch;
}

const OPENING = OPENING_BATCH;
const DEFAULT_SETTINGS: Settings = { seed: '', batch: OPENING };

function encodeSettings({ seed, batch }: Settings): string {
  const { settings: store } = createSettings(PARAMETERS, '');
  store.of(DRILL_PARAMETERS).change({ seed });
  store.of(BATCH_PARAMETERS).change(batch);
  return store.query();
}

function decodeSettings(query: string) {
  const { settings: store, unread } = createSettings(PARAMETERS, query);
  const { seed } = store.of(DRILL_PARAMETERS).get();
  return { settings: { seed, batch: store.of(BATCH_PARAMETERS).get() }, unread };
}

describe('writing then reading an address', () => {
  test('gives the same settings back, -0 and NaN told apart', () => {
    fc.assert(
      fc.property(settings, (any) => {
        // toStrictEqual tells -0 from 0 and finds NaN equal to itself.
        expect(decodeSettings(encodeSettings(any))).toStrictEqual({ settings: any, unread: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps them through a real address, beside a scenario', () => {
    fc.assert(
      fc.property(settings, (any) => {
        const url = new URL(`https://example.org/es/?x=1,2&${encodeSettings(any)}#batch`);
        expect(url.hash).toBe('#batch');
        expect(decodeSettings(url.search).settings).toStrictEqual(any);
      }),
      { numRuns: 500 },
    );
  });

  test.each([0, -0, 2 ** -149, -(2 ** -149), 3.4028234663852886e38, Infinity, -Infinity, NaN])(
    'keeps %d',
    (value) => {
      const any = { ...DEFAULT_SETTINGS, batch: { ...OPENING, rows: [[value, 1]] } };
      expect(decodeSettings(encodeSettings(any)).settings).toStrictEqual(any);
    },
  );

  test('leaves defaults out: the opening state is the empty query', () => {
    expect(encodeSettings(DEFAULT_SETTINGS)).toBe('');
    expect(decodeSettings('')).toStrictEqual({ settings: DEFAULT_SETTINGS, unread: [] });
  });

  test.each([
    [{ max: 'tensor' }, 'max=tensor'],
    [{ masked: 'zeros' }, 'masked=zeros'],
    [
      {
        rows: [
          [0, 1, 2],
          [100, 101, -Infinity],
        ],
      },
      'rows=0,1,2;100,101,-inf',
    ],
    [{ rows: [[NaN], [-0]], max: 'column' }, 'rows=nan;-0&max=column'],
  ] as const)('writes %o as %s', (change, query) => {
    expect(encodeSettings({ ...DEFAULT_SETTINGS, batch: { ...OPENING, ...change } })).toBe(query);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['rows=1,2;3', 'rows', 'uneven', '1,2;3'],
    ['rows=1,two', 'rows', 'not-a-number', '1,two'],
    ['rows=', 'rows', 'not-a-number', ''],
    ['rows=1,;2,3', 'rows', 'not-a-number', '1,;2,3'],
    [`rows=${'1;'.repeat(MAX_ROWS)}1`, 'rows', 'too-large', `${'1;'.repeat(MAX_ROWS)}1`],
    [`rows=${'1,'.repeat(MAX_COLUMNS)}1`, 'rows', 'too-large', `${'1,'.repeat(MAX_COLUMNS)}1`],
    ['max=all', 'max', 'not-a-choice', 'all'],
    ['masked=inf', 'masked', 'not-a-choice', 'inf'],
    ['seed=a%20b', 'seed', 'not-a-seed', 'a b'],
    ['seed=', 'seed', 'not-a-seed', ''],
    [`seed=${'x'.repeat(41)}`, 'seed', 'not-a-seed', `${'x'.repeat(40)}…`],
  ])('%s is named, with its reason, and ignored', (query, parameter, reason, text) => {
    expect(decodeSettings(query)).toStrictEqual({
      settings: DEFAULT_SETTINGS,
      unread: [{ parameter, reason, text }],
    });
  });

  test('does not take the others with it', () => {
    const { settings: read, unread } = decodeSettings('rows=1;2,3&max=tensor&masked=x&seed=mine');
    expect(read).toStrictEqual({ seed: 'mine', batch: { ...OPENING, max: 'tensor' } });
    expect(unread.map(({ parameter }) => parameter)).toEqual(['rows', 'masked']);
  });

  test('at the limits everything is read', () => {
    const full = Array.from({ length: MAX_ROWS }, () => new Array<number>(MAX_COLUMNS).fill(1));
    const query = `rows=${full.map((row) => row.join()).join(';')}`;
    expect(decodeSettings(query).settings.batch.rows).toStrictEqual(full);
    expect(isSeed('x'.repeat(40))).toBe(true);
  });

  test('never throws, whatever the query, and always gives rows of one length', () => {
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom('rows', 'max', 'masked', 'seed'),
          fc.string({ unit: fc.constantFrom(...'0123456789,;.-einfa%&= '), maxLength: 60 }),
        )
        .map(([name, value]) => `${name}=${value}`),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { rows: read } = decodeSettings(query).settings.batch;
        expect(read.length).toBeGreaterThan(0);
        expect(read.length).toBeLessThanOrEqual(MAX_ROWS);
        expect(new Set(read.map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });
});
