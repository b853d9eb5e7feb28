import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressOf } from '../../src/embed/frame-address.ts';
import { openState } from '../../src/features/open-state.ts';
import { followAddress, linkTo, rootOf } from '../../src/site/address-bar.ts';
import { keepForOffline } from '../../src/site/offline.ts';

/*
 * What a document may do with its address, in a browser that allows it and in one that does not.
 */

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The history of a sandboxed document, or of one that has been rewritten too often. */
const FORBIDDEN = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

function pageAt(address: string, allowed: boolean) {
  const location = Object.assign(new URL(address), { reload: vi.fn(), replace: vi.fn() });
  const write = (_data: unknown, _title: string, next: string) => {
    location.href = new URL(next, location.href).href;
  };
  const history = {
    state: null,
    pushState: vi.fn(allowed ? write : FORBIDDEN),
    replaceState: vi.fn(allowed ? write : FORBIDDEN),
  };
  const window = { location, history, addEventListener: () => {} } as unknown as Window;
  return { window, location };
}

const edit = { type: 'temperature', value: 2 } as const;

describe('loading the page again', () => {
  test('keeps an edit that was still waiting to be written', () => {
    const { window, location } = pageAt('https://example.org/es/?x=1,92#loss', true);
    const state = openState('x=1,92');
    const reload = followAddress(window, state);
    state.store.dispatch(edit);
    expect(location.search).toBe('?x=1,92');
    reload();
    expect(location.href).toBe('https://example.org/es/?x=1,92&t=2#loss');
    expect(location.reload).toHaveBeenCalledTimes(1);
  });

  test('goes to the state where the address may not be rewritten', () => {
    const { window, location } = pageAt('https://example.org/?x=1,92#loss', false);
    const state = openState('x=1,92');
    const reload = followAddress(window, state);
    state.store.dispatch(edit);
    reload();
    expect(location.replace).toHaveBeenCalledWith('/?x=1,92&t=2#loss');
    expect(location.reload).not.toHaveBeenCalled();
  });

  test('is the same in a frame', () => {
    for (const allowed of [true, false]) {
      const { window, location } = pageAt('https://example.org/embed/lab/?fit=1', allowed);
      const address = addressOf(window);
      address.update('fit=1&t=2');
      address.reload();
      if (allowed) expect(location.search).toBe('?fit=1&t=2');
      else expect(location.replace).toHaveBeenCalledWith('/embed/lab/?fit=1&t=2');
      expect(location.reload).toHaveBeenCalledTimes(allowed ? 1 : 0);
    }
  });
});

describe('where the address may not be rewritten', () => {
  test('edits and jumps still reach everyone who follows the state', () => {
    const { window } = pageAt('https://example.org/', false);
    const state = openState('');
    followAddress(window, state);
    const told: boolean[] = [];
    state.subscribe((jump) => told.push(jump));
    state.store.dispatch(edit);
    vi.runAllTimers();
    state.store.dispatch({ type: 'reset' });
    expect(told).toEqual([false, true]);
  });
});

test('addresses are made of that of the document, whatever it is', () => {
  for (const base of ['https://example.org/tools/', 'file:///home/someone/dist/']) {
    const { window } = pageAt(`${base}es/index.html?x=1#loss`, true);
    expect(linkTo(window, 't=2')).toBe(`${base}es/index.html?t=2`);
    expect(linkTo(window, '')).toBe(`${base}es/index.html`);
    expect(rootOf(window, '../')).toBe(base);
  }
});

test('a document that may not even name its service worker works without one', () => {
  let named = 0;
  const serviceWorker = () => {
    named++;
    return FORBIDDEN();
  };
  vi.stubGlobal('window', { requestIdleCallback: true });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
  const navigator = Object.defineProperty({}, 'serviceWorker', { get: serviceWorker });
  const window = { navigator, document: { readyState: 'complete' } };
  const whole = Object.assign(window, { parent: window }) as unknown as Window;
  expect(() => keepForOffline(whole, 'https://example.org/assets/page.js')).not.toThrow();
  expect(named).toBe(1);
  vi.unstubAllGlobals();
});
