import { numpy, RIGHT_BREAKS, RIGHT_SILENT, softmax, type Wrong, withLogits } from './program.ts';

export const naive: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: withLogits('np.array([1.2, 4.7], np.float32)', RIGHT_SILENT),
    test: 'breaks',
    fault: 'holds',
  },
  {
    name: 'an infinite logit',
    source: withLogits('np.array([1, np.inf], np.float32)', RIGHT_SILENT),
    test: 'breaks',
    fault: 'not-finite',
  },
  {
    name: 'infinite as a float32',
    source: withLogits('np.array([1, 1e39])', RIGHT_SILENT),
    test: 'breaks',
    fault: 'not-finite',
  },
  {
    name: 'a NaN is not silent',
    source: withLogits(RIGHT_BREAKS, RIGHT_BREAKS),
    test: 'silent',
    fault: 'holds',
  },
  {
    name: 'a softmax that cannot break',
    source: withLogits(
      RIGHT_BREAKS,
      RIGHT_SILENT,
      'e = np.exp(x - np.max(x))\n    return e / np.sum(e)',
    ),
    test: 'breaks',
    fault: 'holds',
  },
  {
    name: 'a softmax that is always NaN',
    source: withLogits(RIGHT_BREAKS, RIGHT_SILENT, 'return x * np.nan'),
    test: 'calm',
    fault: 'nan',
  },
  {
    name: 'a number instead of logits',
    source: withLogits('92', RIGHT_SILENT),
    test: 'breaks',
    fault: 'shape',
  },
  {
    name: 'without silent',
    source: softmax('e = np.exp(x)', 'return e / np.sum(e)'),
    test: 'breaks',
    fault: 'error',
  },
];

export const stable: readonly Wrong[] = [
  {
    name: 'as the textbook writes it',
    source: softmax('e = np.exp(x)', 'return e / np.sum(e)'),
    test: 'large',
    fault: 'nan',
    blamed: 'np.exp(x)',
  },
  {
    name: 'the minimum subtracted',
    source: softmax('e = np.exp(x - np.min(x))', 'return e / np.sum(e)'),
    test: 'large',
    fault: 'nan',
    blamed: 'np.exp(x - np.min(x))',
  },
  {
    name: 'a clip',
    source: softmax('e = np.exp(np.minimum(x, 88))', 'return e / np.sum(e)'),
    test: 'large',
    fault: 'off',
  },
  {
    name: 'a constant subtracted',
    source: softmax('e = np.exp(x - 50)', 'return e / np.sum(e)'),
    test: 'calm',
    fault: 'off',
    blamed: 'x - 50',
  },
  {
    name: 'not divided',
    source: softmax('return np.exp(x - np.max(x))'),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'divided by the length',
    source: softmax('return np.exp(x - np.max(x)) / len(x)'),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'a length written in',
    source: softmax('e = np.exp(x - np.max(x))', 'return e / (e[0] + e[1] + e[2] + e[3] + e[4])'),
    test: 'shifted',
    fault: 'error',
  },
  {
    name: 'the sum only',
    source: softmax('return np.sum(np.exp(x - np.max(x)))'),
    test: 'calm',
    fault: 'shape',
  },
  {
    name: 'nothing returned',
    source: softmax('e = np.exp(x - np.max(x))'),
    test: 'calm',
    fault: 'no-numbers',
  },
  {
    name: 'another name',
    source: numpy('def soft_max(x):\n    return x'),
    test: 'calm',
    fault: 'error',
  },
  {
    name: 'log-sum-exp subtracted',
    source: softmax('m = np.max(x)', 'return np.exp(x - (m + np.log(np.sum(np.exp(x - m)))))'),
    test: 'shifted',
    fault: 'off',
    blamed: '(m + np.log(np.sum(np.exp(x - m))))',
  },
  {
    name: 'no end',
    source: softmax('while True:', '    x = x + 0'),
    test: 'calm',
    fault: 'error',
  },
];

export const online: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: softmax('s = 0.0', 'for v in x:', '    s = s + np.exp(v)', 'return np.exp(x) / s'),
    test: 'large',
    fault: 'nan',
  },
  {
    name: 'two passes',
    source: softmax(
      'm = np.max(x)',
      's = 0.0',
      'for v in x:',
      '    s = s + np.exp(v - m)',
      'return np.exp(x - m) / s',
    ),
    test: 'calm',
    fault: 'two-passes',
  },
  {
    name: 'no loop',
    source: softmax('e = np.exp(x - max(x))', 'return e / sum(e)'),
    test: 'calm',
    fault: 'two-passes',
  },
  {
    name: 'the sum not rescaled',
    source: softmax(
      'm = -np.inf',
      's = 0.0',
      'for v in x:',
      '    m = max(m, v)',
      '    s = s + np.exp(v - m)',
      'return np.exp(x - m) / s',
    ),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'rescaled the wrong way',
    source: softmax(
      'm = x[0]',
      's = 0.0',
      'for v in x:',
      '    new = max(m, v)',
      '    s = s * np.exp(new - m) + np.exp(v - new)',
      '    m = new',
      'return np.exp(x - m) / s',
    ),
    test: 'calm',
    fault: 'off',
  },
  {
    name: 'the maximum starts at 0',
    source: softmax(
      'm = 0.0',
      's = 0.0',
      'for v in x:',
      '    new = max(m, v)',
      '    s = s * np.exp(m - new) + np.exp(v - new)',
      '    m = new',
      'return np.exp(x - m) / s',
    ),
    test: 'generated',
    fault: 'nan',
  },
];
