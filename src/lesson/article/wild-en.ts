import { prose, type WildStories } from './article.ts';

export const wild: WildStories = {
  'transformer-explainer': {
    title: 'A slider that stops early',
    story: prose`The temperature of an explorable explanation stops at 0.2. Two smaller steps, 0.05 and 0.1, are commented out, with a note about an error in the exponential. It computes in float64, where these logits are harmless; the replay uses float32.`,
  },
  'log-softmax': {
    title: 'NaN at 94.7',
    story: prose`For logits between −40.11 and 94.70, log_softmax gave NaN in 7733 of some 3.5 million values; softmax and a separate logarithm gave none. The replay shows what a naive softmax makes of the largest logit.`,
  },
  'zero-loss': {
    title: 'A perfect loss for a coin toss',
    story: prose`The cross entropy of two logits of one hundred million was 0 instead of the logarithm of 2. The large maximum had absorbed it.`,
  },
  'masked-rows': {
    title: 'One masked row poisons the batch',
    story: prose`A sliding-window mask and a padding mask together left rows of attention fully masked. Other sequences keep their gradients, but that of the shared weights is NaN. The report has been open since 2020.`,
  },
  'no-max': {
    title: 'A kernel without the subtraction',
    story: prose`An attention kernel did not subtract the maximum, and gave NaN from the eighth layer on.`,
  },
  sampler: {
    title: 'Cold sampling stops the server',
    story: prose`A temperature of 0.00001 turns a logit of 11.0625 into infinity in float16, before any shift. The softmax was NaN, and the server stopped answering. The change was closed unmerged.`,
  },
  'half-mask': {
    title: 'A mask that overflows',
    story: prose`In float16 the mask was the most negative finite number. A score of −16 or below, added to it, gave minus infinity. Where that happened at every position of a row, its softmax was NaN.`,
  },
  'hand-written': {
    title: 'Ninety epochs, then NaN',
    story: prose`A cross entropy written by hand, minus the sum of label times log softmax, gave NaN after about 90 epochs. The thread only guesses why. One probability of 0 is enough: 0 times minus infinity is NaN. The library’s loss from logits trained on.`,
  },
  multinomial: {
    title: 'Sampling from infinity',
    story: prose`Exponentials of logits, divided by a low temperature, went to a sampler as weights. One of them was infinite.`,
  },
  clamped: {
    title: 'The same row, another library',
    story: prose`Fully masked rows gave NaN here too. The repair bounds the maximum and the sum.`,
  },
};
