import { object } from '../../../practice/shapes.ts';
import type { Language } from '../../../words/languages.ts';
import type { MarkedPanel } from './options.ts';

/** The files of the built site that packages are made of, by their names in it; build/embed.ts writes the list. */
export const LIST = 'embed/files.json';

export interface SiteFiles {
  readonly launcher: string;
  /** Of a panel in a language: its document first, then all that it may load. */
  readonly panels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Gives a file of the built site. Rejects if it does not come. */
export type Load = (name: string) => Promise<Uint8Array>;

export const loadFrom =
  (root: string): Load =>
  async (name) => {
    const response = await fetch(`${root}${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

const NAME = /^[\w./-]+$/;

export async function siteFiles(load: Load): Promise<SiteFiles> {
  const found = object(JSON.parse(new TextDecoder().decode(await load(LIST))));
  if (found === undefined || typeof found.launcher !== 'string')
    throw new Error(`${LIST} cannot be read.`);
  return found as unknown as SiteFiles;
}

/** Names of the files of a panel. Throws if there are none. */
export function filesOf({ panels }: SiteFiles, panel: MarkedPanel, language: Language) {
  const [page, ...rest] = panels[panel]?.[language] ?? [];
  if (page === undefined || ![page, ...rest].every((name) => NAME.test(name)))
    throw new Error(`${LIST} has no files of ${panel}.`);
  return { page, rest };
}
