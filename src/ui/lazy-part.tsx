import { type FunctionComponent, use } from 'react';
import { type Attempt, AttemptContext } from './boundary.tsx';
import { loadCode } from './load-code.ts';

/**
 * A component whose code is asked for when it is first drawn, and again with each new attempt of the boundary around
 * it: React's own `lazy` remembers a failure for ever.
 */
export function lazyPart<Props extends object>(
  ask: () => Promise<{ readonly default: FunctionComponent<Props> }>,
): FunctionComponent<Props> {
  let code: Promise<{ readonly default: FunctionComponent<Props> }> | undefined;
  /** The attempt that failed last. */
  let failed: Attempt | undefined;

  function codeFor(attempt: Attempt) {
    if (code !== undefined && (failed === undefined || failed === attempt)) return code;
    const asked = loadCode(ask, code === undefined ? 'first' : 'again');
    code = asked;
    failed = undefined;
    asked.catch(() => {
      failed = attempt;
    });
    return asked;
  }

  return function LazyPart(props: Props) {
    const { default: Part } = use(codeFor(use(AttemptContext)));
    return <Part {...props} />;
  };
}
