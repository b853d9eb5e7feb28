import type { Block, Prose, ProsePart, Section } from '../../src/lesson/article/article.ts';
import type { ClaimId } from '../../src/scenario/claims.ts';
import { type Inline, plainText } from '../../src/words/sentence.ts';

const isInline = (part: ProsePart): part is Inline =>
  typeof part === 'string' ||
  'shown' in part ||
  'sup' in part ||
  'strong' in part ||
  'variable' in part;

export const proseOf = (block: Block): readonly Prose[] => {
  if (block.kind === 'formula' || block.kind === 'insert') return [];
  return block.kind === 'list' ? block.items : [block.text];
};

export const blocksOf = ({ blocks }: Section): readonly Block[] => blocks;

/** Every part of a section's prose, in reading order. */
export const partsOf = (section: Section): readonly ProsePart[] =>
  blocksOf(section).flatMap(proseOf).flat();

export const showsOf = (section: Section): ClaimId[] =>
  partsOf(section).flatMap((part) =>
    typeof part === 'object' && 'show' in part ? [part.show] : [],
  );

/** Text as typed: without figures, code and formulas. Powers count as text. */
export const typedTexts = (parts: readonly ProsePart[]): string[] =>
  parts.flatMap((part): string[] => {
    if (typeof part === 'string') return [part];
    if ('sup' in part) return typedTexts(part.sup);
    if ('strong' in part) return typedTexts(part.strong);
    return 'label' in part ? [part.label] : [];
  });

/** The text as shown to the reader. */
export const readText = (parts: readonly ProsePart[]): string =>
  parts
    .map((part) => {
      if (isInline(part)) return plainText([part]);
      if ('code' in part) return part.code;
      return 'label' in part ? part.label : 'x';
    })
    .join('');
