import type { FunctionComponent } from 'react';
import type { Late } from '../../panel/load-panel.ts';
import type { PanelProps } from '../../panel/panel.ts';
import { COMPANION_WORDS } from './words/words.ts';

/** The evidence beside the reading. */
export const COMPANION: Late<{ default: FunctionComponent<PanelProps> }> & { article: 'rendered' } =
  {
    article: 'rendered',
    words: COMPANION_WORDS,
    load: () => import('./companion.tsx'),
  };
