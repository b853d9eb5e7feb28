import type { FunctionComponent } from 'react';
import type { Late } from '../../panel/load-panel.ts';
import type { PanelProps } from '../../panel/panel.ts';
import { claimScenario } from '../../scenario/claims.ts';
import type { PageState } from '../../scenario/page-state.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../scenario/scenario.ts';
import type { WordTable } from '../../words/word-table.ts';
import { FLOW } from './flow/words/words.ts';
import { GRADIENT } from './gradient/words/words.ts';
import { QUESTION } from './question/words/words.ts';
import { RULER } from './ruler/words/words.ts';
import { SPACING } from './spacing/words/words.ts';
import { ZONES } from './zones/words/words.ts';

/** What a figure or a question of the reading receives. */
export interface InsetProps extends Pick<PanelProps, 'store' | 'showInLab'> {
  /** That of the page: the reader's scenario, where the inset opens in one of its own. */
  readonly state: Pick<PageState, 'store'>;
}

/**
 * A figure or a question between two paragraphs: rendered at build as a picture that can be read without a script, and
 * hydrated when the reader comes near.
 */
interface Inset extends Late<{ default: FunctionComponent<InsetProps> }> {
  readonly article: 'rendered';
  /** The scenario of its own that it opens in; without one it shares that of the page. */
  readonly opens?: Scenario;
}

type Component = FunctionComponent<InsetProps>;

/** A maker of insets that share their words. */
const insetsWith =
  (words: WordTable<unknown>) =>
  (load: () => Promise<Component>, opens?: Scenario): Inset => ({
    article: 'rendered',
    words,
    load: () => load().then((component) => ({ default: component })),
    ...(opens === undefined ? {} : { opens }),
  });

const ruler = insetsWith(RULER);
const spacing = insetsWith(SPACING);
const question = insetsWith(QUESTION);
const zones = insetsWith(ZONES);
const flow = insetsWith(FLOW);
const gradient = insetsWith(GRADIENT);

const rulers = () => import('./ruler/rulers.tsx');
const spacings = () => import('./spacing/spacings.tsx');
const questions = () => import('./question/questions.tsx');

const TABLE = {
  'spacing-primer': spacing(() => spacings().then((all) => all.SpacingPrimer)),
  'question-why': question(() => questions().then((all) => all.QuestionWhy)),
  'ruler-why': ruler(() => rulers().then((all) => all.RulerWhy), DEFAULT_SCENARIO),
  zones: zones(() => import('./zones/zones.tsx').then((all) => all.Zones), DEFAULT_SCENARIO),
  'question-shift': question(() => questions().then((all) => all.QuestionShift)),
  'ruler-shift': ruler(() => rulers().then((all) => all.RulerShift), claimScenario('one-92')),
  'question-loss': question(() => questions().then((all) => all.QuestionLoss)),
  'spacing-loss': spacing(() => spacings().then((all) => all.SpacingLoss)),
  flow: flow(() => import('./flow/flow.tsx').then((all) => all.Flow), claimScenario('one-92')),
  gradient: gradient(
    () => import('./gradient/gradient.tsx').then((all) => all.Gradient),
    claimScenario('one-92'),
  ),
  'question-underflow': question(() => questions().then((all) => all.QuestionUnderflow)),
  'ruler-underflow': ruler(
    () => rulers().then((all) => all.RulerUnderflow),
    claimScenario('subnormal-tail'),
  ),
  'spacing-underflow': spacing(() => spacings().then((all) => all.SpacingUnderflow)),
  'question-silent': question(() => questions().then((all) => all.QuestionSilent)),
  'ruler-silent': ruler(() => rulers().then((all) => all.RulerSilent), claimScenario('fading-100')),
} satisfies Readonly<Record<string, Inset>>;

export type InsetId = keyof typeof TABLE;

export const INSETS: Readonly<Record<InsetId, Inset>> = TABLE;
