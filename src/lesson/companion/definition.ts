import type { FunctionComponent } from 'react';
import type { Late } from '../../panel/load-panel.ts';
import type { PanelProps } from '../../panel/panel.ts';

/** The evidence beside the reading. */
export const COMPANION: Late<{ default: FunctionComponent<PanelProps> }> & { article: 'rendered' } =
  {
    article: 'rendered',
    load: () => import('./companion.tsx'),
  };
