import { softmax, type Wrong } from './program.ts';

export const batch: readonly Wrong[] = [
  {
    name: 'one sum for all',
    source: softmax('e = np.exp(x - np.max(x))', 'return e / np.sum(e)'),
    test: 'calm',
    fault: 'off',
    blamed: null,
  },
  {
    name: 'one maximum for all',
    source: softmax('e = np.exp(x - np.max(x))', 'return e / np.sum(e, axis=1, keepdims=True)'),
    test: 'large',
    fault: 'off',
  },
  {
    name: 'of each column',
    source: softmax('e = np.exp(x - np.max(x, axis=0))', 'return e / np.sum(e, axis=0)'),
    test: 'calm',
    fault: 'off',
  },
  {
    name: 'without keepdims',
    source: softmax('e = np.exp(x - np.max(x, axis=1))', 'return e / np.sum(e, axis=1)'),
    test: 'calm',
    fault: 'error',
  },
  {
    name: 'the first row only',
    source: softmax('x = x[0]', 'e = np.exp(x - np.max(x))', 'return e / np.sum(e)'),
    test: 'calm',
    fault: 'shape',
  },
  {
    name: 'no maximum',
    source: softmax('e = np.exp(x)', 'return e / np.sum(e, axis=1, keepdims=True)'),
    test: 'large',
    fault: 'nan',
    blamed: 'np.exp(x)',
  },
];

export const masks: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: softmax(
      'm = np.max(x, axis=1, keepdims=True)',
      'e = np.exp(x - m)',
      'return e / np.sum(e, axis=1, keepdims=True)',
    ),
    test: 'masked-row',
    fault: 'nan',
    blamed: 'x - m',
  },
  {
    name: 'no division guarded',
    source: softmax(
      'm = np.max(x, axis=1, keepdims=True)',
      'm = np.where(np.isfinite(m), m, 0)',
      'e = np.exp(x - m)',
      'return e / np.sum(e, axis=1, keepdims=True)',
    ),
    test: 'masked-row',
    fault: 'nan',
  },
  {
    name: 'an epsilon',
    source: softmax(
      'm = np.max(x, axis=1, keepdims=True)',
      'm = np.where(np.isfinite(m), m, 0)',
      'e = np.exp(x - m)',
      'return e / (np.sum(e, axis=1, keepdims=True) + 0.01)',
    ),
    test: 'calm',
    fault: 'off',
  },
  {
    name: 'ones',
    source: softmax(
      'm = np.max(x, axis=1, keepdims=True)',
      'm = np.where(np.isfinite(m), m, 0)',
      'e = np.exp(x - m)',
      's = np.sum(e, axis=1, keepdims=True)',
      'return np.where(s > 0, e / np.where(s > 0, s, 1), 1)',
    ),
    test: 'masked-row',
    fault: 'off',
  },
  {
    name: 'a mask of a large number',
    source: softmax(
      'x = np.maximum(x, -30)',
      'm = np.max(x, axis=1, keepdims=True)',
      'e = np.exp(x - m)',
      'return e / np.sum(e, axis=1, keepdims=True)',
    ),
    test: 'masked',
    fault: 'off',
  },
  {
    name: 'no maximum',
    source: softmax(
      'e = np.exp(x)',
      's = np.sum(e, axis=1, keepdims=True)',
      'return e / np.where(s > 0, s, 1)',
    ),
    test: 'apart',
    fault: 'nan',
    blamed: 'np.exp(x)',
  },
];
