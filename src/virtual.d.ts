/** Formulas set at build; see build/formulas.ts. */
declare module 'virtual:formulas/article' {
  export const FORMULAS: Readonly<
    Record<import('./lesson/article/formulas.ts').ArticleFormula, string>
  >;
}

declare module 'virtual:formulas/derivations' {
  export const FORMULAS: Readonly<
    Record<import('./features/derivations/formulas.ts').DerivationFormula, string>
  >;
}

declare module 'virtual:formulas/caveats' {
  export const FORMULAS: Readonly<
    Record<import('./features/caveats/formulas.ts').CaveatsFormula, string>
  >;
}

declare module 'virtual:formulas/pattern' {
  export const FORMULAS: Readonly<
    Record<import('./features/pattern/formulas.ts').PatternFormula, string>
  >;
}

declare module 'virtual:formulas/drills' {
  export const FORMULAS: Readonly<
    Record<import('./features/drills/formulas.ts').DrillsFormula, string>
  >;
}

/** Code samples highlighted at build; see build/code-samples.ts. */
declare module 'virtual:code-samples/code' {
  export const CODE: Readonly<
    Record<'numpy' | 'pytorch' | 'typescript', { readonly source: string; readonly html: string }>
  >;
}

declare module 'virtual:code-samples/derivations' {
  export const CODE: Readonly<
    Record<'shift' | 'lse' | 'loss', { readonly source: string; readonly html: string }>
  >;
}

declare module 'virtual:code-samples/tests' {
  export const CODE: Readonly<
    Record<'numpy' | 'pytorch', { readonly source: string; readonly html: string }>
  >;
}

/** The first program of the panel `write`, with classes in place of colours. */
declare module 'virtual:code-samples/write' {
  export const CODE: Readonly<Record<'start', { readonly html: string }>>;
}

declare module '*.py?raw' {
  const source: string;
  export default source;
}

/** What each panel is called, in each language; see build/panel-titles.ts. */
declare module 'virtual:panel-titles' {
  export const TITLES: Readonly<Record<string, import('./words/languages.ts').Translated<string>>>;
}
