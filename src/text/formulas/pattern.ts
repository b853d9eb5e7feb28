/** Formulas of the panel pattern, set by KaTeX at build. */
export const TEX = {} as const;

export type PatternFormula = keyof typeof TEX;
