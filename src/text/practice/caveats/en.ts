export const en = {
  title: 'Caveats',
};

export type Words = typeof en;
