import { NotLoaded } from './load-code.ts';
import './missing-part.css';

/** Why a part of the page could not be loaded, as far as is known. */
export type Cause = 'offline' | 'notLoaded' | 'broken';

/** `onLine` is reliable when false, not when true. */
export function causeOf(failure: unknown): Cause {
  if (!(failure instanceof NotLoaded)) return 'broken';
  return navigator.onLine ? 'notLoaded' : 'offline';
}

export type MissingWords = Readonly<Record<Cause | 'again' | 'reload', string>>;

export interface WaysOn {
  /** Tries again without reloading the page. */
  readonly again?: () => void;
  /** Reloads the page in its current state. Not offered when offline, since the page would be lost. */
  readonly reload?: () => void;
  /** Whether trying again has failed before; the focus then returns to the button. */
  readonly repeated: boolean;
  /** One of several parts that failed together: only the first is announced. */
  readonly silent?: boolean;
}

/**
 * Shows in place of a part that it could not be loaded, why, and what the reader can do. Made without React, which may
 * be what could not be loaded.
 */
export function showMissing(
  put: (notice: HTMLElement) => void,
  words: MissingWords,
  cause: Cause,
  { again, reload, repeated, silent = false }: WaysOn,
): void {
  const notice = document.createElement('div');
  notice.className = 'missing-part';
  if (!silent) notice.setAttribute('role', 'alert');
  // The alert is added before its text, so that screen readers announce it.
  put(notice);
  const text = document.createElement('p');
  text.textContent = words[cause];
  const ways = document.createElement('p');
  if (again !== undefined) ways.append(button(words.again, again));
  if (reload !== undefined && cause !== 'offline') ways.append(button(words.reload, reload));
  notice.append(text, ways);
  if (repeated && document.activeElement === document.body) ways.querySelector('button')?.focus();
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'chip';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
