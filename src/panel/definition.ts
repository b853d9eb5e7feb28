import type { FunctionComponent } from 'react';
import type { Translated } from '../words/languages.ts';
import type { Late } from './load-panel.ts';
import type { PanelProps } from './panel.ts';

/** What a teacher may hide or fix, by the name it has in an address, and what the builder calls it. */
export type Controls = Readonly<Record<string, Translated<string>>>;

/** Pixels in English, on screens of 1280 and 390 px. Ten percent more or less does not matter. */
export type Heights = readonly [wide: number, narrow: number];

/**
 * In the article a panel of the reading is rendered at build. One for doing is made when the reader comes near: it
 * weighs nothing before, and has this much room until then.
 */
export type InArticle = 'rendered' | Heights;

/** All that the rest of the site knows of a panel. */
export interface PanelDefinition<Id extends string = string, Control extends string = string>
  extends Late<{ default: FunctionComponent<PanelProps<Control>> }> {
  /** As in addresses and section anchors. */
  readonly id: Id;
  /** Its name where it stands alone. */
  readonly titles: Translated<string>;
  readonly controls: Readonly<Record<Control, Translated<string>>>;
  readonly article: InArticle;
}

export const definePanel = <const Id extends string, Control extends string>(
  definition: PanelDefinition<Id, Control>,
): PanelDefinition<Id, Control> => definition;
