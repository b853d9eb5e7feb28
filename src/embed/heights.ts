/**
 * Pixels each panel needs in its opening state, at these widths, in English: `npm run heights` measures them. A frame
 * starts with this height, so that little moves when its content comes.
 */
export const WIDTHS = [320, 480, 640, 800, 960, 1120] as const;

export const HEIGHTS: Readonly<Record<string, readonly number[]>> = {
  lab: [2472, 2329, 2022, 1980, 1286, 1261],
  shift: [1040, 862, 745, 657, 633, 633],
  lse: [698, 634, 592, 446, 446, 446],
  loss: [1259, 1056, 984, 831, 810, 810],
  predict: [105, 105, 105, 105, 105, 105],
  batch: [105, 105, 105, 105, 105, 105],
  code: [934, 912, 882, 845, 838, 838],
  pattern: [105, 105, 105, 105, 105, 105],
  caveats: [105, 105, 105, 105, 105, 105],
  drills: [105, 105, 105, 105, 105, 105],
};
