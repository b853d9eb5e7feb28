/** Formulas of the panel drills, set by KaTeX at build. */
export const TEX = {} as const;

export type DrillsFormula = keyof typeof TEX;
