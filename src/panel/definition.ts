import type { FunctionComponent } from 'react';
import type { ParameterTable } from '../scenario/parameters.ts';
import type { Translated } from '../words/languages.ts';
import type { PageId } from '../words/pages.ts';
import type { Late } from './load-panel.ts';
import type { PanelProps } from './panel.ts';

/** What the builder calls each control. */
export type ControlNames<Control extends string = string> = Readonly<
  Record<Control, Translated<string>>
>;

/** Pixels in English, on screens of 1280 and 390 px. Ten percent more or less does not matter. */
export type Heights = readonly [wide: number, narrow: number];

/**
 * Whether the panel is part of the reading, and so rendered at build. Others are rendered when the reader comes near;
 * until then their place is reserved by height.
 */
export type InArticle = 'rendered' | Heights;

/** What the rest of the site knows of a panel. */
export interface PanelDefinition<Id extends string = string, Control extends string = string>
  extends Late<{ default: FunctionComponent<PanelProps<Control>> }> {
  /** As in addresses and section anchors. */
  readonly id: Id;
  /** Its title where it stands alone. */
  readonly titles: Translated<string>;
  /** What a teacher may hide or lock, by the names in addresses. */
  readonly controls: readonly Control[];
  /** Loaded by the builder only. */
  readonly controlNames: () => Promise<ControlNames<Control>>;
  readonly article: InArticle;
  /** The page it is a part of, if not of the lesson. */
  readonly page?: PageId;
  /** Parameters of an address that hold the panel's own settings. */
  readonly parameters?: ParameterTable;
}

export const definePanel = <const Id extends string, Control extends string>(
  definition: PanelDefinition<Id, Control>,
): PanelDefinition<Id, Control> => definition;
