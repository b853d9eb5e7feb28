/** Makes a panel's progress what a text says; false if it cannot be read, and then nothing changes. */
type Take = (text: string) => Promise<boolean>;

const takers = new Map<string, Take>();

/** A panel says how it goes on from what it once reported as `resume`. */
export const resumeBy = (panel: string, take: Take): void => {
  takers.set(panel, take);
};

/** Lets a panel that is loaded go on from a text; false if it has nothing to go on with, or cannot read the text. */
export const resume = async (panel: string, text: string): Promise<boolean> =>
  (await takers.get(panel)?.(text)) ?? false;
