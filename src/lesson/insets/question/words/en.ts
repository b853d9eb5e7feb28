export const en = { title: '' };

export type Words = typeof en;
