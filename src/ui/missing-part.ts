import { NotLoaded } from './load-code.ts';
import './missing-part.css';

/** Why a part of the page is not there, as far as anyone can know. */
export type Cause = 'offline' | 'notLoaded' | 'broken';

/** That there is no network is a fact a browser knows; that there is one, it only hopes. */
export function causeOf(failure: unknown): Cause {
  if (!(failure instanceof NotLoaded)) return 'broken';
  return navigator.onLine ? 'notLoaded' : 'offline';
}

export type MissingWords = Readonly<Record<Cause | 'again' | 'reload', string>>;

export interface WaysOn {
  /** Tries again with the page as it is. */
  readonly again?: () => void;
  /** Loads the page again, in the state it is in. Not offered without a network: the page would be lost. */
  readonly reload?: () => void;
  /** The first way has been gone already, and takes the focus back. */
  readonly repeated: boolean;
  /** One of several that failed together: only the first is read out. */
  readonly silent?: boolean;
}

/**
 * Says where a part should be that it is not, why, and how to go on. Made without React, which may be what did not
 * come.
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
  // The alert is in the document before its words: that is when it is read out.
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
