import type { FunctionComponent } from 'react';
import { PANELS, type PanelId } from '../features/registry.ts';
import { COMPANION } from '../lesson/companion/definition.ts';
import { INSETS, type InsetId } from '../lesson/insets/insets.ts';
import type { InArticle } from '../panel/definition.ts';
import type { Late } from '../panel/load-panel.ts';
import type { PanelProps } from '../panel/panel.ts';
import type { PageState } from '../scenario/page-state.ts';
import { reduce } from '../scenario/reducer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createStore } from '../scenario/store.ts';
import { ASSIGNED } from '../teach/assignment/student/words/words.ts';
import { PARTS, type PartId } from '../teach/sections.ts';
import type { PageId } from '../words/pages.ts';

/** What an island may need beyond a panel: the page for teachers writes addresses of the whole site. */
export interface IslandProps extends PanelProps {
  readonly state: PageState;
  /** Address of the built folder, with a slash at its end; "" during server rendering. */
  readonly root: string;
  /** The query of the address as it was opened. */
  readonly asked: string;
}

interface Island extends Late<{ default: FunctionComponent<IslandProps> }> {
  readonly article: InArticle;
  readonly page?: PageId;
  /** The scenario of its own that it opens in; without one it shares that of the page. */
  readonly opens?: Scenario;
}

export type IslandId = PanelId | InsetId | 'companion' | 'student' | PartId;

/**
 * Every part of the page that is hydrated or rendered in the browser: its panels, the figures and questions of the
 * reading, what stands beside it, and the parts of the page for teachers.
 */
export const ISLANDS: Readonly<Record<IslandId, Island>> = {
  ...PANELS,
  ...INSETS,
  companion: COMPANION,
  ...ofTeachers(PARTS),
  student: {
    article: [900, 1200],
    page: 'assignment',
    words: ASSIGNED,
    load: () => import('../teach/assignment/student/student.tsx'),
  },
};

function ofTeachers(parts: typeof PARTS): Readonly<Record<PartId, Island>> {
  const islands = Object.entries(parts).map(([id, { heights, ...late }]) => [
    id,
    { ...late, article: heights, page: 'teach' },
  ]);
  return Object.fromEntries(islands) as Readonly<Record<PartId, Island>>;
}

export const pageOf = (id: IslandId): PageId => ISLANDS[id].page ?? 'lesson';

export const isIsland = (id: string | undefined): id is IslandId =>
  id !== undefined && Object.hasOwn(ISLANDS, id);

/** The properties of one island: those of the page, but for the store of one that has its own. */
export const propsOf = (id: IslandId, page: IslandProps): IslandProps => {
  const { opens } = ISLANDS[id];
  return opens === undefined ? page : { ...page, store: createStore(opens, reduce) };
};

export const ISLAND_IDS = Object.keys(ISLANDS) as readonly IslandId[];
