import { describe, expect, test } from 'vitest';
import { readOptions, shownHow } from '../../src/embed/parameters.ts';
import { BATCH_PARAMETERS } from '../../src/features/batch/model/parameters.ts';
import { DRILL_PARAMETERS } from '../../src/features/drills/model/parameters.ts';
import { openState } from '../../src/features/open-state.ts';
import { WRITE_PARAMETERS } from '../../src/features/write/model/parameters.ts';
import { LONGEST_QUERY } from '../../src/scenario/parameters.ts';
import { LONGEST_PASTE } from '../../src/scenario/paste/limits.ts';
import { offerVector } from '../../src/scenario/paste/offers.ts';
import { readPasted } from '../../src/scenario/paste/read.ts';
import { MAX_CLASSES, MAX_LABEL_LENGTH } from '../../src/scenario/scenario.ts';
import { PASTE, STRINGS } from '../support/words.ts';

/*
 * Text longer than anything meant for the page is refused without parsing, whatever its form: some forms took seconds.
 */

const PIECES = ['x=1&', 'x=1,', 'labels=%41|', '&', '=', '%', 'hide=presets&', 'rows=1;', '\u202e'];

/** About a megabyte. */
const endless = (piece: string) => piece.repeat(1e6 / piece.length);

describe('an address longer than any state needs', () => {
  test.each(PIECES)('made of %j opens as if it were empty, and that is named once', (piece) => {
    const state = openState(endless(piece));
    expect(state.query()).toBe('');
    expect(state.unread).toEqual([
      { parameter: 'address', reason: 'endless', text: `${endless(piece).slice(0, 40)}…` },
    ]);
    expect(readOptions(endless(piece), 'lab')).toEqual({
      lang: null,
      theme: null,
      hide: null,
      lock: null,
      unread: [],
    });
    expect(`${shownHow(endless(piece))}`).toBe('');
  });

  test('is named by a sentence in each language', () => {
    const [unread] = openState(endless('x=1,')).unread;
    if (unread === undefined) throw new Error('Nothing was named.');
    const { parameter, reason, text } = unread;
    expect(STRINGS.en.notices.unread(parameter, reason, text)).toBe(
      'the address: “x=1,x=1,x=1,x=1,x=1,x=1,x=1,x=1,x=1,x=1,…” was ignored, because it is longer than any address of this page.',
    );
    expect(STRINGS.es.notices.unread(parameter, reason, text)).toMatch(
      /^la dirección: se ignoró «.*…» porque es más larga que cualquier dirección de esta página\.$/,
    );
  });

  test('leaves the state a page is in as it would leave an empty one', () => {
    const state = openState('x=1,2');
    expect(state.load(endless('x=3,')).map(({ reason }) => reason)).toEqual(['endless']);
    expect(state.query()).toBe('');
  });

  test('is longer than the longest that is written here', () => {
    const state = openState('');
    const count = MAX_CLASSES;
    const values = Array.from(
      { length: count },
      (_, index) => -1.234567890123456e-300 * (index + 1),
    );
    state.store.dispatch({ type: 'logits', values });
    for (let index = 0; index < count; index++)
      state.store.dispatch({ type: 'rename', index, label: '界'.repeat(MAX_LABEL_LENGTH) });
    state.store.dispatch({ type: 'temperature', value: -1.234567890123456e-300 });
    const rows = Array.from({ length: 8 }, () => values.slice(0, 8));
    state.settings.of(DRILL_PARAMETERS).change({ seed: 's'.repeat(40) });
    state.settings.of(BATCH_PARAMETERS).change({ rows, max: 'tensor', masked: 'zeros' });
    state.settings.of(WRITE_PARAMETERS).change({ exercise: 'log-softmax', code: 'A'.repeat(4096) });
    const query = state.query();
    expect(query.length).toBeLessThan(LONGEST_QUERY);
    expect(openState(query).query()).toBe(query);
  });
});

describe('a pasted text longer than any that is meant for a table', () => {
  const SHAPES = [
    'float(',
    '[',
    '1,',
    '1 ',
    ', a=<',
    'x = ',
    '"',
    'Array(1',
    '\n1,2',
    'word ',
    '(',
    ']',
    '[1] ',
    '1.234,5\n',
    'a=[1],',
    "'",
    '{"a":1},',
    'x 1 ',
    '; ',
    '#',
    'e9',
    '1_0',
    '<a ',
    '-',
    'array(',
    '1 234 ',
    '1',
  ];

  test.each(SHAPES)('made of %j is refused unread', (shape) => {
    const text = shape.repeat(1 + LONGEST_PASTE / shape.length);
    expect(readPasted(text)).toEqual({ kind: 'refused', refusal: { kind: 'too-long' } });
  });

  // Read to its end: a pattern that reads quadratically would take minutes.
  test.each(SHAPES)('and one of 200,000 characters, made of %j, is read', (shape) => {
    const text = shape.repeat(200_000 / shape.length);
    expect(readPasted(text)).not.toMatchObject({ refusal: { kind: 'too-long' } });
  });

  test('is told from one that merely holds too many numbers, which are all counted', () => {
    const masked = `[${Array(99_999).fill('-inf').join(', ')}, 10]`;
    expect(offerVector(masked, MAX_CLASSES)).toEqual({
      kind: 'too-large',
      rows: 1,
      columns: 100_000,
    });
  });

  test('is named with the limit, in each language', () => {
    const refusal = { kind: 'too-long' } as const;
    expect(PASTE.en.refused(refusal)).toContain('longer than 5,000,000 characters');
    expect(PASTE.es.refused(refusal)).toContain('más de 5\u202f000\u202f000 caracteres');
  });
});
