import type { Format } from '../../src/core/format.ts';
import {
  DEFAULT_SCENARIO,
  defaultLabels,
  type Precision,
  READER_FORMATS,
  type ReaderFormat,
  type Scenario,
} from '../../src/scenario/scenario.ts';
import type { Machine, Problem } from '../../src/softmax/problem.ts';

const nameOf = ({ name }: Format): ReaderFormat =>
  READER_FORMATS.find((each) => each === name) ?? 'float32';

/** What a reader chooses to compute on such a machine. */
export const precisionOf = (machine: Machine): Precision & Pick<Scenario, 'flushToZero'> => {
  const { format, compute = format, accumulation = format, flushToZero } = machine;
  return {
    format: nameOf(format),
    saturate: [format, compute, accumulation].some(({ saturates }) => saturates),
    compute: compute === format ? null : nameOf(compute),
    accumulation: accumulation === format ? null : nameOf(accumulation),
    order: machine.order ?? DEFAULT_SCENARIO.order,
    flushToZero,
  };
};

/** The scenario of a problem, with the default names of the classes. */
export const scenarioOf = (problem: Problem): Scenario => ({
  ...precisionOf(problem),
  logits: Array.from(problem.logits),
  labels: defaultLabels(problem.logits.length),
  trueClass: problem.trueClass,
  temperature: problem.temperature,
});
