export const en = {
  title: 'Drills',
};

export type Words = typeof en;
