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
  title: 'Set the panel up',
  panel: 'Panel',
  language: 'Language',
  asHost: 'as the page around it',
  theme: 'Colours',
  themes: { auto: 'as the page around it', light: 'light', dark: 'dark' },
  state: 'Opens with',
  states: { opening: 'the opening state', lab: 'what I have on this page now' },
  controls: 'What is shown',
  controlsNote:
    'A hidden control still counts, with the value it has. A fixed one is shown but cannot be changed.',
  shown: 'shown',
  hidden: 'hidden',
  locked: 'fixed',
  host: 'For',
  hosts: {
    element: 'MkDocs, Quarto, Hugo',
    docusaurus: 'Docusaurus',
    vitepress: 'VitePress',
    iframe: 'any HTML page',
    lms: 'Moodle, Canvas, WordPress',
    myst: 'Jupyter Book (MyST)',
  },
  hostNotes: {
    element:
      'The panel takes the language and the colours of the page and is as tall as its content. Without JavaScript a plain link is left.',
    docusaurus:
      'Docusaurus changes pages by script, and a script inside their text would never run. So name it once in docusaurus.config.js; the text holds the element alone.',
    vitepress:
      'VitePress changes pages by script, and a script inside their text would never run. So name it once in .vitepress/config.js, which also tells Vue that the element is not a component; the text holds the element alone.',
    iframe:
      'A frame of fixed height, measured in the preview. On narrower screens its content scrolls.',
    lms: 'The same frame, with only what the editors of these platforms keep. Paste it into their HTML view.',
    myst: 'The directive takes a width but no height, so the content of tall panels scrolls.',
  },
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
