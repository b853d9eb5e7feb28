/** What is read before the training is asked for. */
export const en = {
  title: 'Two models, one difference',
  lead: 'A gradient of NaN makes every weight it reaches NaN, and there it stays: whatever you add to a NaN is NaN. Here two copies of one small model start from the same weights and read the same sentences in the same order. Only the loss is written in two ways.',
  note: 'Each reads a sentence, such as “She has opened the window”, and says which of five tenses its verb is in. Say first which of the two will die, then let them learn.',
  start: 'Set up the two models',
  loading: 'The models are on their way…',
  sent: 'A run came with the address, and is set up with the models.',
};

/** The same words in any language. */
export type Words = { readonly [K in keyof typeof en]: string };
