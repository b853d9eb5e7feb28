import { numpy, type Wrong } from './program.ts';

export const lse: readonly Wrong[] = [
  {
    name: 'as it is said',
    source: numpy('def log_sum_exp(x):\n    return np.log(np.sum(np.exp(x)))'),
    test: 'large',
    fault: 'infinite',
    blamed: 'np.exp(x)',
  },
  {
    name: 'the maximum not added again',
    source: numpy('def log_sum_exp(x):\n    return np.log(np.sum(np.exp(x - np.max(x))))'),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'the maximum alone',
    source: numpy('def log_sum_exp(x):\n    return np.max(x)'),
    test: 'calm',
    fault: 'off',
  },
  {
    name: 'the mean subtracted',
    source: numpy(
      'def log_sum_exp(x):\n    m = np.mean(x)\n    return m + np.log(np.sum(np.exp(x - m)))',
    ),
    test: 'far',
    fault: 'infinite',
  },
  {
    name: 'log1p of the whole sum',
    source: numpy(
      'def log_sum_exp(x):\n    m = np.max(x)\n    return m + np.log1p(np.sum(np.exp(x - m)))',
    ),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'a vector',
    source: numpy('def log_sum_exp(x):\n    m = np.max(x)\n    return m + np.log(np.exp(x - m))'),
    test: 'calm',
    fault: 'shape',
  },
];

export const loss: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: numpy(
      'def cross_entropy(x, y):\n    m = np.max(x)\n    return m + np.log(np.sum(np.exp(x - m))) - x[y]',
    ),
    test: 'absorbed',
    fault: 'off',
    blamed: 'm + np.log(np.sum(np.exp(x - m)))',
  },
  {
    name: 'by the probability',
    source: numpy(
      'def cross_entropy(x, y):\n    e = np.exp(x - np.max(x))\n    return -np.log(e[y] / np.sum(e))',
    ),
    test: 'apart',
    fault: 'infinite',
  },
  {
    name: 'by the naive probability',
    source: numpy(
      'def cross_entropy(x, y):\n    e = np.exp(x)\n    return -np.log(e[y] / np.sum(e))',
    ),
    test: 'large',
    fault: 'infinite',
    blamed: 'np.exp(x)',
  },
  {
    name: 'the sign turned',
    source: numpy(
      'def cross_entropy(x, y):\n    d = x - np.max(x)\n    return d[y] - np.log(np.sum(np.exp(d)))',
    ),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'another class',
    source: numpy(
      'def cross_entropy(x, y):\n    d = x - np.max(x)\n    return np.log(np.sum(np.exp(d))) - d[0]',
    ),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'all classes',
    source: numpy(
      'def cross_entropy(x, y):\n    d = x - np.max(x)\n    return np.log(np.sum(np.exp(d))) - d',
    ),
    test: 'calm',
    fault: 'shape',
  },
  {
    name: 'one argument too few',
    source: numpy('def cross_entropy(x):\n    return x[0]'),
    test: 'calm',
    fault: 'error',
  },
];

export const logSoftmax: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: numpy(
      'def log_softmax(x):\n    e = np.exp(x - np.max(x))\n    return np.log(e / np.sum(e))',
    ),
    test: 'far',
    fault: 'infinite',
  },
  {
    name: 'an epsilon',
    source: numpy(
      'def log_softmax(x):\n    e = np.exp(x - np.max(x))\n    return np.log(e / np.sum(e) + 1e-12)',
    ),
    test: 'large',
    fault: 'off',
  },
  {
    name: 'the maximum not subtracted',
    source: numpy('def log_softmax(x):\n    return x - np.log(np.sum(np.exp(x)))'),
    test: 'large',
    fault: 'infinite',
    blamed: 'np.exp(x)',
  },
  {
    name: 'softmax',
    source: numpy('def log_softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / np.sum(e)'),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'x minus the logarithm',
    source: numpy(
      'def log_softmax(x):\n    d = x - np.max(x)\n    return x - np.log(np.sum(np.exp(d)))',
    ),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'the logarithm alone',
    source: numpy('def log_softmax(x):\n    return np.log(np.sum(np.exp(x - np.max(x))))'),
    test: 'calm',
    fault: 'shape',
  },
];
