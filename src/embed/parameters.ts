import { controlsOf, type PanelId } from '../features/registry.ts';
import type { Stage } from '../panel/stage.ts';
import { clip, unreadQuery } from '../scenario/parameters.ts';
import { languageOf } from '../words/languages.ts';
import type { Language } from '../words/strings.ts';
import { type Theme, themeOf } from './messages.ts';
import type { FrameParameter } from './words/parameters.ts';

/** A parameter of the frame that could not be read. It is ignored; the frame names it. */
export interface UnreadOption {
  readonly parameter: FrameParameter;
  /** What stood there, clipped. Data, never markup. */
  readonly text: string;
}

/** How a panel is shown, beyond its state. Null for what the query does not say. */
export interface FrameOptions {
  readonly lang: Language | null;
  readonly theme: Theme | null;
  readonly hide: readonly string[] | null;
  readonly lock: readonly string[] | null;
  readonly unread: readonly UnreadOption[];
}

/** Parameters that say how the panel is shown. They stay in a frame's address while its state changes. */
const SHOWN_HOW = ['panel', 'lang', 'theme', 'hide', 'lock', 'fit'] as const;

/** A query too long to be one is as good as none: openState says so. */
const parametersOf = (query: string) => new URLSearchParams(unreadQuery(query) ? '' : query);

/** Never throws. Each parameter stands or falls alone, and so does each control of a list. */
export function readOptions(query: string, panel: PanelId): FrameOptions {
  const parameters = parametersOf(query);
  const unread: UnreadOption[] = [];

  function take<T>(parameter: 'lang' | 'theme', read: (text: string) => T | null): T | null {
    const text = parameters.get(parameter);
    if (text === null || text === '') return null;
    const value = read(text);
    if (value === null) unread.push({ parameter, text: clip(text) });
    return value;
  }

  function takeControls(parameter: 'hide' | 'lock'): readonly string[] | null {
    const text = parameters.get(parameter);
    if (text === null) return null;
    const known = controlsOf(panel);
    const named = text.split(',').map((name) => name.trim());
    const strange = named.filter((name) => name !== '' && !known.some((one) => one === name));
    if (strange.length > 0) unread.push({ parameter, text: clip(strange.join(', ')) });
    return known.filter((control) => named.includes(control));
  }

  return {
    lang: take('lang', languageOf),
    theme: take('theme', themeOf),
    hide: takeControls('hide'),
    lock: takeControls('lock'),
    unread,
  };
}

export const stageOf = (hide: readonly string[], lock: readonly string[]): Stage => ({
  hides: (control) => hide.includes(control),
  locks: (control) => lock.includes(control),
});

/** The part of a query that says how the panel is shown, as it was written. */
export function shownHow(query: string): URLSearchParams {
  const known: readonly string[] = SHOWN_HOW;
  return new URLSearchParams([...parametersOf(query)].filter(([name]) => known.includes(name)));
}
