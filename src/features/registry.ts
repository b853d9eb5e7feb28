import type { FunctionComponent } from 'react';
import type { PanelId, PanelProps } from '../panel/panel.ts';
import type { PageState } from '../scenario/page-state.ts';

/** Where the code of each panel is. It loads when the panel nears the viewport. */
export const PANELS: Readonly<
  Record<PanelId, () => Promise<{ default: FunctionComponent<PanelProps> }>>
> = {
  lab: () => import('./lab/lab.tsx'),
  shift: () => import('./derivations/shift.tsx'),
  lse: () => import('./derivations/lse.tsx'),
  loss: () => import('./derivations/loss.tsx'),
  predict: () => import('./predict/predict.tsx'),
  batch: () => import('./batch/batch.tsx'),
  pattern: () => import('./pattern/pattern.tsx'),
  caveats: () => import('./caveats/caveats.tsx'),
  drills: () => import('./drills/drills.tsx'),
  code: () => import('./code/code.tsx'),
};

/** What an island may need beyond a panel: the builder writes addresses of the whole page. */
export interface IslandProps extends PanelProps {
  readonly state: PageState;
  /** Address of the built folder, with the slash at its end; "" while the page is being made. */
  readonly root: string;
}

/** Every place of the page that comes to life: its panels, and the builder of lines that embed them. */
export const ISLANDS = {
  ...PANELS,
  builder: () => import('./builder/builder.tsx'),
} as const satisfies Readonly<
  Record<string, () => Promise<{ default: FunctionComponent<IslandProps> }>>
>;

export type IslandId = keyof typeof ISLANDS;

/**
 * The panels that belong to the reading: they stand in the document before any script runs. The others are for doing,
 * which takes a script: they are made when the reader comes near, and weigh nothing before.
 */
export const READING = [
  'lab',
  'shift',
  'lse',
  'loss',
  'code',
] as const satisfies readonly IslandId[];

export type ReadingId = (typeof READING)[number];

export const isReading = (id: IslandId): id is ReadingId =>
  (READING as readonly IslandId[]).includes(id);
