import { BEGIN, type Damage, END, LONGEST_BODY } from './hand-in.ts';

/** A text that was handed in, or what is left of one, among other text. */
export interface Found {
  /** From its beginning to its end, without what mail programs put between; or why that cannot be had. */
  readonly text: string | null;
  readonly damage: Damage | null;
  /** The last line before it, clipped: what tells a teacher whose it is. Data, never markup. */
  readonly before: string;
}

/** More texts than this are not looked for. */
export const MOST_TEXTS = 2000;

/** UTF-16 code units that are searched; a mailbox of a class is far shorter. */
export const LONGEST_PASTE = 20_000_000;

/** Room for the head, the check code and what was put in by mistake. */
const LONGEST_TEXT = LONGEST_BODY + 1000;

/**
 * All texts in a paste, in their order: whole ones, and those of which a beginning or an end is left. Line ends, spaces
 * and the marks of quoted lines are taken away first, wherever they are. Takes time in proportion to the length.
 */
export function findHandIns(paste: string): readonly Found[] {
  const bare = withoutWraps(paste.slice(0, LONGEST_PASTE));
  const found: Found[] = [];
  let open: number | null = null;
  const add = (from: number, to: number, damage: Damage | null) => {
    const text = damage === null ? bare.slice(from, to) : null;
    found.push({ text, damage, before: '' });
    places.push(from);
  };
  const places: number[] = [];
  for (const { 0: mark, index } of bare.matchAll(MARKS)) {
    if (found.length >= MOST_TEXTS) break;
    if (mark === BEGIN) {
      if (open !== null) add(open, index, { kind: 'no-end' });
      open = index;
    } else if (open === null) add(index, index, { kind: 'no-beginning' });
    else {
      const to = index + END.length;
      add(open, to, to - open > LONGEST_TEXT ? { kind: 'no-end' } : null);
      open = null;
    }
  }
  if (open !== null && found.length < MOST_TEXTS) add(open, open, { kind: 'no-end' });
  const lines = linesBefore(paste, places);
  return found.map((one, index) => ({ ...one, before: nameless(lines[index] ?? '') }));
}

/** The end of the text before says nothing. */
const nameless = (line: string): string => (line.includes(END) ? '' : line);

const MARKS = new RegExp(`${BEGIN}|${END}`.replaceAll('.', '\\.'), 'g');

/** A line end, soft ones of quoted-printable too, with the marks of a quotation after it; a space; what has no width. */
const WRAP = /=?\r?\n(?:[ \t]*>)*|^(?:[ \t]*>)+|[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text without what wraps it. */
export const withoutWraps = (text: string): string => text.replace(WRAP, '');

/** For each place in the bare text, the last line of the paste before it that says something. */
function linesBefore(paste: string, places: readonly number[]): string[] {
  const lines: string[] = [];
  let bare = 0;
  let last = '';
  for (const line of linesOf(paste)) {
    const length = withoutWraps(`\n${line}\n`).length;
    while (lines.length < places.length && (places[lines.length] ?? 0) < bare + length)
      lines.push(last);
    if (lines.length === places.length) break;
    bare += length;
    if (length > 0)
      last = line
        .replace(/^[\s>]+/, '')
        .slice(0, 80)
        .trim();
  }
  while (lines.length < places.length) lines.push(last);
  return lines;
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const to = text.indexOf('\n', from);
    if (to < 0) {
      yield text.slice(from);
      return;
    }
    yield text.slice(from, to);
    from = to + 1;
  }
}
