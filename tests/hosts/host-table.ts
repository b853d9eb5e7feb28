import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

interface Row {
  passed: number;
  failed: number;
  /** Why it was skipped. */
  reason: string;
  version: string;
  milliseconds: number;
}

/** A line for each host at the end of the log: its version, what came out, and how long it took. */
export default class HostTable implements Reporter {
  private readonly rows = new Map<string, Row>();

  onTestEnd(test: TestCase, result: TestResult) {
    const host = test.parent.title || test.title;
    const row = this.rows.get(host) ?? {
      passed: 0,
      failed: 0,
      reason: '',
      version: '',
      milliseconds: 0,
    };
    this.rows.set(host, row);
    for (const { type, description = '' } of result.annotations) {
      if (type === 'skip') row.reason = description;
      if (type === 'version') row.version = description;
    }
    if (result.status === 'passed') row.passed++;
    else if (result.status !== 'skipped') row.failed++;
    row.milliseconds += result.duration;
  }

  onEnd() {
    console.log('');
    for (const [host, row] of this.rows) {
      const seconds = `${Math.round(row.milliseconds / 1000)} s`;
      const outcome =
        row.passed + row.failed === 0
          ? `skipped: ${row.reason}`
          : `${row.passed} passed, ${row.failed} failed, ${seconds}${row.reason && ` (skipped in part: ${row.reason})`}`;
      console.log(`${host}: ${outcome}${row.version && ` [${row.version}]`}`);
    }
  }
}
