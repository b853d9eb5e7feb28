import { expect, test } from 'vitest';
import { activeTime, LONGEST_PAUSE } from '../../src/practice/active-time.ts';

/** A clock that goes when told, and a page that is seen or hidden when told. */
function page(visible = true) {
  let [now, seen] = [1000, visible];
  let changed = () => {};
  const time = activeTime({
    now: () => now,
    visible: () => seen,
    onVisible: (listener) => {
      changed = listener;
    },
  });
  return {
    time,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    show: (value: boolean) => {
      seen = value;
      changed();
    },
  };
}

test('whole seconds are taken, and what is left of one counts next time', () => {
  const { time, wait } = page();
  wait(1600);
  expect(time.take()).toBe(1);
  wait(1600);
  expect(time.take()).toBe(2);
  expect(time.take()).toBe(0);
});

test('time in which the page is hidden does not count', () => {
  const { time, wait, show } = page();
  wait(3000);
  show(false);
  wait(60_000);
  show(true);
  wait(2000);
  expect(time.take()).toBe(5);
});

test('a page that opens hidden counts from when it is first seen', () => {
  const { time, wait, show } = page(false);
  wait(9000);
  show(true);
  wait(4000);
  expect(time.take()).toBe(4);
});

test('a page left open counts as the longest pause, once', () => {
  const { time, wait } = page();
  wait(8 * 3_600_000);
  expect(time.take()).toBe(LONGEST_PAUSE / 1000);
  wait(1000);
  expect(time.take()).toBe(1);
});
