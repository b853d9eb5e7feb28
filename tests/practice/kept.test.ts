import { afterEach, describe, expect, test, vi } from 'vitest';
import { kept } from '../../src/practice/kept.ts';

/** A device with storage, or one on which accessing storage throws. */
function device(content: Readonly<Record<string, string>> | 'blocked') {
  const memory = new Map(Object.entries(content === 'blocked' ? {} : content));
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: content === 'blocked' ? refuse : (key: string) => memory.get(key) ?? null,
    setItem: content === 'blocked' ? refuse : (key: string, text: string) => memory.set(key, text),
  });
  return memory;
}

const count = (data: unknown) => (typeof data === 'number' ? data : null);

afterEach(() => vi.unstubAllGlobals());

describe('what is kept on the device', () => {
  test('begins with the opening value, and remembers what is set', () => {
    const memory = device({});
    const one = kept('count', 0, count);
    expect(one.get()).toBe(0);
    one.set(3);
    expect(one.get()).toBe(3);
    expect(memory.get('logsumexplorer.count')).toBe('3');
    expect(kept('count', 0, count).get()).toBe(3);
  });

  test.each(['', '{', 'null', '"three"', 'undefined', '[1]'])(
    'what cannot be used is left: %s',
    (text) => {
      device({ 'logsumexplorer.count': text });
      expect(kept('count', 7, count).get()).toBe(7);
    },
  );

  test('where storage is blocked it holds for the visit', () => {
    device('blocked');
    const one = kept('count', 0, count);
    expect(one.get()).toBe(0);
    one.set(3);
    expect(one.get()).toBe(3);
  });

  test('where there is no storage at all it holds for the visit', () => {
    vi.stubGlobal('localStorage', undefined);
    const one = kept('count', 0, count);
    one.set(3);
    expect(one.get()).toBe(3);
  });

  test('listeners are told until they stop, and the value keeps its identity between changes', () => {
    device({});
    const one = kept<readonly number[]>('list', [], () => null);
    const heard: number[] = [];
    const stop = one.subscribe(() => heard.push(one.get().length));
    one.set([1]);
    expect(one.get()).toBe(one.get());
    stop();
    one.set([1, 2]);
    expect(heard).toEqual([1]);
  });
});
