import type { Slot, Take } from '../slots.ts';
import type { SpanishVerb } from './verb.ts';
import {
  type Adverbials,
  ASKED_ABOUT,
  ESTAR,
  HABIA,
  HE,
  OF_TENSES,
  POSSESSIVES,
  REFLEXIVE,
  type SpanishSubject,
  SUBJECTS,
  TOLD_BY_VERB,
} from './words.ts';

const [, PRESENT, PAST, PAST_PERFECT] = [0, 1, 2, 3];

/** Of the adverbials that fit, every second sentence has one. */
const WHETHER = [true, false, false, true, false, true, false];
const PLACES = ['end', 'before', 'start', 'before', 'end'] as const;
const HALF = [false, true];

const NOWHERE = { before: '', start: '', end: '' };

/** All that stands together as the verb: "me he levantado", "estuvo leyendo". */
function verbGroup({ verb, tense, frame }: Slot<SpanishVerb>, { person }: SpanishSubject): string {
  const clitic = verb.reflexive ? [REFLEXIVE[person]] : [];
  const simple = [verb.future, verb.present, verb.past][tense];
  if (simple !== undefined) {
    const going = frame === 'going on';
    const own = going ? [ESTAR[tense]?.[person] ?? '', verb.gerund] : [simple[person]];
    return [...clitic, ...own].join(' ');
  }
  const have = tense === PAST_PERFECT ? HABIA : HE;
  const own = frame === 'going on' ? ['estado', verb.gerund] : [verb.participle];
  return [...clitic, have[person], ...own].join(' ');
}

/** "cantamos": present or past, unless an adverbial tells. */
const isAmbiguous = (
  { verb, tense, frame }: Slot<SpanishVerb>,
  { person }: SpanishSubject,
): boolean =>
  (tense === PRESENT || tense === PAST) &&
  frame !== 'going on' &&
  verb.present[person] === verb.past[person];

type Places = Readonly<typeof NOWHERE>;

function placesOf(
  slot: Slot<SpanishVerb>,
  subject: SpanishSubject,
  usual: boolean,
  take: Take,
): Places {
  const fitting = OF_TENSES[slot.tense]?.adverbials[slot.frame];
  if (fitting === undefined) return NOWHERE;
  if (isAmbiguous(slot, subject)) return { ...NOWHERE, end: take(fitting.end) };
  if (slot.frame !== 'why' && !take(WHETHER)) return NOWHERE;
  return taken({ ...fitting, before: usual ? fitting.before : fitting.once }, take);
}

/** An adverbial of the place whose turn it is, or of the next that has any. */
function taken(fitting: Adverbials, take: Take): Places {
  const first = take(PLACES);
  for (const place of [first, 'end', 'before'] as const)
    if (fitting[place].length > 0) return { ...NOWHERE, [place]: take(fitting[place]) };
  return NOWHERE;
}

export function spanishSentence(slot: Slot<SpanishVerb>, take: Take): string {
  const { verb, tense, frame } = slot;
  const asking = frame === 'ask' || frame === 'why';
  const subject = take(asking ? ASKED_ABOUT : SUBJECTS);
  const usual = (tense === PRESENT && frame !== 'going on') || take(HALF);
  const rest = possessed(take(usual ? verb.usual : verb.once), subject);
  const { before, start, end } = placesOf(slot, subject, usual, take);
  const group = verbGroup(slot, subject);
  const said = start !== '' && TOLD_BY_VERB.has(subject.person) ? '' : subject.text;
  const asked = [before, group, subject.text, rest, end];
  switch (frame) {
    case 'ask':
      return sentence(asked, '¿', '?');
    case 'why':
      return sentence([take(OF_TENSES[tense]?.asks ?? []), ...asked], '¿', '?');
    case 'no':
      return sentence([start, said, before || 'no', group, rest, end], '', '.');
    case 'yes':
    case 'going on':
      return sentence([start, said, before, group, rest, end], '', '.');
    default:
      return frame satisfies never;
  }
}

const isOwner = (word: string): word is keyof typeof POSSESSIVES =>
  Object.hasOwn(POSSESSIVES, word);

const possessed = (text: string, { person }: SpanishSubject): string =>
  text.replace(/\{(\w+)\}/g, (token, word: string) =>
    isOwner(word) ? POSSESSIVES[word][person] : token,
  );

function sentence(parts: readonly string[], opening: string, end: string): string {
  const text = parts.filter((part) => part !== '').join(' ');
  return `${opening}${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
