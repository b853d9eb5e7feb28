import { clip } from '../parameters.ts';
import type { Note, Place } from './reading.ts';

/** A text in which only what may be data is left. Every character stands where it stood, so that places can be named. */
export interface Cleaned {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Blanks prompts, comments and LaTeX's spaces, and writes every minus and every digit in ASCII. */
export function clean(raw: string): Cleaned {
  const notes: Note[] = [];
  let transcript = false;
  const lines = inAscii(raw)
    .split('\n')
    .map((line) => {
      const prompt = PROMPT.exec(line) ?? (transcript ? CONTINUED.exec(line) : null);
      if (prompt === null) return withoutComment(line, notes);
      transcript = true;
      const rest = blank(prompt[0]) + line.slice(prompt[0].length);
      // A statement without a literal only names what is printed below it.
      return /[[{(,;\t]|\d\s|=/.test(withoutComputed(rest)) || isNumeral(rest)
        ? withoutComment(rest, notes)
        : blank(line);
    });
  return { text: lines.join('\n'), notes };
}

const PROMPT =
  /^\s*(?:>>>(?=\s|$)|In \[\d{1,6}\]:|Out\[\d{1,6}\]:|julia>|octave:\d{1,6}>|\(Pdb\)|>>?(?=\s))/;
const CONTINUED = /^\s*(?:\.\.\.(?::|\s(?=\s*\S)|$)|\+(?=\s))/;

const isNumeral = (text: string) => /^\s*[+-]?(?:\d|\.\d|inf|nan)/i.test(text);

/** Without imports and calls such as torch.randn(3), which hold no data. */
const withoutComputed = (line: string) =>
  /^\s*(?:import|from|using|library|print|console)\b/.test(line) && !/[[{]/.test(line)
    ? ''
    : line
        .replace(/(?<![\w.])(?!c\()[\w.]{1,60}\([\w.\s]{0,40}\)/g, '')
        .replace(/^\s*\w{1,60}\s*=\s*$/, '');

const blank = (text: string) => ' '.repeat(text.length);

/** Comments of Python, R, C and MATLAB: after a space, to the end of the line. */
function withoutComment(line: string, notes: Note[]): string {
  const at = line.search(/(?:^|\s)(?:#|\/\/(?=\s|$)|%\s*[A-Za-z])/);
  if (at < 0 || /["']/.test(line.slice(0, at)) !== /["']/.test(line)) return line;
  const comment = line.slice(at).trim();
  if (/\d/.test(comment)) notes.push({ kind: 'left-out', text: clip(comment) });
  return line.slice(0, at) + blank(line.slice(at));
}

/** Full-width forms, the many dashes, spaces and quotes. One character for one. */
function inAscii(text: string): string {
  return text
    .replace(/\r\n/g, ' \n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/(\d)[\u202f\u2009\u2019](?=\d)/g, "$1'")
    .replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\f\v]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\\(?:left|right|[,;!:])/g, blank)
    .replace(/[$`]/g, ' ');
}

/** The line and column of an offset, both from 1. */
export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - start + 1 };
}
