/** A verb and what it is said with. */
export interface EnglishVerb {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
  /** What fits a habit ("reads the newspaper") as well as a single time. {their} is the subject's possessive. */
  readonly usual: readonly string[];
  /** What fits a single time only ("reads the last page"). */
  readonly once: readonly string[];
  /** It can go on for hours, so "has been reading the newspaper since noon" is good English. */
  readonly lasting: boolean;
  /** A state, which is not said to be so "every day" or "tomorrow": only "always" and "never". */
  readonly state: boolean;
}

const verb =
  (lasting: boolean, state = false) =>
  (forms: string, usual: readonly string[], once: readonly string[]): EnglishVerb => {
    const [base = '', third = '', past = '', participle = '', ing = ''] = forms.split(' ');
    return { base, third, past, participle, ing, usual, once, lasting, state };
  };

/** What can go on for hours. */
export const lasting = verb(true);
/** What is done at once, or is not said to go on. */
export const short = verb(false);
export const state = verb(false, true);
