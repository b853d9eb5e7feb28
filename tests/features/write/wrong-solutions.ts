import type { ExerciseId } from '../../../src/features/write/model/exercise-ids.ts';
import type { Fault } from '../../../src/features/write/model/faults.ts';

/** A program that must be refused, and why. */
export interface Wrong {
  readonly name: string;
  readonly source: string;
  /** The first test that must fail: a kind of case, a function of the exercise, or a variant. */
  readonly test: string;
  readonly fault: Fault['kind'];
  /** What the text at the operation that is blamed must be; null where none is to be blamed. */
  readonly blamed?: string | null;
}

const numpy = (body: string) => `import numpy as np\n\n${body}\n`;

const softmax = (...lines: readonly string[]) =>
  numpy(`def softmax(x):\n${lines.map((line) => `    ${line}`).join('\n')}`);

const withLogits = (
  breaks: string,
  silent: string,
  body = 'e = np.exp(x)\n    return e / np.sum(e)',
) =>
  numpy(
    `def softmax(x):\n    ${body}\n\ndef breaks():\n    return ${breaks}\n\ndef silent():\n    return ${silent}`,
  );

const RIGHT_BREAKS = 'np.array([1, 92], np.float32)';
const RIGHT_SILENT = 'np.array([88, 88, 88], np.float32)';

const tests = (...lines: readonly string[]) =>
  softmax('e = np.exp(x - np.max(x))', 'return e / np.sum(e)') +
  `\n\ndef test_softmax():\n${lines.map((line) => `    ${line}`).join('\n')}\n`;

const REFERENCE = `

def reference(x):
    x = x.astype(np.float64)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def check(x, rtol):
    x = np.array(x, np.float32)
    assert np.allclose(softmax(x), reference(x), rtol=rtol, atol=0)
`;

export const WRONG: Readonly<Record<Exclude<ExerciseId, 'free'>, readonly Wrong[]>> = {
  naive: [
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
  ],
  stable: [
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
      blamed: null,
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
    },
    {
      name: 'no end',
      source: softmax('while True:', '    x = x + 0'),
      test: 'calm',
      fault: 'error',
    },
  ],
  lse: [
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
  ],
  loss: [
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
  ],
  batch: [
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
  ],
  masks: [
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
  ],
  'log-softmax': [
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
  ],
  online: [
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
  ],
  tests: [
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
  ],
};
