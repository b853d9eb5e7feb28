/** Words of the section that makes packages for learning platforms. */
export const en = {
  head: {
    title: 'Bring marks into your gradebook',
    task: 'Bring marks into your gradebook',
    about:
      'Choose an exercise and take a package that your learning platform understands. It opens the exercise there and reports the mark, each answer, attempts and time; students go on where they were, on any device.',
  },
  still: 'Making a package needs JavaScript.',
  title: 'Make a package',
  panel: 'Exercise',
  name: 'Title',
  nameNote: 'As students see it in the course.',
  link: 'Link (optional)',
  linkNote:
    'Paste a link that names a seed, your own exercises or one exercise in writing. Everyone then gets the same.',
  badLink: 'This is not a link; the package would open as the exercise opens by itself.',
  fileLink:
    'These exercises lie in a file of this site, which a package that works by itself does not hold. Choose “this site” below.',
  language: 'Language',
  kind: 'For',
  kinds: {
    scorm12: 'SCORM 1.2',
    scorm2004: 'SCORM 2004, 4th edition',
    cmi5: 'cmi5',
  },
  kindNotes: {
    scorm12:
      'The widest choice: Moodle, Canvas with its SCORM tool, and most other platforms take it.',
    scorm2004:
      'Keeps longer answers for the next time, and completion and success apart. For platforms that offer it.',
    cmi5: 'For platforms with a record store (xAPI). Each session leaves its statements there.',
  },
  passMark: 'Pass mark',
  passNote: 'In percent; 0 for none.',
  badMark: 'A whole number from 0 to 100.',
  completion: 'Completed',
  completions: {
    all: 'when every task is done',
    pass: 'when the pass mark is reached',
  },
  needsMark: 'Set a pass mark above 0 for this.',
  help: 'Help',
  helps: {
    yes: 'offered',
    no: 'none',
  },
  helpNote: {
    predict: 'Without help the score card is left out, and with it the button that begins again.',
    drills: 'Without help there are no hints and no solutions. A wrong answer can be corrected.',
    write: 'Without help there are no hints and no solutions. A program can be corrected.',
  },
  contained: 'Opens',
  containedIn: {
    thin: 'from this site',
    whole: 'from the package itself',
  },
  containedNotes: {
    thin: 'A small file. The exercise comes from this site, always in its latest version, so the site must be reachable.',
    whole: 'Holds all it needs and asks no other server. It stays as it is today.',
  },
  make: 'Make the package',
  making: 'Making the package…',
  made: (name: string, kilobytes: string) =>
    `${name} is saved, ${kilobytes} kB. Upload it to your course as it is.`,
  failed: (why: string) =>
    `The package could not be made: ${why}. Check the connection and try again; what you chose is kept.`,
  needsScript: 'This exercise needs JavaScript. By itself, without marks:',
  privacy:
    'The package tells your platform the mark, what was answered, attempts and time, and nothing to anyone else. In it nothing is kept on the device.',
};

export type MarksWords = typeof en;
