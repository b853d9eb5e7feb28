import { FORMATS, type Format, type FormatName, saturating } from '../core/format.ts';
import type { Machine, Problem } from '../softmax/problem.ts';
import type { Precision, Scenario } from './scenario.ts';

/** The numbers of a scenario, without its names. */
export const problemOf = (scenario: Omit<Scenario, 'labels'>): Problem => ({
  logits: scenario.logits,
  temperature: scenario.temperature,
  trueClass: scenario.trueClass,
  ...machineOf(scenario),
});

/** What a scenario is computed on. */
export const machineOf = (
  scenario: Precision & Pick<Scenario, 'flushToZero'>,
): Required<Machine> => {
  const format = formatIn(scenario, scenario.format);
  return {
    format,
    compute: formatIn(scenario, scenario.compute ?? scenario.format),
    accumulation: formatIn(scenario, scenario.accumulation ?? scenario.format),
    order: scenario.order,
    flushToZero: scenario.flushToZero,
  };
};

/** Saturation is a rule of the formats of 8 bits; in others it changes nothing. */
const formatIn = ({ saturate }: Pick<Precision, 'saturate'>, name: FormatName): Format =>
  saturate && canSaturate(name) ? saturating<string>(FORMATS[name]) : FORMATS[name];

export const canSaturate = (name: FormatName): boolean => FORMATS[name].bits === 8;
