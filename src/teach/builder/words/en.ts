import type { LineKind } from '../../hosts/sites.ts';

/** Words of the builder: what a teacher chooses, and the line it makes. */
export const en = {
  head: {
    title: 'Put a panel into your lesson',
    task: 'Put a panel into your lesson',
    about:
      'Choose a panel and how it opens, look at it, and copy one line. It takes the language and the colours of your page where your site lets it.',
  },
  still: 'The builder needs JavaScript. This line puts the lab into a page that may hold a script:',
  fillIn: (placeholder: string) =>
    `Write the address of this site, up to “teach/”, in place of ${placeholder}.`,
  panel: 'Panel',
  language: 'Language',
  asHost: 'as the page around it',
  theme: 'Colours',
  themes: { auto: 'as the page around it', light: 'light', dark: 'dark' },
  state: 'Opens with',
  states: { opening: 'the opening state', lesson: 'a state of the lesson' },
  lesson: {
    address: 'Address of the lesson in that state',
    how: 'In the lesson, set the numbers as you want them, and copy the address of the page.',
    holds: (query: string) => `The panel opens with ${query}`,
    noState:
      'This address holds no numbers of the lesson. Change something there, then copy it again. Until then nothing changes here.',
    unread: (names: readonly string[]) =>
      `Part of this address could not be read and is left out: ${names.join(', ')}.`,
  },
  controls: 'What is shown',
  controlsNote:
    'A hidden control still counts, with the value it has. A fixed one is shown but cannot be changed.',
  shown: 'shown',
  hidden: 'hidden',
  locked: 'fixed',
  site: 'For',
  kind: 'Line',
  kindNotes: {
    element:
      'The panel takes the language and the colours of the page and is as tall as its content. Without JavaScript a sentence and a link are left.',
    frame:
      'A frame of fixed height, measured in the preview. On narrower screens its content scrolls.',
    directive: 'The content of tall panels scrolls.',
    link: 'The panel opens in a page of its own.',
  } as Record<LineKind, string>,
  setup: 'Once, in the configuration of the site',
  line: 'Line to copy',
  copy: 'Copy',
  copied: 'Copied.',
  blocked: 'Copying is blocked here; select the text.',
  preview: 'Preview',
  show: 'Show the preview',
  noPreview: 'The preview could not be loaded. The line is right all the same.',
};

export type BuilderWords = typeof en;
