import { describe, expect, test } from 'vitest';
import { all, one, openPanel } from '../../support/open-panel.tsx';

describe('the values of log-sum-exp', () => {
  async function openValues(query: string) {
    const { container, panel } = await openPanel('lse', query);
    const row = (name: string) => {
      const heads = panel.getAllByRole('rowheader');
      const found = heads.find(({ textContent }) => textContent === name)?.parentElement;
      if (!found) throw new Error(`no row ${name}`);
      return [one(found, 'data').textContent, all(found, 'td').at(-1)?.textContent];
    };
    return {
      naive: row('log s, naive'),
      stable: row('m + log s, stable'),
      log1p: row('m + log1p of the others'),
      truth: row('true value')[0],
      says: all(container, '.form-verdict, .live-note').map(({ textContent }) => textContent),
    };
  }

  test('stand in each form beside the true one', async () => {
    const values = await openValues('x=10000,10001,10002');
    expect(values.truth).toBe('10002.407');
    expect(values.stable).toEqual(['10002.407', '0\u00a0ulp']);
    expect(values.naive).toEqual(['∞', 'no distance: they are not both finite']);
  });

  test('of [0, -40] lose e^-40, but for log1p', async () => {
    const values = await openValues('x=0,-40');
    expect(values.truth).toBe('4.248354e−18');
    expect([values.naive[0], values.stable[0]]).toEqual(['0', '0']);
    expect(values.log1p).toEqual(['4.248354e−18', '0\u00a0ulp']);
    expect(values.says.join()).toContain('absorbed the other exponentials');
  });

  test('that fail in the same way are told so once', async () => {
    const { says } = await openValues('x=0,-40');
    expect(says.filter((text) => text.includes('absorbed the other exponentials'))).toEqual([
      expect.stringMatching(/^Naive and stable: /),
    ]);
    const apart = await openValues('x=10000,10001,10002');
    expect(apart.says.join()).not.toContain('Naive and stable');
    expect(apart.says.join()).toContain('Naive: ');
  });

  test('of a masked row are explained with the guarded value', async () => {
    const values = await openValues('x=-inf,-inf');
    expect([values.naive[0], values.stable[0], values.truth]).toEqual(['−∞', 'NaN', '−∞']);
    expect(values.says.join()).toContain('Libraries replace an infinite m by 0, and get −∞.');
  });

  test('say what the addition absorbed', async () => {
    const { says } = await openValues('x=1e8,1e8');
    expect(says.join()).toContain('0.6931 is at most half an ulp of 1e8: it is absorbed');
  });
});
