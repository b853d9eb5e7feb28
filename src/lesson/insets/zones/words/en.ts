import type { ZoneFacts } from '../../../../words/facts.ts';
import { shownDecimal, shownFloor } from '../../../../words/numbers.ts';

const d = (value: number) => shownDecimal(value, '.', 3);

export const en = {
  title: (of: string) => `Drag T: the zones of ${of}`,
  slider: 'T in this figure',
  vectors: 'Logits',
  vector: {
    calm: 'the opening five',
    'one-92': 'one 92',
    'fading-100': '−100 to −104',
    'far-apart': '−80 to −100',
  },
  titled: {
    calm: 'the five calm logits',
    'one-92': 'five logits, one of them 92',
    'fading-100': 'five logits from −100 to −104',
    'far-apart': 'five logits from −80 to −100',
  },
  kinds: { broken: 'broken', wrong: 'quietly wrong', right: 'right' },
  heads: { name: 'class', naive: 'naive p', truth: 'true p', off: 'error' },
  states: {
    right: 'right',
    nan: 'broken',
    off: (percent: string) => `${percent}\u00a0%`,
    far: 'wrong',
  },
  broken: (below: number) => `Naive breaks for 0 < T < ${shownFloor(below, '.', 3)}`,
  wrong: ({ from, to, kind }: ZoneFacts) =>
    `and is quietly wrong ${kind === 'partly' ? 'at some T ' : ''}from ${d(from)} to ${d(to)}`,
  right: 'At every other step of this axis it is right.',
  /** The least error that counts as wrong, for a normal float32. */
  meaning: (ulps: number) =>
    `Quietly wrong: some p is off by more than one part in ten thousand (${ulps}\u00a0ulp of a normal float32), and no NaN or infinity warns you.`,
  stableRight: 'Stable is right at every step.',
  lab: 'Show in the lab',
};

export type Words = typeof en;
