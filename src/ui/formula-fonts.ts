/**
 * Switches formulas from a system font to KaTeX's fonts. They are not loaded before the lab answers, and cannot be
 * loaded at all in a document with an opaque origin.
 */
export function turnOnFormulaFonts(document: Document): void {
  document.documentElement.dataset.formulaFonts = '';
}
