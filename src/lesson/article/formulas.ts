/** Formulas of the article, rendered by KaTeX at build. */
export const TEX = {
  softmax: String.raw`\operatorname{softmax}(x)_i = \frac{e^{x_i}}{\sum_{j=1}^{K} e^{x_j}}`,
  temperature: String.raw`x = \frac{\text{logit}}{T}`,
  shiftInvariance: String.raw`\operatorname{softmax}(x - c)_i = \operatorname{softmax}(x)_i`,
  stableSoftmax: String.raw`m = \max_j x_j, \qquad p_i = \frac{e^{x_i - m}}{\sum_{j} e^{x_j - m}}`,
  lse: String.raw`\operatorname{lse}(x) = \log \sum_{j=1}^{K} e^{x_j}`,
  lseShifted: String.raw`\operatorname{lse}(x) = m + \log \sum_{j=1}^{K} e^{x_j - m}`,
  lseBounds: String.raw`m \le \operatorname{lse}(x) \le m + \log K`,
  crossEntropy: String.raw`L = -\log p_y = \operatorname{lse}(x) - x_y`,
  crossEntropyShift: String.raw`L = \log s - (x_y - m)`,
  crossEntropyLog1p: String.raw`L = \operatorname{log1p}\Bigl(\sum_{j \ne k} e^{x_j - m}\Bigr) - (x_y - m), \qquad x_k = m`,
  gradient: String.raw`\frac{\partial L}{\partial x_i} = p_i - [i = y]`,
  c: 'c',
  K: 'K',
  m: 'm',
  s: 's',
  xy: 'x_y',
  sqrtD: String.raw`\sqrt{d}`,
} as const;

export type ArticleFormula = keyof typeof TEX;
