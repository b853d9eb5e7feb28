import type { ComponentType } from 'react';
import type { PanelId, PanelProps } from '../panels/panel.ts';

/** Where the code of each panel is. It loads when the panel nears the viewport. */
export const PANELS: Readonly<
  Record<PanelId, () => Promise<{ default: ComponentType<PanelProps> }>>
> = {
  lab: () => import('../panels/lab/lab.tsx'),
  shift: () => import('../panels/shift/shift.tsx'),
  lse: () => import('../panels/lse/lse.tsx'),
  loss: () => import('../panels/loss/loss.tsx'),
  predict: () => import('../panels/predict/predict.tsx'),
  batch: () => import('../panels/batch/batch.tsx'),
  pattern: () => import('../panels/pattern/pattern.tsx'),
  caveats: () => import('../panels/caveats/caveats.tsx'),
  drills: () => import('../panels/drills/drills.tsx'),
  code: () => import('../panels/code/code.tsx'),
};
