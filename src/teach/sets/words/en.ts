import type { SetAsks } from '../../../practice/set/exercise-set.ts';

/** Words of the form in which a teacher writes scenes and drills. */
export const en = {
  head: {
    title: 'Write your own scenes and drills',
    task: 'Ask your own questions: scenes to predict and drills by hand',
    about:
      'Give the logits and say what is asked. The answers are computed, so there is none to type. The set travels in the link, or lies as a file beside your page.',
  },
  still:
    'The form needs JavaScript. A set is a JSON file that can be written by hand too; this is what it looks like, and the schema checks it in an editor:',
  example: {
    title: 'Spam or not',
    story: 'A filter reads “You have won!” after a training run that went on too long.',
    names: ['spam', 'not spam'],
  },
  title: 'Title',
  titleNote: 'Shown above the exercises. Empty: the panel’s own title.',
  scenes: 'Scenes to predict',
  drills: 'Drills by hand',
  scene: (number: number) => `Scene ${number}`,
  drill: (number: number) => `Drill ${number}`,
  kind: 'Kind',
  story: 'Story',
  asks: 'What is asked',
  asked: { softmax: 'what each softmax gives', loss: 'what each loss is' } as Record<
    SetAsks,
    string
  >,
  classes: 'Classes',
  name: 'Name',
  logit: 'Logit',
  trueClass: 'true class',
  nameOf: (lane: number) => `Name of class ${lane}`,
  logitOf: (lane: number) => `Logit of class ${lane}`,
  trueIs: (lane: number) => `Class ${lane} is the true one`,
  paste: 'Several numbers pasted into one field fill the fields below it.',
  addClass: 'Add a class',
  removeClass: (lane: number) => `Remove class ${lane}`,
  count: 'Number of classes',
  equalLogit: 'Logit of every class',
  temperature: 'Temperature',
  format: 'Format',
  notANumber: (found: string) =>
    found === ''
      ? 'A number is missing: 4.7, inf, -inf or nan.'
      : `“${found}” is not a number: type 4.7, inf, -inf or nan.`,
  up: (what: string) => `Move ${what} up`,
  down: (what: string) => `Move ${what} down`,
  remove: (what: string) => `Remove ${what}`,
  removed: (what: string) => `${what} was removed.`,
  moved: (what: string, place: number) => `${what} is now number ${place}.`,
  undo: 'Bring back what was there',
  undone: 'Brought back.',
  addScene: 'Add a scene',
  addDrill: 'Add a drill',
  full: (most: number) => `A set holds ${most} of them at most.`,
  finds: 'What your students will find',
  naive: 'Naive',
  stable: 'Stable',
  faulty: 'Not in the set until this is put right.',
  file: 'As a file',
  download: 'Download JSON',
  fileName: 'my-scenes.json',
  downloaded: (name: string) => `Saved as ${name}.`,
  open: 'Open a JSON file',
  opened: (name: string, scenes: number, drills: number) =>
    `Opened ${name}. Scenes: ${scenes}; drills: ${drills}.`,
  openedPartly: (name: string) => `${name} was opened in part. Left out:`,
  notOpened: (name: string) => `${name} was not opened. Nothing here has changed.`,
  share: 'Put it into your lesson',
  panel: 'Panel',
  panels: { predict: 'the scenes', drills: 'the drills' },
  where: 'The set is',
  wheres: { inline: 'in the line itself', file: 'a file beside the page' },
  fileNote: (name: string) =>
    `Download the file, and put it beside the page of your lesson as ${name}. Only the element reads a file; frames and links hold the set themselves.`,
  as: 'As',
  lines: { element: 'the element', iframe: 'a frame', link: 'a link' },
  line: 'Line to copy',
  tooLong: 'The set is too long for a link. Take it as a file beside the page, with the element.',
  nothing: 'As soon as one scene or drill can be read, the line and the preview stand here.',
  none: { predict: 'The set has no scenes yet.', drills: 'The set has no drills yet.' },
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => string
    ? (...facts: F) => string
    : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
