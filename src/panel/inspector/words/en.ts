import { say } from '../../../words/sentence.ts';

/** What the inspector says. Lists of terms of a sum count from 1. */
export const en = {
  partialSum: (terms: number) => (terms === 1 ? 'first term' : `sum of the first ${terms} terms`),
  partialMax: (terms: number) => `largest of the first ${terms}`,
  close: 'Close',
  made: 'How it was made',
  typed: 'An input, rounded to the format.',
  copy: 'Taken over unchanged.',
  raised: 'Flags raised',
  noFlags: 'none: nothing was rounded',
  /** Of an input: the text was a decimal, which the conversion has not seen. */
  noFlagsOfInput: (format: string) => `none: the number that was read is a ${format}`,
  born: 'Where it went wrong',
  bornHere: 'Here.',
  outcome: 'What came of it',
  goThere: 'Go to that operation',
  absorbed: say`Absorbed: the smaller operand is at most half an ulp of the larger one and leaves no trace in the result.`,
  kind: 'Kind',
  bits: 'Bits',
  sign: 'sign',
  exponent: 'exponent',
  significand: 'significand',
  exact: 'Exact value',
  neighbours: 'Neighbours',
  below: 'next below',
  above: 'next above',
  truth: 'True value',
  error: 'Error',
  correct: 'correctly rounded',
  ulpsOff: (ulps: number) => `${Math.abs(ulps)}\u00a0ulp too ${ulps > 0 ? 'high' : 'low'}`,
  partialSumOf: (terms: number) => `sum of ${terms} terms`,
  kindIn: (kind: string, format: string) => `${kind}, in ${format}`,
  converted: (from: string, to: string) => `Converted from ${from} to ${to}.`,
  /** Of an operand. */
  as: (format: string) => `as ${format}`,
  term: (term: number) => `term ${term}`,
  termsTo: (first: number, last: number) => `terms ${first} to ${last}`,
  terms: (listed: string, more: number) => `terms ${listed}${more > 0 ? ` and ${more} more` : ''}`,
  adds: (left: string, right: string) => `This adds up ${left}, and ${right}.`,
  compensated: (correction: string) =>
    `Compensated: the addition before was off by ${correction}, which is taken off the term first.`,
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => infer R
    ? (...facts: F) => R
    : T extends readonly unknown[]
      ? T
      : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
