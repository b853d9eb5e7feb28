import { type Conjugation, conjugate, type Irregular } from './conjugation.ts';

/** A verb and what it is said with. */
export interface SpanishVerb extends Conjugation {
  readonly infinitive: string;
  /** "me levanto": the pronoun stands before the verb. */
  readonly reflexive: boolean;
  /** What fits a habit ("lee el periódico") as well as a single time. {nuestra} is the subject's possessive, in that form. */
  readonly usual: readonly string[];
  /** What fits a single time only ("lee la última página"). */
  readonly once: readonly string[];
  /** It can go on for hours, so "ha estado leyendo el periódico" is good Spanish. */
  readonly lasting: boolean;
}

type Row = (
  infinitive: string,
  usual: readonly string[],
  once: readonly string[],
  irregular?: Irregular,
) => SpanishVerb;

const verb =
  (lasting: boolean): Row =>
  (infinitive, usual, once, irregular) => {
    const reflexive = infinitive.endsWith('se');
    const bare = reflexive ? infinitive.slice(0, -2) : infinitive;
    return { infinitive, reflexive, usual, once, lasting, ...conjugate(bare, irregular) };
  };

/** What can go on for hours. */
export const lasting = verb(true);
/** What is done at once, or is not said to go on. */
export const short = verb(false);
