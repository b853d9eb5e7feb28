import type { Slot, Take } from '../slots.ts';
import type { EnglishVerb } from './verb.ts';
import {
  type Adverbials,
  ASKED_ABOUT,
  type EnglishSubject,
  OF_TENSES,
  SUBJECTS,
  TELLING,
  WITH_STATES,
} from './words.ts';

const [FUTURE, PRESENT, PAST, PAST_PERFECT, PRESENT_PERFECT] = [0, 1, 2, 3, 4];

/** Of the adverbials that fit, every second sentence has one. */
const WHETHER = [false, true, false, true, true, false, false];
const PLACES = ['end', 'middle', 'end', 'end', 'middle'] as const;
const HALF = [false, true];
const NOWHERE: Places = { middle: '', end: '' };

const BE: Readonly<Record<EnglishSubject['person'], readonly [string, string]>> = {
  I: ['am', 'was'],
  it: ['is', 'was'],
  you: ['are', 'were'],
};

/** A verb with its subject: "Ana", "has", "written". Without an auxiliary: "Ana", "", "wrote". */
interface Group {
  readonly auxiliary: string;
  readonly main: string;
}

function groupOf(
  { verb, tense, frame }: Slot<EnglishVerb>,
  { person }: EnglishSubject,
  plain: boolean,
): Group {
  const going = frame === 'going on';
  const perfect = going ? `been ${verb.ing}` : verb.participle;
  const have = person === 'it' ? 'has' : 'have';
  const [be, was] = BE[person];
  switch (tense) {
    case FUTURE:
      return { auxiliary: 'will', main: going ? `be ${verb.ing}` : verb.base };
    case PAST_PERFECT:
      return { auxiliary: 'had', main: perfect };
    case PRESENT_PERFECT:
      return { auxiliary: have, main: perfect };
    case PRESENT:
      if (going) return { auxiliary: be, main: verb.ing };
      if (verb.base === 'be') return { auxiliary: be, main: '' };
      if (plain) return { auxiliary: '', main: person === 'it' ? verb.third : verb.base };
      return { auxiliary: person === 'it' ? 'does' : 'do', main: verb.base };
    default:
      if (verb.base === 'be') return { auxiliary: was, main: '' };
      if (plain) return { auxiliary: '', main: verb.past };
      return { auxiliary: 'did', main: verb.base };
  }
}

const negated = (auxiliary: string, short: boolean): string => {
  if (!short || auxiliary === 'am') return `${auxiliary} not`;
  return auxiliary === 'will' ? "won't" : `${auxiliary}n't`;
};

/** "I read": present or past, unless an adverbial tells. */
const isAmbiguous = ({ verb, tense, frame }: Slot<EnglishVerb>, { person }: EnglishSubject) =>
  frame === 'yes' &&
  verb.base === verb.past &&
  ((tense === PRESENT && person !== 'it') || tense === PAST);

interface Places {
  readonly middle: string;
  readonly end: string;
}

function adverbialOf({ middle, end }: Pick<Adverbials, 'middle' | 'end'>, take: Take): Places {
  const place = middle.length === 0 ? 'end' : end.length === 0 ? 'middle' : take(PLACES);
  if (place === 'middle') return { middle: take(middle), end: '' };
  return { middle: '', end: end.length === 0 ? '' : take(end) };
}

/** What was going on is not past simple, and of a state one says only that it is: both are plain statements. */
const meant = (slot: Slot<EnglishVerb>): Slot<EnglishVerb> =>
  slot.verb.state || (slot.tense === PAST && slot.frame === 'going on')
    ? { ...slot, frame: 'yes' }
    : slot;

export function englishSentence(wanted: Slot<EnglishVerb>, take: Take): string {
  const slot = meant(wanted);
  const { verb, tense, frame } = slot;
  const [asking, habit] = [isQuestion(slot), tense === PRESENT && frame !== 'going on'];
  const subject = take(asking ? ASKED_ABOUT : SUBJECTS);
  const usual = habit || take(HALF);
  const complement = take(usual ? verb.usual : verb.once);
  const { middle, end } = placesOf(slot, subject, usual, take);
  const { auxiliary, main } = groupOf(slot, subject, frame === 'yes');
  const tail = [middle, main, complement.replaceAll('{their}', subject.possessive), end];
  switch (frame) {
    case 'ask':
      return sentence([auxiliary, subject.text, ...tail], '?');
    case 'why':
      return sentence([take(asksIn(tense)), auxiliary, subject.text, ...tail], '?');
    case 'no':
      return sentence([subject.text, negated(auxiliary, take(HALF)), ...tail], '.');
    case 'yes':
    case 'going on':
      return sentence([...started(subject, auxiliary, take), ...tail], '.');
    default:
      return frame satisfies never;
  }
}

const isQuestion = ({ frame }: Slot<EnglishVerb>) => frame === 'ask' || frame === 'why';

const asksIn = (tense: number): readonly string[] => OF_TENSES[tense]?.asks ?? [];

function placesOf(
  slot: Slot<EnglishVerb>,
  subject: EnglishSubject,
  usual: boolean,
  take: Take,
): Places {
  if (slot.verb.state) return adverbialOf(WITH_STATES, take);
  const fitting = OF_TENSES[slot.tense]?.adverbials[slot.frame];
  if (fitting === undefined) return NOWHERE;
  if (isAmbiguous(slot, subject))
    return { ...NOWHERE, end: take(slot.tense === PAST ? TELLING.past : TELLING.present) };
  if (slot.frame !== 'why' && !take(WHETHER)) return NOWHERE;
  return adverbialOf({ ...fitting, middle: usual ? fitting.middle : fitting.once }, take);
}

const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['am', "'m"],
  ['is', "'s"],
  ['are', "'re"],
  ['has', "'s"],
  ['had', "'d"],
  ['will', "'ll"],
  ['have', "'ve"],
]);

/** "she has", "she's". */
function started({ text, pronoun }: EnglishSubject, auxiliary: string, take: Take): string[] {
  const short = SHORTENED.get(auxiliary);
  return pronoun && short !== undefined && take(HALF) ? [`${text}${short}`] : [text, auxiliary];
}

function sentence(parts: readonly string[], end: string): string {
  const text = parts.filter((part) => part !== '').join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
