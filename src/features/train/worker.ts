import { localSession } from './local-session.ts';
import type { FromSession, ToSession } from './remote.ts';

/** The inside of the worker: answers calls one after another. */

interface WorkerScope {
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<ToSession>) => void,
  ) => void;
  readonly postMessage: (message: FromSession) => void;
}

const scope = globalThis as unknown as WorkerScope;
const session = localSession();
let before: Promise<void> = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  before = before.then(() => answer(data));
});

async function answer({ call, method, asked }: ToSession) {
  try {
    const found = await (session[method] as (...asked: readonly unknown[]) => Promise<unknown>)(
      ...asked,
    );
    scope.postMessage({ call, answer: found });
  } catch (error) {
    scope.postMessage({ call, error: error instanceof Error ? error.message : String(error) });
  }
}
