import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BATCH_PRESETS,
  batchPresetOf,
} from '../../../../src/features/batch/model/batch-presets.ts';
import { MAX_ROWS } from '../../../../src/features/batch/model/parameters.ts';
import {
  type Sheet,
  sheetOf,
  withAnotherRow,
  withLogit,
  withMask,
  withoutRow,
  withRow,
} from '../../../../src/features/batch/model/sheet.ts';

const MASK = Number.NEGATIVE_INFINITY;

const sheet = sheetOf(
  [
    [1, 2, 3],
    [4, 5, 6],
  ],
  null,
);

/** As the page does: the rows go to the address, the hidden logits are kept in memory. */
const kept = ({ rows, beneath }: Sheet) => sheetOf(rows, beneath);

describe('a mask', () => {
  test('hides a number, and unmasking brings it back', () => {
    const masked = kept(withMask(sheet, 1, [2], true));
    expect(masked.rows).toEqual([
      [1, 2, 3],
      [4, 5, MASK],
    ]);
    expect(kept(withMask(masked, 1, [2], false))).toEqual(sheet);
  });

  test('over a whole row brings every number back, also those masked before', () => {
    const one = kept(withMask(sheet, 0, [1], true));
    const all = kept(withMask(one, 0, [0, 1, 2], true));
    expect(all.rows[0]).toEqual([MASK, MASK, MASK]);
    expect(kept(withMask(all, 0, [0, 1, 2], false))).toEqual(sheet);
  });

  test('that is typed hides what was there, too', () => {
    const typed = kept(withLogit(sheet, 0, 0, MASK));
    expect(kept(withMask(typed, 0, [0], false))).toEqual(sheet);
  });

  test('that came with an address hides 0, and in a preset the number of the preset', () => {
    const unknown = sheetOf([[MASK, 1]], null);
    expect(withMask(unknown, 0, [0], false).rows).toEqual([[0, 1]]);
    const causal = BATCH_PRESETS.find(({ id }) => id === 'causal');
    const read = sheetOf(causal?.rows ?? [], null);
    expect(read.beneath).toEqual(causal?.beneath);
  });
});

describe('rows', () => {
  test('are added until there is no room', () => {
    let full = sheet;
    for (let count = 0; count < 20; count++) full = withAnotherRow(full);
    expect(full.rows).toHaveLength(MAX_ROWS);
    expect(full.rows.at(-1)).toEqual([0, 0, 0]);
    expect(full.beneath).toEqual(full.rows);
  });

  test('are removed down to one', () => {
    const one = withoutRow(sheet, 0);
    expect(one.rows).toEqual([[4, 5, 6]]);
    expect(withoutRow(one, 0)).toEqual(one);
  });

  test('are filled by a pasted one', () => {
    expect(withRow(sheet, 1, [7, MASK, 9])).toEqual({
      rows: [
        [1, 2, 3],
        [7, MASK, 9],
      ],
      beneath: [
        [1, 2, 3],
        [7, 5, 9],
      ],
    });
  });

  test('stay even under any edits, and what is not masked is what is beneath', () => {
    const edit = fc.oneof(
      fc.tuple(fc.nat(2), fc.nat(2), fc.constantFrom(0, 7, -1.5, MASK)).map(
        ([row, column, value]) =>
          (s: Sheet) =>
            withLogit(s, row, column, value),
      ),
      fc.tuple(fc.nat(2), fc.boolean()).map(
        ([row, on]) =>
          (s: Sheet) =>
            withMask(s, row, [0, 1, 2], on),
      ),
      fc.constant(withAnotherRow),
      fc.nat(3).map((row) => (s: Sheet) => withoutRow(s, row)),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { rows, beneath } = edits.reduce((now, next) => kept(next(now)), sheet);
        rows.forEach((row, at) => {
          expect(row).toHaveLength(3);
          row.forEach((value, column) => {
            const under = beneath[at]?.[column];
            if (value === MASK) expect(under).not.toBe(MASK);
            else expect(under).toBe(value);
          });
        });
      }),
    );
  });
});

test('every preset is known again by its rows, and differs from the others', () => {
  for (const preset of BATCH_PRESETS) expect(batchPresetOf(preset.rows)).toBe(preset);
  expect(batchPresetOf([[1, 2]])).toBeUndefined();
});
