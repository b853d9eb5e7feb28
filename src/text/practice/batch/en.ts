export const en = {
  title: 'Batch',
};

export type Words = typeof en;
