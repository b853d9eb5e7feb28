import type { PanelId } from '../../../features/registry.ts';
import { sha256 } from './sha-256.ts';

/** What a class is to do: panels in an order, each in a state. A link holds all of it (codec.ts). */
export interface Assignment {
  /** Plain text, up to LONGEST_TITLE; '' for none. */
  readonly title: string;
  /** When it is due, as the teacher wrote it: no one counts the days. '' for none. */
  readonly due: string;
  /** Whether the student is asked for a name. */
  readonly asksName: boolean;
  /** Each panel once. */
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly panel: PanelId;
  /** The state of the panel as a page's address holds it, with defaults left out. */
  readonly query: string;
  /** Controls of the panel that are not shown, and those that are shown and fixed. */
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

export const NO_ASSIGNMENT: Assignment = { title: '', due: '', asksName: true, tasks: [] };

export const LONGEST_TITLE = 120;
export const LONGEST_DUE = 80;

/** Of a line of text from outside: no control characters, one space where there were several. */
export const lineOf = (text: string, longest: number): string =>
  Array.from(text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .slice(0, longest)
    .join('')
    .trim();

/**
 * Tells assignments apart: 12 hexadecimal digits over the title and what is asked. When it is due, whether a name is asked
 * for, the language and what is hidden may change without it becoming another one.
 */
export const digestOf = ({ title, tasks }: Assignment): string =>
  sha256([title, ...tasks.map(({ panel, query }) => `${panel}?${query}`)].join('\n')).slice(0, 12);
