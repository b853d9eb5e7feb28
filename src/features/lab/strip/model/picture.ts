import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { placeTags } from './place-tags.ts';
import { type Bead, beadsOf, LANES, type Lane, type Place } from './positions.ts';
import { CLIFF } from './scale.ts';

/*
 * What the strip looks like for an evaluation, as the texts of attributes and styles: what is rendered and what is
 * written later are both taken from here. Horizontal places are shares of the width. Vertical ones are units of the
 * drawing, of which the strip is DRAWING.height high.
 */

export const DRAWING = { width: 1000, height: 96 } as const;

/** Above this number of classes only a few have tags. */
export const MOST_TAGS = 8;

/** Heights in the drawing; the stable lane hangs below the ground as the naive one stands on it. */
export const GROUND = 41;
export const FLOOR = 76;
const HEIGHTS = {
  naive: { tag: 20, bend: 27, bar: 34 },
  stable: { tag: 61, bend: 55, bar: 48 },
} as const satisfies Record<Lane, object>;

/** Pixels. The bar is not shorter than the grip on it. */
export const GRIP = 44;
const BAR = 13;

/** Where the name of the naive lane may stand, as shares of the width, and how many pixels it needs. */
const NAME = { left: 0.195, right: 0.865 } as const;
const roomForName = (width: number) => (width < 600 ? 84 : 260);

/** Where the tags of a lane may stand: nothing stable can be past the cliff, where the floor of the naive lane is. */
export const ROOM = { naive: 1, stable: CLIFF - 0.005 } as const satisfies Record<Lane, number>;

export interface Layout {
  /** Of the strip, in pixels. */
  readonly width: number;
  /** Of the tag of each class, in pixels. */
  readonly tags: readonly number[];
  readonly trueClass: number;
  /** The class that is focused or dragged, if any. */
  readonly held: number | null;
}

export interface BeadPicture {
  readonly place: Place;
  /** Transforms of two elements as wide as the strip, one with the bead at its left edge and one with its tag. */
  readonly bead: string;
  readonly tag: string;
  readonly tagged: boolean;
  /** How many other beads lie below it where it has fallen. */
  readonly level: number;
}

export interface LanePicture {
  readonly beads: readonly BeadPicture[];
  /** Paths: from tags to beads, for those on the axis and those that fell; and the bar that the beads are on. */
  readonly pins: string;
  readonly fallen: string;
  readonly bar: string;
  /** How many exponents are NaN. */
  readonly nans: number;
  /** How many beads have no tag. */
  readonly unnamed: number;
  /** Where there is room for the name of the lane: before the bar, after it, or nowhere. */
  readonly nameAt: 'before' | 'after' | 'over';
}

export interface Picture extends Readonly<Record<Lane, LanePicture>> {
  /** Transforms of the grip and the two arrows at the ends of the naive bar. */
  readonly grip: string;
  readonly ends: readonly [left: string, right: string];
}

export function pictureOf(evaluation: Evaluation, layout: Layout): Picture {
  const [naive, stable] = LANES.map((lane) => drawLane(evaluation, lane, layout));
  if (naive === undefined || stable === undefined) throw new Error('The strip has two lanes.');
  const [from, to] = naive.extent;
  const end = (at: number, sign: number) => rail(at + (sign * (BAR / 2 + 2)) / layout.width);
  return {
    naive: naive.picture,
    stable: stable.picture,
    grip: rail((from + to) / 2),
    ends: [end(from, -1), end(to, 1)],
  };
}

function drawLane(evaluation: Evaluation, lane: Lane, layout: Layout) {
  const beads = beadsOf(evaluation, lane);
  const tagged = taggedIn(beads, layout);
  const tags = tagPlaces(beads, tagged, ROOM[lane], layout);
  const extent = extentOf(beads, lane, layout.width);
  const { bar } = HEIGHTS[lane];
  const onAxis = beads.some(({ place }) => place !== 'nan');
  const picture: LanePicture = {
    beads: beads.map(({ place, at }, index) => ({
      place,
      bead: rail(at),
      tag: rail(tags[index] ?? at),
      tagged: tagged.has(index),
      level: place === 'overflow' ? levelOf(beads, index, layout.width) : 0,
    })),
    pins: draw(beads, tags, lane, false),
    fallen: draw(beads, tags, lane, true),
    bar: onAxis ? `M${across(extent[0])} ${bar}H${across(extent[1])}` : '',
    nans: beads.filter(({ place }) => place === 'nan').length,
    unnamed: beads.length - tagged.size,
    nameAt: nameAt(extent, lane, layout.width),
  };
  return { picture, extent };
}

