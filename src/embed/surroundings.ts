import { DEFAULT_LANGUAGE, languageOf } from '../words/languages.ts';
import type { Language } from '../words/strings.ts';
import { type Shade, shadeOfLayers } from './ground.ts';

/*
 * Language and theme of the page around an element. The theme is that of the background painted behind the element;
 * where there is none, that of the attributes and classes by which site generators mark it; else the browser's default.
 */

/** MkDocs Material; Docusaurus and Sphinx themes; Bootstrap; GitHub. "slate" is Material's dark scheme. */
const MARKS = ['data-md-color-scheme', 'data-theme', 'data-bs-theme', 'data-color-mode'];
const CLASSES = /(?:^|[\s-])(dark|light)(?=$|\s|-theme|-mode)/g;

const systemOf = (element: Element) =>
  element.ownerDocument.defaultView?.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark by a mark on body or html; undefined where neither has one. */
function markedShade({ body, documentElement }: Document): Shade | undefined {
  // Body is null while a document is being parsed, and in documents that are not HTML.
  for (const element of [body as HTMLElement | null, documentElement]) {
    if (element === null) continue;
    for (const mark of MARKS) {
      const value = element.getAttribute(mark) ?? '';
      if (/dark|slate/.test(value)) return 'dark';
      if (/light|default/.test(value)) return 'light';
    }
    // Some themes keep their light class when they switch to dark.
    const named = element.getAttribute('class')?.match(CLASSES)?.join() ?? '';
    if (named) return named.includes('dark') ? 'dark' : 'light';
  }
  return undefined;
}

/** What the browser paints where the page paints nothing: white, unless the page declares a dark colour scheme. */
function canvasShade(element: Element): Shade {
  const { ownerDocument } = element;
  const own = getComputedStyle(ownerDocument.documentElement).colorScheme;
  const scheme =
    own && own !== 'normal'
      ? own
      : ownerDocument.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  if (!scheme || !/dark/.test(scheme)) return 'light';
  return systemOf(element)?.matches || !/light/.test(scheme) ? 'dark' : 'light';
}

/**
 * Whether the background behind the element is light or dark. Browsers give a frame of the other colour scheme an
 * opaque background, so its text is readable on any page.
 */
export function shadeAround(element: Element): Shade {
  const colors = ancestors(element, behind).map((at) => getComputedStyle(at).backgroundColor);
  return shadeOfLayers(colors, markedShade(element.ownerDocument) ?? canvasShade(element));
}

/** The parent; for the root of a shadow tree, its host. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The parent in layout: a slotted element is inside its slot. */
const behind = (element: Element) => element.assignedSlot ?? above(element);

/** The element and its ancestors, the nearest first. */
function ancestors(element: Element, next: (element: Element) => Element | null): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at !== null; at = next(at)) all.push(at);
  return all;
}

/** Language of the closest `lang`; English if there is none, or none the panels are translated into. */
export function languageAround(element: Element): Language {
  const closest = ancestors(element, above).find((at) => at.getAttribute('lang'));
  return languageOf(closest?.getAttribute('lang')) ?? DEFAULT_LANGUAGE;
}

/** Calls the listener when language or theme may have changed. Returns how to stop. */
export function watchSurroundings(element: Element, listener: () => void): () => void {
  const page = element.ownerDocument;
  const system = systemOf(element);
  const observer = new MutationObserver(listener);
  // Sites switch themes with different attributes, on any of these elements.
  for (const at of ancestors(element, behind)) observer.observe(at, { attributes: true });
  // Or by replacing style sheets.
  if (page.head) observer.observe(page.head, { attributes: true, childList: true, subtree: true });
  const faded = ({ propertyName }: TransitionEvent) => {
    if (propertyName === 'background-color') listener();
  };
  const loaded = ({ target }: Event) => {
    if ((target as Element).localName === 'link') listener();
  };
  system?.addEventListener('change', listener);
  // Backgrounds may fade, and style sheets take time to load: checked again after both. `load` does not bubble.
  page.addEventListener('transitionend', faded, true);
  page.addEventListener('load', loaded, true);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', listener);
    page.removeEventListener('transitionend', faded, true);
    page.removeEventListener('load', loaded, true);
  };
}
