/** Formulas of the panel pattern, set by KaTeX at build. */
export const TEX = {
  layerNorm: String.raw`y_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}`,
  rmsNorm: String.raw`y_i = \frac{x_i}{\sqrt{\tfrac{1}{n} \sum_j x_j^2}}`,
  unit: String.raw`s = \sum_i w_i y_i`,
  gain: String.raw`\gamma s + \beta`,
  scores: String.raw`s_j = \frac{q \cdot k_j}{\sqrt{d}}`,
  weights: String.raw`p = \operatorname{softmax}(s)`,
  temperature: String.raw`T = \sqrt{d}`,
  clip: String.raw`\hat g = g \, \min\Bigl(1, \frac{c}{\lVert g \rVert}\Bigr)`,
  step: String.raw`w \leftarrow w - \eta\, \hat g`,
  direction: String.raw`\hat g \parallel g`,
  scaledLoss: "L' = 2^k L",
  scaledGradient: "g' = 2^k g",
  unscaled: String.raw`g = g' \div 2^k`,
} as const;

export type PatternFormula = keyof typeof TEX;
