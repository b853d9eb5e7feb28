/** What is read before the training is asked for. */
export const en = {
  title: 'Two models, one difference',
  note: 'Each reads a sentence, such as “She has opened the window”, and says which of five tenses its verb is in. Say first which of the two will die, then let them learn.',
  start: 'Set up the two models',
  loading: 'The models are on their way…',
  sent: 'A run came with the address, and is set up with the models.',
};

/** The same words in any language. */
export type Words = { readonly [K in keyof typeof en]: string };
