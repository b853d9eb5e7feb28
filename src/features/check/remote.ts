import { callsTo } from '../../panel/worker-calls.ts';
import type { CallOptions, Session } from './model/session.ts';

/** A session in a worker, or in the page: then `local` loads what does the same, a slice at a time. */
export function startSession(
  local: () => Promise<Session>,
): Session & { readonly stop: () => void } {
  const { ask, stop } = callsTo(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    local,
  );
  const call = (method: keyof Session) => (asked: unknown, options?: CallOptions) =>
    ask(method, [asked], options);
  return {
    open: call('open') as Session['open'],
    check: call('check') as Session['check'],
    fates: call('fates') as Session['fates'],
    row: call('row') as Session['row'],
    stop,
  };
}
