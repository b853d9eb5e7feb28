import type { PanelId } from '../../features/registry.ts';
import type { ClaimId } from '../../scenario/claims.ts';
import type { PageId } from '../../words/pages.ts';
import { type Inline, type Sentence, weave } from '../../words/sentence.ts';
import type { InsetId } from '../insets/insets.ts';
import type { ArticleFormula } from './formulas.ts';
import type { WildId } from './wild.ts';

/** The article in one language. Sections, claims and formulas are the same in each language; the words are not. */
export interface Article {
  /** Heading of the table of contents. */
  readonly contents: string;
  readonly sections: Readonly<Record<SectionId, Section>>;
  /** What happened in each report. */
  readonly wild: WildStories;
  readonly replay: string;
}

export type WildStories = Readonly<Record<WildId, WildStory>>;

export interface WildStory {
  readonly title: string;
  readonly story: Prose;
}

/** In reading order. Sections with a panel carry its id. */
export const SECTIONS = [
  'primer',
  'predict',
  'why',
  'shift',
  'lse',
  'loss',
  'worked',
  'train',
  'write',
  'underflow',
  'silent',
  'batch',
  'tests',
  'code',
  'wild',
  'pattern',
  'caveats',
  'drills',
  'recap',
  'beyond',
  'embed',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface Section {
  readonly title: string;
  /** A few words for the table of contents. */
  readonly short: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Prose }
  | { readonly kind: 'list'; readonly items: readonly Prose[] }
  | { readonly kind: 'formula'; readonly id: ArticleFormula }
  | { readonly kind: 'insert'; readonly id: InsertId };

/** What stands between paragraphs: a panel, the test files, the reports, a figure or a question. */
export type InsertId = PanelId | InsetId | 'test-files' | 'wild';

/** A sentence that may also carry a control, a formula, a link or code. */
export type ProsePart =
  | Inline
  /** A control that puts the lab into the state that proves the preceding claim. */
  | { readonly show: ClaimId; readonly label: string }
  | { readonly math: ArticleFormula }
  | { readonly href: string; readonly label: string }
  /** A link to another page of the site, in the language of this one. */
  | { readonly page: PageId; readonly label: string }
  | { readonly code: string };

export type Prose = readonly ProsePart[];

/** prose`… ${show('one-92', 'Show me')} …` */
export const prose = (
  strings: TemplateStringsArray,
  ...holes: (ProsePart | Sentence | number)[]
): Prose => weave<ProsePart>(strings, holes);

/** Makers of a paragraph, a list, a formula on a line of its own, an insert, a control, a formula in the line, a link, code. */
export const p = (...args: Parameters<typeof prose>): Block => ({
  kind: 'paragraph',
  text: prose(...args),
});
export const list = (...items: readonly Prose[]): Block => ({ kind: 'list', items });
export const formula = (id: ArticleFormula): Block => ({ kind: 'formula', id });
export const insert = (id: InsertId): Block => ({ kind: 'insert', id });
export const show = (claim: ClaimId, label: string): ProsePart => ({ show: claim, label });
export const math = (id: ArticleFormula): ProsePart => ({ math: id });
export const link = (href: string, label: string): ProsePart => ({ href, label });
export const toPage = (page: PageId, label: string): ProsePart => ({ page, label });
export const code = (text: string): ProsePart => ({ code: text });
