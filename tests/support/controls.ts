import { act, fireEvent } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';

/** Sets a slider to a value in its range. How keys and drags lead there is tested in a real browser. */
export function slideTo(slider: HTMLElement, value: number): void {
  const { min, max, disabled } = slider as HTMLInputElement;
  expect(disabled || slider.matches('fieldset:disabled *')).toBe(false);
  expect(value).toBeGreaterThanOrEqual(Number(min));
  expect(value).toBeLessThanOrEqual(Number(max));
  fireEvent.change(slider, { target: { value } });
}

/** Sets a slider to one of its ends. */
export const slideToEnd = (slider: HTMLElement, end: 'min' | 'max'): void =>
  slideTo(slider, Number((slider as HTMLInputElement)[end]));

/** Replaces the text of a field by typing. */
export async function typeOver(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  // user-event reads text in braces or brackets as the name of a key.
  if (text !== '') await user.type(field, text.replaceAll(/[{[]/g, '$&$&'));
}

/** Presses Tab until an element has the focus, in the order of the document. */
export async function tabTo(user: UserEvent, target: HTMLElement, most = 40): Promise<void> {
  for (let presses = 0; presses < most && document.activeElement !== target; presses++)
    await user.tab();
  expect(document.activeElement).toBe(target);
}

/** Milliseconds. */
const LONGEST_IMPORT = 20_000;

/** Opens a value of the lab. The code of the inspector is loaded for the first one. */
export async function openValue(value: HTMLElement): Promise<void> {
  // One act around the click and all that follows from it: those of user-event may end before the code has come.
  await act(async () => {
    value.focus();
    fireEvent.click(value);
  });
  // On a busy machine the import takes long; each turn lets React render what has come.
  const isOpen = () => document.querySelector('.inspector') !== null;
  const end = performance.now() + LONGEST_IMPORT;
  while (!isOpen() && performance.now() < end)
    await act(() => new Promise<void>((done) => setTimeout(done)));
  expect(isOpen(), document.querySelector('.inspector-place')?.outerHTML ?? 'no place').toBe(true);
}

/** Forbids copying until the test ends. */
export function blockCopying(): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
}

/** Skips the pause that some updates wait for, with fake timers. */
export async function afterAPause(before: () => void | Promise<void>): Promise<void> {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    await before();
    act(() => vi.advanceTimersByTime(10_000));
  } finally {
    vi.useRealTimers();
  }
}

/** The first item; there must be one. */
export function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('Nothing was found.');
  return first;
}
