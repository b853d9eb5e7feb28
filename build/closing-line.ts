import type { Reporter as BrowserReporter, Suite } from '@playwright/test/reporter';
import type { Reporter as UnitReporter } from 'vitest/node';

/*
 * One plain summary line at the end of each test run, for people and programs that read only the end of a log.
 */
const print = (name: string, passed: number, failed: number, skipped: number) =>
  console.log(
    `\n${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  );

export const unitClosingLine: UnitReporter = {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that fails to load has no tests to count.
      count.failed += module.errors().length;
      // The tests of a group whose setup fails count as skipped only.
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    print('Unit', count.passed, count.failed + count.pending, count.skipped);
  },
};

export default class BrowserClosingLine implements BrowserReporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? [];
    const count = (...wanted: readonly string[]) =>
      outcomes.filter((outcome) => wanted.includes(outcome)).length;
    print('Browser', count('expected', 'flaky'), count('unexpected'), count('skipped'));
  }
}
