import type { LineKind, SiteId } from '../sites.ts';

/** What each kind of site does to a line. */
export const en = {
  head: {
    title: 'What your site does to the line',
    task: 'See what your site does to the line, and test it',
    about:
      'An element takes the language, the colours and the height of the page around it. Where scripts are removed, a plain frame goes in: it has the height and the language you give it. Paste the line into a page nobody sees yet, and open that page as a student would.',
  },
  site: 'Site',
  line: 'Line',
  does: 'What it does to the line, and what you do',
  or: 'or',
  tried: (versions: string) => `tried with ${versions}`,
  kinds: { element: 'element', frame: 'frame', directive: 'directive', link: 'link' } as Record<
    LineKind,
    string
  >,
  names: {
    mkdocs: 'MkDocs, Material for MkDocs',
    docusaurus: 'Docusaurus',
    vitepress: 'VitePress',
    starlight: 'Astro Starlight',
    sphinx: 'Sphinx',
    quarto: 'Quarto',
    hugo: 'Hugo',
    jekyll: 'Jekyll',
    reveal: 'reveal.js',
    react: 'React app',
    html: 'plain HTML',
    myst: 'Jupyter Book, MyST',
    moodle: 'Moodle',
    canvas: 'Canvas',
    wordpress: 'WordPress',
    link: 'anywhere else',
  } as Record<SiteId, string>,
  sites: {
    mkdocs: 'Keeps all of it. Put the line in a paragraph of its own.',
    docusaurus:
      'Changes pages by script, and a script inside their text would never run. Load it once, in `docusaurus.config.js`; the text holds the element alone.',
    vitepress:
      'Changes pages by script, and a script inside their text would never run. Load it once, in `.vitepress/config.js`, and tell Vue there that the element is no component; the text holds the element alone.',
    starlight: 'Keeps all of it in Markdown. Put the line in a paragraph of its own.',
    sphinx:
      'Takes HTML from the directive `raw` alone, which the line brings along. In MyST Markdown, put the element into a block `{raw} html`.',
    quarto:
      'Keeps all of it in HTML output. Put the line in a paragraph of its own. Other formats leave it out.',
    hugo: 'Leaves HTML out of Markdown until you allow it, once, in `hugo.toml`.',
    jekyll: 'Keeps all of it. Put the line in a paragraph of its own.',
    reveal:
      'Cuts off what is taller than the slide. So the line gives the element a largest height, and the panel scrolls inside. Size and pointer follow the scale of the slide.',
    react:
      'Never runs a script in its text. Load it once, in `index.html`; React puts the element in and takes it out. Its types are in `embed.react.d.ts`.',
    html: 'Keeps all of it. Take the frame if the page should run no script of others.',
    myst: 'The directive takes a width and no height, so tall panels scroll inside.',
    moodle:
      'Keeps frames in pages of teachers: switch the editor to its HTML view and paste. From texts of students and in forums it removes the frame too, and leaves the link in it.',
    canvas:
      'Removes scripts and elements, and keeps frames with their height. Paste into the HTML editor of a page.',
    wordpress:
      'Keeps both in a Custom HTML block of administrators and editors. What an author saves loses both: let an editor put the block in.',
    link: 'A mail, a chat, a site that keeps neither scripts nor frames: the address opens the panel by itself, as you set it up.',
  } as Record<SiteId, string>,
  wrong: 'If the panel is not there',
  symptoms: [
    {
      see: 'Only a sentence and a link.',
      means:
        'The script was removed or blocked. Load `embed.js` in the head of the site, or take the frame.',
    },
    {
      see: 'A sentence that says the panel cannot be shown, or an empty box.',
      means:
        'The site lets no frame of another address in. Who runs it can allow the address of this site under `frame-src` in its `Content-Security-Policy`.',
    },
    {
      see: 'Nothing at all.',
      means: 'The frame was removed with all that is in it. Give your students the link.',
    },
  ],
  always: 'The link opens the same panel in every case.',
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => string
    ? (...facts: F) => string
    : T extends readonly (infer E)[]
      ? readonly Table<E>[]
      : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
