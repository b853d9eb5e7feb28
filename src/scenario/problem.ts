import { FORMATS } from '../core/format.ts';
import type { Problem } from '../softmax/evaluate.ts';
import type { Scenario } from './scenario.ts';

/** The numbers of a scenario, without its names. */
export const problemOf = (scenario: Scenario): Problem => ({
  logits: scenario.logits,
  temperature: scenario.temperature,
  trueClass: scenario.trueClass,
  format: FORMATS[scenario.format],
  flushToZero: scenario.flushToZero,
});
