import { loadCode } from '../../ui/load-code.ts';
import type { Session } from './model/session.ts';
import { startSession } from './remote.ts';

let failed = false;

/** A session whose code, where it does not run in a worker, is loaded when it is first asked. Rejects with NotLoaded. */
export function createSession() {
  let local: Promise<Session> | null = null;
  return startSession(() => {
    local ??= load();
    return local;
  });

  async function load(): Promise<Session> {
    try {
      const { localSession } = await loadCode(
        () => import('./local-session.ts'),
        failed ? 'again' : 'first',
      );
      return localSession();
    } catch (error) {
      failed = true;
      local = null;
      throw error;
    }
  }
}
