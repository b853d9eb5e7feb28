import type { CellName } from '../softmax/compared.ts';
import { addDecimals } from './add-decimals.ts';
import { applyPreset, type Preset } from './presets.ts';
import {
  cleanLabel,
  DEFAULT_SCENARIO,
  defaultLabel,
  defaultLabels,
  defaultTrueClass,
  MAX_CLASSES,
  type Precision,
  type Scenario,
  withItem,
  withoutItem,
} from './scenario.ts';

export type Action =
  | { readonly type: 'logit'; readonly index: number; readonly value: number }
  /**
   * A whole vector. Without labels names are kept; if the count differs, the last are dropped or default ones added.
   */
  | {
      readonly type: 'logits';
      readonly values: readonly number[];
      readonly labels?: readonly string[];
    }
  /** Moves all finite logits of `from`, as many as there are, by the same amount; those that are not finite stay. */
  | { readonly type: 'shift'; readonly from: readonly number[]; readonly by: number }
  | { readonly type: 'rename'; readonly index: number; readonly label: string }
  | { readonly type: 'add' }
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'trueClass'; readonly index: number }
  | { readonly type: 'temperature'; readonly value: number }
  | { readonly type: 'format'; readonly format: Scenario['format'] }
  | { readonly type: 'precision'; readonly change: Partial<Precision> }
  | { readonly type: 'flushToZero'; readonly on: boolean }
  | { readonly type: 'preset'; readonly preset: Preset }
  /** `proof`: the value to point at, until the next action. */
  | { readonly type: 'load'; readonly scenario: Scenario; readonly proof?: CellName | undefined }
  | { readonly type: 'reset' };

/** Whether an action replaces all logits: it adds a history entry, and resets fields that are being edited. */
export const isJump = ({ type }: Action): boolean =>
  type === 'load' || type === 'preset' || type === 'reset' || type === 'logits';

/** The value that an action points at, if any. */
export const pointedAtBy = (action: Action | null): CellName | null =>
  (action?.type === 'load' && action.proof) || null;

/** Pure. An action that does not apply (an index out of range, a 65th class) gives the same scenario back. */
export function reduce(scenario: Scenario, action: Action): Scenario {
  switch (action.type) {
    case 'logit':
      return has(scenario, action.index)
        ? { ...scenario, logits: withItem(scenario.logits, action.index, action.value) }
        : scenario;
    case 'logits':
      return replaceLogits(scenario, action.values, action.labels ?? scenario.labels);
    case 'shift':
      return shift(scenario, action);
    case 'rename':
      return has(scenario, action.index)
        ? { ...scenario, labels: withItem(scenario.labels, action.index, tidy(action)) }
        : scenario;
    case 'add':
      return scenario.logits.length < MAX_CLASSES ? addClass(scenario) : scenario;
    case 'remove':
      return scenario.logits.length > 1 && has(scenario, action.index)
        ? removeClass(scenario, action.index)
        : scenario;
    case 'trueClass':
      return has(scenario, action.index) ? { ...scenario, trueClass: action.index } : scenario;
    case 'temperature':
      return { ...scenario, temperature: action.value };
    case 'format':
      return { ...scenario, format: action.format };
    case 'precision':
      return { ...scenario, ...action.change };
    case 'flushToZero':
      return { ...scenario, flushToZero: action.on };
    case 'preset':
      return applyPreset(action.preset, scenario);
    case 'load':
      return action.scenario;
    case 'reset':
      return DEFAULT_SCENARIO;
    default:
      return action satisfies never;
  }
}

const has = ({ logits }: Scenario, index: number) => index in logits;

const tidy = ({ label, index }: { label: string; index: number }) =>
  cleanLabel(label) || defaultLabel(index);

function replaceLogits(
  scenario: Scenario,
  values: readonly number[],
  labels: readonly string[],
): Scenario {
  if (values.length === 0 || values.length > MAX_CLASSES) return scenario;
  const kept = labels.slice(0, values.length).map((label, index) => tidy({ label, index }));
  return {
    ...scenario,
    logits: [...values],
    labels: [...kept, ...defaultLabels(values.length).slice(kept.length)],
    trueClass:
      scenario.trueClass < values.length ? scenario.trueClass : defaultTrueClass(values.length),
  };
}

type Shift = Extract<Action, { readonly type: 'shift' }>;

function shift(scenario: Scenario, { from, by }: Shift): Scenario {
  if (from.length !== scenario.logits.length) return scenario;
  const moves = (logit: number) => by !== 0 && Number.isFinite(logit);
  const logits = from.map((logit) => (moves(logit) ? addDecimals(logit, by) : logit));
  return { ...scenario, logits };
}

function addClass(scenario: Scenario): Scenario {
  return {
    ...scenario,
    logits: [...scenario.logits, 0],
    labels: [...scenario.labels, freshLabel(scenario.labels)],
  };
}

/**
 * The first unused default name: after removing "class 6" of seven classes, adding one must not give "class 7" twice.
 */
function freshLabel(labels: readonly string[]): string {
  let index = labels.length;
  while (labels.includes(defaultLabel(index))) index++;
  return defaultLabel(index);
}

function removeClass(scenario: Scenario, index: number): Scenario {
  const { logits, labels, trueClass } = scenario;
  const moved = trueClass > index ? trueClass - 1 : trueClass;
  return {
    ...scenario,
    logits: withoutItem(logits, index),
    labels: withoutItem(labels, index),
    trueClass: Math.min(moved, logits.length - 2),
  };
}
