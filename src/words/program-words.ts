import type { LossName, ProgramId } from '../softmax/compared.ts';
import type { Sentence } from './sentence.ts';

/** What a language calls each program and the forms of the loss it shows. */
export type ProgramWords = {
  readonly [Id in ProgramId]: {
    readonly title: string;
    /** How it computes, in a few words. */
    readonly way: string;
    /** Before its verdict, for screen readers. */
    readonly spoken: string;
    readonly losses: { readonly [Name in LossName<Id>]: Sentence };
  };
};

/** The verdicts of several programs, one after another. */
export const spokenVerdicts = (
  programs: ProgramWords,
  verdicts: readonly (readonly [ProgramId, string])[],
): string => verdicts.map(([id, verdict]) => `${programs[id].spoken}: ${verdict}`).join(' ');
