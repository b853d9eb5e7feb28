import type { HostId } from './recipes.ts';

/*
 * What learning platforms keep of HTML that someone pasted, for the elements a line of the builder may have.
 *
 * Canvas: gems/canvas_sanitize of its source. Moodle: what lib/weblib.php sets HTML Purifier to, tried with that
 * program; texts of teachers in pages and labels are not cleaned ("noclean"), those of students and in forums are.
 * Both take a tag out and leave what is in it, save for scripts.
 */

interface Kept {
  /** Attributes by element. Elements that are not here are taken out. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly everywhere: RegExp;
}

const KEPT: Readonly<Partial<Record<HostId, Kept>>> = {
  canvas: {
    elements: {
      a: ['href', 'target', 'name'],
      div: [],
      p: [],
      iframe: [
        ...['src', 'width', 'height', 'name', 'align', 'frameborder', 'scrolling', 'sandbox'],
        ...['allowfullscreen', 'webkitallowfullscreen', 'mozallowfullscreen'],
      ],
    },
    everywhere: /^(style|class|id|title|role|lang|dir|data-.*|aria-.*)$/,
  },
};

/** HTML Purifier as Moodle sets it, for texts of students. */
export const PURIFIED: Kept = {
  elements: { a: ['href'], div: [], p: [] },
  everywhere: /^(style|class|title|lang|dir)$/,
};

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi;

/** What is left of HTML whose tags are well formed, as those of the builder are. */
export const sanitize = (html: string, { elements, everywhere }: Kept): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gis, '')
    .replace(TAG, (_, slash: string, name: string, attributes: string) => {
      const own = elements[name.toLowerCase()];
      if (own === undefined) return '';
      const kept = attributes.match(/[\w-]+(?:="[^"]*")?/g)?.filter((attribute) => {
        const [key = ''] = attribute.toLowerCase().split('=');
        return own.includes(key) || everywhere.test(key);
      });
      return `<${[`${slash}${name}`, ...(kept ?? [])].join(' ')}>`;
    });

export const filterOf = (id: HostId) => (html: string) => {
  const kept = KEPT[id];
  return kept === undefined ? html : sanitize(html, kept);
};
