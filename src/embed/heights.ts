/**
 * Pixels each panel needs in its opening state, at these widths, in English: `npm run heights` measures them. A frame
 * starts with this height, so that little moves when its content loads.
 */
export const WIDTHS = [320, 480, 640, 800, 960, 1120] as const;

export const HEIGHTS: Readonly<Record<string, readonly number[]>> = {
  lab: [812, 732, 732, 708, 798, 767],
  shift: [1460, 1211, 1009, 978, 954, 931],
  lse: [1276, 1161, 971, 943, 943, 943],
  loss: [1267, 1102, 897, 845, 824, 824],
  write: [673, 627, 627, 604, 604, 604],
  train: [479, 363, 340, 293, 293, 270],
  predict: [1162, 1044, 706, 686, 686, 686],
  batch: [2791, 2238, 2076, 1641, 1518, 1495],
  code: [929, 908, 880, 841, 836, 836],
  pattern: [1831, 1484, 1335, 1086, 1063, 1043],
  caveats: [1277, 1167, 939, 939, 939, 916],
  drills: [1389, 1158, 1041, 1235, 1172, 1149],
  check: [1065, 869, 833, 637, 560, 518],
};
