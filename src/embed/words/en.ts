import type { FrameParameter } from './parameters.ts';

const parameters: Record<FrameParameter, string> = {
  lang: 'language (lang)',
  theme: 'theme (theme)',
  hide: 'hidden controls (hide)',
  lock: 'fixed controls (lock)',
};

const reasons: Record<FrameParameter, string> = {
  lang: 'the languages are en and es',
  theme: 'the themes are auto, light and dark',
  hide: 'this panel has no such control',
  lock: 'this panel has no such control',
};

export const en = {
  fullPage: 'Open in LogSumExplorer',
  newTab: '(in a new tab)',
  notices: 'Notices',
  unread: (parameter: FrameParameter, text: string) =>
    `${parameters[parameter]}: “${text}” was ignored, because ${reasons[parameter]}.`,
  chooser: {
    title: 'Panels of LogSumExplorer',
    lede: 'Here each panel stands alone, ready to be put into a page.',
    unknown: 'There is no panel named',
    missing: 'The address names no panel. Choose one:',
    choose: 'Choose one of these:',
  },
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => string
    ? (...facts: F) => string
    : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
