import type { PlanSettings } from '../../report/settings.ts';
import { presetOfPlan } from './model/plans.ts';
import type { Words } from './words/en.ts';

/** What the plan is called: its preset, or its formats. */
export function planName(words: Words, plan: PlanSettings): string {
  const preset = presetOfPlan(plan);
  const { storage, compute, accumulation } = plan;
  return preset === undefined
    ? words.settings.planOf(storage, compute, accumulation)
    : words.settings.preset(preset);
}
