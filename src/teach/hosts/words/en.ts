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
  kinds: { element: 'element', frame: 'frame', directive: 'directive', link: 'link' } as Record<
    LineKind,
    string
  >,
  names: {
    mkdocs: 'MkDocs, Material for MkDocs',
    docusaurus: 'Docusaurus',
    vitepress: 'VitePress',
    quarto: 'Quarto',
    hugo: 'Hugo',
    reveal: 'reveal.js',
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
    quarto:
      'Keeps all of it in HTML output. Put the line in a paragraph of its own. Other formats leave it out.',
    hugo: 'Leaves HTML out of Markdown until you allow it: in `hugo.toml`, under `[markup.goldmark.renderer]`, write `unsafe = true`.',
    reveal:
      'Cuts off what is taller than the slide. Give the element the height there is, with `style="max-height: 600px"`, and it scrolls inside.',
    html: 'Keeps all of it. Take the frame if the page should run no script of others.',
    myst: 'The directive takes a width and no height, so tall panels scroll inside.',
    moodle:
      'Removes scripts, and keeps frames in pages of teachers. Switch the editor to its HTML view and paste.',
    canvas: 'Removes scripts and keeps frames. Paste into the HTML editor of a page.',
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
      means: 'The frame was removed too. Give your students the link.',
    },
  ],
  always: 'The link opens the same panel in every case.',
};

type Table<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Table<E>[]
    : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
