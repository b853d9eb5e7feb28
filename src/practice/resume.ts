import type { Kept } from './kept.ts';

/** Makes a panel's progress what a text says; false if it cannot be read, and then nothing changes. */
type Take = (text: string) => Promise<boolean>;

const takers = new Map<string, Take>();

/** Texts that came before the panel knew its exercises, and who wants to know what became of them. */
const waiting = new Map<
  string,
  { readonly text: string; readonly tell: (taken: boolean) => void }
>();

/**
 * A panel says how it goes on from what it once reported as `resume`: `read` gives the progress, or null if the text cannot
 * be read. A text that waits for that is taken at once.
 */
export function resumeBy<T>(
  panel: string,
  read: (text: string) => Promise<T | null>,
  progress: Pick<Kept<T>, 'set'>,
): void {
  const take: Take = async (text) => {
    const resumed = await read(text);
    if (resumed !== null) progress.set(resumed);
    return resumed !== null;
  };
  takers.set(panel, take);
  const early = waiting.get(panel);
  waiting.delete(panel);
  if (early !== undefined) void take(early.text).then(early.tell, () => early.tell(false));
}

/** Until the panel says how it goes on, because its exercises are still being loaded, a text to go on from waits. */
export const resumeLater = (panel: string): void => {
  takers.set(panel, (text) => new Promise((tell) => waiting.set(panel, { text, tell })));
};

/** Lets a panel that is loaded go on from a text; false if it has nothing to go on with, or cannot read the text. */
export const resume = async (panel: string, text: string): Promise<boolean> =>
  (await takers.get(panel)?.(text)) ?? false;

/** The first line: whose progress it is, and in which form. */
const headOf = (panel: string): string => `${panel} 1`;

/** The lines of a text to go on from: a head, then an item in each, as JSON. */
export const resumeLines = (panel: string, items: readonly unknown[]): string[] => [
  headOf(panel),
  ...items.map((item) => JSON.stringify(item)),
];

/** The items of a text to go on from, without those that cannot be read; null if it is not one of this panel. */
export function readItems(panel: string, text: string): readonly unknown[] | null {
  const [head, ...lines] = text.split('\n');
  return head === headOf(panel) ? lines.flatMap(readItem) : null;
}

function readItem(line: string): readonly unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
