import type { FunctionComponent } from 'react';
import { BUILDER } from '../embed/builder/words/words.ts';
import { PANELS, type PanelId } from '../features/registry.ts';
import type { InArticle } from '../panel/definition.ts';
import type { Late } from '../panel/load-panel.ts';
import type { PanelProps } from '../panel/panel.ts';
import type { PageState } from '../scenario/page-state.ts';

/** What an island of the article may need beyond a panel: the builder writes addresses of the whole page. */
export interface IslandProps extends PanelProps {
  readonly state: PageState;
  /** Address of the built folder, with a slash at its end; "" during server rendering. */
  readonly root: string;
}

interface Island extends Late<{ default: FunctionComponent<IslandProps> }> {
  readonly article: InArticle;
}

export type IslandId = PanelId | 'builder';

/**
 * Every part of the page that is hydrated or rendered in the browser: its panels, and the builder of lines that embed
 * them.
 */
export const ISLANDS: Readonly<Record<IslandId, Island>> = {
  ...PANELS,
  builder: {
    article: [712, 959],
    words: BUILDER,
    load: () => import('../embed/builder/builder.tsx'),
  },
};

export const isIsland = (id: string | undefined): id is IslandId =>
  id !== undefined && Object.hasOwn(ISLANDS, id);
