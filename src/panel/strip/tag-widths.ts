import { MOST_TAGS, ROOM } from './model/picture.ts';
import { tagWidths } from './model/place-tags.ts';

/** Of many classes the smallest, the largest, the true one and the one in hand have tags. */
const FEW = 4;

const LEAST = 44;
const PADDING = 16;
const LETTER = 6.8;
const WIDE_LETTER = 13;

/** Widths for the tags of the classes, estimated from the letters: measuring them would take a layout. */
export function wantedWidths(names: readonly string[], width: number): number[] {
  const wanted = names.map((name) => Math.max(LEAST, Math.ceil(PADDING + lengthOf(name))));
  const most = names.length > MOST_TAGS ? FEW : names.length;
  return tagWidths(wanted, most, width * Math.min(...Object.values(ROOM)));
}

const lengthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter < '\u2e80' ? LETTER : WIDE_LETTER), 0);
