import type { Frame } from '../slots.ts';

export interface EnglishSubject {
  readonly text: string;
  /** First or third person singular, or another, which all have the same forms. */
  readonly person: 'I' | 'it' | 'you';
  readonly possessive: string;
  /** May be followed by 'll and 've. */
  readonly pronoun: boolean;
}

const subject = (
  text: string,
  person: EnglishSubject['person'],
  possessive: string,
  pronoun = false,
): EnglishSubject => ({ text, person, possessive, pronoun });

export const SUBJECTS: readonly EnglishSubject[] = [
  subject('she', 'it', 'her', true),
  subject('they', 'you', 'their', true),
  subject('Tom', 'it', 'his'),
  subject('I', 'I', 'my', true),
  subject('the students', 'you', 'their'),
  subject('he', 'it', 'his', true),
  subject('my sister', 'it', 'her'),
  subject('you', 'you', 'your', true),
  subject('Ana and Sam', 'you', 'their'),
  subject('we', 'you', 'our', true),
  subject('the doctor', 'it', 'her'),
  subject('our neighbours', 'you', 'their'),
  subject('my uncle', 'it', 'his'),
];

/** One seldom asks whether one did something oneself. */
export const ASKED_ABOUT: readonly EnglishSubject[] = SUBJECTS.filter(
  ({ person }) => person !== 'I',
);

/** Of these, a sentence has one or none. */
export interface Adverbials {
  /** After the first auxiliary, or before the verb if there is none: "has already left". */
  readonly middle: readonly string[];
  /** In the same place, where the rest of the sentence fits a single time only: "has just broken a window". */
  readonly once: readonly string[];
  readonly end: readonly string[];
}

const adverbials = (
  middle: readonly string[],
  once: readonly string[],
  end: readonly string[],
): Adverbials => ({ middle, once, end });

const NONE = adverbials([], [], []);

/** With a form that is both present and past, "read"; the others say nothing certain: "I read it again". */
export const TELLING = {
  present: ['every day', 'every week', 'twice a week'],
  past: ['yesterday', 'last week', 'two days ago'],
} as const;

/** With a state, in every tense. */
export const WITH_STATES = adverbials(['always', 'never'], ['always', 'never'], []);

interface OfTense {
  readonly adverbials: Readonly<Record<Frame, Adverbials>>;
  /** What a question of the frame "why" starts with. */
  readonly asks: readonly string[];
}

/** What fits each tense, by frame; in the order of TENSES. Many fit several tenses, so that they tell little. */
export const OF_TENSES: readonly OfTense[] = [
  {
    adverbials: {
      yes: adverbials(
        ['probably', 'never'],
        ['soon', 'probably', 'never'],
        ['tomorrow', 'next week', 'again', 'tonight', 'on Friday', 'one day'],
      ),
      no: adverbials([], [], ['tomorrow', 'again', 'this week', 'next year']),
      ask: adverbials(['ever'], ['ever'], ['tomorrow', 'today', 'next week', 'again']),
      why: NONE,
      'going on': adverbials([], [], ['tomorrow', 'tonight', 'at this time tomorrow']),
    },
    asks: ['when'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['often', 'usually', 'never', 'always', 'sometimes'],
        [],
        ['every day', 'on Sundays', 'every week', 'twice a week', 'at weekends'],
      ),
      no: adverbials(['often', 'usually'], [], ['every day', 'in the winter', 'any more']),
      ask: adverbials(['often', 'ever'], [], ['every day', 'on Sundays']),
      why: adverbials(['always', 'never'], [], []),
      'going on': adverbials([], [], ['right now', 'today', 'again', 'at the moment']),
    },
    asks: ['why'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['never'],
        ['finally', 'never'],
        ['yesterday', 'last week', 'again', 'two days ago', 'last summer', 'on Monday'],
      ),
      no: adverbials([], [], ['yesterday', 'again', 'last week', 'that day']),
      ask: adverbials(['ever'], ['ever'], ['yesterday', 'last night', 'again', 'on Friday']),
      why: NONE,
      'going on': NONE,
    },
    asks: ['when'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['already', 'never'],
        ['just', 'already', 'finally', 'never'],
        ['before noon', 'by then', 'before the bell rang', 'by the end of the day'],
      ),
      no: adverbials([], [], ['before', 'by noon', 'until then', 'when the phone rang']),
      ask: adverbials(['ever', 'already'], ['already'], ['before', 'before the guests arrived']),
      why: NONE,
      'going on': adverbials([], [], ['all day', 'since noon', 'when the phone rang']),
    },
    asks: ['why'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['already', 'never'],
        ['just', 'already', 'finally', 'never'],
        ['this week', 'again', 'today', 'recently'],
      ),
      no: adverbials([], [], ['yet', 'today', 'this year', 'since Monday']),
      ask: adverbials(['ever', 'already'], ['already'], ['yet', 'this week', 'today']),
      why: adverbials(['never'], ['never'], []),
      'going on': adverbials([], [], ['all day', 'since noon', 'for an hour', 'lately']),
    },
    asks: ['why'],
  },
];
