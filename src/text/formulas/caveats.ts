/** Formulas of the panel caveats, set by KaTeX at build. */
export const TEX = {} as const;

export type CaveatsFormula = keyof typeof TEX;
