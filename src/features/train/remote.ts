import type { Session } from './model/session.ts';

type Method = Exclude<keyof Session, 'stop'>;

/** To the worker: a call by its number. */
export interface ToSession {
  readonly call: number;
  readonly method: Method;
  readonly asked: readonly unknown[];
}

/** From the worker, about one call. */
export type FromSession =
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly error: string };

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Does the same without the worker. */
  readonly again: () => void;
}

/**
 * A session in a worker. Where there can be none, in a sandboxed frame or an old browser, what `local` loads does the
 * same in the page, a slice at a time.
 */
export function remoteSession(local: () => Promise<Session>): Session {
  const pending = new Map<number, Pending>();
  let calls = 0;
  let inPage: Promise<Session> | null = null;
  let worker = createWorker();

  worker?.addEventListener('message', ({ data }: MessageEvent<FromSession>) => {
    const call = pending.get(data.call);
    pending.delete(data.call);
    if ('answer' in data) call?.resolve(data.answer);
    else call?.reject(new Error(data.error));
  });
  // Its script did not come or does not run: all that was asked is asked again, in the same order.
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    worker?.terminate();
    worker = null;
    const waiting = [...pending.values()];
    pending.clear();
    for (const { again } of waiting) again();
  });

  const ask =
    (method: Method) =>
    (...asked: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        const again = () => {
          inPage ??= local();
          inPage
            .then((session) =>
              (session[method] as (...asked: readonly unknown[]) => unknown)(...asked),
            )
            .then(resolve, reject);
        };
        if (worker === null) return again();
        const call = calls++;
        pending.set(call, { resolve, reject, again });
        worker.postMessage({ call, method, asked } satisfies ToSession);
      });

  return {
    open: ask('open') as Session['open'],
    advance: ask('advance') as Session['advance'],
    look: ask('look') as Session['look'],
    classify: ask('classify') as Session['classify'],
    stop: () => {
      worker?.terminate();
      void inPage?.then((session) => session.stop());
    },
  };
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
