import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { claimScenario, proofOf } from '../../src/scenario/claims.ts';
import { pointedAtBy, reduce } from '../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/scenario.ts';
import { createStore } from '../../src/scenario/store.ts';
import { sentenceOf } from '../../src/site/sentence-of.ts';
import { showBeside } from '../../src/site/show-beside.ts';
import { one } from '../support/open-panel.tsx';

const MARKUP = `
  <div id="lab" tabindex="-1"></div>
  <article>
    <p>One logit of 92. <button data-show="one-92">Show it</button>
      All of 88! <button data-show="five-88">Show them</button></p>
    <button id="panel">In a panel</button>
  </article>
  <section class="beside">
    <div class="beside-head">
      <button data-beside="own" hidden></button><button data-beside="lab"></button>
      <button data-beside="close"></button>
    </div>
    <div class="island"></div>
  </section>
  <div class="back-to-text" hidden><button></button></div>`;

const MINE = { ...DEFAULT_SCENARIO, temperature: 2 };

beforeEach(() => {
  document.body.innerHTML = MARKUP;
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
});
afterEach(() => document.body.replaceChildren());

function open() {
  const store = createStore(MINE, reduce);
  const show = showBeside(document, store);
  const [first, second] = [one(document, '[data-show]'), one(document, '[data-show]', 1)] as const;
  return { store, show, first, second, own: one(document, '[data-beside="own"]') };
}

test('a control puts its state into the store, points at the value that proves it, and is marked', () => {
  const { store, first, second } = open();
  fireEvent.click(first);
  expect(store.get()).toEqual(claimScenario('one-92'));
  expect(pointedAtBy(store.last())).toEqual(proofOf('one-92'));
  expect(first.getAttribute('aria-current')).toBe('true');
  fireEvent.click(second);
  expect(first.hasAttribute('aria-current')).toBe(false);
  expect(second.getAttribute('aria-current')).toBe('true');
});

test('the mark goes with the first edit: what stands there is no longer what was shown', () => {
  const { store, first } = open();
  fireEvent.click(first);
  store.dispatch({ type: 'logit', index: 0, value: 3 });
  expect(first.hasAttribute('aria-current')).toBe(false);
});

test('from claim to claim the reader’s own numbers are kept, and one control brings them back', () => {
  const { store, first, second, own } = open();
  expect(own.hidden).toBe(true);
  fireEvent.click(first);
  fireEvent.click(second);
  store.dispatch({ type: 'temperature', value: 7 });
  expect(own.hidden).toBe(false);
  fireEvent.click(own);
  expect(store.get()).toBe(MINE);
  expect(own.hidden).toBe(true);
  expect(document.activeElement).toBe(second);
});

test('a state that the reader chose meanwhile is their own', () => {
  const { store, first, own } = open();
  fireEvent.click(first);
  store.dispatch({ type: 'reset' });
  expect(own.hidden).toBe(true);
  fireEvent.click(first);
  fireEvent.click(own);
  expect(store.get()).toEqual(DEFAULT_SCENARIO);
});

test('a panel shows a state in the same way', () => {
  const { store, show, own } = open();
  const control = one(document, '#panel');
  show?.(claimScenario('masked'), control);
  expect(store.get()).toEqual(claimScenario('masked'));
  expect(control.getAttribute('aria-current')).toBe('true');
  expect(own.hidden).toBe(false);
});

test('the full lab has a way back to the control that was pressed', () => {
  const { first } = open();
  const bar = one(document, '.back-to-text');
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
  fireEvent.click(first);
  fireEvent.click(one(document, '[data-beside="lab"]'));
  expect(document.activeElement?.id).toBe('lab');
  expect(bar.hidden).toBe(false);
  fireEvent.click(one(bar, 'button'));
  expect(bar.hidden).toBe(true);
  expect(document.activeElement).toBe(first);
});

describe('the sentence of a control', () => {
  const textOf = (index: number) =>
    sentenceOf(one(document, '[data-show]', index))
      .toString()
      .replace(/\s+/g, ' ')
      .trim();

  test('is what stands between the one before it and the control', () => {
    expect(textOf(0)).toBe('One logit of 92. Show it');
    expect(textOf(1)).toBe('All of 88! Show them');
  });

  test('is not cut at a decimal point or inside a formula', () => {
    one(document, 'p').innerHTML =
      'It is 0.7. The last is <b>88.72</b>, <i>e to the x.y</i> later. <button data-show="masked">Show</button>';
    expect(textOf(0)).toBe('The last is 88.72, e to the x.y later. Show');
  });

  test('of a control in no text is the control', () => {
    expect(sentenceOf(one(document, '#panel')).toString()).toBe('In a panel');
  });
});
