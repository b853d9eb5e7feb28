/**
 * What a sentence does with its verb: states it, denies it, asks for it, asks why, or states that it is going on ("is
 * writing"). The last is still the tense of its auxiliary: "has been writing" is present perfect.
 */
export type Frame = 'yes' | 'no' | 'ask' | 'why' | 'going on';

/** The place of one sentence in the corpus, before it has words. */
export interface Slot<Verb> {
  readonly verb: Verb;
  /** Index in TENSES. */
  readonly tense: number;
  readonly frame: Frame;
}

/** The next item of a list, over and over; each list has its own turn. Throws a RangeError for an empty list. */
export type Take = <T>(list: readonly T[]) => T;

export function turns(): Take {
  const next = new Map<readonly unknown[], number>();
  return (list) => {
    const turn = next.get(list) ?? 0;
    next.set(list, (turn + 1) % list.length);
    const item = list[turn];
    if (item === undefined) throw new RangeError('Nothing to take.');
    return item;
  };
}

const TENSE_COUNT = 5;

/** Of the sentences that a verb gives in each tense, the first is a plain statement. The others take turns with these. */
const OTHER_FRAMES: readonly Frame[] = ['no', 'ask', 'yes', 'no', 'ask', 'why'];

type Made<Verb> = (verb: Verb, take: Take) => Frame;

/** The sentences that a verb gives in each tense. The last is going on, if the verb can. */
const ROUNDS: readonly Made<{ readonly lasting: boolean }>[] = [
  () => 'yes',
  (_, take) => take(OTHER_FRAMES),
  ({ lasting }, take) => (lasting ? 'going on' : take(OTHER_FRAMES)),
];

/**
 * Some slots for each verb in each tense. Verbs and tenses are mixed: any five in a row are of five tenses, so that one who
 * trains in this order does not learn one tense after the other.
 */
export function slotsFor<Verb extends { readonly lasting: boolean }>(
  verbs: readonly Verb[],
): Slot<Verb>[] {
  const take = turns();
  return ROUNDS.flatMap((frameOf) =>
    Array.from({ length: TENSE_COUNT }, (_, shift) =>
      verbs.map(
        (verb, index): Slot<Verb> => ({
          verb,
          tense: (index + shift) % TENSE_COUNT,
          frame: frameOf(verb, take),
        }),
      ),
    ).flat(),
  );
}
