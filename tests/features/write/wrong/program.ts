import type { Fault } from '../../../../src/features/write/model/faults.ts';

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

export const numpy = (body: string) => `import numpy as np\n\n${body}\n`;

export const softmax = (...lines: readonly string[]) =>
  numpy(`def softmax(x):\n${lines.map((line) => `    ${line}`).join('\n')}`);

export const withLogits = (
  breaks: string,
  silent: string,
  body = 'e = np.exp(x)\n    return e / np.sum(e)',
) =>
  numpy(
    `def softmax(x):\n    ${body}\n\ndef breaks():\n    return ${breaks}\n\ndef silent():\n    return ${silent}`,
  );

export const RIGHT_BREAKS = 'np.array([1, 92], np.float32)';
export const RIGHT_SILENT = 'np.array([88, 88, 88], np.float32)';

export const tests = (...lines: readonly string[]) =>
  softmax('e = np.exp(x - np.max(x))', 'return e / np.sum(e)') +
  `\n\ndef test_softmax():\n${lines.map((line) => `    ${line}`).join('\n')}\n`;

export const REFERENCE = `

def reference(x):
    x = x.astype(np.float64)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def check(x, rtol):
    x = np.array(x, np.float32)
    assert np.allclose(softmax(x), reference(x), rtol=rtol, atol=0)
`;
