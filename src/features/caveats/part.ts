import type { CaveatSettings } from './model/settings.ts';

/** What each caveat is given. */
export interface PartProps {
  /** For the heading that names it. */
  readonly titleId: string;
  readonly settings: CaveatSettings;
  readonly change: (change: Partial<CaveatSettings>) => void;
}
