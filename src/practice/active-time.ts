/** What time is measured by. */
export interface Clock {
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** Whether the page can be seen. */
  readonly visible: () => boolean;
  /** Calls back when that changes. */
  readonly onVisible: (changed: () => void) => void;
}

/**
 * Milliseconds. Longer between two actions and the reader is taken to have left the page open: no more is counted. Long
 * enough for a sum on paper.
 */
export const LONGEST_PAUSE = 5 * 60_000;

export interface ActiveTime {
  /** Whole seconds since the last call, while the page could be seen; what is left of a second counts next time. */
  readonly take: () => number;
}

/** Measures how long a page was before a reader's eyes. It cannot know whether they looked. */
export function activeTime(clock: Clock): ActiveTime {
  let since = clock.now();
  let seen = clock.visible();
  /** Milliseconds before `since` that were not taken yet. */
  let sum = 0;
  /** What was left of a second. */
  let rest = 0;

  function count() {
    const now = clock.now();
    if (seen) sum = Math.min(sum + Math.max(0, now - since), LONGEST_PAUSE);
    since = now;
    seen = clock.visible();
  }

  clock.onVisible(count);
  return {
    take: () => {
      count();
      const whole = Math.floor((sum + rest) / 1000);
      rest = sum + rest - whole * 1000;
      sum = 0;
      return whole;
    },
  };
}
