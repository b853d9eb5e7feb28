import { placeTags } from './place-tags.ts';
import type { Bead, Drawn, Lane, LaneId, Place } from './positions.ts';
import { CLIFF, type Scale } from './scale.ts';

/*
 * What the strip looks like for what is drawn, as the texts of attributes and styles: what is rendered and what is
 * written later are both taken from here. Horizontal places are shares of the width. Vertical ones are units of the
 * drawing, of which the strip is DRAWING.height high.
 */

export const DRAWING = { width: 1000, height: 96 } as const;

/** Above this number of classes only a few have tags. */
export const MOST_TAGS = 8;

/** A lane stands on the ground, or hangs below it. */
export type Seat = 'above' | 'below';

export const seatOf = (lane: number): Seat => (lane === 0 ? 'above' : 'below');

/** Heights in the drawing. */
export const GROUND = 41;
export const FLOOR = 76;
const HEIGHTS = {
  above: { tag: 20, bend: 27, bar: 34 },
  below: { tag: 61, bend: 55, bar: 48 },
} as const satisfies Record<Seat, object>;

/** Pixels. The bar is not shorter than the grip on it. */
export const GRIP = 44;
const BAR = 13;

/** Where the name of a lane above the ground may stand, as shares of the width, and how many pixels it needs. */
const NAME = { left: 0.195, right: 0.865 } as const;
const roomForName = (width: number) => (width < 600 ? 84 : 260);

/** Where the tags of a lane may stand: nothing that hangs can be past the cliff, where the floor of the other is. */
export const ROOM = { above: 1, below: CLIFF - 0.005 } as const satisfies Record<Seat, number>;

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

export interface Picture {
  /** As many as are drawn. */
  readonly lanes: readonly LanePicture[];
  /** Transforms of the grip and the two arrows at the ends of the first bar. */
  readonly grip: string;
  readonly ends: readonly [left: string, right: string];
}

export function pictureOf({ lanes, scale }: Drawn, layout: Layout): Picture {
  const [first, ...others] = lanes;
  const standing = drawLane(first, 'above', scale, layout);
  const [from, to] = standing.extent;
  const end = (at: number, sign: number) => rail(at + (sign * (BAR / 2 + 2)) / layout.width);
  return {
    lanes: [
      standing.picture,
      ...others.map((lane) => drawLane(lane, 'below', scale, layout).picture),
    ],
    grip: rail((from + to) / 2),
    ends: [end(from, -1), end(to, 1)],
  };
}

function drawLane({ id, beads }: Lane, seat: Seat, scale: Scale, layout: Layout) {
  const tagged = taggedIn(beads, layout);
  const tags = tagPlaces(beads, tagged, ROOM[seat], layout);
  const extent = extentOf(beads, seat, scale, layout.width);
  const { bar } = HEIGHTS[seat];
  const onAxis = beads.some(({ place }) => place !== 'nan');
  const lines = (fallen: boolean) => draw(beads, tags, seat, scale, fallen);
  const picture: LanePicture = {
    beads: beads.map(({ place, at }, index) => ({
      place,
      bead: rail(at),
      tag: rail(tags[index] ?? at),
      tagged: tagged.has(index),
      level: place === 'overflow' ? levelOf(beads, index, layout.width) : 0,
    })),
    pins: lines(false),
    fallen: lines(true),
    bar: onAxis ? `M${across(extent[0])} ${bar}H${across(extent[1])}` : '',
    nans: beads.filter(({ place }) => place === 'nan').length,
    unnamed: beads.length - tagged.size,
    nameAt: nameAt(extent, id, layout.width),
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

/** Right of its maximum, 0, a stable lane is always empty. */
function nameAt(
  [from, to]: readonly [number, number],
  lane: LaneId,
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
  seat: Seat,
  { range }: Scale,
  fallen: boolean,
): string {
  const { tag, bend } = HEIGHTS[seat];
  return beads
    .map(({ place, at }, index) => {
      if (place === 'nan' || (place === 'overflow') !== fallen) return '';
      const foot = fallen || (place === 'zero' && range === 'fade') ? FLOOR : GROUND;
      return `M${across(tags[index] ?? at)} ${tag}L${across(at)} ${bend}V${foot}`;
    })
    .join('');
}

/** The ends of the bar, between which its beads are: those that have not fallen. */
function extentOf(
  beads: readonly Bead[],
  seat: Seat,
  { cliff }: Scale,
  width: number,
): readonly [number, number] {
  const places = beads
    .filter(({ place }) => place !== 'nan')
    .map(({ at }) => Math.min(cliff - 4 / width, at));
  if (places.length === 0) return [0.5, 0.5];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  if (seat === 'below') return [low, high];
  const spare = Math.max(0, (GRIP - BAR) / width - (high - low)) / 2;
  const right = Math.min(cliff, high + spare);
  return [Math.min(low - spare, right - 2 * spare), right];
}
