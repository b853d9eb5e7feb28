import { controlsOf, type PanelId } from '../features/registry.ts';
import type { Stage } from '../panel/stage.ts';
import {
  type ReadableParameter,
  readParameters,
  unreadQuery,
  type ValuesOf,
} from '../scenario/parameters.ts';
import { languageOf } from '../words/languages.ts';
import { themeOf } from './messages.ts';
import type { FrameParameter } from './words/parameters.ts';

/** Parameters that say how the panel is shown. They stay in a frame's address while its state changes. */
const SHOWN_HOW = ['panel', 'lang', 'theme', 'hide', 'lock', 'fit', 'keep'] as const;

/** Null for what the query does not name; `fit`, `keep` and `panel` are read elsewhere. */
const parametersOf = (panel: PanelId) => ({
  lang: oneValue('lang', languageOf),
  theme: oneValue('theme', themeOf),
  hide: controlList(panel, 'hide'),
  lock: controlList(panel, 'lock'),
});

/** How a panel is shown, beyond its state. */
export interface FrameOptions extends ValuesOf<ReturnType<typeof parametersOf>> {
  readonly unread: readonly UnreadOption[];
}

/** A parameter of the frame that could not be read. It is ignored; the frame names it. */
export interface UnreadOption {
  readonly parameter: FrameParameter;
  /** The text that could not be read, clipped. Data, never markup. */
  readonly text: string;
}

/** Never throws. Each parameter is read by itself, and so is each control of a list. */
export function readOptions(query: string, panel: PanelId): FrameOptions {
  const { values, unread } = readParameters(parametersOf(panel), readable(query));
  // Each of these parameters has only one reason to be unreadable.
  return { ...values, unread: unread.map(({ parameter, text }) => ({ parameter, text })) };
}

export const stageOf = (hide: readonly string[], lock: readonly string[]): Stage => ({
  hides: (control) => hide.includes(control),
  locks: (control) => lock.includes(control),
});

/** The part of a query that says how the panel is shown, as it was written. */
export function shownHow(query: string): URLSearchParams {
  const known: readonly string[] = SHOWN_HOW;
  const parameters = new URLSearchParams(readable(query));
  return new URLSearchParams([...parameters].filter(([name]) => known.includes(name)));
}

/** A query that is too long counts as empty: the state of the page names it. */
const readable = (query: string) => (unreadQuery(query) === null ? query : '');

function oneValue<T, Name extends FrameParameter>(
  name: Name,
  readValue: (text: string) => T | null,
): ReadableParameter<T | null, Name> {
  return {
    name,
    initial: null,
    read: (text) => {
      if (text === '') return { value: null };
      const value = readValue(text);
      return value === null ? { reason: 'not-a-choice' } : { value };
    },
  };
}

function controlList<Name extends FrameParameter>(
  panel: PanelId,
  name: Name,
): ReadableParameter<readonly string[] | null, Name> {
  const known = controlsOf(panel);
  return {
    name,
    initial: null,
    read: (text) => {
      const named = text.split(',').map((control) => control.trim());
      const value = known.filter((control) => named.includes(control));
      const unknown = named.filter(
        (one) => one !== '' && !known.some((control) => control === one),
      );
      return unknown.length === 0
        ? { value }
        : { value, reason: 'not-a-choice', text: unknown.join(', ') };
    },
  };
}
