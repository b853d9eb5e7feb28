/*
 * Calls to an object that computes in a worker; answer-calls.ts is the other side. Where there can be no worker, in a
 * sandboxed frame or an old browser, the object does the same in the page.
 */

export interface CallOptions<Progress = never> {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** To the worker: a call by its number, or that it is not wanted any more. */
export type ToWorker =
  | { readonly call: number; readonly method: string; readonly asked: readonly unknown[] }
  | { readonly abort: number };

/** From the worker, about one call. */
export type FromWorker =
  | { readonly call: number; readonly progress: unknown }
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly error: { readonly name: string; readonly message: string } };

/** Any function that is called by its name. The last argument of a call are its options. */
export type Method = (...asked: readonly unknown[]) => unknown;

interface Pending {
  readonly progress: ((progress: never) => void) | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Does the same without the worker. */
  readonly again: () => void;
}

export interface Calls<Name> {
  readonly ask: <Progress>(
    name: Name,
    asked: readonly unknown[],
    options?: CallOptions<Progress>,
  ) => Promise<unknown>;
  /** Ends the worker, or calls the method `stop` where there is one. What was asked of a worker is never answered. */
  readonly stop: () => void;
}

/** `local` loads the object for the page, when it is first needed there; again after it could not be loaded. */
export function callsTo<Answerer extends object>(
  create: () => Worker,
  local: () => Promise<Answerer>,
): Calls<keyof Answerer> {
  const pending = new Map<number, Pending>();
  let calls = 0;
  let inPage: Promise<Answerer> | null = null;
  let worker = workerOr(create);

  worker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => settle(data));
  // Its script did not come or does not run: all that was asked is asked again, in the same order.
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    worker?.terminate();
    worker = null;
    const waiting = [...pending.values()];
    pending.clear();
    for (const { again } of waiting) again();
  });

  function settle(message: FromWorker) {
    const call = pending.get(message.call);
    if (call === undefined) return;
    if ('progress' in message) return call.progress?.(message.progress as never);
    pending.delete(message.call);
    if ('answer' in message) call.resolve(message.answer);
    else call.reject(errorOf(message.error));
  }

  function page(): Promise<Answerer> {
    inPage ??= local().catch((error) => {
      inPage = null;
      throw error;
    });
    return inPage;
  }

  return {
    ask: (name, asked, options = {}) =>
      new Promise((resolve, reject) => {
        const again = () =>
          void page()
            .then((answerer) => (answerer[name] as Method)(...asked, options))
            .then(resolve, reject);
        if (worker === null) return again();
        const call = calls++;
        pending.set(call, { progress: options.progress, resolve, reject, again });
        options.signal?.addEventListener('abort', () => {
          worker?.postMessage({ abort: call } satisfies ToWorker);
          if (pending.delete(call)) reject(new DOMException('Cancelled.', 'AbortError'));
        });
        worker.postMessage({ call, method: String(name), asked } satisfies ToWorker);
      }),
    stop: () => {
      worker?.terminate();
      inPage?.then(
        (answerer: { readonly stop?: () => void }) => answerer.stop?.(),
        () => undefined,
      );
    },
  };
}

function workerOr(create: () => Worker): Worker | null {
  try {
    return create();
  } catch {
    return null;
  }
}

const errorOf = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'AbortError' ? new DOMException(message, name) : new Error(message);
