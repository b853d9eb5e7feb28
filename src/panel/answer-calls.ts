import type { FromWorker, Method, ToWorker } from './worker-calls.ts';

/** What a worker has of the page's globals. */
interface WorkerScope {
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<ToWorker>) => void,
  ) => void;
  readonly postMessage: (message: FromWorker) => void;
}

/**
 * The inside of a worker: answers the calls of worker-calls.ts with the methods of an object. `together` lets calls
 * overlap, as those that can be cancelled must; otherwise each waits for the one before it.
 */
export function answerCalls(answerer: object, order: 'in-turn' | 'together'): void {
  const scope = globalThis as unknown as WorkerScope;
  const methods = answerer as Readonly<Record<string, Method>>;
  const running = new Map<number, AbortController>();
  let before: Promise<void> = Promise.resolve();

  scope.addEventListener('message', ({ data }) => {
    if ('abort' in data) running.get(data.abort)?.abort();
    else if (order === 'together') void answer(data);
    else before = before.then(() => answer(data));
  });

  async function answer({
    call,
    method,
    asked,
  }: Extract<ToWorker, { readonly call: number }>): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const options = {
        signal: controller.signal,
        progress: (progress: unknown) => scope.postMessage({ call, progress }),
      };
      const found = await methods[method]?.(...asked, options);
      scope.postMessage({ call, answer: found });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      scope.postMessage({ call, error: { name, message } });
    } finally {
      running.delete(call);
    }
  }
}
