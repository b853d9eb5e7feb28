import { loadCode } from '../../ui/load-code.ts';
import type { Session } from './model/session.ts';
import { remoteSession } from './remote.ts';

let failed = false;

/** A session whose code, where it does not run in a worker, is loaded when it is first asked. Rejects with NotLoaded. */
export const createSession = (): Session => remoteSession(load);

async function load(): Promise<Session> {
  try {
    const { localSession } = await loadCode(
      () => import('./local-session.ts'),
      failed ? 'again' : 'first',
    );
    return localSession();
  } catch (error) {
    failed = true;
    throw error;
  }
}
