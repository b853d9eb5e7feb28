import type { SectionId } from '../lesson/article/article.ts';
import type { Heights } from '../panel/definition.ts';

/**
 * The height of each section without its padding. Sections far from the viewport are not laid out and are given this
 * height. A wrong one moves the content below when the section comes near, and a browser may then lay out several
 * sections in one frame.
 */
export const SECTION_HEIGHTS: Readonly<Record<SectionId, Heights>> = {
  primer: [1490, 2260],
  tests: [1220, 1860],
  why: [2700, 3830],
  shift: [2820, 3840],
  lse: [1780, 2490],
  loss: [3020, 4260],
  worked: [2640, 3490],
  train: [360, 450],
  write: [664, 687],
  predict: [870, 1340],
  underflow: [2150, 3070],
  silent: [1680, 2390],
  batch: [2280, 2970],
  code: [1180, 1440],
  wild: [1680, 2620],
  pattern: [1570, 2160],
  caveats: [1590, 2310],
  drills: [1680, 1710],
  recap: [260, 410],
  beyond: [420, 640],
  embed: [910, 1220],
};
