export const en = {
  still:
    'An assignment needs JavaScript: what is to do stands in its link, and your answers are marked in this page.',
  untitled: 'To do',
  due: (due: string) => `Due: ${due}`,
  nothing: {
    title: 'There is nothing to do here yet',
    text: 'The link of an assignment says what is to do, and this one says nothing. Perhaps a part of it was lost on the way: ask for it again, or paste it whole.',
    lesson: 'Read the lesson instead',
  },
  unread: {
    title: 'Parts of this link could not be read.',
    'no-panel': (text: string) => `There is no panel “${text}”. It is left out.`,
    twice: (text: string) => `The panel “${text}” is named twice. It stands here once.`,
    unknown: (name: string) => `Nothing here is called “${name}”. It is left out.`,
    unread: (name: string, text: string) =>
      `“${text}” cannot be read as ${name}. It is left out: the panel opens as it does without.`,
    'too-long': (name: string) =>
      name === ''
        ? 'The link is longer than any assignment. It was not read.'
        : `${name} is too long and was cut.`,
    tell: 'If you are a student, tell your teacher before you begin.',
  },
  notKept:
    'This device keeps nothing for this page. Hand in before you close it, or your answers are gone.',
  kept: 'What you do is kept on this device, for this assignment alone, and goes nowhere until you hand it in yourself.',
  steps: 'What to do',
  /** The position of a task, before its title. */
  place: (index: number, count: number) => `${index} of ${count}`,
  reach: {
    new: (total: number) => (total === 0 ? 'not opened yet' : `0 of ${total} done`),
    begun: (done: number, total: number) => `${done} of ${total} done`,
    done: (total: number) => (total === 0 ? 'opened' : `all ${total} done`),
  },
  back: 'Back',
  next: 'Next',
  toHandIn: 'To the hand-in',
  loading: 'Loading…',
  handIn: {
    title: 'Hand in',
    lede: 'Your answers as a text, with a check code. Send it to your teacher by e-mail, or wherever you hand in work.',
    left: 'Not finished yet:',
    leftNote: 'You can hand in all the same, and again when you have done more.',
    name: 'Your name, as your teacher knows it',
    noName: 'Write your name first, or your teacher cannot tell whose text it is.',
    text: 'The text to hand in',
    making: 'Making the text…',
    tooLong: 'Your answers are too long for one text. Shorten your longest program and come back.',
    contains: (answers: number) =>
      `It holds your name as typed and ${answers === 1 ? 'one answer' : `${answers} answers`}, how often you tried, and the seconds you took. No score: your teacher’s page computes it. Do not change the text, not even one character.`,
    containsNoName: (answers: number) =>
      `It holds ${answers === 1 ? 'one answer' : `${answers} answers`}, how often you tried, and the seconds you took. No score: your teacher’s page computes it. Do not change the text, not even one character.`,
    copy: 'Copy the text',
    copied: 'Copied. Paste it where you hand in.',
    copyByHand: 'Copying is blocked here. Select the text above and copy it by hand.',
    save: 'Save as a file',
    fileName: 'answers.txt',
    saved: 'If no file arrives, copy the text.',
    share: 'Share…',
    shared: 'Shared.',
    notShared: 'Nothing was shared. Copy the text instead.',
    again: 'Start over',
    againAsk: 'Delete all answers of this assignment on this device?',
    againYes: 'Delete them',
    againNo: 'Keep them',
  },
  score: (points: string, of: number) => `${points} of ${of}`,
};

type Table<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { readonly [K in keyof T]: Table<T[K]> };

export type Words = Table<typeof en>;
