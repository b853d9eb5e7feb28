import type { Report } from './report.ts';

/** What JSON has no number for is text: "NaN", "Infinity", "-Infinity". Typed arrays are lists. */
export const toJson = (report: Report): string => `${JSON.stringify(report, plain, 2)}\n`;

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value instanceof Float64Array ? Array.from(value) : value;
}
