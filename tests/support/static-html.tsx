import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PANEL_IDS, PANELS } from '../../src/features/registry.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import { STRINGS } from './words.ts';

// Provides the words to whatever is rendered.
await Promise.all(PANEL_IDS.map((id) => PANELS[id].words?.load('en')));

/** Server-rendered HTML of a part of the page, in English. */
export const staticHtml = (node: ReactNode): string =>
  renderToStaticMarkup(<StringsProvider value={STRINGS.en}>{node}</StringsProvider>);
