import type { HandedSet } from '../panel/exercise-set/handed.ts';
import { readResume, readWork, type Work } from '../practice/record.ts';
import { LONGEST_QUERY } from '../scenario/parameters.ts';
import { type Language, languageOf } from '../words/languages.ts';

/*
 * The messages between a frame and its host (postMessage). Either side may receive anything from other scripts:
 * whatever is not one of these, in every field, is ignored.
 */

export type Theme = 'auto' | 'light' | 'dark';

/** From the frame to its host. */
export type FromFrame =
  /** Pixels its content needs. */
  | { readonly type: 'height'; readonly height: number }
  /** The state as a query, without "?". */
  | { readonly type: 'change'; readonly query: string }
  | Progress
  /** The answer to `resume`: whether the text could be read. */
  | { readonly type: 'resumed'; readonly taken: boolean }
  /** Asks for the set of exercises that the attribute `set` names. */
  | { readonly type: 'set' };

/** What older versions do not send, or what does not fit, is absent. */
export interface Progress extends Partial<Work> {
  readonly type: 'progress';
  readonly panel: string;
  readonly done: number;
  readonly total: number;
}

/** From the host to a frame. */
export type ToFrame =
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'lang'; readonly lang: Language }
  /** As in the address; `hide` and `lock` stay as they are where the query does not name them. */
  | { readonly type: 'state'; readonly query: string }
  /** Goes on from what a frame once said as `resume`. */
  | { readonly type: 'resume'; readonly data: string }
  /** The answer to `set`: the file, or a text, or why there is none. */
  | { readonly type: 'set'; readonly handed: HandedSet };

export const SOURCE = 'logsumexplorer';

export const themeOf = (text: unknown): Theme | null =>
  text === 'auto' || text === 'light' || text === 'dark' ? text : null;

/** A query longer than any state has is ignored. */
const isQuery = (query: unknown): query is string =>
  typeof query === 'string' && query.length <= LONGEST_QUERY;

/** Not only the ids known today: the frame may be of a later version, with more panels. */
const isName = (panel: unknown): panel is string => typeof panel === 'string' && panel.length <= 40;

const isCount = (count: unknown): count is number =>
  Number.isSafeInteger(count) && Number(count) >= 0;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (data: unknown): Fields | null =>
  typeof data === 'object' && data !== null ? (data as Fields) : null;

/** Whatever the file is, it is read as text that may be anything. */
function readHanded({ file, text, status }: Fields): HandedSet | null {
  if (file instanceof Blob) return { file };
  if (typeof text === 'string') return { file: new Blob([text]) };
  return isCount(status) ? { status } : null;
}

/** Null if it is not a message to a frame. Never throws. */
export function readToFrame(data: unknown): ToFrame | null {
  const message = fieldsOf(data);
  if (message?.target !== SOURCE) return null;
  const { type, query } = message;
  if (type === 'theme') {
    const theme = themeOf(message.theme);
    return theme && { type, theme };
  }
  if (type === 'lang') {
    const lang = languageOf(message.lang);
    return lang && { type, lang };
  }
  if (type === 'resume') {
    const data = readResume(message.data);
    return data === undefined ? null : { type, data };
  }
  if (type === 'set') {
    const handed = readHanded(message);
    return handed && { type, handed };
  }
  return type === 'state' && isQuery(query) ? { type, query } : null;
}

/** Null if it is not a message from a frame. Never throws. */
export function readFromFrame(data: unknown): FromFrame | null {
  const message = fieldsOf(data);
  if (message?.source !== SOURCE) return null;
  const { type, height, query, panel, done, total } = message;
  if (type === 'height' && typeof height === 'number' && height > 0 && height < 1e5)
    return { type, height };
  if (type === 'change' && isQuery(query)) return { type, query };
  if (type === 'progress' && isName(panel) && isCount(done) && isCount(total))
    return { type, panel, done, total, ...readWork(message) };
  if (type === 'set') return { type };
  if (type === 'resumed' && typeof message.taken === 'boolean')
    return { type, taken: message.taken };
  return null;
}
