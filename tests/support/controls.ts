import { act, fireEvent } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';

/** Moves a slider to a place it has. Which keys and drags lead there is the browser's own, and tested in one. */
export function slideTo(slider: HTMLElement, value: number): void {
  const { min, max, disabled } = slider as HTMLInputElement;
  expect(disabled || slider.matches('fieldset:disabled *')).toBe(false);
  expect(value).toBeGreaterThanOrEqual(Number(min));
  expect(value).toBeLessThanOrEqual(Number(max));
  fireEvent.change(slider, { target: { value } });
}

/** Puts a slider at one of its ends. */
export const slideToEnd = (slider: HTMLElement, end: 'min' | 'max'): void =>
  slideTo(slider, Number((slider as HTMLInputElement)[end]));

/** Types a text over what a field holds. */
export async function typeOver(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  // What stands in braces or brackets would be the name of a key.
  if (text !== '') await user.type(field, text.replaceAll(/[{[]/g, '$&$&'));
}

/** Presses Tab until an element has the focus, as far as the document alone can tell. */
export async function tabTo(user: UserEvent, target: HTMLElement, most = 40): Promise<void> {
  for (let presses = 0; presses < most && document.activeElement !== target; presses++)
    await user.tab();
  expect(document.activeElement).toBe(target);
}

/** Where copying is not allowed. Until the test ends. */
export function blockCopying(): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
}

/** Lets pass what waits for the reader to pause, with a clock of our own. */
export async function afterAPause(before: () => void | Promise<void>): Promise<void> {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    await before();
    act(() => vi.advanceTimersByTime(10_000));
  } finally {
    vi.useRealTimers();
  }
}

/** The first of those found; there must be one. */
export function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('Nothing was found.');
  return first;
}
