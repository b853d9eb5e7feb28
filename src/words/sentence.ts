/**
 * A sentence is text with floats, powers and variables in it, as data: the same words serve the page, screen readers
 * and the tests, and no text can become markup.
 */
export type Inline =
  | string
  /** A float: `value` reads back exactly, `shown` is the text shown. */
  | { readonly value: string; readonly shown: string }
  | { readonly sup: Sentence }
  | { readonly sub: Sentence }
  | { readonly variable: string }
  | { readonly strong: Sentence };

export type Sentence = readonly Inline[];

/** say`e${sup(x)} overflows`: a sentence from a template; sentences inside it are spliced in. */
export const say = (
  strings: TemplateStringsArray,
  ...holes: (Inline | Sentence | number)[]
): Sentence => weave<Inline>(strings, holes);

/** The parts of a template in order; lists of parts are flattened. */
export function weave<Part>(
  strings: TemplateStringsArray,
  holes: readonly (Part | readonly Part[] | number)[],
): (Part | string)[] {
  return strings.flatMap((text, index) => {
    const before = text === '' ? [] : [text];
    const hole = holes[index];
    if (hole === undefined) return before;
    if (typeof hole === 'number') return [...before, String(hole)];
    return isList<Part>(hole) ? [...before, ...hole] : [...before, hole];
  });
}

const isList = <T>(hole: T | readonly T[]): hole is readonly T[] => Array.isArray(hole);

/** Sentences joined by spaces. */
export const paragraph = (...sentences: readonly Sentence[]): Sentence =>
  sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((s, index) => (index > 0 ? [' ', ...s] : s));

/** The text alone, for status messages and tests. */
export const plainText = (sentence: Sentence): string =>
  sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('shown' in part) return part.shown;
      if ('sup' in part) return `^${plainText(part.sup)}`;
      if ('sub' in part) return `_${plainText(part.sub)}`;
      return 'strong' in part ? plainText(part.strong) : part.variable;
    })
    .join('');
