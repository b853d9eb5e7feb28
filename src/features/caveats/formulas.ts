/** Formulas of the caveats, rendered by KaTeX at build. */
export const TEX = {
  log1p: String.raw`\log(1 - p) = -p - \frac{p^2}{2} - \frac{p^3}{3} - \cdots`,
  expm1: String.raw`e^x - 1 = x + \frac{x^2}{2} + \frac{x^3}{6} + \cdots`,
} as const;

export type CaveatsFormula = keyof typeof TEX;
