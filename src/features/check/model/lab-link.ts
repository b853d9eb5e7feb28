import type { ExampleLanes } from '../../../report/report.ts';
import type { ReportSettings } from '../../../report/settings.ts';
import { encode } from '../../../scenario/codec.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

/**
 * The lab with a row in it. `page` is an address of the workbench, which is in the folder below that of the lab.
 * Classes are named by their index, since they may be a few of many.
 */
export function labAddress(
  page: string,
  { lanes, logits, trueClass }: ExampleLanes,
  { plan, temperature }: ReportSettings,
): string {
  const { storage, compute, accumulation, order, flushToZero, saturate } = plan;
  const scenario: Scenario = {
    logits,
    labels: lanes.map((lane) => `x[${lane}]`),
    trueClass,
    temperature,
    format: storage,
    compute: compute === storage ? null : compute,
    accumulation: accumulation === storage ? null : accumulation,
    order,
    flushToZero,
    saturate,
  };
  const query = encode(scenario);
  return page === ''
    ? `../${query && `?${query}`}`
    : new URL(`../${query && `?${query}`}`, page).href;
}
