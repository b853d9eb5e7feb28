import type { Language } from '../text/strings.ts';
import { languageOf } from './messages.ts';

/*
 * What the page around an element says about language and theme, in the ways of the systems lessons are written in.
 */

export type Shade = 'light' | 'dark';

/** MkDocs Material; Docusaurus and Sphinx themes; Bootstrap; GitHub. "slate" is Material's dark scheme. */
const MARKS = ['data-md-color-scheme', 'data-theme', 'data-bs-theme', 'data-color-mode'];
const CLASSES = /(?:^|[\s-])(dark|light)(?=$|\s|-theme|-mode)/;

const system = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark by a mark on body or html; undefined where neither has one. */
function markedShade(): Shade | undefined {
  for (const element of [document.body, document.documentElement]) {
    for (const mark of MARKS) {
      const value = element.getAttribute(mark) ?? '';
      if (/dark|slate/.test(value)) return 'dark';
      if (/light|default/.test(value)) return 'light';
    }
    const named = CLASSES.exec(element.className);
    if (named) return named[1] as Shade;
  }
  return undefined;
}

export const themeAround = (): Shade => markedShade() ?? (system.matches ? 'dark' : 'light');

/**
 * Light or dark of what lies behind the element. A frame whose own scheme is another one is given an opaque ground by
 * the browser; so its ink can be read on any page.
 */
export function groundOf(element: Element): Shade {
  const marked = markedShade();
  if (marked !== undefined) return marked;
  for (let at: Element | null = element; at !== null; at = above(at)) {
    const color = getComputedStyle(at).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
    if (color.startsWith('rgb') && alpha > 0.5)
      return red * 3 + green * 6 + blue < 1280 ? 'dark' : 'light';
  }
  return system.matches && /dark/.test(getComputedStyle(element).colorScheme) ? 'dark' : 'light';
}

/** The parent, out of shadow trees too. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Of the closest `lang`; English where there is none, or one the panels do not speak. */
export function languageAround(element: Element): Language {
  let at: Element | null = element;
  while (at !== null && !at.getAttribute('lang')) at = above(at);
  return languageOf(at?.getAttribute('lang')) ?? 'en';
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
let watching = false;

/** Told when language or theme may have changed: one observer for all elements. Returns how to stop. */
export function watchSurroundings(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    system.addEventListener('change', tell);
    // `lang` may stand on any ancestor; the other marks only on html and body, which instant navigation may replace.
    new MutationObserver(tell).observe(document, { subtree: true, attributeFilter: ['lang'] });
    const marks = new MutationObserver(() => {
      observe();
      tell();
    });
    const observe = () => {
      for (const element of [document.documentElement, document.body])
        marks.observe(element, { childList: true, attributeFilter: [...MARKS, 'class'] });
    };
    observe();
  }
  return () => listeners.delete(listener);
}
