import type { Outcome, Told } from './outcome.ts';

/** What went wrong, for the reader. */
export type Complaint =
  /** No learning management system answers: nothing is recorded. */
  | { readonly kind: 'no-lms' }
  /** It answers, and refuses; `why` is what it said. Data, never markup. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It did not take what was sent; it is sent again. */
  | { readonly kind: 'not-saved'; readonly why: string }
  /** It opened the work only to be looked at. */
  | { readonly kind: 'not-counted' }
  /** It holds less than there is to keep. */
  | { readonly kind: 'too-long' };

/** The learning management system, whatever it speaks. */
export interface Lms {
  /** From what the reader goes on; '' if they begin. */
  readonly resume: string;
  /** What it knows from before. */
  readonly before: Outcome;
  /** What is said from the start. */
  readonly complaint: Complaint | null;
  /** Records how things stand. Gives what went wrong. */
  readonly put: (told: Told, outcome: Outcome, seconds: number) => Promise<Complaint | null>;
  /** The page goes: records what is not recorded yet, at once. */
  readonly leave: (seconds: number) => void;
  /** Where to go when the reader says they are done; null if the system does not say. */
  readonly back: string | null;
}

/** The complaint, if there is nothing that marks could be sent to. */
export type Connect = () => Promise<Lms | Complaint>;
