import type { Numbers } from './numbers.ts';

/** A value as it is shown: its numbers, or what Python prints for it. */
export interface Seen {
  readonly numbers: Numbers | undefined;
  readonly text: string;
}

/** An expression of the text that was computed, with its value each time. */
export interface Look {
  readonly from: number;
  readonly to: number;
  /** In the order in which they were computed: more than one in a loop. */
  readonly times: readonly Computed[];
}

/** An expression that was computed once, as a run records it. */
export interface Computed {
  readonly from: number;
  readonly to: number;
  readonly see: () => Seen;
}

/** The expressions around a place of the text that were computed, the innermost first. */
export function looksAt(computed: readonly Computed[], at: number): readonly Look[] {
  const around = new Map<string, Computed[]>();
  for (const one of computed) {
    if (one.from > at || one.to < at) continue;
    const key = `${one.from} ${one.to}`;
    around.set(key, [...(around.get(key) ?? []), one]);
  }
  return [...around.values()]
    .map((times) => {
      const [first] = times;
      return { from: first?.from ?? 0, to: first?.to ?? 0, times };
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from));
}
