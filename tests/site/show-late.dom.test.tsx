import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { claimScenario } from '../../src/scenario/claims.ts';
import { reduce } from '../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/scenario.ts';
import { createStore } from '../../src/scenario/store.ts';
import { showLate } from '../../src/site/show-late.ts';
import { STRINGS } from '../support/words.ts';

afterEach(() => document.body.replaceChildren());

const { missing } = STRINGS.en.page;

function open() {
  const main = document.createElement('main');
  main.dataset.missing = JSON.stringify(missing);
  main.innerHTML =
    '<p>One NaN. <button type="button" data-show="one-92">Show</button></p>' +
    '<section class="beside"><button type="button" data-beside="own" hidden>Own</button></section>';
  document.body.append(main);
  const store = createStore(DEFAULT_SCENARIO, reduce);
  return { store, show: showLate(document, store, () => {}) };
}

test('a claim that is pressed before the code has come is shown when it comes', async () => {
  const { store } = open();
  screen.getByRole('button', { name: 'Show' }).click();
  await vi.waitFor(() => expect(store.get()).toEqual(claimScenario('one-92')), 10_000);
});

test('a page with nothing beside its text shows nothing there', () => {
  expect(showLate(document, createStore(DEFAULT_SCENARIO, reduce), () => {})).toBeNull();
});
