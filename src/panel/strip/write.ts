import type { Strings } from '../../words/strings.ts';
import type { Attributes, Group } from './group.ts';
import { type LanePicture, type Layout, pictureOf, type Seat } from './model/picture.ts';
import { type Drawn, isMovable } from './model/positions.ts';
import { spokenBeads, summaryOf } from './spoken.ts';

export interface Shown extends Layout {
  readonly t: Strings;
  /** Of the classes, in the reader's language. */
  readonly names: readonly string[];
  readonly locked: boolean;
  /** What the grip does; null if there is none. */
  readonly group: Group | null;
}

/** Everything on the strip that depends on the numbers. */
export const contentOf = (drawn: Drawn, shown: Shown) => ({
  picture: pictureOf(drawn, shown),
  beads: spokenBeads(shown.t, drawn, shown.names, shown.locked),
  grip: shown.group?.spoken(drawn) ?? {},
  summary: summaryOf(shown.t, drawn.lanes[1]),
  /** Whether nothing can be dragged. */
  still: String(shown.locked || !isMovable(drawn)),
});

export const nansText = (count: number): string =>
  count === 0 ? '' : count === 1 ? 'NaN' : `${count} NaN`;

export const unnamedText = (t: Strings, count: number): string =>
  count === 0 ? '' : t.strip.unnamed(count);

/** Writes what is drawn into what was rendered for the same classes and lanes; only what is not there yet. */
export function writer(shown: Shown): (root: Element, drawn: Drawn) => void {
  let parts: Parts | undefined;
  return (root, drawn) => {
    parts ??= partsOf(root);
    const { above, below } = parts;
    const { picture, beads, grip, summary, still } = contentOf(drawn, shown);
    const [standing, hanging] = picture.lanes;
    if (standing) writeLane(above, standing);
    if (hanging) writeLane(below, hanging);
    above.tags.forEach((tag, index) => {
      putAll(tag, beads[index]);
    });
    putAll(parts.grip, grip);
    transform(parts.gripRail, picture.grip);
    parts.ends.forEach((end, index) => {
      transform(end, picture.ends[index]);
    });
    put(parts.unnamed, TEXT, unnamedText(shown.t, standing?.unnamed ?? 0));
    put(parts.summary, TEXT, summary);
    put(root, 'data-still', still);
  };
}

function writeLane(parts: LaneParts, picture: LanePicture) {
  put(parts.bar, 'd', picture.bar);
  put(parts.pins, 'd', picture.pins);
  put(parts.fallen, 'd', picture.fallen);
  put(parts.nans, TEXT, nansText(picture.nans));
  put(parts.name, 'data-at', picture.nameAt);
  picture.beads.forEach(({ place, bead, tag, tagged, level }, index) => {
    transform(parts.dotRails[index], bead);
    transform(parts.tagRails[index], tag);
    put(parts.dots[index], 'data-place', place);
    put(parts.dots[index], 'data-level', String(level));
    put(parts.tags[index], 'data-place', place);
    put(parts.tags[index], 'data-tagged', String(tagged));
    if (parts.tags[index]?.hasAttribute('tabindex'))
      put(parts.tags[index], 'tabindex', tagged ? '0' : '-1');
  });
}

interface LaneParts {
  readonly bar: Element | undefined;
  readonly pins: Element | undefined;
  readonly fallen: Element | undefined;
  readonly name: Element | undefined;
  readonly nans: Element | undefined;
  readonly tagRails: readonly Element[];
  readonly tags: readonly Element[];
  readonly dotRails: readonly Element[];
  readonly dots: readonly Element[];
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(root: Element) {
  const one = (selector: string) => root.querySelector(selector) ?? undefined;
  const all = (selector: string) => [...root.querySelectorAll(selector)];
  const laneParts = (seat: Seat): LaneParts => {
    const within = `[data-seat="${seat}"]`;
    return {
      bar: one(`${within} .strip-bar`),
      pins: one(`${within} .strip-pins`),
      fallen: one(`${within} .strip-fallen`),
      name: one(`${within} .strip-lane-name`),
      nans: one(`${within} .strip-nans`),
      tagRails: all(`${within} .strip-tags > *`),
      tags: all(`${within} .strip-tag`),
      dotRails: all(`${within} .strip-dots > *`),
      dots: all(`${within} .strip-dot`),
    };
  };
  return {
    above: laneParts('above'),
    below: laneParts('below'),
    grip: one('.strip-grip'),
    gripRail: one('.strip-grip-rail'),
    ends: all('.strip-end'),
    unnamed: one('.strip-unnamed'),
    summary: one('.strip-summary'),
  };
}

/** In place of the name of an attribute: the text of an element, or its transform. */
const TEXT = ' text';
const TRANSFORM = ' transform';

/** What each element was last given, which is faster to compare than to read. */
const written = new WeakMap<Element, Map<string, string>>();

const transform = (element: Element | undefined, value = '') => put(element, TRANSFORM, value);

function putAll(element: Element | undefined, attributes: Attributes = {}) {
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
}

function put(element: Element | undefined, name: string, value: string) {
  if (element === undefined) return;
  const known = written.get(element) ?? new Map<string, string>();
  if (known.get(name) === value) return;
  written.set(element, known.set(name, value));
  if (name === TEXT) element.textContent = value;
  else if (name === TRANSFORM) (element as HTMLElement).style.transform = value;
  else element.setAttribute(name, value);
}
