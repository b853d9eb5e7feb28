import { HANDED } from '../../../practice/set/parameter.ts';
import { crc32 } from '../../../tensor/crc-32.ts';
import type { Language } from '../../../words/languages.ts';
import type { Completion, Kind } from '../launcher/config.ts';

/** The panels that can be marked. */
export const MARKED_PANELS = ['predict', 'drills', 'write'] as const;
export type MarkedPanel = (typeof MARKED_PANELS)[number];

/** What a teacher asks of a package. */
export interface Options {
  readonly panel: MarkedPanel;
  readonly language: Language;
  readonly kind: Kind;
  /** Plain text; in the list of the course. */
  readonly title: string;
  /** What the panel opens with, as an address holds it, without "?". */
  readonly query: string;
  /** Whether hints, solutions and beginning again are offered. */
  readonly help: boolean;
  /** In percent, 0 to 100; 0 for none. */
  readonly passMark: number;
  readonly completion: Completion;
  /** Whether the files of the panel are in the package, or it frames the hosted page. */
  readonly contained: boolean;
}

export const LONGEST_TITLE = 120;

/** Controls by which a reader gets at an answer, or begins again. */
const HELP: Readonly<Record<MarkedPanel, string>> = {
  predict: 'card',
  drills: 'hints,solution',
  write: 'hints,solution',
};

/** Where a reader could leave the set of the class, and what concerns the device and not the class. */
const ELSEWHERE: Readonly<Record<MarkedPanel, readonly string[]>> = {
  predict: [],
  drills: ['seed', 'keeping'],
  write: ['share'],
};

/** The query of the frame. */
export function frameQuery({ panel, query, help }: Options): string {
  const hidden = [...ELSEWHERE[panel], ...(help ? [] : [HELP[panel]])].join();
  return ['fit=1', query, hidden && `hide=${hidden}`].filter((part) => part !== '').join('&');
}

/** The parameters of a link that say what is asked. */
const ASKED = ['seed', 'set', 'exercise'];

/** Null if it is no address. The oldest browsers have no URL.parse. */
function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** What a link asks, as a query; null if it is no link. '' is one that asks nothing special. */
export function queryOfLink(link: string): string | null {
  if (link.trim() === '') return '';
  const parsed = parsedUrl(link.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  return ASKED.flatMap((name) => {
    const value = parsed.searchParams.get(name);
    // Exercises that the page around a frame hands over stay there.
    return value && value !== HANDED ? [`${name}=${encodeURIComponent(value)}`] : [];
  }).join('&');
}

/** The set of a query lies in a file of the site, which a package with its own files does not have. */
export const needsFile = (query: string): boolean =>
  !/^[\w-]*$/.test(new URLSearchParams(query).get('set') ?? '');

/** The same for the same options: a system takes a second upload of a package for the same activity. */
export const idOf = (options: Options): string =>
  crc32(new TextEncoder().encode(JSON.stringify(options)))
    .toString(16)
    .padStart(8, '0');

/** A file name in ASCII, from the title where that has letters of it. */
export function fileNameOf(options: Options): string {
  const plain = options.title
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .trim();
  const name =
    plain
      .replace(/[\s_]+/g, '-')
      .toLowerCase()
      .slice(0, 40) || options.panel;
  return `${name}-${options.kind}.zip`;
}
