/** The part of a long table that is drawn. */
export interface Window {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Pixels above and below what is drawn. */
  readonly above: number;
  readonly below: number;
}

/** No browser draws boxes much higher than this. */
const MOST_PIXELS = 8_000_000;

/** Rows drawn beyond what is seen, on either side. */
const SPARE = 6;

/**
 * The rows of a table of `count` rows, each `height` pixels, that are seen through `room` pixels. Where the table would be
 * higher than a browser can draw, a pixel of scrolling passes several rows.
 */
export function windowOf(count: number, height: number, scrollTop: number, room: number): Window {
  const whole = count * height;
  const drawn = Math.min(whole, MOST_PIXELS);
  const seen = Math.ceil(room / height) + 1;
  const travel = Math.max(1, drawn - room);
  const share = Math.min(1, Math.max(0, scrollTop / travel));
  const top =
    whole <= MOST_PIXELS ? scrollTop / height : share * Math.max(0, count - room / height);
  const first = Math.max(0, Math.floor(top) - SPARE);
  const end = Math.min(count, Math.floor(top) + seen + SPARE);
  const offset = whole <= MOST_PIXELS ? first * height : scrollTop - (top - first) * height;
  const above = Math.min(Math.max(0, offset), drawn - (end - first) * height);
  return { first, end, above, below: Math.max(0, drawn - above - (end - first) * height) };
}

/** How far to scroll so that a row is at the top. */
export function scrollTo(row: number, count: number, height: number, room: number): number {
  const whole = count * height;
  if (whole <= MOST_PIXELS) return row * height;
  return (row / Math.max(1, count - room / height)) * (MOST_PIXELS - room);
}
