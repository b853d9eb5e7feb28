import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StringsProvider } from '../../src/words/context.tsx';
import { STRINGS } from '../../src/words/languages.ts';

/** HTML of a piece of the page in English, as it stands before any script runs. */
export const staticHtml = (node: ReactNode): string =>
  renderToStaticMarkup(<StringsProvider value={STRINGS.en}>{node}</StringsProvider>);
