import type { PanelDefinition } from '../panel/definition.ts';
import { type ParameterTable, placeOf } from '../scenario/parameters.ts';
import { inLanguage, type Language } from '../words/languages.ts';
import { batch } from './batch/definition.ts';
import { caveats } from './caveats/definition.ts';
import { check } from './check/definition.ts';
import { code } from './code/definition.ts';
import { loss, lse, shift } from './derivations/definition.ts';
import { drills } from './drills/definition.ts';
import { lab } from './lab/definition.ts';
import { pattern } from './pattern/definition.ts';
import { predict } from './predict/definition.ts';
import { train } from './train/definition.ts';
import { write } from './write/definition.ts';

/** Every panel, in the order in which they are offered. A new one is a folder and a line here. */
const DEFINITIONS = {
  lab,
  shift,
  lse,
  loss,
  write,
  train,
  predict,
  batch,
  code,
  pattern,
  caveats,
  drills,
  check,
};

/** Ids of panels, as in addresses and section anchors. */
export type PanelId = keyof typeof DEFINITIONS;

export const PANELS: Readonly<Record<PanelId, PanelDefinition<PanelId>>> = DEFINITIONS;

export const PANEL_IDS = Object.keys(PANELS) as readonly PanelId[];

export const titleOf = (id: PanelId, language: Language): string =>
  inLanguage(PANELS[id].titles, language);

/** The parameters that panels own, in the order in which an address has them. */
export const PARAMETERS: readonly ParameterTable[] = PANEL_IDS.map((id) => PANELS[id].parameters)
  .filter((table) => table !== undefined)
  .sort((a, b) => placeOf(a) - placeOf(b));

/** What a teacher may hide or fix in a panel. */
export const controlsOf = (id: PanelId): readonly string[] => PANELS[id].controls;