/** Fallen beads are piled, this many high. */
const PILE = 3;
const FALLEN_WIDTH = 13;

const levelOf = (beads: readonly Bead[], index: number, width: number): number =>
  beads
    .slice(0, index)
    .filter(
      ({ place, at }) =>
        place === 'overflow' && Math.abs(at - (beads[index]?.at ?? 0)) * width < FALLEN_WIDTH,
    ).length % PILE;

/** Right of its maximum, 0, the stable lane is always empty. */
function nameAt(
  [from, to]: readonly [number, number],
  lane: Lane,
  width: number,
): LanePicture['nameAt'] {
  if (lane === 'stable') return 'after';
  const room = roomForName(width);
  if ((from - NAME.left) * width > room) return 'before';
  return (NAME.right - to) * width > room ? 'after' : 'over';
}

const rail = (share: number) => `translateX(${round(share * 100, 100)}%)`;

const across = (share: number) => round(share * DRAWING.width, 10);

const round = (value: number, parts: number) => Math.round(value * parts) / parts + 0;

/** All of a few classes; of many the largest, the smallest, the true one and the one in hand. */
function taggedIn(beads: readonly Bead[], { trueClass, held }: Layout): Set<number> {
  if (beads.length <= MOST_TAGS) return new Set(beads.keys());
  const known = beads.map(({ exponent }, index) => ({ exponent, index }));
  const ordered = known
    .filter(({ exponent }) => !Number.isNaN(exponent))
    .sort((a, b) => (a.exponent < b.exponent ? -1 : Number(a.exponent > b.exponent)));
  const few = [ordered.at(0)?.index, ordered.at(-1)?.index, trueClass, held];
  return new Set(few.filter((index) => index !== undefined && index !== null));
}

/** The places of the middles of the tags; of beads without a tag, that of the bead. */
function tagPlaces(
  beads: readonly Bead[],
  tagged: ReadonlySet<number>,
  room: number,
  { width, tags }: Layout,
): number[] {
  const places = beads.map(({ at }) => at);
  const shown = [...tagged];
  const widths = shown.map((index) => tags[index] ?? 0);
  // Those on NaN come last, and others in the order of their exponents.
  const left = placeTags(
    shown.map(
      (index) => (places[index] ?? 0) * width + (beads[index]?.place === 'nan' ? width : 0),
    ),
    widths,
    room * width,
  );
  shown.forEach((index, at) => {
    places[index] = ((left[at] ?? 0) + (widths[at] ?? 0) / 2) / width;
  });
  return places;
}

function draw(
  beads: readonly Bead[],
  tags: readonly number[],
  lane: Lane,
  fallen: boolean,
): string {
  const { tag, bend } = HEIGHTS[lane];
  return beads
    .map(({ place, at }, index) => {
      if (place === 'nan' || (place === 'overflow') !== fallen) return '';
      return `M${across(tags[index] ?? at)} ${tag}L${across(at)} ${bend}V${fallen ? FLOOR : GROUND}`;
    })
    .join('');
}

/** The ends of the bar, between which its beads are: those that have not fallen. */
function extentOf(beads: readonly Bead[], lane: Lane, width: number): readonly [number, number] {
  const places = beads
    .filter(({ place }) => place !== 'nan')
    .map(({ at }) => Math.min(CLIFF - 4 / width, at));
  if (places.length === 0) return [0.5, 0.5];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  if (lane === 'stable') return [low, high];
  const spare = Math.max(0, (GRIP - BAR) / width - (high - low)) / 2;
  const right = Math.min(CLIFF, high + spare);
  return [Math.min(low - spare, right - 2 * spare), right];
}
