import {
  type ExerciseSet,
  LARGEST_LOGIT,
  type SetDrill,
} from '../../../practice/set/exercise-set.ts';
import type { SetFault } from '../../../practice/set/problems.ts';
import { readSet } from '../../../practice/set/read-set.ts';
import { clip } from '../../../scenario/parameters.ts';
import { readNumber, writeNumber } from '../../../scenario/read-number.ts';
import { defaultLabel } from '../../../scenario/scenario.ts';
import type { Draft, DrillDraft, Manner, Row, SceneDraft } from './draft.ts';

export interface Checked {
  /** The scenes and drills that have no fault; null if there are none. */
  readonly set: ExerciseSet | null;
  /** By field, as a file names it: `scenes[0].logits[1]`. */
  readonly faults: ReadonlyMap<string, SetFault>;
}

/** Reads what was typed: numbers as every field does, the rest by the very rules for a file. */
export function checkDraft(draft: Draft, manner: Manner): Checked {
  const faults = new Map<string, SetFault>();
  /** A number of the draft as JSON; one that cannot be read is named, and stands as null. */
  const number = (text: string, path: string, most = Number.POSITIVE_INFINITY) => {
    const value = readNumber(text);
    if (value === null) {
      faults.set(path, { kind: 'not-a-number', found: clip(text) });
      return null;
    }
    if (most === Number.POSITIVE_INFINITY)
      return Number.isFinite(value) && !Object.is(value, -0) ? value : writeNumber(value);
    if (!(Math.abs(value) <= most)) {
      faults.set(path, { kind: 'range', least: -most, most });
      return null;
    }
    return value;
  };
  const names = (rows: readonly Row[]) =>
    rows.map(({ name }, at) => manner.readLabel(name) || defaultLabel(at));

  const sceneData = (scene: SceneDraft, index: number) => {
    const path = `scenes[${index}]`;
    return {
      story: scene.story,
      asks: scene.asks,
      logits: scene.rows.map(({ logit }, at) => number(logit, `${path}.logits[${at}]`)),
      labels: names(scene.rows),
      trueClass: scene.trueClass,
      temperature: number(scene.temperature, `${path}.temperature`),
      format: scene.format,
    };
  };

  const drillData = (drill: DrillDraft, index: number): DrillData => {
    const path = `drills[${index}]`;
    const { kind, rows, trueClass, classes } = drill;
    if (kind === 'overflow' || kind === 'equal')
      return { kind, logit: number(drill.logit, `${path}.logit`, LARGEST_LOGIT[kind]), classes };
    const logits = rows.map(({ logit }, at) =>
      number(logit, `${path}.logits[${at}]`, LARGEST_LOGIT[kind]),
    );
    if (kind === 'bound') return { kind, logits };
    return { kind, logits, labels: names(rows), ...(kind === 'loss' ? { trueClass } : {}) };
  };

  const data = {
    version: 1,
    title: draft.title,
    ...(draft.lang === '' ? {} : { lang: draft.lang }),
    scenes: draft.scenes.map(sceneData),
    drills: draft.drills.map(drillData),
  };
  const { set, problems } = readSet(JSON.stringify(data));
  for (const { path, why } of problems) if (!faults.has(path)) faults.set(path, why);
  return { set, faults };
}

interface DrillData extends Partial<Record<'logit' | 'classes' | 'trueClass', unknown>> {
  readonly kind: SetDrill['kind'];
  readonly logits?: readonly unknown[];
  readonly labels?: readonly string[];
}

/** Whether something in a scene or drill has a fault. */
export const isFaulty = (faults: Checked['faults'], path: string): boolean =>
  [...faults.keys()].some((at) => at === path || at.startsWith(`${path}.`));

/**
 * The numbers in a pasted text, as texts: a vector of any notation that has no other numbers in it. Null for one number,
 * which a field takes by itself.
 */
export function pastedNumbers(text: string): readonly string[] | null {
  const inner = /^[^[\]()]*[[(]+([^[\]()]*)[\])]+[^[\]]*$/.exec(text.trim())?.[1] ?? text.trim();
  const parted = /[;\n\t]/.test(inner)
    ? inner.split(/[;\n\t]/)
    : /\s/.test(inner)
      ? inner.split(/[,\s]\s*(?=[^,\s]|$)/)
      : inner.split(',');
  const pieces = parted.map((piece) => piece.replace(/,\s*$/, '').trim()).filter(Boolean);
  return pieces.length > 1 && pieces.every((piece) => readNumber(piece) !== null) ? pieces : null;
}
