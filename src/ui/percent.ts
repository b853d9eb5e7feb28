/** A share of a whole, for a style: to a hundredth of a percent. */
export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
