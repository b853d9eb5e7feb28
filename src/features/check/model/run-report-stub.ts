import type { ReportOutcome, ReportRequest } from '../../../report/messages.ts';
import type { CallOptions } from './session.ts';
export async function runReport(
  _request: ReportRequest,
  _options?: CallOptions,
): Promise<ReportOutcome> {
  return { type: 'failed', message: 'not yet' };
}
