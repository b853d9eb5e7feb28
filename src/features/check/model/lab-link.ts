import type { ExampleLanes } from '../../../report/report.ts';
import type { ReportSettings } from '../../../report/settings.ts';
import { encode } from '../../../scenario/codec.ts';
import { DEFAULT_SCENARIO, READER_FORMATS, type Scenario } from '../../../scenario/scenario.ts';

/**
 * The lab with a row in it. `page` is an address of the workbench, which is in the folder below that of the lab.
 * Classes are named by their index, since they may be a few of many.
 */
export function labAddress(
  page: string,
  { lanes, logits, trueClass }: ExampleLanes,
  { plan, temperature }: ReportSettings,
): string {
  const format = READER_FORMATS.find((name) => name === plan.storage) ?? 'float32';
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    logits,
    labels: lanes.map((lane) => `x[${lane}]`),
    trueClass,
    temperature,
    format,
    flushToZero: plan.flushToZero,
  };
  const query = encode(scenario);
  return page === ''
    ? `../${query && `?${query}`}`
    : new URL(`../${query && `?${query}`}`, page).href;
}
