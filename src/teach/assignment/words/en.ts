import type { Damage } from '../model/hand-in.ts';
import type { RowState } from '../model/table.ts';

const damage: { readonly [K in Damage['kind']]: (one: Extract<Damage, { kind: K }>) => string } = {
  'no-beginning': () => 'The beginning of a text is missing or damaged; its end is there.',
  'no-end': () => 'The end of a text is missing or damaged; its beginning is there.',
  parts: () => 'A part is missing or damaged: the first line, a full stop, or the check code.',
  foreign: ({ found }) => `It holds “${found}”, a character such a text never has.`,
  length: ({ by }) =>
    by > 0
      ? `${by === 1 ? 'One character was' : `${by} characters were`} put in.`
      : `${by === -1 ? 'One character is' : `${-by} characters are`} missing.`,
  changed: () => 'A character was changed, or two were swapped: the check code does not fit.',
};

const states: Readonly<Record<RowState, string>> = {
  ok: 'whole',
  duplicate: 'the same text again',
  earlier: 'a later text has this name',
  other: 'of another assignment',
  version: 'of another version of this site',
  unreadable: 'no answers in it',
  damaged: 'damaged',
};

export const en = {
  head: {
    title: 'One link for a class',
    task: 'Give a class one link, and turn what they hand in into a table',
    about:
      'An assignment is a link: it fixes which panels, in which order, with which numbers. Students hand in a text; you paste all of them here and get a table. There is no server: nothing you type or paste leaves your browser.',
  },
  still:
    'Composing an assignment and reading what was handed in happen in your browser, and need JavaScript.',
  compose: 'Compose an assignment',
  title: 'Title',
  titleNote: 'A link with another title is another assignment: correct it before you send it out.',
  due: 'Due, in your words',
  language: 'Language of the page',
  asksName: 'Ask for the student’s name',
  panels: 'What is to do, in this order',
  noPanels: 'Nothing yet. Add a panel.',
  marked: 'marked',
  looked: 'to explore, not marked',
  add: 'Add a panel…',
  up: (title: string) => `Move “${title}” up`,
  down: (title: string) => `Move “${title}” down`,
  remove: (title: string) => `Remove “${title}”`,
  options: (title: string) => `How “${title}” opens`,
  state: 'Numbers it opens with',
  stateNote:
    'Paste a link of the lesson in the state you want, or what stands after its “?”: x=1.2,92,3.1. Empty: as in the lesson.',
  stateUnread: (name: string, text: string) => `${name}: “${text}” cannot be read and is left out.`,
  hide: 'What is not shown',
  seed: 'Name of the drills',
  seedNote: 'Everyone with the same name gets the same drills. Empty: those of the course.',
  badSeed: (text: string) =>
    `“${text}” cannot be a name: 1 to 40 letters, digits, - or _. It stays as it was.`,
  set: 'Your own scenes and drills',
  setNote:
    'A packed set, or the address of its JSON file on this site, as the section on your own exercises gives it.',
  link: 'The link',
  linkNote:
    'Paste the link of an earlier assignment here to change it, or to read what was handed in for it.',
  badLink: 'That is no link of an assignment: it names no panels. The link stays as it was.',
  unreadLink: (names: string) =>
    `Some parts of that link could not be read and were left out: ${names}.`,
  loaded: 'The assignment of that link is shown above.',
  copy: 'Copy the link',
  copied: 'Copied.',
  copyByHand: 'Copying is blocked here. Select the link and copy it by hand.',
  open: 'See it as a student',
  check: 'Read what was handed in',
  checkNote:
    'Scores are computed here from the answers, by the assignment above. A text says nothing about its score, and one changed character is found out.',
  proof: 'What a whole text proves',
  proofText:
    'That it arrived as it left the student’s page. Not who answered, or how: the page is public and holds no secret, so whoever reads its code can write a text by hand. But the answers are what is marked, and only right answers score. Trust it like homework on paper.',
  needsLink: 'First paste the link of the assignment above: it says which answers are right.',
  paste: 'Texts, or a whole mailbox with texts among other mail',
  drop: 'Choose .txt files, or drop them here',
  read: 'Read the texts',
  reading: (done: number, total: number) => `Reading text ${done + 1} of ${total}…`,
  found: (total: number, whole: number) =>
    `${total === 1 ? 'One text' : `${total} texts`} found, ${whole} to be counted.`,
  none: 'No text was found in it. It begins with LSE-ANSWERS and ends with LSE-END. If this is a file of a mail program, save the mails as plain text.',
  tooLong: 'That is more than 20 million characters. The rest was not read.',
  notText: (name: string) => `“${name}” could not be read.`,
  notLoaded:
    'The code that marks the answers could not be loaded. Check the connection, and press the button again.',
  noExercises:
    'The scenes and drills of your own that this assignment names could not be loaded, so nothing could be marked. Is their file still there?',
  results: 'What was handed in',
  columns: {
    place: 'No.',
    name: 'Name',
    points: 'Points',
    attempts: 'Attempts',
    seconds: 'Time',
    state: 'Text',
  },
  made: 'Made',
  noName: 'no name',
  after: (line: string) => `after the line “${line}”`,
  of: (points: string, of: number) => `${points} of ${of}`,
  nothing: '–',
  time: (minutes: number, seconds: string) => `${minutes}:${seconds}`,
  save: 'Download as CSV',
  csv: 'assignment.csv',
  csvOf: 'of',
  csvSeconds: 'Seconds',
  states,
  damage,
};

type Table<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { readonly [K in keyof T]: Table<T[K]> };

export type Words = Table<typeof en>;
