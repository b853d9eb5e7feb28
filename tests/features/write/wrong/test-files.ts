import { REFERENCE, tests, type Wrong } from './program.ts';

export const testFiles: readonly Wrong[] = [
  {
    name: 'as it opens',
    source: tests(
      'x = np.array([5, 5, 5, 5, 5], np.float32)',
      'assert np.all(softmax(x) == 0.2)',
      'x = np.array([-3, 0, 1, 2, 5], np.float32)',
      'assert np.sum(softmax(x)) == 1',
    ),
    test: 'log-form',
    fault: 'refuses-right',
  },
  {
    name: 'nothing asserted',
    source: tests('softmax(np.array([1, 2], np.float32))'),
    test: 'naive',
    fault: 'accepts-wrong',
  },
  { name: 'never right', source: tests('assert False'), test: 'shifted', fault: 'refuses-right' },
  {
    name: 'calm inputs only',
    source: `${tests('check([1, 2, 3], 1e-5)')}${REFERENCE}`,
    test: 'naive',
    fault: 'accepts-wrong',
  },
  {
    name: 'no mask',
    source: `${tests('check([1, 92, 3], 1e-5)', 'check([1, 2, 3], 1e-5)')}${REFERENCE}`,
    test: 'mean',
    fault: 'accepts-wrong',
  },
  {
    name: 'a tolerance too wide',
    source: `${tests('check([1, 92, 3], 0.01)', 'check([1, 2, 3], 0.01)', 'check([1, -np.inf, 3], 0.01)')}${REFERENCE}`,
    test: 'epsilon',
    fault: 'accepts-wrong',
  },
  {
    name: 'no NaN is not enough',
    source: tests(
      'for x in [[1, 92, 3], [1, -np.inf, 3]]:',
      '    assert np.all(np.isfinite(softmax(np.array(x, np.float32))))',
    ),
    test: 'epsilon',
    fault: 'accepts-wrong',
  },
];
