/**
 * From now on formulas are drawn in KaTeX's faces; until then they stand in one the system has. Fonts must not come before
 * the lab answers, and where a document has no origin they could not come at all.
 */
export function turnOnFormulaFonts(document: Document): void {
  document.documentElement.dataset.formulaFonts = '';
}
