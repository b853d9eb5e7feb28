/** Lines of the drills' solutions, with slots for their numbers. Rendered by KaTeX at build. */
export const TEX = {
  max: String.raw`m = \max_j x_j = \text{@m@}`,
  sum: String.raw`s = \sum_j e^{x_j - m} = \text{@s@}`,
  divide: String.raw`p_i = \frac{e^{x_i - m}}{s}`,
  agree: String.raw`\frac{e^{x_i}}{\sum_j e^{x_j}} = \frac{e^{x_i}}{\text{@s32@}}`,

  narrow: String.raw`\frac{e^{c}}{\sum_j e^{c}} = \frac{\text{@e32@}}{\text{@s32@}} = \text{@p32@}`,
  wide: String.raw`\frac{e^{c}}{\sum_j e^{c}} = \frac{\text{@e64@}}{\text{@s64@}} = \text{@p64@}`,
  shifted: String.raw`\frac{e^{c - m}}{\sum_j e^{c - m}} = \frac{e^{0}}{\sum_j e^{0}} = \frac{1}{\text{@count@}}`,

  lse: String.raw`\operatorname{lse}(x) = m + \log s = \text{@m@} + \text{@logS@} = \text{@lse@}`,
  loss: String.raw`L = \operatorname{lse}(x) - x_y = \text{@lse@} - \text{@(own)@} = \text{@loss@}`,
  check: String.raw`-\log p_y = -\log \text{@py@} = \text{@loss@}`,

  factor: String.raw`\operatorname{lse}(x) - m = \log \sum_j e^{x_j - m}`,
  atLeast: String.raw`\sum_j e^{x_j - m} \ge e^{m - m} = 1`,
  excess: String.raw`\operatorname{lse}(x) - m = \log \text{@s@} = \text{@logS@}`,
  atMost: String.raw`\sum_j e^{x_j - m} \le K, \qquad \log K = \log \text{@count@} = \text{@most@}`,
  equality: String.raw`\sum_j e^{x_j - m} = 1 \iff \sum_{j \ne i} e^{x_j - m} = 0`,
  gap: String.raw`\log\bigl(1 + (K - 1)\, e^{-g}\bigr) \le \tfrac12 \operatorname{ulp}(g)`,

  ones: String.raw`x_i - m = 0, \qquad e^{0} = 1`,
  share: String.raw`p_i = \frac{1}{\sum_j 1} = \frac{1}{\text{@count@}}`,
  equalLse: String.raw`\operatorname{lse}(x) = c + \log K = \text{@m@} + \log \text{@count@} = \text{@lse@}`,
} as const;

export type DrillsFormula = keyof typeof TEX;
