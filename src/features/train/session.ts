import { codeLoader } from '../../ui/load-code.ts';
import { remoteSession } from './remote.ts';

const load = codeLoader(() => import('./local-session.ts'));

/** A session whose code, where it does not run in a worker, is loaded when it is first asked. Rejects with NotLoaded. */
export const createSession = () => remoteSession(async () => (await load()).localSession());
