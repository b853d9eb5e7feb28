import { DEFAULT_LANGUAGE, languageOf } from '../words/languages.ts';
import type { Language } from '../words/strings.ts';
import { type Shade, shadeOfLayers } from './ground.ts';

/*
 * What the page around an element says about language and theme. The ground that is painted behind the element says
 * most; where none is, the marks of the systems lessons are written in; then what the browser paints of itself.
 */

/** MkDocs Material; Docusaurus and Sphinx themes; Bootstrap; GitHub. "slate" is Material's dark scheme. */
const MARKS = ['data-md-color-scheme', 'data-theme', 'data-bs-theme', 'data-color-mode'];
const CLASSES = /(?:^|[\s-])(dark|light)(?=$|\s|-theme|-mode)/g;

const systemOf = (element: Element) =>
  element.ownerDocument.defaultView?.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark by a mark on body or html; undefined where neither has one. */
function markedShade({ body, documentElement }: Document): Shade | undefined {
  // Body is null in a document that is no page, or not one yet.
  for (const element of [body as HTMLElement | null, documentElement]) {
    if (element === null) continue;
    for (const mark of MARKS) {
      const value = element.getAttribute(mark) ?? '';
      if (/dark|slate/.test(value)) return 'dark';
      if (/light|default/.test(value)) return 'light';
    }
    // A theme may leave the class of its light half in place when it turns dark.
    const named = element.getAttribute('class')?.match(CLASSES)?.join() ?? '';
    if (named) return named.includes('dark') ? 'dark' : 'light';
  }
  return undefined;
}

/** What the browser paints where the page paints nothing: white, unless the page says it can be dark. */
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
 * Light or dark of what lies behind the element. A frame whose own scheme is another one is given an opaque ground by
 * the browser; so its ink can be read on any page.
 */
export function shadeAround(element: Element): Shade {
  const colors = ancestors(element, behind).map((at) => getComputedStyle(at).backgroundColor);
  return shadeOfLayers(colors, markedShade(element.ownerDocument) ?? canvasShade(element));
}

/** The parent, out of shadow trees too. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** As it is laid out: a part of another element stands where that one's own tree puts it. */
const behind = (element: Element) => element.assignedSlot ?? above(element);

/** The element and all it stands in, the nearest first. */
function ancestors(element: Element, next: (element: Element) => Element | null): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at !== null; at = next(at)) all.push(at);
  return all;
}

/** Of the closest `lang`; English where there is none, or one the panels do not speak. */
export function languageAround(element: Element): Language {
  const closest = ancestors(element, above).find((at) => at.getAttribute('lang'));
  return languageOf(closest?.getAttribute('lang')) ?? DEFAULT_LANGUAGE;
}

/** Told when language or theme may have changed. Returns how to stop. */
export function watchSurroundings(element: Element, listener: () => void): () => void {
  const page = element.ownerDocument;
  const system = systemOf(element);
  const observer = new MutationObserver(listener);
  // Themes are switched by whatever attribute their makers chose, on any of these.
  for (const at of ancestors(element, behind)) observer.observe(at, { attributes: true });
  // Or by exchanging style sheets.
  if (page.head) observer.observe(page.head, { attributes: true, childList: true, subtree: true });
  const faded = ({ propertyName }: TransitionEvent) => {
    if (propertyName === 'background-color') listener();
  };
  const loaded = ({ target }: Event) => {
    if ((target as Element).localName === 'link') listener();
  };
  system?.addEventListener('change', listener);
  // A ground that fades is told when it has, a style sheet when it has come. The event of the latter does not bubble.
  page.addEventListener('transitionend', faded, true);
  page.addEventListener('load', loaded, true);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', listener);
    page.removeEventListener('transitionend', faded, true);
    page.removeEventListener('load', loaded, true);
  };
}
