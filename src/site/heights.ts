import type { SectionId } from '../lesson/article/article.ts';
import type { Heights } from '../panel/definition.ts';

/**
 * The height of each section without its padding. Sections far from the viewport are not laid out and are given this
 * height. A wrong one moves the content below when the section comes near, and a browser may then lay out several
 * sections in one frame.
 */
export const SECTION_HEIGHTS: Readonly<Record<SectionId, Heights>> = {
  primer: [1470, 2310],
  tests: [700, 900],
  why: [1150, 1940],
  shift: [1480, 2240],
  lse: [1260, 1950],
  loss: [1950, 3040],
  worked: [1060, 1560],
  predict: [830, 1270],
  underflow: [690, 1220],
  silent: [750, 1300],
  batch: [1840, 2970],
  code: [1180, 1480],
  wild: [1410, 2390],
  pattern: [1420, 2260],
  caveats: [1550, 2280],
  drills: [1380, 1540],
  recap: [260, 440],
  beyond: [330, 540],
  embed: [870, 1200],
};
