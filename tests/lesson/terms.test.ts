import { describe, expect, test } from 'vitest';
import {
  type Block,
  type ProsePart,
  SECTIONS,
  type SectionId,
} from '../../src/lesson/article/article.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { blocksOf, proseOf, readText } from '../words/support.ts';

/*
 * No term is used before it is defined. A term is defined where it stands in bold; terms that a formula or a sentence
 * introduces without bold name the words by which that is recognized.
 */

interface Term {
  /** The section that defines it. */
  readonly in: SectionId;
  /** How the term is written in the text. */
  readonly en: RegExp;
  readonly es: RegExp;
}

const TERMS: readonly Term[] = [
  { in: 'primer', en: /\bfloat32\b/, es: /\bfloat32\b/ },
  { in: 'primer', en: /\bround(s|ed|ing)?\b/i, es: /\bredonde/i },
  { in: 'primer', en: /\bulps?\b/, es: /\bulps?\b/ },
  { in: 'primer', en: /\boverflow/i, es: /(?<!sub)desbord/i },
  { in: 'primer', en: /\bunderflow/i, es: /subdesbord/i },
  { in: 'primer', en: /\bNaN\b/, es: /\bNaN\b/ },
  { in: 'primer', en: /\bsubnormals?\b/i, es: /\bsubnormal/i },
  { in: 'primer', en: /\binfinit/i, es: /\binfinit/i },
  { in: 'primer', en: /\bIEEE 754\b/, es: /\bIEEE 754\b/ },
  { in: 'primer', en: /\bflags?\b/i, es: /\bindicador/i },
  {
    in: 'primer',
    en: /\bnatural logarithm|\blogarithm is the natural\b/i,
    es: /\blogaritmo (es el )?natural\b/i,
  },
  { in: 'why', en: /\blogits?\b/i, es: /\blogits?\b/i },
  { in: 'lse', en: /\babsor(b|p)/i, es: /\babsor(b|c)/i },
  { in: 'loss', en: /\bnats?\b/, es: /\bnats?\b/ },
  { in: 'underflow', en: /\bflush/i, es: /\bllev\w+ a 0\b/i },
];

const textOf = (block: Block): string => proseOf(block).map(readText).join(' ');

const isStrong = (part: ProsePart): boolean => typeof part === 'object' && 'strong' in part;

/** The words in bold of a section. */
const boldIn = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(proseOf)
    .flat()
    .filter(isStrong)
    .map((part) => readText([part]))
    .join(' · ');

describe.each(['en', 'es'] as const)('in %s', (language) => {
  const { sections } = ARTICLES[language];

  test.each(TERMS)('$en is defined in $in, in bold', (term) => {
    expect(boldIn(blocksOf(sections[term.in]))).toMatch(term[language]);
  });

  test.each(TERMS)('$en is not used before its definition', (term) => {
    const early = SECTIONS.slice(0, SECTIONS.indexOf(term.in)).filter((id) =>
      blocksOf(sections[id]).some((block) => term[language].test(textOf(block))),
    );
    expect(early).toEqual([]);
    // Within its own section too: the paragraph that defines it is the first to use it.
    const first = blocksOf(sections[term.in]).find((block) => term[language].test(textOf(block)));
    expect(boldIn(first === undefined ? [] : [first])).toMatch(term[language]);
  });
});
