import type { Progress } from '../../report/messages.ts';
import type { CallOptions, Session } from './model/session.ts';

/** To the worker: a call by its number, or that it is not wanted any more. */
export type ToSession =
  | { readonly call: number; readonly method: keyof Session; readonly asked: unknown }
  | { readonly abort: number };

/** From the worker, about one call. */
export type FromSession =
  | { readonly call: number; readonly progress: Progress }
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly error: { readonly name: string; readonly message: string } };

interface Pending {
  readonly options: CallOptions;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Does the same without the worker. */
  readonly again: () => void;
}

/**
 * A session in a worker. Where there can be none, in a sandboxed frame or an old browser, what `local` loads does the
 * same in the page, a slice at a time.
 */
export function startSession(
  local: () => Promise<Session>,
): Session & { readonly stop: () => void } {
  const pending = new Map<number, Pending>();
  let calls = 0;
  let worker = createWorker();
  if (worker !== null) listen(worker);

  function listen(to: Worker) {
    to.addEventListener('message', ({ data }: MessageEvent<FromSession>) => settle(data));
    // Its script did not come or does not run.
    to.addEventListener('error', (event) => {
      event.preventDefault();
      to.terminate();
      worker = null;
      const waiting = [...pending.values()];
      pending.clear();
      for (const { again } of waiting) again();
    });
  }

  function settle(message: FromSession) {
    const call = pending.get(message.call);
    if (call === undefined) return;
    if ('progress' in message) return call.options.progress?.(message.progress);
    pending.delete(message.call);
    if ('answer' in message) call.resolve(message.answer);
    else call.reject(errorOf(message.error));
  }

  const ask =
    (method: keyof Session) =>
    (asked: never, options: CallOptions = {}) =>
      new Promise((resolve, reject) => {
        const inPage = () =>
          local()
            .then((session): Promise<unknown> => session[method](asked, options))
            .then(resolve, reject);
        if (worker === null) return void inPage();
        const call = calls++;
        pending.set(call, { options, resolve, reject, again: inPage });
        options.signal?.addEventListener('abort', () => {
          worker?.postMessage({ abort: call } satisfies ToSession);
          if (pending.delete(call)) reject(new DOMException('Cancelled.', 'AbortError'));
        });
        worker.postMessage({ call, method, asked } satisfies ToSession);
      });

  return {
    open: ask('open') as Session['open'],
    check: ask('check') as Session['check'],
    fates: ask('fates') as Session['fates'],
    row: ask('row') as Session['row'],
    stop: () => worker?.terminate(),
  };
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

const errorOf = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'AbortError' ? new DOMException(message, name) : new Error(message);
