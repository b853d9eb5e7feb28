export const en = {
  title: 'Three zones of the temperature: right, quietly wrong, broken',
  slider: 'Temperature of the figure',
  vectors: 'Logits',
  vector: {
    calm: 'the calm five',
    'one-92': 'one 92',
    'fading-100': '−100 to −104',
    'far-apart': '−40 to −100',
  },
  kinds: { broken: 'broken', wrong: 'quietly wrong', right: 'right' },
  heads: { name: 'class', naive: 'naive p', truth: 'true p' },
  states: {
    right: 'right',
    nan: 'broken',
    off: (percent: string) => `off by ${percent}\u00a0%`,
    far: 'wrong',
  },
  /** The least error that counts as wrong, for a normal float32. */
  ulps: (ulps: number) => `In a normal float32 that is more than ${ulps}\u00a0ulp.`,
  stableRight: 'Stable is right at every step.',
  lab: 'Show in the lab',
};

export type Words = typeof en;
