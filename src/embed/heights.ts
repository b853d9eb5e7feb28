/**
 * Pixels each panel needs in its opening state, at these widths, in English: `npm run heights` measures them. A frame
 * starts with this height, so that little moves when its content loads.
 */
export const WIDTHS = [320, 480, 640, 800, 960, 1120] as const;

export const HEIGHTS: Readonly<Record<string, readonly number[]>> = {
  lab: [2472, 2329, 2022, 1980, 1286, 1261],
  shift: [1058, 862, 745, 657, 633, 633],
  lse: [698, 634, 592, 446, 446, 446],
  loss: [1259, 1056, 984, 831, 810, 810],
  predict: [1214, 1047, 708, 688, 688, 688],
  batch: [2741, 2208, 2087, 1576, 1523, 1499],
  code: [934, 912, 882, 845, 838, 838],
  pattern: [1871, 1524, 1345, 1098, 1075, 1055],
  caveats: [1278, 1167, 940, 940, 940, 916],
  drills: [1433, 1160, 1083, 1234, 1153, 1117],
};
