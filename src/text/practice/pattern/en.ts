export const en = {
  title: 'Pattern',
};

export type Words = typeof en;
