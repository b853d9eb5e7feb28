import { localSession } from './local-session.ts';
import type { Session } from './model/session.ts';
import type { FromSession, ToSession } from './remote.ts';

/** The inside of the worker: answers calls, one or several at a time. */

interface WorkerScope {
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<ToSession>) => void,
  ) => void;
  readonly postMessage: (message: FromSession) => void;
}

const scope = globalThis as unknown as WorkerScope;
const session: Session = localSession();
const running = new Map<number, AbortController>();

scope.addEventListener('message', ({ data }) => {
  if ('abort' in data) running.get(data.abort)?.abort();
  else void answer(data);
});

async function answer({ call, method, asked }: Extract<ToSession, { readonly call: number }>) {
  const controller = new AbortController();
  running.set(call, controller);
  try {
    const found = await session[method](asked as never, {
      signal: controller.signal,
      progress: (progress) => scope.postMessage({ call, progress }),
    });
    scope.postMessage({ call, answer: found });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    scope.postMessage({ call, error: { name, message } });
  } finally {
    running.delete(call);
  }
}
