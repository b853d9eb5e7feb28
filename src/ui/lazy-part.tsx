import { type FunctionComponent, use } from 'react';
import { type Attempt, AttemptContext } from './boundary.tsx';
import { loadCode } from './load-code.ts';

/**
 * A component whose code is loaded when it is first rendered, and again at each new attempt of the boundary around it.
 * React's own `lazy` would keep a failure for ever.
 */
export function lazyPart<Props extends object>(
  ask: () => Promise<{ readonly default: FunctionComponent<Props> }>,
): FunctionComponent<Props> {
  let code: Promise<{ readonly default: FunctionComponent<Props> }> | undefined;
  /** The last attempt that failed. */
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
