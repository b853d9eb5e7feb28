import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostOf } from '../../src/embed/host.ts';
import { readFromFrame, type ToFrame } from '../../src/embed/messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A frame, and what the messages it received made it do. */
function frame() {
  const parent = {};
  let hear = (_event: { readonly source: object; readonly data: unknown }) => {};
  const addEventListener = (_type: string, listener: typeof hear) => {
    hear = listener;
  };
  const obeyed: ToFrame[] = [];
  hostOf({ parent, addEventListener } as unknown as Window).listen(
    (message) => obeyed.push(message),
    16,
  );
  return {
    fromHost: (data: unknown) =>
      hear({ source: parent, data: { target: 'logsumexplorer', ...Object(data) } }),
    fromStranger: (event: { readonly data: unknown }) =>
      hear(Object.defineProperty(event, 'source', { value: {} }) as Parameters<typeof hear>[0]),
    obeyed,
  };
}

const ENDLESS = 'x=1&'.repeat(1_250_000);

describe('a flood of messages', () => {
  test('from a stranger is not even unpacked', () => {
    const { fromStranger, obeyed } = frame();
    const data = vi.fn(() => ({ target: 'logsumexplorer', type: 'lang', lang: 'es' }));
    for (let time = 0; time < 100; time++)
      fromStranger(Object.defineProperty({}, 'data', { get: data }) as { data: unknown });
    vi.runAllTimers();
    expect(data).not.toHaveBeenCalled();
    expect(obeyed).toEqual([]);
  });

  test('over the limit leaves nothing to be done but what is within it', () => {
    const { fromHost, obeyed } = frame();
    for (let time = 0; time < 1000; time++) {
      fromHost({ type: 'state', query: ENDLESS });
      fromHost({ type: 'theme', theme: ENDLESS });
      fromHost({ type: 'lang', lang: ENDLESS });
    }
    expect(vi.getTimerCount()).toBe(0);
    fromHost({ type: 'state', query: 'x=1,92' });
    vi.runAllTimers();
    expect(obeyed).toEqual([{ type: 'state', query: 'x=1,92' }]);
  });

  test('within the limit is one thing to do of each type', () => {
    const { fromHost, obeyed } = frame();
    for (let time = 0; time < 1000; time++) {
      fromHost({ type: 'state', query: `x=${time}` });
      fromHost({ type: 'lang', lang: time % 2 === 0 ? 'es' : 'en' });
    }
    vi.runAllTimers();
    expect(obeyed).toEqual([
      { type: 'state', query: 'x=999' },
      { type: 'lang', lang: 'en' },
    ]);
  });
});

describe('progress', () => {
  function told() {
    const posted: unknown[] = [];
    const parent = { postMessage: (message: unknown) => posted.push(message) };
    return { host: hostOf({ parent } as unknown as Window), posted };
  }

  test('is sent at once when a task is done, and otherwise as it is after a moment', () => {
    const { host, posted } = told();
    host.progress('drills', 0, 5, { attempts: 0 });
    expect(posted).toHaveLength(1);
    for (let attempts = 1; attempts <= 20; attempts++) host.progress('drills', 0, 5, { attempts });
    expect(posted).toHaveLength(1);
    vi.runAllTimers();
    expect(posted.at(-1)).toMatchObject({ type: 'progress', done: 0, attempts: 20 });
    expect(posted).toHaveLength(2);
    host.progress('drills', 1, 5, { attempts: 21 });
    expect(posted).toHaveLength(3);
    vi.runAllTimers();
    expect(posted).toHaveLength(3);
  });

  test('without what a panel could not load is still progress', () => {
    const { host, posted } = told();
    host.progress('drills', 1, 5);
    expect(readFromFrame(posted[0])).toEqual({
      type: 'progress',
      panel: 'drills',
      done: 1,
      total: 5,
    });
  });
});

test('a panel with an endless name is no message from a frame', () => {
  const message = { source: 'logsumexplorer', type: 'progress', done: 1, total: 5 };
  expect(readFromFrame({ ...message, panel: ENDLESS })).toBeNull();
  expect(readFromFrame({ ...message, panel: 'drills' })).toMatchObject({ panel: 'drills' });
});
