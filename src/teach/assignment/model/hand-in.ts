import { PANEL_IDS, type PanelId } from '../../../features/registry.ts';
import { pack, unpack } from '../../../practice/packed.ts';
import { type AnswerRecord, MOST_ANSWERS, readWork } from '../../../practice/record.ts';
import { list, oneOf, type Shape } from '../../../practice/shapes.ts';
import { lineOf } from './assignment.ts';
import { sha256 } from './sha-256.ts';

/*
 * The text a student hands in:
 *
 *   LSE-ANSWERS.1.<assignment>.<length>.
 *   <what was answered, in lines of 64 characters>
 *   .<check code>.LSE-END
 *
 * All but the line ends counts for the check code. It shows that the text arrived as it left; it proves no more: whoever
 * has the page has all that is needed to make such a text. What is marked is the answers, and they are in it.
 */

/** What a student hands in. No score: that is computed from the answers by whoever reads them. */
export interface HandIn {
  /** The digest of the assignment (digestOf). */
  readonly assignment: string;
  /** As typed, up to LONGEST_NAME; '' for none. Data, never markup. */
  readonly name: string;
  /** When it was made, by the student's clock: "2026-03-05T14:07Z"; '' if that is not known. */
  readonly made: string;
  readonly work: readonly PanelWork[];
}

/** What was answered in a panel. `standing` of an answer is what the student's page said; only help is taken from it. */
export interface PanelWork {
  readonly panel: PanelId;
  readonly answers: readonly AnswerRecord[];
}

export const VERSION = 1;
export const LONGEST_NAME = 80;
/** Characters of the answers as they are written, and bytes they may unpack to. */
export const LONGEST_BODY = 200_000;
const MOST_BYTES = 1_000_000;

export const BEGIN = 'LSE-ANSWERS.';
export const END = '.LSE-END';
const LINE = 64;

/** The length of a check code: 64 bits. */
const CHECK = 16;

/** What is wrong with a text. */
export type Damage =
  | { readonly kind: 'no-beginning' }
  | { readonly kind: 'no-end' }
  /** Not the parts it should have, or one that cannot be. */
  | { readonly kind: 'parts' }
  /** A character that such a text never has. */
  | { readonly kind: 'foreign'; readonly found: string }
  /** So many characters too many; negative if some are missing. */
  | { readonly kind: 'length'; readonly by: number }
  | { readonly kind: 'changed' };

export type ReadHandIn =
  | { readonly kind: 'ok'; readonly handIn: HandIn; readonly check: string }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** Whole, and of a version of this site that writes another form. */
  | { readonly kind: 'version'; readonly version: number }
  /** Whole, and what it holds is no answers: made by hand, or this browser is too old to unpack it. */
  | { readonly kind: 'unreadable' };

/** Null if the answers are longer than a text may be. */
export async function writeHandIn(handIn: HandIn): Promise<string | null> {
  const body = await packed(JSON.stringify(contentOf(handIn)));
  if (body === null) return null;
  const head = `${BEGIN}${VERSION}.${handIn.assignment}.${body.length}.`;
  const lines = body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [head, ...lines, `.${checkOf(head + body)}${END}`].join('\n');
}

/** Reads one text, from its beginning to its end, without line ends and spaces. Never throws. */
export async function readHandIn(bare: string): Promise<ReadHandIn> {
  const inside = bare.slice(BEGIN.length, -END.length);
  const parts = inside.split('.');
  const [version = '', assignment = '', length = '', body = '', check = ''] = parts;
  const whole = bare.slice(0, -END.length - check.length - 1);
  if (parts.length !== 5 || checkOf(whole) !== check)
    return { kind: 'damaged', damage: damageOf(parts) };
  if (version !== String(VERSION)) return { kind: 'version', version: Number(version) };
  if (!/^[0-9a-f]{12}$/.test(assignment) || length !== String(body.length))
    return { kind: 'damaged', damage: { kind: 'parts' } };
  const handIn = readContent(assignment, await unpacked(body));
  return handIn === null ? { kind: 'unreadable' } : { kind: 'ok', handIn, check };
}

const checkOf = (text: string): string => sha256(text).slice(0, CHECK);

/** What most likely happened to a text whose check code does not fit. */
function damageOf(parts: readonly string[]): Damage {
  const [version = '', assignment = '', length = '', body = '', check = ''] = parts;
  const foreign = /[^\w+/.-]/u.exec(parts.join('.'))?.[0];
  if (foreign !== undefined) return { kind: 'foreign', found: foreign };
  const isHead = /^\d+\.[0-9a-f]{12}\.\d+$/.test([version, assignment, length].join('.'));
  if (parts.length !== 5 || !isHead || check.length !== CHECK) return { kind: 'parts' };
  const by = body.length - Number(length);
  return by === 0 || Math.abs(by) > LONGEST_BODY ? { kind: 'changed' } : { kind: 'length', by };
}

/** Letters and digits, "+" and "/": what word processors and forums leave alone. `p` is plain, `z` is compressed. */
async function packed(content: string): Promise<string | null> {
  const small = await pack(content, LONGEST_BODY);
  if (small !== null) return `z${small.replaceAll('-', '+').replaceAll('_', '/')}`;
  const bytes = new TextEncoder().encode(content);
  const plain = `p${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
  return plain.length <= LONGEST_BODY ? plain.replace(/=+$/, '') : null;
}

async function unpacked(body: string): Promise<unknown> {
  try {
    const [way, rest] = [body.slice(0, 1), body.slice(1)];
    if (body.length > LONGEST_BODY || !'zp'.includes(way)) return undefined;
    const bytes = () => Uint8Array.from(atob(rest), (character) => character.charCodeAt(0));
    const content =
      way === 'z'
        ? await unpack(rest.replaceAll('+', '-').replaceAll('/', '_'), MOST_BYTES)
        : new TextDecoder('utf-8', { fatal: true }).decode(bytes());
    return content === null ? undefined : JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Lists, so that the text is short: [name, made, [[panel, [[item, answer, standing, attempts, seconds]]]]]. */
const contentOf = ({ name, made, work }: HandIn) => [
  name,
  made,
  work.map(({ panel, answers }) => [
    panel,
    answers.map(({ item, answer, standing, attempts, seconds }) => [
      item,
      answer,
      standing,
      attempts,
      seconds,
    ]),
  ]),
];

function readContent(assignment: string, content: unknown): HandIn | null {
  if (!Array.isArray(content)) return null;
  const [name, made, work] = content;
  const panels = list(readPanelWork)(work);
  if (typeof name !== 'string' || panels === undefined) return null;
  return {
    assignment,
    name: lineOf(name, LONGEST_NAME),
    made: MADE(made) ?? '',
    work: panels.filter(
      ({ panel }, index) => panels.findIndex((other) => other.panel === panel) === index,
    ),
  };
}

const MADE: Shape<string> = (data) =>
  typeof data === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(data) ? data : undefined;

const readPanelWork: Shape<PanelWork> = (data) => {
  if (!Array.isArray(data)) return undefined;
  const panel = oneOf(PANEL_IDS)(data[0]);
  const listed = list<unknown[]>((one) => (Array.isArray(one) ? one : undefined))(data[1]);
  if (panel === undefined || listed === undefined || listed.length > MOST_ANSWERS) return undefined;
  const { answers } = readWork({
    answers: listed.map(([item, answer, standing, attempts, seconds]) => ({
      item,
      answer,
      standing,
      attempts,
      seconds,
    })),
  });
  return answers === undefined ? undefined : { panel, answers };
};
