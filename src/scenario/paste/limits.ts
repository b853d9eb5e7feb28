/** The longest text that is read, in characters. What is longer is refused unread. */
export const LONGEST_PASTE = 5_000_000;
