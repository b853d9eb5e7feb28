import type { ExerciseTable } from './facts.ts';

export const exercises: ExerciseTable = {
  naive: {
    title: 'Softmax as the textbook writes it',
    story: [
      'Make it break. Leave `softmax` as it is. Let `breaks` return finite logits for which some probability is NaN, and `silent` finite logits for which every probability is 0, without any NaN.',
    ],
    hints: [
      'The exponential of a float32 above about 88.7 overflows to infinity.',
      'Infinity divided by infinity is NaN. One such logit is enough.',
      'A finite number divided by infinity is 0. Each exponential can be finite while their sum is not: try 88, five times.',
    ],
  },
  stable: {
    title: 'Stable softmax',
    story: [
      'Write `softmax` so that no exponential overflows. What you subtract from every logit must not change the result.',
    ],
    hints: [
      '`exp(x − c)` divided by the sum of `exp(x − c)` is the same for every c.',
      'Which c makes the largest exponent 0?',
      '`m = np.max(x)`, then `np.exp(x - m)`.',
    ],
  },
  lse: {
    title: 'Log-sum-exp',
    story: [
      'Write `log_sum_exp`: the logarithm of the sum of the exponentials, for logits of any size.',
    ],
    hints: [
      'Take the largest term out of the sum: it becomes `exp(m)` times the sum of `exp(x − m)`.',
      'The logarithm of a product is a sum of logarithms, and the logarithm of `exp(m)` is m.',
      '`return m + np.log(np.sum(np.exp(x - m)))`',
    ],
  },
  loss: {
    title: 'Cross entropy from logits',
    story: [
      'Write `cross_entropy`: log-sum-exp minus the logit of class y. What stands here subtracts the maximum, and is wrong all the same for `[1e8, 1e8]`, whose loss is log 2.',
    ],
    hints: [
      'Choose `[1e8, 1e8]` as the input, and look at the sum `m + np.log(…)`: what became of the logarithm?',
      'Near 1e8 one float32 is 8 away from the next. Add nothing small to something that large.',
      'The loss is `log(s) − (x[y] − m)`. Subtract the two large numbers first.',
    ],
  },
  batch: {
    title: 'A batch',
    story: [
      'x is a matrix with a row of logits for each token. Write `softmax`, of each row by itself.',
    ],
    hints: [
      'A row far below the largest logit of all loses its digits: each row needs a maximum of its own.',
      '`axis=1` takes the maximum along each row.',
      'With `keepdims=True` the maxima are a column, and `x - m` subtracts from each row its own.',
    ],
  },
  masks: {
    title: 'Masks',
    story: [
      'A logit of `−inf` masks its class, whose probability is exactly 0. A row that is masked whole has no softmax, so decide what it gives: all zeros, or the same for each class. A NaN there would spoil every gradient of the batch.',
    ],
    hints: [
      'The maximum of such a row is `−inf`, and `−inf − (−inf)` is NaN.',
      '`np.where(np.isfinite(m), m, 0)` subtracts 0 from it instead.',
      'Then its sum is 0: divide by 1 there.',
    ],
  },
  'log-softmax': {
    title: 'Log-softmax',
    story: [
      'Write `log_softmax`, the logarithm of each probability, without taking the logarithm of a probability: that may be 0, or so near 1 that its digits are gone.',
    ],
    hints: [
      'The logarithm of `exp(d) / s` is `d − log(s)`.',
      'd is x minus its maximum.',
      '`return d - np.log(np.sum(np.exp(d)))`',
    ],
  },
  online: {
    title: 'Online softmax',
    story: [
      'Find the maximum and the sum in one loop over x, without `np.max` or `np.sum`. When a larger logit comes, rescale the sum you have. Fast attention kernels such as FlashAttention are built on this.',
    ],
    hints: [
      's is the sum of `exp(v − m)` for the m you have. What does it become when m grows?',
      '`exp(v − new)` is `exp(v − m)` times `exp(m − new)`.',
      '`s = s * np.exp(m - new) + np.exp(v - new)`',
    ],
  },
  tests: {
    title: 'What to test',
    story: [
      'Now write the tests. They run against five functions named `softmax`: two are right and differ in their last digits, three are wrong. Let `test_softmax` pass the right ones and stop the others.',
      'Exact equality asks too much, since two right functions may round in different places. One ulp, the distance to the next float32, is `1.2e-7` of a number at most: `rtol=1e-5` allows about 100 of them. “Matches SciPy” can only mean: within a tolerance, on these inputs, measured against the numbers that were added.',
    ],
    hints: [
      '`np.allclose(a, b, rtol=1e-5)` compares with a tolerance.',
      'The same formula in float64, from `x.astype(np.float64)`, is a good reference.',
      'Take six inputs: small, of both signs, one of 92, from −100 down, all equal, one masked by `-np.inf`. Each finds what the others miss.',
    ],
  },
  free: {
    title: 'Your own function',
    story: [
      'Anything you like. The last function of the text is called with the logits of this page; if it has a second parameter, with the true class too.',
    ],
  },
};
