import type { Problem } from '../numeric/evaluate.ts';
import { FORMATS } from '../numeric/format.ts';
import type { Scenario } from './scenario.ts';

/** The numbers of a scenario, without its names. */
export const problemOf = (scenario: Scenario): Problem => ({
  logits: scenario.logits,
  temperature: scenario.temperature,
  trueClass: scenario.trueClass,
  format: FORMATS[scenario.format],
  flushToZero: scenario.flushToZero,
});
