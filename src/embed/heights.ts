/**
 * Pixels each panel needs in its opening state, at these widths, in English: `npm run heights` measures them. A frame
 * starts with this height, so that little moves when its content comes.
 */
export const WIDTHS = [320, 480, 640, 800, 960, 1120] as const;

export const HEIGHTS: Readonly<Record<string, readonly number[]>> = {
  lab: [2000, 1900, 1800, 1700, 1400, 1300],
};
