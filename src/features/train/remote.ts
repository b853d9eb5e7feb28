import { callsTo } from '../../panel/worker-calls.ts';
import type { Session } from './model/session.ts';

/** A session in a worker, or in the page: then `local` loads what does the same, a slice at a time. */
export function remoteSession(local: () => Promise<Session>): Session {
  const { ask, stop } = callsTo(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    local,
  );
  const call =
    (method: keyof Session) =>
    (...asked: readonly unknown[]) =>
      ask(method, asked);
  return {
    open: call('open') as Session['open'],
    advance: call('advance') as Session['advance'],
    look: call('look') as Session['look'],
    classify: call('classify') as Session['classify'],
    stop,
  };
}
