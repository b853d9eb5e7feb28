export const en = {
  title: 'Predict',
};

export type Words = typeof en;
