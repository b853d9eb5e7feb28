import type { VariantId } from './faults.ts';

/** Functions that the reader's tests run against, each put behind them, so that it is the softmax they call. */
export const VARIANTS: readonly {
  readonly id: VariantId;
  readonly right: boolean;
  readonly source: string;
}[] = [
  {
    id: 'shifted',
    right: true,
    source: 'm = np.max(x)\n    e = np.exp(x - m)\n    return e / np.sum(e)',
  },
  {
    id: 'log-form',
    right: true,
    source: 'd = x - np.max(x)\n    return np.exp(d - np.log(np.sum(np.exp(d))))',
  },
  { id: 'naive', right: false, source: 'e = np.exp(x)\n    return e / np.sum(e)' },
  { id: 'mean', right: false, source: 'e = np.exp(x - np.mean(x))\n    return e / np.sum(e)' },
  {
    id: 'epsilon',
    right: false,
    source: 'e = np.exp(x - np.max(x))\n    return e / (np.sum(e) + 0.001)',
  },
];

/** The reader's text with another softmax behind it. */
export const withVariant = (text: string, source: string): string =>
  `${text}\n\n\nimport numpy as np\n\n\ndef softmax(x):\n    ${source}\n`;
