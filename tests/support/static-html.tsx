import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PANEL_IDS, PANELS } from '../../src/features/registry.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import { STRINGS } from './words.ts';

// Whatever is drawn finds its words.
await Promise.all(PANEL_IDS.map((id) => PANELS[id].words?.load('en')));

/** HTML of a piece of the page in English, as it stands before any script runs. */
export const staticHtml = (node: ReactNode): string =>
  renderToStaticMarkup(<StringsProvider value={STRINGS.en}>{node}</StringsProvider>);
